import type { CivilDate } from '../../../src/engine/date.ts'
import type { Fen } from '../../../src/engine/money.ts'

/** What the hand-written function reads of the answers. */

export type Household = { readonly low_income: boolean }

export type Child = {
  readonly birth: CivilDate
  readonly care: 'nursery' | 'kindergarten' | 'school' | 'none'
  readonly insured: 'yes' | 'not_yet'
  readonly insured_on?: CivilDate
}

export type Person = {
  readonly sex: 'female' | 'male'
  readonly birth: CivilDate
  readonly work_interrupted_by_birth: boolean
  readonly birth_given_on?: CivilDate
  readonly training?: 'started' | 'not_yet'
  readonly training_on?: CivilDate
  readonly works_in_childcare: boolean
  readonly unemployment_insurance_months: number
  readonly skill_level: boolean
  readonly special_family: boolean
  readonly lost_capacity: boolean
}

export type Organisation = {
  readonly kind: 'childcare' | 'housekeeping' | 'other'
  readonly brand: boolean
  readonly expands_childcare: boolean
  readonly investment: Fen
  readonly workers_trained: number
}

/** Every answer may be missing: not asked, or "I do not know". */
export type Unsure<T> = { readonly [K in keyof T]?: T[K] | null }
