import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrap } from '../../../../src/app/take/picture/wrap.ts'

/** A Chinese character is as wide as two letters. */
const widthOf = (text: string) => [...text].reduce((width, letter) => width + (letter > '\u2E80' ? 2 : 1), 0)

test.each([
  ['您家的生育支持', 6, ['您家的', '生育支', '持']],
  ['至少 200 元/月', 8, ['至少 200', '元/月']],
  ['按2026年11月24日', 8, ['按2026年', '11月24日']],
  ['年满六十周岁。', 12, ['年满六十周', '岁。']],
  ['方案写（送审稿）', 8, ['方案写', '（送审', '稿）']],
  ['Bureau (区卫健委)', 9, ['Bureau', '(区卫健', '委)']],
  ['whoever has the link', 11, ['whoever has', 'the link']],
  ['http://a.example/long', 8, ['http://a', '.example', '/long']],
  ['', 8, []],
  ['  ', 8, []],
])('“%s” in lines of %d', (text, width, lines) => {
  expect(wrap(text, width, widthOf)).toEqual(lines)
})

test('no line is too wide, and nothing but blanks is lost', () => {
  const text = fc.string({ unit: fc.constantFrom(...'您家的生育，。）（“”12月 abc/元') })
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 40 }), (words, width) => {
      const lines = wrap(words, width, widthOf)

      expect(lines.every((line) => widthOf(line) <= width)).toBe(true)
      expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
    }),
  )
})
