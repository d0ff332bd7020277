import { describe, expect, test } from 'vitest'
import { and, not, or, type Truth } from '../../src/engine/kleene.ts'

const TRUTHS: readonly Truth[] = [true, false, null]

/** What an operand can still turn out to be. */
const completions = (truth: Truth): readonly boolean[] => (truth === null ? [true, false] : [truth])

/** The one value that all completions agree on, or null. */
function agreed(values: readonly boolean[]): Truth {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null
}

const triples = TRUTHS.flatMap((a) => TRUTHS.flatMap((b) => TRUTHS.map((c) => [a, b, c] as const)))

describe('three-valued truth', () => {
  test.each(triples)('"and" and "or" of %s, %s and %s are known exactly where all completions agree', (a, b, c) => {
    const all = completions(a).flatMap((x) => completions(b).flatMap((y) => completions(c).map((z) => [x, y, z])))

    expect(and(a, b, c)).toBe(agreed(all.map((operands) => operands.every(Boolean))))
    expect(or(a, b, c)).toBe(agreed(all.map((operands) => operands.some(Boolean))))
  })

  test.each(TRUTHS)('"not" of %s turns what is known and leaves what is not', (a) => {
    expect(not(a)).toBe(agreed(completions(a).map((x) => !x)))
  })

  test.each(TRUTHS.flatMap((a) => TRUTHS.map((b) => [a, b] as const)))('De Morgan holds of %s and %s', (a, b) => {
    expect(not(and(a, b))).toBe(or(not(a), not(b)))
    expect(not(or(a, b))).toBe(and(not(a), not(b)))
  })

  test('of nothing, "and" holds and "or" does not', () => {
    expect([and(), or()]).toEqual([true, false])
  })
})
