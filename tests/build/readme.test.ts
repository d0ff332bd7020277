import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { resultsTable, withResults } from '../../build/readme.ts'

test('README shows what the example households get by the rules of today', async () => {
  const readme = readFileSync('README.md', 'utf8')

  expect(withResults(readme, await resultsTable())).toBe(readme)
})
