import { describe, expect, test } from 'vitest'
import { search } from '../../../src/app/plan/search.ts'

const TEXT = '全区产前筛查率达到75％；HPV疫苗。“两癌”筛查。'
const ALL = [{ from: 0, to: TEXT.length }]
const found = (words: string) => search(TEXT, ALL, words).map(({ from, to }) => TEXT.slice(from, to))

describe('words are found', () => {
  test.each([
    ['筛查', ['筛查', '筛查']],
    ['75%', ['75％']],
    ['hpv', ['HPV']],
    ['"两癌"', ['“两癌”']],
    [' 疫苗　', ['疫苗']],
  ])('%j', (words, places) => {
    expect(found(words)).toEqual(places)
  })

  test.each(['', '  ', '奖金', '.', '筛.查', '(', '\\'])('nowhere: %j', (words) => {
    expect(found(words)).toEqual([])
  })

  test('without one overlapping the next', () => {
    expect(search('啊啊啊', [{ from: 0, to: 3 }], '啊啊')).toEqual([{ from: 0, to: 2, index: 0 }])
  })
})

test('matches are numbered in the order of reading, which need not be that of the text', () => {
  const text = '报告里的筛查。方案里的筛查。'
  const parts = [
    { from: 7, to: 14 },
    { from: 0, to: 7 },
  ]

  expect(search(text, parts, '筛查').map(({ from, index }) => [from, index])).toEqual([
    [11, 0],
    [4, 1],
  ])
})
