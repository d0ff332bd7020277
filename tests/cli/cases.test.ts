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
    expect.stringContaining(`${file}: ${least - 1} golden cases that differ, and it needs ${least}`),
  ])
})

test('the same answers on the same day count once, whatever they are called', () => {
  const provisions = law.provisions
    .filter(({ id }) => id === 'advice')
    .map((one) => {
      const [first] = one.examples
      if (!first) throw new Error('no case')
      const copies = [1, 2, 3, 4].map((n) => ({ ...first, words: { ...first.words, name: `第${n}例` } }))
      return { ...one, examples: copies }
    })

  expect(lackingCases({ provisions })).toEqual([
    expect.stringContaining('rules/provisions/07-advice.yaml: 1 golden case, and it needs 4'),
  ])
})
