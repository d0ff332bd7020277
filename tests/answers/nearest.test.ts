import { expect, test } from 'vitest'
import { nearest } from '../../src/answers/nearest.ts'

const known = ['care', 'cared', 'birth', 'birth_given_on', 'training', 'training_on', 'id']

test.each([
  ['brith', 'birth'],
  ['car', 'care'],
  ['cardd', 'cared'],
  ['birt', 'birth'],
  ['births', 'birth'],
  ['trainig_on', 'training_on'],
  ['training-on', 'training_on'],
  ['ID', undefined],
  ['name', undefined],
  ['__proto__', undefined],
  ['', undefined],
  ['x'.repeat(1e6), undefined],
])('%s is nearest to %s', (word, meant) => {
  expect(nearest(word, known)).toBe(meant)
})
