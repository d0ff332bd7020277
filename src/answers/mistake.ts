import type { ClaimantId } from '../engine/answers.ts'
import type { CivilDate } from '../engine/date.ts'
import type { FactId } from '../engine/pack.ts'
import type { DatePart } from './text/date.ts'

/** What the public format wants in a place: `date` is text as in "2024-09-12", `number` a JSON number. */
export type Expected = 'object' | 'list' | 'text' | 'boolean' | 'date' | 'number'

/**
 * What is wrong with an answer, or wants a second look: a code and its particulars. The app and the command line make
 * the sentence. No mistake repeats an identity or phone number.
 */
export type Mistake =
  // Nothing was given.
  | { readonly code: 'missing' }
  | { readonly code: 'missing-part'; readonly parts: readonly DatePart[] }
  // Numbers that are not to be kept: see `isPrivate`.
  | { readonly code: 'identity-number' | 'phone-number' }
  // Whole numbers and money.
  | { readonly code: 'not-a-number' | 'not-whole' | 'negative' | 'too-many-decimals' }
  | { readonly code: 'too-large'; readonly max: number }
  | { readonly code: 'sum-too-large'; readonly maxFen: number }
  // Dates. The first two ask for the Gregorian year on the identity card.
  | { readonly code: 'not-gregorian' | 'year-not-four-digits' }
  | { readonly code: 'part-not-a-number'; readonly part: DatePart }
  | { readonly code: 'no-such-month'; readonly year: number; readonly month: number }
  | { readonly code: 'no-such-day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly code: 'after-decision-date'; readonly asOf: CivilDate }
  | { readonly code: 'before-other-date'; readonly other: FactId; readonly day: CivilDate }
  // Choices, and files in the public format.
  | { readonly code: 'not-an-option'; readonly value: string; readonly options: readonly string[] }
  | { readonly code: 'wrong-type'; readonly expected: Expected }
  | { readonly code: 'unknown-key'; readonly key: string; readonly nearest: string | undefined }
  | { readonly code: 'unknown-role' | 'bad-id' }
  | { readonly code: 'duplicate-id'; readonly id: ClaimantId }
  // Only ever warnings: please check.
  | { readonly code: 'over-120-years' | 'child-is-adult' | 'never-gave-birth' }
  | { readonly code: 'age-at-birth'; readonly age: number }
  | { readonly code: 'younger-than-child'; readonly child: ClaimantId }

/** What was said, understood, or the mistake in it. A warning asks to check and never refuses. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Mistake[] }
  | { readonly ok: false; readonly mistake: Mistake }

export const accept = <T>(value: T, ...warnings: readonly Mistake[]): Parsed<T> => ({ ok: true, value, warnings })
export const refuse = (mistake: Mistake): { readonly ok: false; readonly mistake: Mistake } => ({ ok: false, mistake })

/** Whether what was typed is an identity or phone number, and must not be kept, not even in its field. */
export function isPrivate(mistake: Mistake): boolean {
  return mistake.code === 'identity-number' || mistake.code === 'phone-number'
}

/** From the root of the answers: `['people', 0, 'birth']`. */
export type Path = readonly (string | number)[]

/** A mistake with its place in a file. */
export type Misplaced = { readonly path: Path; readonly mistake: Mistake }
