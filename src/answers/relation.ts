import type { Role } from '../engine/answers.ts'

/** Who a member of the household is, seen from the one who fills in: labels come from this list, never from names. */
export const RELATIONS = [
  'self',
  'spouse',
  'mother',
  'father',
  'mother_in_law',
  'father_in_law',
  'grandmother',
  'grandfather',
  'other_adult',
  'child',
] as const

export type Relation = (typeof RELATIONS)[number]

/** As whom the law sees a member. */
export const roleOf = (relation: Relation): Role => (relation === 'child' ? 'child' : 'adult')
