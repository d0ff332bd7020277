import { describe, expect, test } from 'vitest'
import { compile } from '../../src/law/compile.ts'
import { report } from '../../src/law/report.ts'
import { given, MESSAGE, others, rulesWith, said } from './refused.ts'

describe('a mistake in another file is told with its place, and nothing else', () => {
  test.each(others)('$name', async (one) => {
    const { mistakes } = await compile(rulesWith([one]))

    expect(one.gives.length).toBeGreaterThan(0)
    expect(given(one, mistakes)).toEqual(one.gives)
    expect(mistakes).toHaveLength(one.gives.length)
    for (const mistake of mistakes) expect(report(one.text, mistake)).toMatch(MESSAGE)
    if (one.says !== '') expect(said(one, mistakes)).toBe(one.says)
  })
})
