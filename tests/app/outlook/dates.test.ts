import { expect, test } from 'vitest'
import { forecast } from '../../../src/app/outlook/forecast.ts'
import type { Answers } from '../../../src/engine/answers.ts'
import { addMonths } from '../../../src/engine/date.ts'
import { on } from '../../day.ts'
import { aFamily, pack } from '../../pack.ts'
import { aPack, aProvision } from './aPack.ts'

const datesOf = (answers: Answers, day: string) =>
  forecast(pack, answers, on(day), 5).dates.map(({ on, kind, provision }) => [on, kind, provision] as const)

test('a newborn not yet enrolled has a last day, and no second date for having missed it', () => {
  const answers = aFamily({ children: [{ birth: '2026-09-12', insured: 'not_yet' }] })

  expect(datesOf(answers, '2026-11-24').filter(([, , id]) => id === 'newborn-insurance')).toEqual([
    [on('2026-12-12'), 'due', 'newborn-insurance'],
  ])
})

test('a last day that may not concern anyone is not sure', () => {
  const answers = aFamily({ children: [{ birth: '2026-09-12' }] })
  const due = forecast(pack, answers, on('2026-11-24'), 5).dates.filter(({ kind }) => kind === 'due')

  expect(due).toMatchObject([{ on: on('2026-12-12'), isSure: false }])
})

test('an act that opens two provisions is one date', () => {
  const told = { sex: 'female', work_interrupted_by_birth: true, birth_given_on: '2026-09-12', training: 'not_yet' }

  expect(datesOf(aFamily({ adults: [told] }), '2026-11-24').filter(([, kind]) => kind === 'due')).toHaveLength(1)
})

test('a rise, a beginning and an end come with their days, nearest first', () => {
  const answers = aFamily({
    household: { pays_income_tax: true },
    adults: [
      { special_family: true, birth: '1957-03-15', lost_capacity: false },
      { special_family: true, birth: '1968-05-02', lost_capacity: false },
    ],
    children: [{ birth: '2026-10-20', insured: 'yes', insured_on: '2026-11-01' }],
  })
  const wanted = ['care-allowance', 'child-care-deduction', 'newborn-insurance']

  expect(datesOf(answers, '2026-11-24').filter(([, , id]) => wanted.includes(id))).toEqual([
    [on('2027-01-01'), 'confirm', 'newborn-insurance'],
    [on('2027-03-15'), 'change', 'care-allowance'],
    [on('2028-05-02'), 'start', 'care-allowance'],
    [on('2029-10-20'), 'end', 'child-care-deduction'],
  ])
})

test('what a department still confirms on its last day ends on a day that is not sure', () => {
  const answers = aFamily({ household: { pays_income_tax: true }, children: [{ birth: '2026-10-20' }] })
  const { dates } = forecast(pack, answers, on('2026-11-24'), 5)

  expect(dates.filter(({ provision }) => provision === 'child-care-deduction')).toMatchObject([
    { on: on('2029-10-20'), kind: 'end', isSure: false },
  ])
})

test('the cover of a newborn enrolled in time is given no end: the plan does not say which year it is for', () => {
  const answers = aFamily({ children: [{ birth: '2026-09-12', insured: 'yes', insured_on: '2026-10-01' }] })

  expect(datesOf(answers, '2026-11-24').filter(([, , id]) => id === 'newborn-insurance')).toEqual([])
})

test('what needs another answer from a day on is to be checked again', () => {
  const answers = aFamily({ adults: [{ special_family: null, birth: '1968-05-02' }] })

  expect(datesOf(answers, '2026-11-24')).toContainEqual([on('2028-05-02'), 'again', 'care-allowance'])
})

test('there are no more than twenty, the nearest', () => {
  const day = (month: number) => addMonths(on('2027-01-01'), month)
  const many = Array.from({ length: 25 }, (_, i) =>
    aProvision(`p${i}`, { isGranted: ({ asOf }) => asOf >= day(i), turns: [day(i)] }),
  )
  const { dates } = forecast(aPack(...many.reverse()), aFamily({ adults: [{}] }), on('2026-11-24'), 5)

  expect(dates.map((date) => date.on)).toEqual(Array.from({ length: 20 }, (_, i) => day(i)))
})
