import type { Answered, Answers, ClaimantId, Value } from './answers.ts'
import { HOUSEHOLD } from './answers.ts'
import type { CivilDate } from './date.ts'
import { casesOf, type Decision } from './decide.ts'
import { type ConditionId, FAILS, type Fact, type FactId, HOLDS, OPEN, type Pack, type Provision } from './pack.ts'

/** How one condition of a decision stands, and what it read. */
export type TraceLine = {
  readonly condition: ConditionId
  readonly standing: 'holds' | 'fails' | 'unknown' | 'open'
  readonly read: readonly Reading[]
}

/** One answer that a condition read; null is "I do not know", undefined "not asked". */
export type Reading = { readonly fact: FactId; readonly claimant: ClaimantId; readonly value: Value | undefined }

export type Explanation = {
  readonly trace: readonly TraceLine[]
  /** What the amount hangs on. */
  readonly amountRead: readonly Reading[]
  /** What decides whether a department still confirms. */
  readonly confirmRead: readonly Reading[]
  /** The last day of the act, past or not; null without an act, or while its start is unknown. */
  readonly by: CivilDate | null
}

/** Why a decision is as it is: each condition with the claimant's own answers. */
export function explain(pack: Pack, answers: Answers, asOf: CivilDate, decision: Decision): Explanation {
  const provision = provisionOf(pack, decision)
  const found = casesOf(answers, asOf).find(
    ({ claimant, owner }) => claimant === decision.claimant && owner === provision.owner,
  )
  if (!found) throw new RangeError(`${decision.claimant} is no claimant of ${decision.provision}`)
  const bits = provision.stand(found.scope)
  const readings = (facts: readonly FactId[]) =>
    readingsOf(pack, facts, (fact) => holdersOf(answers, decision.claimant, fact, provision))
  const trace = provision.conditions.map(({ id, reads }, i) => ({
    condition: id,
    standing: NAMES[(bits >>> (2 * i)) & 3] ?? 'unknown',
    read: readings(reads),
  }))
  return {
    trace,
    amountRead: readings(provision.amount?.reads ?? []),
    confirmRead: readings(provision.confirms.reads),
    by: provision.act?.by(found.scope) ?? null,
  }
}

const NAMES: readonly TraceLine['standing'][] = Object.assign([], {
  [HOLDS]: 'holds',
  [FAILS]: 'fails',
  [OPEN]: 'open',
  1: 'unknown',
})

/** @throws RangeError where the decision is not of this pack */
export function provisionOf(pack: Pack, { provision: id }: Pick<Decision, 'provision'>): Provision {
  const provision = pack.provisions.find((one) => one.id === id)
  if (!provision) throw new RangeError(`the pack has no provision ${id}`)
  return provision
}

type Holder = { readonly claimant: ClaimantId; readonly facts: Answered }

/**
 * The answers to the facts read. Where one is a day that is not known, also the days known beside it that bound it: the
 * birth of a child that was enrolled in May was not in June.
 */
function readingsOf(
  pack: Pack,
  read: readonly FactId[],
  holdersOf: (fact: Fact) => readonly Holder[],
): readonly Reading[] {
  const days = pack.facts.filter(({ id, type }) => type === 'date' && read.includes(id))
  return pack.facts.flatMap((fact) => {
    const bounded = days.filter((day) => follows(fact, day) || follows(day, fact))
    if (bounded.length === 0 && !read.includes(fact.id)) return []
    return holdersOf(fact).flatMap(({ claimant, facts }) => {
      const value = facts[fact.name]
      const bounds = typeof value === 'number' && bounded.some(({ name }) => typeof facts[name] !== 'number')
      return read.includes(fact.id) || bounds ? [{ fact: fact.id, claimant, value }] : []
    })
  })
}

const follows = (fact: Fact, other: Fact): boolean => fact.type === 'date' && fact.from === other.id

/** Whose answers a provision reads when it reads a fact: the claimant's own, the household's, or those of every member. */
function holdersOf(answers: Answers, self: ClaimantId, fact: Fact, provision: Provision): readonly Holder[] {
  if (fact.owner === 'household') return [{ claimant: HOUSEHOLD, facts: answers.household ?? {} }]
  if (fact.owner === 'organisation')
    return answers.organisation ? [{ claimant: answers.organisation.id, facts: answers.organisation.facts }] : []
  const role = fact.owner === 'person' ? 'adult' : 'child'
  const members = answers.people.filter(
    (member) => member.role === role && (fact.owner !== provision.owner || member.id === self),
  )
  return members.map(({ id, facts }) => ({ claimant: id, facts }))
}
