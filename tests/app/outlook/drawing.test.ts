import { describe, expect, test } from 'vitest'
import { forecast } from '../../../src/app/outlook/forecast.ts'
import { drawing } from '../../../src/app/outlook/money/drawing.ts'
import { type FigureWords, shapesOf } from '../../../src/app/outlook/money/labels.ts'
import type { Amount } from '../../../src/engine/money.ts'
import { on } from '../../day.ts'
import { aFamily, pack } from '../../pack.ts'

const SIZES = { small: 15, big: 20 }

/** Five members whose amounts rise one after the other, and two children in care. */
const crowd = aFamily({
  household: { low_income: true },
  adults: ['1947-01-15', '1957-06-01', '1968-05-02', '1969-09-03', '1958-12-12'].map((birth) => ({
    special_family: true,
    birth,
    lost_capacity: false,
  })),
  children: [{ care: 'kindergarten' }, { care: 'nursery' }],
})
const member = aFamily({ adults: [{ special_family: true, birth: '1957-03-15', lost_capacity: false }] })

const figure = (amount: Amount | null): FigureWords | undefined =>
  amount ? { before: '至少', figure: String((amount.min ?? 0) / 100), after: '元/月' } : undefined

function drawn(answers: typeof crowd, width: number, day = '2026-11-24') {
  const seen = forecast(pack, answers, on(day), 5)
  const figures = seen.steps.map(({ total }) => figure(total))
  const due = seen.dates.flatMap((date) =>
    date.kind === 'due' ? [{ on: date.on, isSure: true, ways: ['2026年12月12日　办居民医保并缴费', '12月12日'] }] : [],
  )
  const words = {
    figures,
    namesOf: () => [['爷爷　特殊家庭老年人护理补贴'], ['爷爷']],
    now: '今天',
    year: (year: number, isLast: boolean) => (isLast ? `${year}年` : String(year)),
    due,
  }
  const made = drawing(seen, words, { width, size: SIZES.small, big: SIZES.big })
  const boxes = made.figures.map(({ step, x, y, isStacked }) => {
    const word = figures[step]
    const shape = word && shapesOf(word, SIZES)[isStacked ? 1 : 0]
    return { left: x, right: x + (shape?.width ?? 0), top: y - (shape?.height ?? 0), bottom: y }
  })
  return { ...made, boxes }
}

describe.each([288, 328, 358, 592])('at %i px', (width) => {
  test('no figure lies on an area, on another figure, or beyond the edge', () => {
    const { boxes, columns } = drawn(crowd, width)

    expect(boxes.length).toBeGreaterThan(1)
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(width)
      const below = columns.filter(({ left, right }) => left < box.right - 1 && right > box.left + 1)
      expect(box.bottom).toBeLessThan(-Math.max(...below.map(({ top }) => top)))
      for (const other of boxes.filter((one) => one !== box)) {
        const isApart =
          box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top
        expect(isApart).toBe(true)
      }
    }
  })

  test('the last step has its figure, and the first one stands left of today', () => {
    const { figures, columns, besideY } = drawn(crowd, width)

    expect(figures.map(({ step }) => step)).toContain(columns.length - 1)
    expect(besideY).toBeDefined()
  })

  test('a year is written only where it has room', () => {
    const { years } = drawn(member, width, '2026-12-30')
    const ends = years.map(({ x, text }) => x + 2 + text.length * 8)

    expect(years).toHaveLength(5)
    for (const [i, end] of ends.entries()) expect(end).toBeLessThanOrEqual((years[i + 1]?.x ?? width) + 8)
  })
})

test('heights are in proportion to the money, from a base of nothing', () => {
  const { columns } = drawn(member, 358)
  const [now, later] = columns

  expect((now?.top ?? 0) / (later?.top ?? 1)).toBeCloseTo(300 / 400)
})

test('what is sure stands below what hangs on an answer', () => {
  const { strands, columns } = drawn(crowd, 358)

  expect(strands.map(({ isHanging }) => isHanging)).toEqual([false, false, false, false, false, true, true])
  expect(columns[0]?.slices[5]?.bottom).toBe(columns[0]?.sureTop)
})

test('a turn on the very last day is left to the list', () => {
  const { figures, columns } = drawn(member, 358, '2022-03-15')

  expect(columns).toHaveLength(2)
  expect(figures).toEqual([])
})

test('the words of a last day take the side that has room', () => {
  const early = aFamily({ ...{}, adults: [], children: [{ birth: '2026-09-12', insured: 'not_yet' }] })
  const { due } = drawn({ ...early, people: [...early.people, ...member.people] }, 288)

  expect(due).toMatchObject([{ text: '12月12日', isBefore: false }])
})
