import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut } from '../../src/app/cut.ts'

const TEXT = '对特殊家庭年满60周岁以上人员，发放护理补贴。'
const words = (pieces: ReturnType<typeof cut>) =>
  pieces.map(({ from, to, mark }) => [TEXT.slice(from, to), mark !== undefined])
const stretchOf = (part: string) => ({ from: TEXT.indexOf(part), to: TEXT.indexOf(part) + part.length })

describe('a text is cut', () => {
  test('into what is marked and what lies between', () => {
    expect(words(cut({ from: 0, to: TEXT.length }, [stretchOf('特殊家庭'), stretchOf('护理补贴')]))).toEqual([
      ['对', false],
      ['特殊家庭', true],
      ['年满60周岁以上人员，发放', false],
      ['护理补贴', true],
      ['。', false],
    ])
  })

  test('at its own ends where a mark goes beyond them', () => {
    expect(words(cut(stretchOf('家庭年满'), [stretchOf('特殊家庭')]))).toEqual([
      ['家庭', true],
      ['年满', false],
    ])
  })

  test('so that of two marks the one that begins first keeps what it has', () => {
    expect(words(cut(stretchOf('特殊家庭年满'), [stretchOf('家庭年满'), stretchOf('特殊家庭')]))).toEqual([
      ['特殊家庭', true],
      ['年满', true],
    ])
  })

  test('and never loses or doubles a character, whatever is marked', () => {
    const stretch = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

    fc.assert(
      fc.property(stretch, fc.array(stretch), (whole, marks) => {
        const pieces = cut(whole, marks)
        const ends = pieces.map(({ to }) => to)
        const begins = pieces.map(({ from }) => from)

        expect([...begins, whole.to]).toEqual([whole.from, ...ends])
        expect(pieces.every(({ from, to }) => from < to)).toBe(true)
      }),
    )
  })
})
