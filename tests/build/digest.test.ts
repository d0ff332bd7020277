import { expect, test } from 'vitest'
import { countPlaywright, countVitest, lastLine } from '../../build/digest.ts'

const unit = countVitest({
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'one', status: 'passed' },
        { fullName: 'two', status: 'failed' },
      ],
    },
    { name: 'does-not-parse.test.ts', status: 'failed', assertionResults: [] },
    { name: 'b.test.ts', status: 'passed', assertionResults: [{ fullName: 'three', status: 'skipped' }] },
  ],
})
const spec = (title: string, ...statuses: string[]) => ({ title, tests: statuses.map((status) => ({ status })) })
const browser = countPlaywright({
  errors: [],
  suites: [
    {
      title: 'a.spec.ts',
      specs: [spec('four', 'expected', 'unexpected')],
      suites: [{ title: 'group', specs: [spec('five', 'expected', 'skipped')] }],
    },
  ],
})

test('tests that pass and fail are counted, skipped ones not, and a file that cannot be read has failed', () => {
  expect(unit).toEqual({ passed: 1, failed: ['two', 'does-not-parse.test.ts'] })
  expect(browser).toEqual({ passed: 2, failed: ['four'] })
  expect(lastLine([unit, browser], 1)).toBe('3 passed, 3 failed')
})

test('a run that broke off does not look well', () => {
  expect(lastLine([], 1)).toBe('0 passed, 1 failed')
  expect(lastLine([{ passed: 5, failed: [] }], 1)).toBe('5 passed, 1 failed')
  expect(lastLine([{ passed: 5, failed: [] }], 0)).toBe('5 passed, 0 failed')
})
