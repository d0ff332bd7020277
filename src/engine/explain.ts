import type { Answered, Answers, ClaimantId, Value } from './answers.ts'
import { HOUSEHOLD } from './answers.ts'
import type { CivilDate } from './date.ts'
import { type Case, caseOf, type Decision } from './decide.ts'
import {
  type ConditionId,
  FAILS,
  type Fact,
  type FactId,
  HOLDS,
  OPEN,
  type Owner,
  type Pack,
  type Provision,
  type ProvisionId,
} from './pack.ts'

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
  const one = caseOf(provision, decision.claimant, answers, asOf)
  const bits = provision.stand(one.scope)
  const { conditions, amount, confirms } = sourcesOf(provision, pack)
  return {
    trace: provision.conditions.map(({ id }, i) => ({
      condition: id,
      standing: NAMES[(bits >>> (2 * i)) & 3] ?? 'unknown',
      read: readingsOf(conditions[i] ?? [], one, answers),
    })),
    amountRead: readingsOf(amount, one, answers),
    confirmRead: readingsOf(confirms, one, answers),
    by: provision.act?.by(one.scope) ?? null,
  }
}

const NAMES: readonly TraceLine['standing'][] = Object.assign([], {
  [HOLDS]: 'holds',
  [FAILS]: 'fails',
  [OPEN]: 'open',
  1: 'unknown',
})

/** The provisions of a pack by their ids: whoever explains asks for one after the other. */
const provisions = new WeakMap<Pack, ReadonlyMap<ProvisionId, Provision>>()

/** @throws RangeError where the decision is not of this pack */
export function provisionOf(pack: Pack, { provision: id }: Pick<Decision, 'provision'>): Provision {
  const byId = provisions.get(pack) ?? new Map(pack.provisions.map((one) => [one.id, one]))
  provisions.set(pack, byId)
  const provision = byId.get(id)
  if (!provision) throw new RangeError(`the pack has no provision ${id}`)
  return provision
}

/** The fact of an id; undefined where the pack has none. */
export const factOf = ({ facts }: Pack, fact: string | undefined): Fact | undefined =>
  facts.find(({ id }) => id === fact)

/** A fact to look at, of the claimant or of others: one that is read, or a day that bounds others, by their names, where those are not known. */
type Source = {
  readonly fact: Fact
  readonly isOwn: boolean
  readonly isRead: boolean
  readonly bounds: readonly string[]
}

type Sources = {
  readonly conditions: readonly (readonly Source[])[]
  readonly amount: readonly Source[]
  readonly confirms: readonly Source[]
}

/** They follow from the pack, so they are looked for once: to search all facts each time takes forty times as long. */
const sources = new WeakMap<Provision, Sources>()

function sourcesOf(provision: Provision, { facts }: Pack): Sources {
  const known = sources.get(provision)
  if (known) return known
  const { owner, conditions, amount, confirms } = provision
  const found = {
    conditions: conditions.map(({ reads }) => sourcesAmong(facts, owner, reads)),
    amount: sourcesAmong(facts, owner, amount?.reads ?? []),
    confirms: sourcesAmong(facts, owner, confirms.reads),
  }
  sources.set(provision, found)
  return found
}

/**
 * The facts read. Beside a day that is not known, also the days that bound it: the birth of a child that was enrolled in
 * May was not in June.
 */
function sourcesAmong(facts: readonly Fact[], owner: Owner, reads: readonly FactId[]): readonly Source[] {
  const read = facts.filter(({ id }) => reads.includes(id))
  return facts.flatMap((fact) => {
    const bounds = read.filter((day) => follows(fact, day) || follows(day, fact)).map(({ name }) => name)
    const isRead = reads.includes(fact.id)
    return isRead || bounds.length > 0 ? [{ fact, isOwn: fact.owner === owner, isRead, bounds }] : []
  })
}

const follows = (fact: Fact, other: Fact): boolean => fact.type === 'date' && fact.from === other.id

type Holder = { readonly id: ClaimantId; readonly facts: Answered }

function readingsOf(sources: readonly Source[], { claimant, scope }: Case, answers: Answers): readonly Reading[] {
  const readings: Reading[] = []
  const look = ({ fact, isRead, bounds }: Source, { id, facts }: Holder) => {
    const value = facts[fact.name]
    const isBound = typeof value === 'number' && bounds.some((name) => typeof facts[name] !== 'number')
    if (isRead || isBound) readings.push({ fact: fact.id, claimant: id, value })
  }
  const self = { id: claimant, facts: scope.self }
  for (const source of sources)
    if (source.isOwn) look(source, self)
    else for (const holder of holdersOf(source.fact, answers)) look(source, holder)
  return readings
}

/** Whose answers are read where a fact is not the claimant's own: the household's, or those of every member. */
function holdersOf({ owner }: Fact, { household, people }: Answers): readonly Holder[] {
  switch (owner) {
    case 'household':
      return [{ id: HOUSEHOLD, facts: household ?? {} }]
    case 'organisation':
      return [] // only its own provisions read it
    case 'person':
    case 'child':
      return people.filter(({ role }) => (role === 'adult') === (owner === 'person'))
  }
}
