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
