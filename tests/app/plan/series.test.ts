import { describe, expect, test } from 'vitest'
import { pack } from '../../../src/app/decisions.ts'
import { seriesOf, statedAmount } from '../../../src/app/plan/series.ts'
import { provisionOf } from '../../../src/engine/explain.ts'
import { on } from '../../day.ts'

const DAY = on('2026-11-24')
const provision = (id: string) => provisionOf(pack, { provision: id })
const seriesFor = (id: string, day = DAY) => seriesOf(pack, provision(id), day)
const yuan = (fen: number | null | undefined) => (fen === null || fen === undefined ? fen : fen / 100)

describe('the care allowance by age', () => {
  test('rises by steps from the 60th birthday on', () => {
    const steps = seriesFor('care-allowance')?.points.map(({ at, amount }) => [
      at,
      yuan(amount?.min),
      yuan(amount?.max),
    ])

    expect(steps).toEqual([
      [60, 300, 300],
      [70, 400, 400],
      [80, 500, 500],
      [90, 600, 600],
      [100, 700, 700],
    ])
  })

  test('is the same on 29 February', () => {
    expect(seriesFor('care-allowance', on('2028-02-29'))?.points).toEqual(seriesFor('care-allowance')?.points)
  })
})

describe('the housekeeping subsidy by investment', () => {
  const series = seriesFor('housekeeping-subsidy')

  test('rises with the investment up to the cap, reached to the fen', () => {
    const ends = series?.rows.map(({ at, amount }) => [yuan(at), yuan(amount?.max)])

    expect(ends).toEqual([
      [500_000, 150_000],
      [1_000_000, 300_000],
      [1_666_666.67, 500_000],
      [2_000_000, 500_000],
    ])
  })

  test('has no least', () => {
    expect(series?.points.every(({ amount }) => amount?.min === null)).toBe(true)
  })
})

test('an amount that follows neither an age nor a sum has no chart', () => {
  const drawn = pack.provisions.filter((one) => seriesOf(pack, one, DAY)).map(({ id }) => id)

  expect(drawn).toEqual(['housekeeping-subsidy', 'care-allowance'])
})

test.each([
  ['care-subsidy', 200, null, 'month'],
  ['care-allowance', 300, null, 'month'],
  ['training-allowance', 50, 50, 'day'],
  ['retraining-subsidy', 500, 2400, 'once'],
  ['housekeeping-subsidy', null, 500_000, 'once'],
])('what the plan states of %s, nothing being known of anybody', (id, min, max, per) => {
  const amount = statedAmount(provision(id), DAY)

  expect([yuan(amount?.min), yuan(amount?.max), amount?.per]).toEqual([min, max, per])
})
