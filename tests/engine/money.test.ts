import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Amount, type Fen, fenOrOpen, type Period, sameAmount, sum } from '../../src/engine/money.ts'

const fen = (yuan: number) => Math.round(yuan * 100) as Fen
const monthly = (min: number | null, max: number | null): Amount => ({
  min: min === null ? null : fen(min),
  max: max === null ? null : fen(max),
  per: 'month',
})

const period = fc.constantFrom<Period>('month', 'day', 'once')
const end = fc.option(fc.nat(1e9).map((n) => n as Fen))
const amounts = fc
  .tuple(period, fc.array(fc.tuple(end, end), { minLength: 1, maxLength: 6 }))
  .map(
    ([per, ends]) =>
      ends.map(([min, max]): Amount => ({ min: min !== null && max !== null && min > max ? max : min, max, per })) as [
        Amount,
        ...Amount[],
      ],
  )

describe('a sum of amounts', () => {
  test.each([
    ['two children of a low-income family: at least 400', [monthly(200, null), monthly(200, null)], monthly(400, null)],
    [
      'what is exact and what is at least make an at least',
      [monthly(300, 300), monthly(200, null)],
      monthly(500, null),
    ],
    [
      'a missing lower end counts nothing where another has one',
      [monthly(null, 500), monthly(300, 300)],
      monthly(300, 800),
    ],
    ['of amounts "up to", the sum is up to', [monthly(null, 500), monthly(null, 10.01)], monthly(null, 510.01)],
    ['what is open at either end stays open', [monthly(null, null), monthly(300, 300)], monthly(300, null)],
    ['one alone is itself', [monthly(500, 2400)], monthly(500, 2400)],
  ] as const)('%s', (_, parts, total) => {
    expect(sum(parts as readonly [Amount, ...Amount[]])).toEqual(total)
  })

  test('lies around every sum of payments that its parts allow, whatever their order', () => {
    fc.assert(
      fc.property(amounts, (parts) => {
        const least = parts.reduce((total, { min }) => total + (min ?? 0), 0)
        const total = sum(parts)

        expect(sum([...parts].reverse() as [Amount, ...Amount[]])).toEqual(total)
        expect(total.min ?? 0).toBe(least)
        expect(total.max === null).toBe(parts.some(({ max }) => max === null))
        if (total.max !== null) expect(total.max).toBeGreaterThanOrEqual(total.min ?? 0)
      }),
    )
  })

  test('never mixes a month with a day', () => {
    const daily: Amount = { min: fen(50), max: fen(50), per: 'day' }

    expect(() => sum([monthly(300, 300), daily])).toThrow(new RangeError('amounts of different periods do not add up'))
  })
})

describe('fen', () => {
  test.each([
    [50_000_000.001, 50_000_000],
    [49_999_999.999, 49_999_999],
    [0.99, 0],
    [0, 0],
    [Number.POSITIVE_INFINITY, null],
    [Number.NEGATIVE_INFINITY, null],
  ])('%d are rounded down to %s', (exact, rounded) => {
    expect(fenOrOpen(exact)).toBe(rounded)
  })
})

describe('amounts', () => {
  test.each([
    [monthly(300, 300), monthly(300, 300), true],
    [monthly(300, 300), monthly(300, null), false],
    [monthly(300, 300), monthly(null, 300), false],
    [monthly(300, 300), { ...monthly(300, 300), per: 'once' as const }, false],
    [null, monthly(300, 300), false],
    [monthly(300, 300), null, false],
    [null, null, true],
  ])('%j and %j are the same: %s', (a, b, same) => {
    expect(sameAmount(a, b)).toBe(same)
  })
})
