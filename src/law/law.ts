import type { ConditionId, Fact, FactId, Kind, Owner, ProvisionId, SituationId, UnitId } from '../engine/pack.ts'
import type { Period } from '../engine/money.ts'
import type { Expr } from './feel/tree.ts'
import type { Located } from './read/document.ts'
import type { AnnouncementFile, Bilingual, ExampleFile, FactFile, PlanFile, SituationFile, UnitFile } from './read/schema.ts'

/** A stretch of the plan's text: offsets, `to` behind the last character. */
export type Stretch = { readonly from: number; readonly to: number }

/** The rules, read, typed and checked: what the emitters write out. */
export type Law = {
  readonly plan: PlanFile
  readonly planText: string
  readonly units: ReadonlyMap<UnitId, UnitFile>
  readonly facts: readonly LawFact[]
  readonly situations: ReadonlyMap<SituationId, SituationFile>
  readonly provisions: readonly LawProvision[]
  readonly announcements: readonly LawAnnouncement[]
}

export type LawFact = { readonly fact: Fact; readonly words: FactFile }

export type LawProvision = {
  readonly id: ProvisionId
  readonly clause: number
  readonly quotes: readonly Stretch[]
  readonly title: Bilingual
  readonly about: Bilingual
  readonly kind: Kind
  readonly owner: Owner
  readonly unit: UnitId
  readonly situations: readonly SituationId[]
  readonly confirm: LawConfirm | undefined
  readonly conditions: readonly LawCondition[]
  readonly act: LawAct | undefined
  readonly amount: LawAmount | undefined
  readonly notes: readonly Bilingual[]
  readonly examples: readonly LawExample[]
}

export type LawConfirm = { readonly quote: string; readonly when: Expr | undefined; readonly says: Bilingual | undefined }

export type LawCondition = { readonly id: ConditionId; readonly says: Bilingual; readonly turn: Bilingual | undefined; readonly expr: Expr | undefined }

/** `condition` is its place among the conditions; the expressions are days. */
export type LawAct = { readonly condition: number; readonly fact: FactId; readonly on: FactId; readonly after: Expr; readonly by: Expr; readonly todo: Bilingual }

export type LawAmount = {
  readonly per: Period
  readonly least: Expr | undefined
  readonly most: Expr | undefined
  readonly mayRise: Expr | undefined
  readonly says: Bilingual | undefined
}

export type LawAnnouncement = { readonly id: string; readonly words: AnnouncementFile; readonly quotes: readonly Stretch[] }

/** A golden case and where it stands. */
export type LawExample = { readonly words: ExampleFile; readonly document: Located; readonly path: readonly PropertyKey[] }
