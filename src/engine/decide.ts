import type { Answered, Answers, ClaimantId } from './answers.ts'
import { HOUSEHOLD } from './answers.ts'
import type { CivilDate } from './date.ts'
import { type Amount, fenOrOpen } from './money.ts'
import type { AmountRule, ConditionId, FactId, Owner, Pack, Provision, ProvisionId, Scope, Unknown } from './pack.ts'

/** What the plan grants one claimant on the decision date, as far as the answers tell. */
export type Decision = {
  readonly provision: ProvisionId
  readonly claimant: ClaimantId
  /** What is granted where the conditions hold; null where the plan sets no amount, and where it refuses. */
  readonly amount: Amount | null
} /** Every condition holds. `missing` facts can still narrow the amount. */ & (
  | {
      readonly verdict: 'eligible' | 'confirm'
      readonly missing: readonly FactId[]
      readonly failed: readonly []
      readonly actBy: null
    }
  /** Every condition holds but one act, which can still be done until the end of `actBy`. */
  | {
      readonly verdict: 'open'
      readonly missing: readonly FactId[]
      readonly failed: readonly []
      readonly actBy: CivilDate
    }
  /** Not refused, and something unknown decides. `actBy` is the last day of an act not known to be done. */
  | {
      readonly verdict: 'undetermined'
      readonly missing: readonly FactId[]
      readonly failed: readonly []
      readonly actBy: CivilDate | null
    }
  /** A known answer refuses. */
  | {
      readonly verdict: 'ineligible'
      readonly missing: readonly FactId[]
      readonly failed: readonly ConditionId[]
      readonly actBy: null
    }
)

export type Verdict = Decision['verdict']

/** One claimant, and what the law reads to decide for him. */
export type Case = { readonly claimant: ClaimantId; readonly owner: Owner; readonly scope: Scope }

/** The low bit of every pair of bits. */
const LOW = 0x55555555
const NOBODY: Answered = {}

/**
 * Decides every provision for every claimant present, in the plan's order.
 *
 * @param asOf the decision date
 * @param saidOn the day the answers were given, where it is not the decision date: what is done was done by then
 */
export function decide(pack: Pack, answers: Answers, asOf: CivilDate, saidOn: CivilDate = asOf): readonly Decision[] {
  const cases = casesOf(answers, asOf, saidOn)
  return pack.provisions.flatMap((provision) =>
    cases.filter(({ owner }) => owner === provision.owner).map((one) => decideOne(provision, one)),
  )
}

/** Everyone a decision can be about. No claimant, no decision: no household answers and no people make no household. */
export function casesOf(answers: Answers, asOf: CivilDate, saidOn: CivilDate = asOf): readonly Case[] {
  const household = answers.household ?? NOBODY
  const children = answers.people.filter(({ role }) => role === 'child').map(({ facts }) => facts)
  const people = answers.people.filter(({ role }) => role === 'adult').map(({ facts }) => facts)
  const scope = (self: Answered): Scope => ({ self, household, children, people, asOf, saidOn })
  const cases: Case[] = answers.people.map(({ id, role, facts }) => ({
    claimant: id,
    owner: role === 'adult' ? 'person' : 'child',
    scope: scope(facts),
  }))
  if (answers.household) cases.push({ claimant: HOUSEHOLD, owner: 'household', scope: scope(household) })
  if (answers.organisation)
    cases.push({ claimant: answers.organisation.id, owner: 'organisation', scope: scope(answers.organisation.facts) })
  return cases
}

/** Decides one provision for one claimant. */
export function decideOne(provision: Provision, { claimant, scope }: Case): Decision {
  const about = { provision: provision.id, claimant }
  const bits = provision.stand(scope)
  const low = bits & LOW
  const high = (bits >>> 1) & LOW
  if ((low & high) !== 0)
    return {
      ...about,
      verdict: 'ineligible',
      amount: null,
      missing: [],
      failed: conditionsAt(provision, low & high),
      actBy: null,
    }

  const amount = provision.amount ? amountOf(provision.amount, scope) : null
  const narrowing = factsOf(provision.amount?.unknowns(scope) ?? [])
  const actBy = dueBy(provision, scope)
  const unknown = low & ~high
  if (unknown === 0 && high !== 0 && actBy !== null)
    return { ...about, verdict: 'open', amount, missing: narrowing, failed: [], actBy }

  const confirms = provision.confirms.holds(scope)
  if (unknown === 0 && confirms !== null)
    return { ...about, verdict: confirms ? 'confirm' : 'eligible', amount, missing: narrowing, failed: [], actBy: null }

  return {
    ...about,
    verdict: 'undetermined',
    amount,
    missing: factsOf(unknownsOf(provision, scope)),
    failed: [],
    actBy,
  }
}

/** What an undetermined decision turns on, and what could still narrow the amount: each fact, and whose it is. */
export function unknownsOf(provision: Provision, scope: Scope): readonly Unknown[] {
  const bits = provision.stand(scope)
  const open = bits & LOW & ~((bits >>> 1) & LOW)
  const deciding = provision.conditions.flatMap((condition, i) =>
    open & (1 << (2 * i)) ? condition.unknowns(scope) : [],
  )
  // What can only be open or missed is never for a department to confirm.
  const isForConfirming = provision.confirms.holds(scope) === null && provision.act?.isDone(scope) !== false
  return [
    ...deciding,
    ...(isForConfirming ? provision.confirms.unknowns(scope) : []),
    ...(provision.amount?.unknowns(scope) ?? []),
  ]
}

const factsOf = (unknowns: readonly Unknown[]): readonly FactId[] => [...new Set(unknowns.map(({ fact }) => fact))]

/** The last day of an act that is not known to be done, as long as it is not past. */
function dueBy({ act }: Provision, scope: Scope): CivilDate | null {
  if (!act || act.isDone(scope) === true) return null
  const by = act.by(scope)
  return by !== null && scope.asOf <= by ? by : null
}

export function amountOf(rule: AmountRule, scope: Scope): Amount {
  return { min: fenOrOpen(rule.min(scope)), max: fenOrOpen(rule.max(scope)), per: rule.per }
}

function conditionsAt({ conditions }: Provision, bits: number): readonly ConditionId[] {
  return conditions.flatMap(({ id }, i) => (bits & (1 << (2 * i)) ? [id] : []))
}
