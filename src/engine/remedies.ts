import type { Answered, Answers, ClaimantId } from './answers.ts'
import { HOUSEHOLD } from './answers.ts'
import type { CivilDate } from './date.ts'
import { caseOf, type Decision } from './decide.ts'
import { provisionOf } from './explain.ts'
import type { Atom, Condition, ConditionId, Scope } from './pack.ts'

/** One thing that would have to be otherwise: an answer, or a whole condition where no single answer makes it hold. */
export type Wish = { readonly condition: ConditionId } & (
  | { readonly atom: Atom; readonly claimant: ClaimantId }
  | { readonly atom?: undefined; readonly claimant?: undefined }
)

/** Wishes that together would turn a refusal. */
export type Remedy = readonly Wish[]

/** More ways than these help nobody. */
const MOST_WAYS = 6

/**
 * The smallest sets of changes that would turn a refusal, the smallest first; none is part of another. Empty where the
 * decision is no refusal. What only time can change stands as its condition.
 */
export function remedies(
  pack: Parameters<typeof provisionOf>[0],
  answers: Answers,
  asOf: CivilDate,
  decision: Decision,
): readonly Remedy[] {
  if (decision.verdict !== 'ineligible') return []
  const provision = provisionOf(pack, decision)
  const { scope } = caseOf(provision, decision.claimant, answers, asOf)
  const failing = provision.conditions.filter(({ id }) => decision.failed.includes(id))
  const ways = failing.map((condition) => waysOf(condition, scope, decision.claimant))
  const all = ways.reduce<readonly Remedy[]>(
    (sets, some) => sets.flatMap((set) => some.map((way) => together(set, way))),
    [[]],
  )
  return all
    .filter((set, i) => !all.some((other, j) => isPart(other, set) && (other.length < set.length || j < i)))
    .sort((a, b) => a.length - b.length)
    .slice(0, MOST_WAYS)
}

/** How one failing condition could come to hold: for each of its alternatives, the answers that do not give it yet. */
function waysOf({ id, alternatives }: Condition, scope: Scope, self: ClaimantId): readonly Remedy[] {
  if (!alternatives) return [[{ condition: id }]]
  return alternatives.map((atoms) =>
    atoms
      .filter((atom) => !holds(atom, scope))
      .map((atom) => ({ condition: id, atom, claimant: atom.of === 'self' ? self : HOUSEHOLD })),
  )
}

function holds({ name, of, is, value }: Atom, scope: Scope): boolean {
  const told: Answered = scope[of]
  const answer = told[name]
  return answer !== undefined && answer !== null && (answer === value) === is
}

/** Both, what is wished for twice once. */
const together = (set: Remedy, way: Remedy): Remedy => [...set, ...way.filter((wish) => !isPart([wish], set))]

function isPart(small: Remedy, large: Remedy): boolean {
  const keys = new Set(large.map(keyOf))
  return small.every((wish) => keys.has(keyOf(wish)))
}

const keyOf = ({ condition, atom, claimant }: Wish): string =>
  atom ? `${claimant} ${atom.fact} ${atom.is} ${String(atom.value)}` : condition
