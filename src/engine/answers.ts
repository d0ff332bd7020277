import type { CivilDate } from './date.ts'
import type { Fen } from './money.ts'

/**
 * One answer as the rules read it: yes or no, an option's id, a date, whole fen, or a whole number.
 *
 * `null` is the answer "I do not know"; a fact that is absent was not asked. Both are unknown to the rules; only the
 * app tells them apart.
 */
export type Value = boolean | string | number | CivilDate | Fen | null

/** The answers about one member or body, by the fact's short name (`birth` of `person.birth`). */
export type Answered = { readonly [fact: string]: Value }

/** p1, c2, o1, household: whoever a decision is about. */
export type ClaimantId = string

export type Role = 'adult' | 'child'

/** Someone of the household. The role is what was entered, never derived from the birth date. */
export type Member = { readonly id: ClaimantId; readonly role: Role; readonly facts: Answered }

export type Organisation = { readonly id: ClaimantId; readonly facts: Answered }

/** Everything that was said. No household: nobody speaks for a family, so no household decision is made. */
export type Answers = {
  readonly household: Answered | undefined
  readonly people: readonly Member[]
  readonly organisation: Organisation | undefined
}

export const HOUSEHOLD: ClaimantId = 'household'
