import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullYuan, parseMoney, parseYuan } from '../../../src/answers/text/money.ts'
import type { Fen } from '../../../src/engine/money.ts'

const MAX_FEN = 1e14
const read = (fen: number) => ({ ok: true, value: fen, warnings: [] })
const refused = (code: string) => ({ ok: false, mistake: { code } })
const tooMuch = { ok: false, mistake: { code: 'sum-too-large', maxFen: MAX_FEN } }

test.each([
  ['0', 0],
  ['0.00', 0],
  ['0.1', 10],
  ['0.29', 29],
  ['1.15', 115],
  ['8.2', 820],
  ['1666666.66', 166666666],
  ['1666666.67', 166666667],
  ['1 666 666.66', 166666666],
  ['1,000,000', 100000000],
  ['1，666，666.67', 166666667],
  ['１，０００．５０', 100050],
  ['100万', 100000000],
  ['100 万', 100000000],
  ['３万', 3000000],
  ['1.5万元', 1500000],
  ['1.000001万', 1000001],
  ['100w', 100000000],
  ['5千', 500000],
  ['2百万', 200000000],
  ['1千万', 1000000000],
  ['2亿', 20000000000],
  ['¥1,000.00', 100000],
  ['￥1000元', 100000],
  ['1000元整', 100000],
  ['1000块', 100000],
  [' 　1000\u200B ', 100000],
  ['1000000000000', MAX_FEN],
])('%s yuan are %i fen', (typed, fen) => {
  expect(parseMoney(typed, MAX_FEN)).toEqual(read(fen))
})

test.each([
  ['', 'missing'],
  ['　', 'missing'],
  ['-3', 'negative'],
  ['－３万', 'negative'],
  ['-¥3', 'negative'],
  ['1e308', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['0x1F', 'not-a-number'],
  ['①', 'not-a-number'],
  ['٣', 'not-a-number'],
  ['一百万', 'not-a-number'],
  ['万', 'not-a-number'],
  ['1,00', 'not-a-number'],
  ['12,34,567', 'not-a-number'],
  ['1,0000', 'not-a-number'],
  ['1000,000', 'not-a-number'],
  ['1.', 'not-a-number'],
  ['.5', 'not-a-number'],
  ['1.2.3', 'not-a-number'],
  ['3千5', 'not-a-number'],
  ['100美元', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['constructor', 'not-a-number'],
  ['1.234', 'too-many-decimals'],
  ['1.000', 'too-many-decimals'],
  ['1.0000001万', 'too-many-decimals'],
  ['340403199003071234', 'identity-number'],
  ['13800138000', 'phone-number'],
])('%j is refused: %s', (typed, code) => {
  expect(parseMoney(typed, MAX_FEN)).toEqual(refused(code))
})

test.each(['1000000000000.01', '10001亿', '9'.repeat(400)])('%s yuan are an absurd sum', (typed) => {
  expect(parseMoney(typed, MAX_FEN)).toEqual(tooMuch)
})

test.each([
  [0, 0],
  [-0, 0],
  [0.29, 29],
  [1666666.66, 166666666],
  [1666666.67, 166666667],
  [1e12, MAX_FEN],
])('the JSON number %d is %i fen', (yuan, fen) => {
  expect(parseYuan(yuan, MAX_FEN)).toEqual(read(fen))
})

test('a JSON number that is no sum of fen is refused', () => {
  expect(parseYuan(-1, MAX_FEN)).toEqual(refused('negative'))
  expect(parseYuan(0.125, MAX_FEN)).toEqual(refused('too-many-decimals'))
  expect(parseYuan(1e-7, MAX_FEN)).toEqual(refused('too-many-decimals'))
  expect(parseYuan(1e308, MAX_FEN)).toEqual(tooMuch)
  expect(parseYuan(1e12 + 1, MAX_FEN)).toEqual(tooMuch)
})

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [99, '0.99'],
  [99999, '999.99'],
  [100000, '1,000.00'],
  [100000000, '1,000,000.00'],
  [MAX_FEN, '1,000,000,000,000.00'],
])('%i fen are %s yuan in full', (fen, yuan) => {
  expect(fullYuan(fen as Fen)).toBe(yuan)
})

test('what is echoed is what was understood, and a JSON number means the same fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_FEN }), (fen) => {
      expect(parseMoney(fullYuan(fen as Fen), MAX_FEN)).toEqual(read(fen))
      expect(parseYuan(fen / 100, MAX_FEN)).toEqual(read(fen))
    }),
  )
})
