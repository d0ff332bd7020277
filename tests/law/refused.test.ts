import { expect, test } from 'vitest'
import { compile } from '../../src/law/compile.ts'
import { report } from '../../src/law/report.ts'
import { given, MESSAGE, provisions, rulesWith, said } from './refused.ts'

/** One run for all of them, and so one test: whatever else is wrong, each is told. */
test('each mistake in a provision is told with its place, all of them in one run, and no other file is blamed', async () => {
  const { mistakes } = await compile(rulesWith(provisions))

  expect(mistakes.filter(({ place }) => !provisions.some(({ path }) => path === place.file))).toEqual([])
  for (const one of provisions) {
    expect(one.gives.length, one.name).toBeGreaterThan(0)
    expect(given(one, mistakes), one.name).toEqual(one.gives)
    const told = mistakes.filter(({ place }) => place.file === one.path)
    for (const mistake of told) expect(report(one.text, mistake), one.name).toMatch(MESSAGE)
    if (one.says !== '') expect(said(one, told), one.name).toBe(one.says)
  }
})
