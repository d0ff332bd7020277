import type { Answered, Answers, ClaimantId } from './answers.ts'
import { HOUSEHOLD } from './answers.ts'
import type { CivilDate } from './date.ts'
import { type Amount, fenOrOpen } from './money.ts'
import {
  type AmountRule,
  type ConditionId,
  type FactId,
  type Owner,
  type Pack,
  type Provision,
  type ProvisionId,
  type Scope,
  UNKNOWN,
  type Unknown,
} from './pack.ts'

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

type Granted = Decision & { readonly verdict: 'eligible' | 'confirm' }

/** Whether every condition holds, though a department may still confirm it. */
export const isGranted = (decision: Decision): decision is Granted =>
  decision.verdict === 'eligible' || decision.verdict === 'confirm'

/** What a decision is about, in one word: an entitlement, and who claims it. */
export const keyOf = ({ provision, claimant }: Pick<Decision, 'provision' | 'claimant'>): string =>
  `${provision} ${claimant}`

/** One claimant, and what the law reads to decide for him. */
export type Case = { readonly claimant: ClaimantId; readonly scope: Scope }

/** All of them, by what a provision is about. */
export type Cases = Readonly<Record<Owner, readonly Case[]>>

/** The low bit of every pair of bits. */
const LOW = 0x55555555
const NOBODY: Answered = {}
/** Nothing missing, nothing failed: what most decisions say, in one list for all. */
const NONE = [] as const

// Loops go by number where every decision or every household passes: iterators cost an eighth of all deciding.

/**
 * Decides every provision for every claimant present, in the plan's order.
 *
 * @param asOf the decision date
 * @param saidOn the day the answers were given, where it is not the decision date: what is done was done by then
 */
export function decide(pack: Pack, answers: Answers, asOf: CivilDate, saidOn: CivilDate = asOf): readonly Decision[] {
  const cases = casesOf(answers, asOf, saidOn)
  const decisions: Decision[] = []
  for (const provision of pack.provisions) {
    const own = casesFor(provision.owner, cases)
    for (let i = 0; i < own.length; i++) {
      const one = own[i]
      if (one) decisions.push(decideOne(provision, one))
    }
  }
  return decisions
}

/** Everyone a decision can be about. No claimant, no decision: no household answers and no people make no household. */
export function casesOf(answers: Answers, asOf: CivilDate, saidOn: CivilDate = asOf): Cases {
  const { household, people, organisation } = answers
  const around = aroundOf(answers, asOf, saidOn)
  const person: Case[] = []
  const child: Case[] = []
  for (let i = 0; i < people.length; i++) {
    const member = people[i]
    if (!member) continue
    const { id, role, facts } = member
    const scope = scopeOf(facts, around)
    if (role === 'adult') person.push({ claimant: id, scope })
    else child.push({ claimant: id, scope })
  }
  return {
    person,
    child,
    household: household ? [{ claimant: HOUSEHOLD, scope: scopeOf(household, around) }] : NONE,
    organisation: organisation ? [{ claimant: organisation.id, scope: scopeOf(organisation.facts, around) }] : NONE,
  }
}

/** The cases of an owner, each read by its name: to look the owner up costs a twentieth of all deciding. */
function casesFor(owner: Owner, cases: Cases): readonly Case[] {
  switch (owner) {
    case 'person':
      return cases.person
    case 'child':
      return cases.child
    case 'household':
      return cases.household
    case 'organisation':
      return cases.organisation
  }
}

/**
 * The case that a decision is about.
 *
 * @throws RangeError where the answers have no such claimant of the provision
 */
export function caseOf(provision: Provision, claimant: ClaimantId, answers: Answers, asOf: CivilDate): Case {
  const found = casesOf(answers, asOf)[provision.owner].find((one) => one.claimant === claimant)
  if (!found) throw new RangeError(`${claimant} is no claimant of ${provision.id}`)
  return found
}

/** What else the law reads to decide for a claimant, besides his own answers. */
type Around = Omit<Scope, 'self'>

