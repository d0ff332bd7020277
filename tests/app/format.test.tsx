import { expect, test } from 'vitest'
import { amountText, formatDate, formatYuan } from '../../src/app/format.ts'
import { dateOf } from '../../src/engine/date.ts'
import type { Fen } from '../../src/engine/money.ts'
import { wordsIn } from './parts/speak.tsx'

test('a day is said in each language’s way', () => {
  const day = dateOf(2026, 11, 4)

  expect([formatDate(day, 'zh'), formatDate(day, 'en')]).toEqual(['2026年11月4日', '4 November 2026'])
})

test.each([
  [320_000, '3200 元', '3,200 yuan'],
  [30_000_000, '30 万元', '300,000 yuan'],
  [30_000_050, '300000.50 元', '300,000.50 yuan'],
  [1_250_000, '12500 元', '12,500 yuan'],
  [5, '0.05 元', '0.05 yuan'],
])('%i fen are said in full, tens of thousands by 万 in Chinese', (fen, zh, en) => {
  const { t } = wordsIn('zh')
  const english = wordsIn('en').t

  expect([formatYuan(fen as Fen, t, 'zh'), formatYuan(fen as Fen, english, 'en')]).toEqual([zh, en])
})

test('a range counts in 万 only where both ends do', () => {
  const { t } = wordsIn('zh')
  const text = (min: number, max: number) => amountText({ min: min as Fen, max: max as Fen, per: 'once' }, t, 'zh')

  expect(text(1_000_000, 5_000_000)).toBe('1–5 万元，一次')
  expect(text(500_000, 2_000_000)).toBe('5000–20000 元，一次')
})
