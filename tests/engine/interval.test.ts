import { expect, test } from 'vitest'
import { atLeast, moreThan, same } from '../../src/engine/interval.ts'
import type { Truth } from '../../src/engine/kleene.ts'

const ENDS = [-2, -1, 0, 1, 2]
const INTERVALS = ENDS.flatMap((lo) => ENDS.filter((hi) => hi >= lo).map((hi) => ({ lo, hi })))
const PAIRS = INTERVALS.flatMap((a) => INTERVALS.map((b) => [a, b] as const))

/** What holds of all values that two intervals can be, of none, or only of some. */
function ofAll(
  a: { lo: number; hi: number },
  b: { lo: number; hi: number },
  holds: (x: number, y: number) => boolean,
): Truth {
  const inside = ({ lo, hi }: { lo: number; hi: number }) => ENDS.filter((value) => value >= lo && value <= hi)
  const outcomes = inside(a).flatMap((x) => inside(b).map((y) => holds(x, y)))
  return outcomes.every((outcome) => outcome === outcomes[0]) ? (outcomes[0] ?? null) : null
}

test.each([
  ['is at least', atLeast, (x: number, y: number) => x >= y],
  ['is more than', moreThan, (x: number, y: number) => x > y],
  ['is the same as', same, (x: number, y: number) => x === y],
] as const)(
  'whether one %s another is known exactly where it is so of all they can be, or of none',
  (_, compare, holds) => {
    const wrong = PAIRS.filter(([a, b]) => compare(a.lo, a.hi, b.lo, b.hi) !== ofAll(a, b, holds))

    expect(PAIRS).toHaveLength(225)
    expect(wrong).toEqual([])
  },
)

test('what has no end is compared by the end that it has', () => {
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

  expect([atLeast(60, high, 60, 60), atLeast(low, 59, 60, 60), atLeast(low, high, 60, 60)]).toEqual([true, false, null])
  expect([moreThan(60, high, 60, 60), moreThan(low, 60, 60, 60), moreThan(61, high, 60, 60)]).toEqual([
    null,
    false,
    true,
  ])
  expect([same(low, 59, 60, 60), same(low, high, 60, 60)]).toEqual([false, null])
})
