import { expect, test } from 'vitest'
import { checkUnit } from '../../../src/law/check/units.ts'
import { clausesOf } from '../../../src/law/plan.ts'
import { planText as plan } from '../../rules.ts'

const quoted = (words: string) => {
  const from = plan.indexOf(words, clausesOf(plan)[0]?.from)
  return { from, to: from + words.length }
}
const TAX = { zh: '区税务局', en: 'tax', role: 'lead' as const }
const FINANCE = { zh: '区财政局', en: 'finance', role: 'lead' as const }
const TOWNSHIP = { zh: '所在乡镇、街道', en: 'township', role: 'carries-out' as const }

test.each([
  ['3岁以下婴幼儿照护费用', TAX],
  ['婚育消费贷款', FINANCE],
  ['每生每月不少于200元', TOWNSHIP],
])('whoever stands in the bracket behind %s is the one to ask', (words, unit) => {
  expect(checkUnit(plan, quoted(words), unit)).toBeUndefined()
})

test.each([
  ['3岁以下婴幼儿照护费用', FINANCE, '（牵头单位：区税务局）'],
  ['婚育消费贷款', TAX, '（牵头单位：区财政局）'],
  ['每生每月不少于200元', TAX, ''],
  ['“出生一件事”联办', TOWNSHIP, ''],
])('behind %s anybody else is told', (words, unit, found) => {
  expect(checkUnit(plan, quoted(words), unit)).toEqual({ code: 'unit-not-in-bracket', unit: unit.zh, found })
})
