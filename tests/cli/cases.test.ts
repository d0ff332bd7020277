import { expect, test } from 'vitest'
import { lackingCases } from '../../src/cli/cases.ts'
import { rules } from '../pack.ts'

const { law } = rules
const withCases = (id: string, count: number) => ({
  provisions: law.provisions.map((one) => (one.id === id ? { ...one, examples: one.examples.slice(0, count) } : one)),
})

test('no provision of the plan lacks golden cases', () => {
  expect(lackingCases(law)).toEqual([])
})

test.each([
  ['care-allowance', 'rules/provisions/20-care-allowance.yaml', 12],
  ['advice', 'rules/provisions/07-advice.yaml', 4],
])('%s is named where it has one case too few', (id, file, least) => {
  expect(lackingCases(withCases(id, least))).toEqual([])
  expect(lackingCases(withCases(id, least - 1))).toEqual([
    expect.stringContaining(`${file}: ${least - 1} golden cases, and it needs ${least}`),
  ])
})