function aroundOf({ household = NOBODY, people: members }: Answers, asOf: CivilDate, saidOn: CivilDate): Around {
  const children: Answered[] = []
  const people: Answered[] = []
  for (let i = 0; i < members.length; i++) {
    const member = members[i]
    if (member) (member.role === 'child' ? children : people).push(member.facts)
  }
  return { household, children, people, asOf, saidOn }
}

// Field by field: to spread them costs more than to decide.
const scopeOf = (self: Answered, { household, children, people, asOf, saidOn }: Around): Scope => ({
  self,
  household,
  children,
  people,
  asOf,
  saidOn,
})

/** Decides one provision for one claimant. */
export function decideOne(provision: Provision, { claimant, scope }: Case): Decision {
  const { id } = provision
  const bits = provision.stand(scope)
  const low = bits & LOW
  const high = (bits >>> 1) & LOW
  if ((low & high) !== 0) {
    const failed = conditionsAt(provision, low & high)
    return { provision: id, claimant, verdict: 'ineligible', amount: null, missing: NONE, failed, actBy: null }
  }

  const amount = provision.amount ? amountOf(provision.amount, scope) : null
  const narrowing = provision.amount ? factsOf(provision.amount.unknowns(scope)) : NONE
  const actBy = dueBy(provision, scope)
  const unknown = low & ~high
  if (unknown === 0 && actBy !== null)
    return { provision: id, claimant, verdict: 'open', amount, missing: narrowing, failed: NONE, actBy }

  const confirms = provision.confirms.holds(scope)
  if (unknown === 0 && confirms !== null) {
    const verdict = confirms ? 'confirm' : 'eligible'
    return { provision: id, claimant, verdict, amount, missing: narrowing, failed: NONE, actBy: null }
  }

  const missing = factsOf(unknownsOf(provision, scope, bits))
  return { provision: id, claimant, verdict: 'undetermined', amount, missing, failed: NONE, actBy }
}

/**
 * What an undetermined decision turns on, and what could still narrow the amount: each fact, and whose it is.
 *
 * @param bits how the conditions stand
 */
export function unknownsOf(
  provision: Provision,
  scope: Scope,
  bits: number = provision.stand(scope),
): readonly Unknown[] {
  const { conditions, confirms, act, amount } = provision
  const unknowns: Unknown[] = []
  for (const [i, condition] of conditions.entries())
    if (((bits >>> (2 * i)) & 3) === UNKNOWN) unknowns.push(...condition.unknowns(scope))
  // What can only be open or missed is never for a department to confirm.
  if (confirms.holds(scope) === null && act?.isDone(scope) !== false) unknowns.push(...confirms.unknowns(scope))
  if (amount) unknowns.push(...amount.unknowns(scope))
  return unknowns
}

/** Each fact once. */
function factsOf(unknowns: readonly Unknown[]): readonly FactId[] {
  if (unknowns.length === 0) return NONE
  const facts: FactId[] = []
  for (const { fact } of unknowns) if (!facts.includes(fact)) facts.push(fact)
  return facts
}

/** The last day of an act that is not known to be done, as long as it is not past. */
function dueBy({ act }: Provision, scope: Scope): CivilDate | null {
  if (!act || act.isDone(scope) === true) return null
  const by = act.by(scope)
  return by !== null && scope.asOf <= by ? by : null
}

function amountOf(rule: AmountRule, scope: Scope): Amount {
  return { min: fenOrOpen(rule.min(scope)), max: fenOrOpen(rule.max(scope)), per: rule.per }
}

/** The conditions whose low bit is set. The list has its length beforehand: to let it grow costs a sixth of all deciding. */
function conditionsAt({ conditions }: Provision, bits: number): readonly ConditionId[] {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  const ids = new Array<ConditionId>(count)
  let next = 0
  for (let i = 0; i < conditions.length; i++) {
    const condition = conditions[i]
    if (condition && bits & (1 << (2 * i))) ids[next++] = condition.id
  }
  return ids
}
