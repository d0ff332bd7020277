import type { Household } from './journey.ts'

/** She returned to work after a birth, and has not begun the training. */
export const mother: Household = {
  people: [
    {
      id: 'p1',
      relation: 'self',
      sex: 'female',
      work_interrupted_by_birth: true,
      birth_given_on: '2025-03-18',
      training: 'not_yet',
      special_family: false,
    },
  ],
}
