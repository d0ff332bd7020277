import type { CivilDate } from './date.ts'
import type { ConditionId, FactId, ProvisionId, UnitId } from './pack.ts'

/** What is asked, in one language: by fact. The engine reads no sentence; it only says what they are called. */
export type Questions = Readonly<Record<FactId, FactWords>>

/** What is answered, in one language: by provision, condition and unit. */
export type LawWords = {
  readonly plan: { readonly title: string; readonly status: string }
  readonly units: Readonly<Record<UnitId, { readonly name: string; readonly role: 'lead' | 'carries-out' }>>
  readonly provisions: Readonly<Record<ProvisionId, ProvisionWords>>
  readonly conditions: Readonly<Record<ConditionId, { readonly says: string; readonly turn?: string }>>
  readonly announcements: Readonly<Record<string, { readonly title: string; readonly for: string }>>
}

export type OptionWords = { readonly label: string; readonly hint?: string }

export type FactWords = {
  readonly label: string
  readonly ask: string
  readonly hint?: string
  readonly why: string
  /** By option; `yes` and `no` for a boolean; `unknown` where "I do not know" is worded in its own way. */
  readonly options: Readonly<Record<string, OptionWords>>
  readonly settle?: string
  /** What a count counts. */
  readonly unit?: string
  /** Whose dates are offered as answers. */
  readonly offers?: 'children'
}

export type ProvisionWords = {
  readonly title: string
  readonly about: string
  /** How the amount comes about. */
  readonly amount?: string
  /** What is to be done, beginning with a verb. */
  readonly todo?: string
  /** The plan's own words that leave more to a department, in Chinese. */
  readonly confirmQuote?: string
  readonly confirm?: string
  readonly notes: readonly string[]
}

/** The same sentence in both languages. */
export type Bilingual = { readonly zh: string; readonly en: string }

/** A stretch of the plan's text: offsets, `to` behind the last character. */
export type Stretch = { readonly from: number; readonly to: number }

/** A piece of the plan as it is read: a heading, a paragraph, or a task, whose sentences begin at `body`. `en` says a heading in English. */
export type PlanPart = Stretch &
  (
    | { readonly kind: 'title' | 'chapter' | 'section'; readonly en?: string }
    | { readonly kind: 'paragraph' }
    | {
        readonly kind: 'task'
        readonly clause: number
        readonly title: string
        readonly body: number
        readonly en?: string
      }
  )

/** A term of the plan, in the words in which it stands there. Without `says` the plan says nothing of it. */
export type PlanTerm = {
  readonly id: string
  readonly words: readonly string[]
  readonly name: Bilingual
  readonly says?: Bilingual
  readonly quotes: readonly (Stretch & { readonly clause: number })[]
  /** The clauses that use it. */
  readonly clauses: readonly number[]
}

/** The plan's text, how it is built, and what stands where. */
export type PlanText = {
  readonly text: string
  readonly title: string
  readonly parts: readonly PlanPart[]
  /** The drafting report that stands in front of the plan. */
  readonly report: readonly PlanPart[]
  /** What provisions and announcements cite. */
  readonly quotes: Readonly<Record<ProvisionId, readonly Stretch[]>>
  /** The brackets that name the units. */
  readonly units: readonly Stretch[]
  /** What grants nothing, and why. */
  readonly nothing: readonly (Stretch & { readonly clause: number; readonly because: Bilingual })[]
  readonly terms: readonly PlanTerm[]
  /** Of provisions whose figures change: from which day on, and where that is set. */
  readonly changes: Readonly<Record<ProvisionId, readonly { readonly from: CivilDate; readonly source: string }[]>>
}
