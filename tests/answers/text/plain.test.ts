import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain } from '../../../src/answers/text/plain.ts'

test.each([
  ['２０２０', '2020'],
  ['　2020　', '2020'],
  [' \t2020\n', '2020'],
  ['\u200B20\u200D20\uFEFF', '2020'],
  ['\u202A2020\u202C', '2020'],
  ['１００　万', '100　万'],
])('%j reads as %j', (typed, text) => {
  expect(plain(typed)).toBe(text)
})

test.each(['①', '٢٠٢٠', '²', '〇', '二', '𝟚'])('%s is no digit and stays what it is', (typed) => {
  expect(plain(typed)).toBe(typed)
})

test('plain text reads as itself', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => plain(plain(text)) === plain(text)))
})
