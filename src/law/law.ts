import type { CivilDate } from '../engine/date.ts'
import type { Period } from '../engine/money.ts'
import type { ConditionId, Fact, FactId, Kind, Owner, ProvisionId, SituationId, UnitId } from '../engine/pack.ts'
import type { Stretch } from '../engine/words.ts'
import type { Expr } from './feel/tree.ts'
import type { Place } from './mistake.ts'
import type { Located } from './read/document.ts'
import type {
  AnnouncementFile,
  Bilingual,
  ExampleFile,
  FactFile,
  PlanFile,
  SituationFile,
  UnitFile,
} from './read/schema.ts'

export type { Stretch }

/** The rules, read, typed and checked: what the emitters write out. */
export type Law = {
  readonly plan: PlanFile
  readonly planText: string
  readonly units: ReadonlyMap<UnitId, UnitFile>
  readonly facts: readonly LawFact[]
  readonly situations: ReadonlyMap<SituationId, SituationFile>
  readonly provisions: readonly LawProvision[]
  readonly announcements: readonly LawAnnouncement[]
  readonly terms: readonly LawTerm[]
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
  readonly document: Located
  /** The provision with the figures that hold from later days on, earliest first. */
  readonly editions: readonly LawEdition[]
}

/** `source` says where the figures of that day are set. */
export type LawEdition = { readonly from: CivilDate; readonly source: string; readonly provision: LawProvision }

export type LawConfirm = {
  readonly quote: string
  readonly when: Expr | undefined
  readonly says: Bilingual | undefined
}

export type LawCondition = {
  readonly id: ConditionId
  readonly says: Bilingual
  readonly turn: Bilingual | undefined
  readonly expr: Expr | undefined
  readonly place: Place
}

/** `condition` is its place among the conditions; the expressions are days. */
export type LawAct = {
  readonly condition: number
  readonly fact: FactId
  readonly on: FactId
  readonly after: Expr
  readonly by: Expr
  readonly todo: Bilingual
}

export type LawAmount = {
  readonly per: Period
  readonly least: Expr | undefined
  readonly most: Expr | undefined
  readonly mayRise: Expr | undefined
  readonly says: Bilingual | undefined
}

/** A term of the plan. `clauses` use it; `quotes` say what it means, as far as the plan says. */
export type LawTerm = {
  readonly id: string
  readonly words: readonly string[]
  readonly name: Bilingual
  readonly says: Bilingual | undefined
  readonly quotes: readonly (Stretch & { readonly clause: number })[]
  readonly clauses: readonly number[]
}

export type LawAnnouncement = {
  readonly id: string
  readonly words: AnnouncementFile
  readonly quotes: readonly Stretch[]
}

/** A golden case, and where each of its words stands: in the case itself or in the base of all cases. */
export type LawExample = {
  readonly words: ExampleFile
  readonly at: (path: readonly PropertyKey[]) => Place
  readonly keyAt: (path: readonly PropertyKey[]) => Place
}
