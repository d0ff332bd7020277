import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuote } from '../../src/law/check/quotes.ts'
import { clausesOf } from '../../src/law/plan.ts'
import { files, planText as plan, rulesOf } from '../rules.ts'

describe('a quote', () => {
  test('is found to the letter in its clause: any stretch of any clause', () => {
    const stretch = fc
      .constantFrom(...clausesOf(plan))
      .chain((clause) =>
        fc.tuple(fc.constant(clause), fc.nat(clause.to - clause.from - 12), fc.integer({ min: 12, max: 40 })),
      )
    fc.assert(
      fc.property(stretch, ([{ number, from, to }, start, length]) => {
        const quote = plan.slice(from + start, Math.min(to, from + start + length))
        const found = findQuote(plan, number, quote)

        expect('from' in found && plan.slice(found.from, found.to)).toBe(quote)
        expect('from' in found && found.from >= from && found.to <= to).toBe(true)
      }),
    )
  })

  test('of every provision stands in its clause', async () => {
    const { law } = await rulesOf(files)
    const clauses = clausesOf(plan)

    for (const { clause, quotes } of law.provisions)
      for (const { from, to } of quotes)
        expect(clauses.find(({ number }) => number === clause)).toSatisfy(
          (one: { from: number; to: number }) => one.from <= from && to <= one.to,
        )
  })

  test.each([
    [
      '新生儿自出生之日起3个月之内参保缴费的',
      { code: 'quote-not-in-plan', clause: 3, at: 13, found: '之内参保缴费', plan: '内参保缴费的' },
    ],
    [
      '新生儿自出生之日起３个月内参保缴费的',
      { code: 'quote-not-in-plan', clause: 3, at: 10, found: '３个月内参保', plan: '3个月内参保' },
    ],
    ['Newborns', { code: 'quote-not-in-plan', clause: 3, at: 1, found: 'Newbor', plan: '' }],
    ['（HPV）疫苗', { code: 'quote-in-other-clause', clause: 3, other: 8 }],
  ])('%s: it is said where it differs', (quote, wrong) => {
    expect(findQuote(plan, 3, quote)).toEqual(wrong)
  })

  test('of a clause that the plan does not have is refused', () => {
    expect(findQuote(plan, 22, '新生儿')).toEqual({ code: 'unknown-clause', found: 22 })
  })
})
