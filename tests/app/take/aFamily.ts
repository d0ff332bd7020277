import { newSession, type Session } from '../../../src/app/session.ts'
import { on } from '../../day.ts'

/** A mother, her kindergarten child and her newborn, a special family's grandparents: something of every verdict. */
export const family: Session = {
  ...newSession(0),
  asOf: on('2026-11-24'),
  hasBegun: true,
  situations: ['newborn'],
  people: [
    { id: 'p1', relation: 'self' },
    { id: 'c1', relation: 'child' },
    { id: 'c2', relation: 'child' },
    { id: 'p3', relation: 'father_in_law' },
    { id: 'p4', relation: 'mother_in_law' },
  ],
  facts: {
    household: { low_income: true, pays_income_tax: null, newborn: true, married: true },
    p1: { sex: 'female', special_family: false, work_interrupted_by_birth: false },
    c1: { birth: on('2022-03-01'), care: 'kindergarten' },
    c2: { birth: on('2026-09-12'), insured: 'not_yet', care: 'none' },
    p3: { sex: 'male', special_family: true, birth: on('1957-03-15'), lost_capacity: false },
    p4: { sex: 'female', special_family: true, birth: on('1968-05-02'), lost_capacity: false },
  },
}
