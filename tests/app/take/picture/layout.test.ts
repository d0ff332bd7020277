import { describe, expect, test } from 'vitest'
import { Column, type Shape, type WidthOf } from '../../../../src/app/take/picture/column.ts'
import { layoutOf } from '../../../../src/app/take/picture/layout.ts'
import type { Slip } from '../../../../src/app/take/slip.ts'

const widthOf: WidthOf = (text, { size }) =>
  [...text].reduce((width, letter) => width + (letter > '\u2E80' ? size : size / 2), 0)
const around = {
  verdict: () => '符合',
  scan: '扫码',
  address: 'https://example.cn/',
  code: [
    [true, false],
    [false, true],
  ],
}
const line = {
  verdict: 'eligible',
  title: '入托入园补助',
  who: '老大',
  amount: '至少 200 元/月',
  note: '认定为低收入人口；孩子入托或入园。这一句长得一行放不下，所以要折成两行。',
  clause: '方案第1项',
} as const
const slip: Slip = {
  title: '您家的生育支持',
  lead: '按 2026年11月24日 计算。',
  totals: [{ period: '每月', amount: '至少 500 元', of: '符合方案条件，2 项' }],
  unset: '另有 18 项支持，方案没有写金额。',
  first: ['先办：最晚2026年12月12日，给老二办居民医保并缴费（区医疗保障局）。'],
  units: [{ name: '所在乡镇、街道', lines: [line, { ...line, verdict: 'ineligible', amount: '符合' }] }],
  leftOut: ['另有 64 项暂不符合，没有列出。'],
  status: '送审稿。',
  source: ['依据：《方案》（送审稿）。规则版本 2026-11-24。'],
}
const wordsOf = (shapes: readonly Shape[]) => shapes.flatMap((shape) => ('text' in shape ? [shape] : []))

describe('the long picture', () => {
  const layout = layoutOf(slip, around, { scale: 1, widthOf })

  test('says all that the slip says, from top to bottom', () => {
    const said = wordsOf(layout.shapes)
    const all = said.map(({ text }) => text).join('')

    for (const words of [
      slip.title,
      slip.lead,
      slip.status,
      slip.unset,
      ...slip.first,
      line.note,
      ...slip.leftOut,
      ...slip.source,
    ])
      expect(all.replace(/\s/g, '')).toContain(words?.replace(/\s/g, ''))
    expect(said.map(({ y }) => y)).toEqual([...said].map(({ y }) => y).sort((a, b) => a - b))
  })

  test('names a verdict in words, and once where nothing is granted', () => {
    const amounts = wordsOf(layout.shapes).filter(({ text }) => text.startsWith('符合') && !text.includes('条件'))

    expect(amounts.map(({ text }) => text)).toEqual(['符合 · 至少 200 元/月', '符合'])
  })

  test.each([1, 1.25])('stays within its edges at %d times the size', (scale) => {
    const { width, height, shapes } = layoutOf(slip, around, { scale, widthOf })

    for (const shape of shapes) {
      const right = 'text' in shape ? shape.x + widthOf(shape.text, shape.font) : shape.x + shape.width
      const bottom = 'text' in shape ? shape.y : shape.y + shape.height
      expect([right <= width, bottom <= height, shape.x >= 0, shape.y >= 0]).toEqual([true, true, true, true])
    }
  })

  test('of nothing but a title is as long as that', () => {
    const empty = { ...slip, totals: [], unset: undefined, first: [], units: [], leftOut: [] }

    expect(layoutOf(empty, around, { scale: 1, widthOf }).height).toBeLessThan(layout.height / 2)
  })

  test('a field lies behind what is put on it', () => {
    const column = new Column(1, widthOf)
    column.field('glaze', () => column.text('先办', { size: 17 }))
    const [ground, field, words] = column.layout().shapes

    expect(ground).toMatchObject({ ink: 'sheet' })
    expect(field).toMatchObject({ ink: 'glaze', x: 0, y: 0 })
    expect(words).toMatchObject({ text: '先办' })
  })
})
