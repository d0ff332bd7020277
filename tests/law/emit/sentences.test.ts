import { expect, test } from 'vitest'
import { planTextOf, questionsOf, wordsOf } from '../../../src/law/emit/words.ts'
import type { RuleFile } from '../../../src/law/files.ts'
import type { Law } from '../../../src/law/law.ts'
import { planText, rulesOf, trialProvision } from '../../rules.ts'

const FACTS = `household.low:
  type: boolean
  label: { zh: 低, en: Low }
  ask: { zh: 低？, en: Low? }
  hint: { zh: 看证, en: See the paper }
  why: { zh: 因为, en: Because }
  unknown: { zh: 没数, en: No idea, hint: { zh: 无妨, en: Never mind } }
  settle: { zh: 去问, en: Ask }
  options: { yes: { zh: 是, en: 'Yes', hint: { zh: 有证, en: With a paper } }, no: { zh: 否, en: 'No' } }
person.months:
  type: count
  max: 600
  unit: { zh: 月, en: months }
  label: { zh: 月数, en: Months }
  ask: { zh: 几？, en: How many? }
  why: { zh: 因为, en: Because }
person.born:
  type: date
  offers: children
  label: { zh: 生, en: Birth }
  ask: { zh: 哪天？, en: When? }
  why: { zh: 因为, en: Because }
person.born_on:
  type: date
  from: person.born
  label: { zh: 生日, en: Day }
  ask: { zh: 哪一天？, en: Which? }
  why: { zh: 因为, en: Because }
person.done:
  type: act
  label: { zh: 做, en: Done }
  ask: { zh: 做了？, en: Done? }
  why: { zh: 因为, en: Because }
  options: { done: { zh: 做了, en: Done }, not_yet: { zh: 没有, en: Not yet } }
`
const RICH = trialProvision(`confirm: { quote: 年满, if: household.low, says: { zh: 不清楚, en: Not clear } }
when:
  - household.low
  - { if: person.months > 3, says: { zh: 三个月, en: Three months }, turn: { zh: 等, en: Wait } }
act: { fact: person.done, on: person.born_on, after: person.born, by: 'lastDayWithin(person.born, 3)', says: { zh: 做了, en: Was done }, todo: { zh: 去做, en: go } }
amount: { per: month, exactly: 5, says: { zh: 五元, en: Five } }
notes: [{ zh: 一, en: one }, { zh: 二, en: two }]
`)

const written: readonly RuleFile[] = [
  { path: 'rules/plan.txt', text: planText },
  {
    path: 'rules/plan.yaml',
    text: `title: 题
status: { zh: 草, en: draft }
version: 2026-01-01
review by: 2027-01-01
grants nothing:
  - { clause: 20, quote: 发放300元/月的护理补贴, because: { zh: 试, en: trial } }
  - { clause: 20, quote: 不在方案里, because: { zh: 试, en: trial } }
`,
  },
  {
    path: 'rules/units.yaml',
    text: 'office: { zh: 区卫健委, en: Office }\nshop: { zh: 店, en: Shop, role: carries-out }\n',
  },
  { path: 'rules/facts.yaml', text: FACTS },
  { path: 'rules/situations.yaml', text: 'toy: { title: { zh: 玩, en: Toy }, asks: both }\n' },
  {
    path: 'rules/announcements.yaml',
    text: 'more:\n  clause: 1\n  quote: 婚育\n  title: { zh: 预告, en: To come }\n  for: { zh: 谁, en: Whom }\n  unit: office\n  situations: [toy]\n',
  },
  {
    path: 'rules/glossary.yaml',
    text: 'family: { words: [特殊家庭], name: { zh: 家, en: Family } }\nold: { words: [年满60周岁], name: { zh: 老, en: Old }, says: { zh: 六十, en: Sixty } }\n',
  },
  { path: 'rules/provisions/20-rich.yaml', text: RICH },
  { path: 'rules/provisions/20-bare.yaml', text: trialProvision('confirm: 年满\n') },
  { path: 'rules/provisions/20-barest.yaml', text: trialProvision('') },
]
const theLaw = async (): Promise<Law> => (await rulesOf(written)).law

test('a question has its words, in one language, and no more than it needs', async () => {
  expect(questionsOf(await theLaw(), 'en')).toStrictEqual({
    'household.low': {
      label: 'Low',
      ask: 'Low?',
      why: 'Because',
      hint: 'See the paper',
      settle: 'Ask',
      options: {
        yes: { label: 'Yes', hint: 'With a paper' },
        no: { label: 'No' },
        unknown: { label: 'No idea', hint: 'Never mind' },
      },
    },
    'person.months': { label: 'Months', ask: 'How many?', why: 'Because', unit: 'months', options: {} },
    'person.born': { label: 'Birth', ask: 'When?', why: 'Because', offers: 'children', options: {} },
    'person.born_on': { label: 'Day', ask: 'Which?', why: 'Because', options: {} },
    'person.done': {
      label: 'Done',
      ask: 'Done?',
      why: 'Because',
      options: { done: { label: 'Done' }, not_yet: { label: 'Not yet' } },
    },
  })
})

test('the sentences of the rules are told in one language, and where there is none, nothing', async () => {
  const words = wordsOf(await theLaw(), 'zh')

  expect(words).toStrictEqual({
    plan: { title: '题', status: '草' },
    units: { office: { name: '区卫健委', role: 'lead' }, shop: { name: '店', role: 'carries-out' } },
    provisions: {
      rich: {
        title: '试',
        about: '试',
        amount: '五元',
        todo: '去做',
        confirmQuote: '年满',
        confirm: '不清楚',
        notes: ['一', '二'],
      },
      bare: { title: '试', about: '试', confirmQuote: '年满', notes: [] },
      barest: { title: '试', about: '试', notes: [] },
    },
    conditions: {
      'rich.1': { says: '低' },
      'rich.2': { says: '三个月', turn: '等' },
      'rich.act': { says: '做了' },
    },
    announcements: { more: { title: '预告', for: '谁' } },
  })
})

test('the plan’s text says what is quoted, what grants nothing, and what its terms mean as far as it says', async () => {
  const law = await theLaw()
  const { quotes, nothing, terms, title, parts } = planTextOf(law)

  expect(title).toBe('题')
  expect(new Set(Object.keys(quotes))).toEqual(new Set(['rich', 'bare', 'barest', 'more']))
  expect(quotes.rich?.map(({ from, to }) => law.planText.slice(from, to))).toEqual(['对特殊家庭年满'])
  expect(nothing.map(({ from, to, clause, because }) => [law.planText.slice(from, to), clause, because.en])).toEqual([
    ['发放300元/月的护理补贴', 20, 'trial'],
  ])
  expect(terms).toStrictEqual([
    { id: 'family', words: ['特殊家庭'], name: { zh: '家', en: 'Family' }, quotes: [], clauses: [20, 21] },
    {
      id: 'old',
      words: ['年满60周岁'],
      name: { zh: '老', en: 'Old' },
      says: { zh: '六十', en: 'Sixty' },
      quotes: [],
      clauses: [20],
    },
  ])
  expect(parts.filter((part) => 'en' in part)).toEqual([])
})
