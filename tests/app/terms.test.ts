import { expect, test } from 'vitest'
import { termsIn } from '../../src/app/terms.ts'
import type { PlanTerm } from '../../src/engine/words.ts'

const term = (id: string, ...words: string[]): PlanTerm => ({
  id,
  words,
  name: { zh: id, en: id },
  quotes: [],
  clauses: [],
})
const TERMS = [term('special', '特殊家庭', '计划生育特殊家庭'), term('family', '家庭'), term('age', '适龄')]

const found = (text: string) => termsIn(text, TERMS).map(({ from, to, term: { id } }) => [text.slice(from, to), id])

test('a term is found where it first stands', () => {
  expect(found('适龄妇女和适龄女性')).toEqual([['适龄', 'age']])
})

test('of words that hold one another the longer counts', () => {
  expect(found('对计划生育特殊家庭给予帮扶')).toEqual([['计划生育特殊家庭', 'special']])
})

test('terms stand in the order of the text, in any language', () => {
  expect(found('Women of suitable age (适龄) of a special family (特殊家庭)')).toEqual([
    ['适龄', 'age'],
    ['特殊家庭', 'special'],
  ])
})

test('a text without terms has none', () => {
  expect(found('方案没有写。')).toEqual([])
})
