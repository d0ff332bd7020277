import type { ConditionId, FactId, ProvisionId, SituationId, UnitId } from './pack.ts'

/** The sentences of one language that go with a pack. The engine reads none of them; it only says what they are called. */
export type LawWords = {
  readonly plan: { readonly title: string; readonly status: string }
  readonly units: Readonly<Record<UnitId, { readonly name: string; readonly role: 'lead' | 'carries-out' }>>
  readonly situations: Readonly<Record<SituationId, { readonly title: string; readonly hint?: string }>>
  readonly facts: Readonly<Record<FactId, FactWords>>
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

/** The plan's text, and where each provision and announcement stands in it. */
export type PlanText = {
  readonly text: string
  readonly title: string
  readonly clauses: readonly { readonly number: number; readonly title: string; readonly from: number; readonly to: number }[]
  readonly sections: readonly { readonly title: string; readonly before: number }[]
  readonly quotes: Readonly<Record<ProvisionId, readonly { readonly from: number; readonly to: number }[]>>
}
