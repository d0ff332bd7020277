import { describe, expect, test } from 'vitest'
import { forecast } from '../../../src/app/outlook/forecast.ts'
import { hangsOn } from '../../../src/app/outlook/lasting.ts'
import type { Answers } from '../../../src/engine/answers.ts'
import { decide } from '../../../src/engine/decide.ts'
import type { Amount, Fen, Period } from '../../../src/engine/money.ts'
import { on } from '../../day.ts'
import { aFamily, decisionOf, pack } from '../../pack.ts'
import { aPack, aProvision } from './aPack.ts'

const per = (min: number | null, max: number | null, period: Period = 'month'): Amount => ({
  min: min === null ? null : ((min * 100) as Fen),
  max: max === null ? null : ((max * 100) as Fen),
  per: period,
})
const exactly = (yuan: number): Amount => per(yuan, yuan)

const seen = (answers: Answers, day: string, years = 5) => forecast(pack, answers, on(day), years)
const bandsOf = (answers: Answers, day: string) =>
  seen(answers, day).bands.map(({ from, until, amount }) => ({ from, until, amount }))

/** A recognised member without a level of lost capacity. */
const member = (birth: string) => ({ special_family: true, birth, lost_capacity: false })

describe('the care allowance', () => {
  test('rises on the 70th birthday and then goes on beyond the years looked at', () => {
    expect(bandsOf(aFamily({ adults: [member('1957-03-15')] }), '2026-11-24')).toEqual([
      { from: on('2026-11-24'), until: on('2027-03-14'), amount: exactly(300) },
      { from: on('2027-03-15'), until: null, amount: exactly(400) },
    ])
  })

  test('of somebody of 59 begins on the 60th birthday, and until then there is nothing', () => {
    const { bands, steps } = seen(aFamily({ adults: [member('1966-11-25')] }), '2026-11-24')

    expect(bands.map(({ from }) => from)).toEqual([on('2026-11-25')])
    expect(steps).toEqual([
      { from: on('2026-11-24'), total: null, sure: null, hanging: null },
      { from: on('2026-11-25'), total: exactly(300), sure: exactly(300), hanging: null },
    ])
  })

  test.each([
    ['2029-02-28', [on('2029-02-28'), on('2034-02-28')]],
    ['2029-02-27', [on('2029-02-27')]],
  ])(
    'of somebody born on 29 February, looked at on %s, rises on 28 February if that day is within the years',
    (day, from) => {
      expect(bandsOf(aFamily({ adults: [member('1964-02-29')] }), day).map((band) => band.from)).toEqual(from)
    },
  )

  test('is at least so much while a level of lost capacity is not known', () => {
    const answers = aFamily({ adults: [{ special_family: true, birth: '1957-03-15' }] })

    expect(seen(answers, '2026-11-24').steps[0]?.total).toEqual(per(300, null))
  })

  test('follows from the recognition and the birth alone', () => {
    expect(seen(aFamily({ adults: [member('1957-03-15')] }), '2026-11-24').bands[0]?.hangsOn).toEqual([])
  })
})

test('five years from 29 February end on 28 February', () => {
  expect(seen(aFamily({ adults: [member('1957-03-15')] }), '2028-02-29').last).toBe(on('2033-02-28'))
})

test('the nursery subsidy hangs on the recognition and on the enrolment', () => {
  const answers = aFamily({
    household: { low_income: true },
    children: [{ birth: '2022-02-28', care: 'kindergarten' }],
  })

  expect(seen(answers, '2026-11-24').bands).toEqual([
    {
      provision: 'care-subsidy',
      claimant: 'c1',
      from: on('2026-11-24'),
      until: null,
      amount: per(200, null),
      hangsOn: ['care-subsidy.1', 'care-subsidy.2'],
    },
  ])
})

test('what is sure and what hangs on an answer are summed apart and together', () => {
  const answers = aFamily({
    household: { low_income: true },
    adults: [member('1957-03-15')],
    children: [{ care: 'kindergarten' }, { care: 'nursery' }],
  })

  expect(seen(answers, '2026-11-24').steps).toEqual([
    { from: on('2026-11-24'), total: per(700, null), sure: exactly(300), hanging: per(400, null) },
    { from: on('2027-03-15'), total: per(800, null), sure: exactly(400), hanging: per(400, null) },
  ])
})

test('what a department confirms, and what comes once or by the day, is no monthly money', () => {
  const told = { sex: 'female', work_interrupted_by_birth: true, birth_given_on: '2026-01-10', training: 'started' }
  const answers = aFamily({ adults: [{ ...told, training_on: '2026-06-01' }] })

  expect(decisionOf(answers, '2026-11-24', 'retraining-subsidy').verdict).toBe('confirm')
  expect(seen(answers, '2026-11-24')).toMatchObject({ bands: [], steps: [] })
})

test('where nothing is known there is neither money nor a date', () => {
  expect(seen(aFamily({ adults: [{}] }), '2026-11-24')).toMatchObject({ steps: [], dates: [] })
})

test('an amount that ends leaves a last step without money', () => {
  const ending = aProvision('milk', { isGranted: ({ asOf }) => asOf <= on('2027-12-31'), turns: [on('2028-01-01')] })
  const { bands, steps } = forecast(aPack(ending), aFamily({ adults: [{}] }), on('2026-11-24'), 5)

  expect(bands).toMatchObject([{ from: on('2026-11-24'), until: on('2027-12-31') }])
  expect(steps).toMatchObject([{ from: on('2026-11-24') }, { from: on('2028-01-01'), total: null }])
})

describe('a decision hangs on an answer', () => {
  const isOf = (facts: readonly string[]) => aProvision('milk', { reads: facts, isGranted: () => true })
  const hanging = (facts: readonly string[], told: Readonly<Record<string, boolean>>) => {
    const made = aPack(isOf(facts))
    const answers = aFamily({ adults: [told] })
    const [decision] = decide(made, answers, on('2026-11-24'))
    return decision && hangsOn(made, answers, on('2026-11-24'), decision)
  }

  test('that life can change', () => {
    expect(hanging(['person.enrolled'], { enrolled: true })).toEqual(['milk.1'])
  })

  test('and not on one that lasts', () => {
    expect(hanging(['person.member'], { member: true })).toEqual([])
  })

  test('and not where a lasting answer is enough', () => {
    expect(hanging(['person.member', 'person.enrolled'], { member: true, enrolled: true })).toEqual([])
  })
})
