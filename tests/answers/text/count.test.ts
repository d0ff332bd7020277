import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCount, parseCount } from '../../../src/answers/text/count.ts'

test.each([
  ['0', 0],
  ['7', 7],
  ['１２', 12],
  ['　4 ', 4],
  ['\u200B999', 999],
  ['007', 7],
])('%j is %i', (typed, value) => {
  expect(parseCount(typed, 999)).toEqual({ ok: true, value, warnings: [] })
})

test.each([
  ['', 'missing'],
  ['　', 'missing'],
  ['-1', 'negative'],
  ['－1', 'negative'],
  ['−1', 'negative'],
  ['2.5', 'not-whole'],
  ['２．５', 'not-whole'],
  ['3.0', 'not-whole'],
  ['.5', 'not-whole'],
  ['①', 'not-a-number'],
  ['٤', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['0x1F', 'not-a-number'],
  ['+3', 'not-a-number'],
  ['三', 'not-a-number'],
  ['1 2', 'not-a-number'],
  ['1,000', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['-', 'not-a-number'],
  ['340403199003071234', 'identity-number'],
  ['13800138000', 'phone-number'],
])('%j is refused: %s', (typed, code) => {
  expect(parseCount(typed, 999)).toEqual({ ok: false, mistake: { code } })
})

test.each(['1000', '99999999999999999999999', '9'.repeat(400)])('%s is more than can be', (typed) => {
  expect(parseCount(typed, 999)).toEqual({ ok: false, mistake: { code: 'too-large', max: 999 } })
})

test('a count of JSON is whole and lies within its bounds', () => {
  expect(checkCount(999, 999)).toEqual({ ok: true, value: 999, warnings: [] })
  expect(checkCount(-0, 999)).toEqual({ ok: true, value: 0, warnings: [] })
  expect(checkCount(-1, 999)).toEqual({ ok: false, mistake: { code: 'negative' } })
  expect(checkCount(2.5, 999)).toEqual({ ok: false, mistake: { code: 'not-whole' } })
  expect(checkCount(1000, 999)).toEqual({ ok: false, mistake: { code: 'too-large', max: 999 } })
})

test('every whole number up to the most is read back from its digits', () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(parseCount(String(count), 2 ** 31)).toEqual({ ok: true, value: count, warnings: [] })
    }),
  )
})
