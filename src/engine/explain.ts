import type { Answers, ClaimantId, Value } from './answers.ts'
import { HOUSEHOLD } from './answers.ts'
import type { CivilDate } from './date.ts'
import { casesOf, type Decision } from './decide.ts'
import { type ConditionId, type Fact, type FactId, FAILS, HOLDS, OPEN, type Pack, type Provision } from './pack.ts'

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
  /** The last day of the act, past or not; null without an act, or while its start is unknown. */
  readonly by: CivilDate | null
}

/** Why a decision is as it is: each condition with the claimant's own answers. */
export function explain(pack: Pack, answers: Answers, asOf: CivilDate, decision: Decision): Explanation {
  const provision = provisionOf(pack, decision)
  const found = casesOf(answers, asOf).find(({ claimant, owner }) => claimant === decision.claimant && owner === provision.owner)
  if (!found) throw new RangeError(`${decision.claimant} is no claimant of ${decision.provision}`)
  const bits = provision.stand(found.scope)
  const readings = (facts: readonly FactId[]) => cited(pack, facts).flatMap((fact) => readingsOf(answers, decision.claimant, fact, provision))
  const trace = provision.conditions.map(({ id, reads }, i) => ({ condition: id, standing: NAMES[(bits >>> (2 * i)) & 3] ?? 'unknown', read: readings(reads) }))
  return { trace, amountRead: readings(provision.amount?.reads ?? []), by: provision.act?.by(found.scope) ?? null }
}

const NAMES: readonly TraceLine['standing'][] = Object.assign([], { [HOLDS]: 'holds', [FAILS]: 'fails', [OPEN]: 'open', 1: 'unknown' })

/** @throws RangeError where the decision is not of this pack */
export function provisionOf(pack: Pack, { provision: id }: Pick<Decision, 'provision'>): Provision {
  const provision = pack.provisions.find((one) => one.id === id)
  if (!provision) throw new RangeError(`the pack has no provision ${id}`)
  return provision
}

/** A day that follows another bounds it: the birth of a child that was enrolled in May was not in June. */
function cited(pack: Pack, facts: readonly FactId[]): readonly Fact[] {
  const isCited = (fact: Fact) => facts.includes(fact.id) || (fact.type === 'date' && fact.from !== undefined && facts.includes(fact.from))
  return pack.facts.filter(isCited)
}

function readingsOf(answers: Answers, self: ClaimantId, fact: Fact, provision: Provision): readonly Reading[] {
  const direct = provision.conditions.some(({ reads }) => reads.includes(fact.id)) || provision.amount?.reads.includes(fact.id)
  return ownersOf(answers, self, fact, provision).flatMap(({ claimant, facts }) => {
    const value = facts[fact.name]
    return direct || typeof value === 'number' ? [{ fact: fact.id, claimant, value }] : []
  })
}

/** Whose answers a provision reads when it reads a fact: the claimant's own, the household's, or those of every member. */
function ownersOf(answers: Answers, self: ClaimantId, fact: Fact, provision: Provision): readonly { claimant: ClaimantId; facts: { readonly [name: string]: Value } }[] {
  if (fact.owner === 'household') return [{ claimant: HOUSEHOLD, facts: answers.household ?? {} }]
  if (fact.owner === 'organisation') return answers.organisation ? [{ claimant: answers.organisation.id, facts: answers.organisation.facts }] : []
  const role = fact.owner === 'person' ? 'adult' : 'child'
  const members = answers.people.filter((member) => member.role === role && (fact.owner !== provision.owner || member.id === self))
  return members.map(({ id, facts }) => ({ claimant: id, facts }))
}
