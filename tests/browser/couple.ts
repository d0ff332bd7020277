import type { Carried } from '../../src/answers/link/carried.ts'
import { writeLink } from '../../src/answers/link.ts'
import { on } from '../day.ts'
import { pack } from '../pack.ts'

/** A couple with a newborn that is not yet insured, after every question: the usual family. */
export const couple: Carried = {
  situations: ['newborn'],
  people: [
    {
      relation: 'self',
      facts: {
        sex: 'female',
        birth: on('1994-04-08'),
        expecting: false,
        given_birth: 'recently',
        high_risk: false,
        work: 'not_employed',
        job_seeking: false,
        maternity_insured: false,
        resident_insured: false,
        work_interrupted_by_birth: false,
        special_family: false,
        works_in_childcare: false,
        childcare_course: false,
      },
    },
    {
      relation: 'spouse',
      facts: {
        sex: 'male',
        birth: on('1992-03-15'),
        work: 'not_employed',
        special_family: false,
        works_in_childcare: false,
        childcare_course: false,
      },
    },
    {
      relation: 'child',
      facts: {
        birth: on('2026-09-12'),
        insured: 'not_yet',
        care: 'none',
        entering: false,
        birth_defect: false,
        sex: 'male',
      },
    },
  ],
  household: {
    newborn: true,
    planning_birth: false,
    married: true,
    low_income: false,
    pays_income_tax: true,
    area: 'urban',
    dibao: false,
    housing_conditions: false,
    before_two_child: 'neither',
    old_case: false,
  },
  organisation: undefined,
}

/** The day on which the newborn can still be insured. */
export const DAY = new Date('2026-11-24T09:00:00+08:00')

export const codeOf = (carried: Carried): string => {
  const code = writeLink(pack, carried)
  if (code === undefined) throw new Error('too much for a link')
  return code
}
