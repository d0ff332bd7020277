import type { Answered, Value } from './answers.ts'
import type { CivilDate } from './date.ts'
import type { Truth } from './kleene.ts'
import type { Period } from './money.ts'

/** The rule pack: what `law` compiles and the engine reads. It holds logic and no sentence of any language. */
export type Pack = {
  /** `<date of the rules>+<hash of their content>`: named by every decision. */
  readonly version: string
  /** The day after which the rules want a review. */
  readonly reviewBy: CivilDate
  /** In the order in which they are asked. */
  readonly facts: readonly Fact[]
  /** In the plan's order. */
  readonly provisions: readonly Provision[]
  readonly announcements: readonly Announcement[]
  readonly situations: readonly Situation[]
}

export type Owner = 'household' | 'person' | 'child' | 'organisation'
export type FactId = `${Owner}.${string}`
export type ProvisionId = string
export type ConditionId = string
export type UnitId = string
export type SituationId = string

export type Kind = 'cash' | 'insurance' | 'tax' | 'loan' | 'housing' | 'right' | 'service' | 'incentive'

/** A thing a rule may ask. `name` is the key it has in the answers of its owner. */
export type Fact = {
  readonly id: FactId
  readonly owner: Owner
  readonly name: string
  readonly together: boolean
  /** Whether the answer stays as it is, whatever life brings. Days and what was done always do. */
  readonly lasts?: true
} & FactType

export type FactType =
  | { readonly type: 'boolean' }
  /** An act is a choice of two: done, by the id given, or `not_yet`. */
  | { readonly type: 'choice' | 'act'; readonly options: readonly string[] }
  /** Never after the decision date; never before the date of another fact, where `from` names one. */
  | { readonly type: 'date'; readonly from: FactId | undefined }
  | { readonly type: 'count'; readonly max: number }
  | { readonly type: 'money'; readonly maxFen: number }

/**
 * What the compiled law reads when it decides for one claimant: answers by short name.
 * `asOf` is the decision date, `saidOn` the day on which the answers were given: what is done was done by then.
 */
export type Scope = {
  readonly self: Answered
  readonly household: Answered
  readonly children: readonly Answered[]
  readonly people: readonly Answered[]
  readonly asOf: CivilDate
  readonly saidOn: CivilDate
}

/** How a condition stands: two bits, so that a provision's conditions fit in one integer and 0 means "all hold". */
export const HOLDS = 0
export const UNKNOWN = 1
export const OPEN = 2
export const FAILS = 3
export type Standing = typeof HOLDS | typeof UNKNOWN | typeof OPEN | typeof FAILS

export type Provision = {
  readonly id: ProvisionId
  readonly clause: number
  readonly kind: Kind
  readonly owner: Owner
  readonly unit: UnitId
  readonly situations: readonly SituationId[]
  readonly conditions: readonly Condition[]
  /** The standing of every condition, two bits each, the first condition lowest. */
  readonly stand: (scope: Scope) => number
  readonly confirms: Confirms
  readonly act: Act | undefined
  readonly amount: AmountRule | undefined
  /** Days later than `asOf` on which a condition or the amount may change, unsorted: a superset of those on which it does. */
  readonly turns: (scope: Scope, horizon: CivilDate) => CivilDate[]
}

/** A fact that is not known, and whose answers lack it: those of the claimant, the household or one of its members. */
export type Unknown = { readonly fact: FactId; readonly of: Answered }

export type Condition = {
  readonly id: ConditionId
  /** Every fact it may read, in the order of the pack. */
  readonly reads: readonly FactId[]
  /** Where single answers make it hold: each alternative the answers that together do. */
  readonly alternatives: readonly (readonly Atom[])[] | undefined
  /** The facts it read, is not told, and turns on. Asked only where the condition is unknown. */
  readonly unknowns: (scope: Scope) => readonly Unknown[]
}

/** Whether a department still confirms: always, never, or on a condition. */
export type Confirms = Omit<Condition, 'id'> & { readonly holds: (scope: Scope) => Truth }

/** An answer that a condition turns on: the fact is, or is not, this value. */
export type Atom = {
  readonly fact: FactId
  readonly name: string
  readonly of: 'self' | 'household'
  readonly is: boolean
  readonly value: boolean | string
}

/** A condition that the claimant can still meet: something to do, within a time limit. */
export type Act = {
  readonly condition: number
  readonly fact: FactId
  /** The last day on which the act counts; null while it can be several days. */
  readonly by: (scope: Scope) => CivilDate | null
  readonly isDone: (scope: Scope) => Truth
}

/** Ends in fen, not yet rounded; infinite where open. Over the completions in which every condition holds. */
export type AmountRule = {
  readonly per: Period
  readonly min: (scope: Scope) => number
  readonly max: (scope: Scope) => number
  readonly reads: readonly FactId[]
  readonly unknowns: (scope: Scope) => readonly Unknown[]
}

/** What the plan only announces: nothing to claim, no verdict. */
export type Announcement = {
  readonly id: string
  readonly clause: number
  readonly unit: UnitId
  readonly situations: readonly SituationId[]
}

/** A situation in life, ticked on the start page; the provisions that name it are asked about first. */
export type Situation = {
  readonly id: SituationId
  /** Whom it is about: `child` is about a family with one. */
  readonly asks: 'family' | 'child' | 'organisation' | 'both'
  readonly sets: readonly Preset[]
}

/** An answer that ticking a situation gives. */
export type Preset = { readonly fact: FactId; readonly value: Value }
