import { expect, test } from 'vitest'
import { strayFigures } from '../../../src/law/check/figures.ts'
import { compile } from '../../../src/law/compile.ts'
import { readDocument } from '../../../src/law/read/document.ts'
import { files } from '../../rules.ts'

/** What is told of a provision: the figure, and the words it stands in. */
function told(text: string, law?: unknown) {
  const { document, mistakes } = readDocument('rules/provisions/20-trial.yaml', text)
  if (!document) throw new Error(`cannot be read: ${JSON.stringify(mistakes)}`)
  return strayFigures(document, document.value, { beside: law === undefined ? [] : [law] }).map(
    ({ place, ...wrong }) => ({
      ...wrong,
      words: document.text.slice(place.from, place.to),
    }),
  )
}

test.each([
  ['the quote', 'quote: 发放300元/月\nabout: { zh: 每月300元, en: 300 yuan a month }'],
  ['one of the quotes', 'quote: [年满, 发放300元]\nabout: { zh: 每月300元, en: 300 yuan }'],
  ['an expression', 'when:\n  - if: age(person.birth) < 4\n    says: { zh: 不满4岁, en: Not yet 4 }'],
  ['the amount', 'amount: { per: once, "at most": 500000 }\nabout: { zh: 最高50万元, en: "At most 500,000 yuan" }'],
  [
    'a value',
    'values: { sum: [{ is: 1.5 }, { is: 800, from: 2027-01-01 }] }\nabout: { zh: 1.5倍，2027年起800元, en: "1.5, 800 from 2027" }',
  ],
  ['another task that is named', 'notes: [{ zh: 和第4项里的是两回事, en: Not that of clause 4 }]'],
  ['other tasks that are named', 'notes: [{ zh: 见第 5、6 项, en: "Clauses 5, 6 and 7; see task 8" }]'],
  [
    'a limit in months',
    'when:\n  - if: a <= lastDayWithin(person.birth, 24)\n    says: { zh: 2年内, en: within 2 years }',
  ],
  ['digits of full width', 'quote: 发放300元\nabout: { zh: 每月３００元, en: 300 yuan for 90 m² }\nwhen: [90]'],
])('what words tell stands in %s', (_, text) => {
  expect(told(text)).toEqual([])
})

test('what words tell may stand in a provision whose conditions are shared', () => {
  const text = 'all of: other\nabout: { zh: 生育后2年内, en: within 2 years }'

  expect(told(text, { quote: '生育后2年内' })).toEqual([])
  expect(told(text)).toHaveLength(2)
})

test.each([
  ['title', 'title: { zh: 3岁以下, en: Children }', '3'],
  ['about', 'about: { zh: 每月200元, en: So much a month }', '200'],
  ['a condition', 'when:\n  - if: age(person.birth) >= 60\n    says: { zh: 年满六十, en: Aged 65 or older }', '65'],
  ['notes', 'notes:\n  - { zh: 没有写, en: "Not in 2,025" }', '2025'],
  ['words in digits of full width', 'quote: 发放300元\nabout: { zh: 每月２００元, en: monthly }', '200'],
  ['a figure that is the number of the task', 'clause: 3\nquote: 4个月\nabout: { zh: 3个月内, en: in time }', '3'],
  [
    'a figure that only says who set another',
    'values: { sum: [{ is: 1, source: 12号 }] }\nabout: { zh: 12元, en: so }',
    '12',
  ],
  [
    'a condition whose figure is another one’s',
    'when:\n  - if: age(a) >= 65\n    says: { zh: 年满60周岁, en: Aged }\n  - if: age(b) >= 60\n    says: { zh: 年满60周岁, en: Aged }',
    '60',
  ],
  [
    'an act whose figure is a condition’s',
    'when: [age(a) >= 60]\nact: { by: "lastDayWithin(a, 24)", says: { zh: 60天内, en: within 2 years } }',
    '60',
  ],
  ['words about a quote in another unit', 'quote: 最高50万元\nabout: { zh: 最高50元, en: At most }', '50'],
])('a figure that only words tell is told where it stands: %s', (_, text, found) => {
  const mistakes = told(text)

  expect(mistakes).toMatchObject([{ code: 'figure-not-in-law', found }])
  expect(mistakes[0]?.words.normalize('NFKC').replaceAll(',', '')).toContain(found)
})

test('of a figure that changes on a day, words tell all or none', () => {
  const values = 'quote: 300元\nvalues: { sum: [{ is: 300 }, { is: 350, from: 2027-07-01 }] }\n'

  expect(told(`${values}about: { zh: 每月发放, en: 'Monthly: 300 yuan, and 350 from July 2027' }`)).toEqual([])
  expect(told(`${values}about: { zh: 每月300元, en: Monthly }`)).toMatchObject([
    { code: 'figure-that-changes', found: '300', other: '350' },
  ])
  expect(told(`${values}about: { zh: 每月350元, en: Monthly }`)).toMatchObject([
    { code: 'figure-that-changes', found: '350', other: '300' },
  ])
})

test('of a figure that changes in a provision that words speak of, they tell all or none too', () => {
  const changing = { quote: '300元', values: { sum: [{ is: 300 }, { is: 350, from: '2027-07-01' }] } }

  expect(told('why: { zh: 每月300元, en: Monthly }', changing)).toMatchObject([{ code: 'figure-that-changes' }])
  expect(told('why: { zh: 每月300元，以后350元, en: Monthly }', changing)).toEqual([])
})

test.each([
  ['the amount', 'rules/provisions/20-care-allowance.yaml', /floor.*/, 'floor((age(person.birth) - 60) / 15)', '10'],
  ['the last day of an act', 'rules/provisions/03-newborn-insurance.yaml', /, 3\)/g, ', 4)', '3'],
])('a quote says nothing else than %s is reckoned with', async (_, path, old, expression, found) => {
  const changed = files.map((file) =>
    file.path === path ? { ...file, text: file.text.replace(old, expression) } : file,
  )

  const { mistakes } = await compile(changed)

  expect(mistakes.filter(({ code }) => code === 'figure-of-quote')).toMatchObject([{ found, place: { file: path } }])
})

test('golden cases neither tell figures nor vouch for them', () => {
  expect(
    told('about: { zh: 每月, en: Monthly }\nexamples: [{ name: { zh: 满61岁, en: 61 }, at: 2025-06-01 }]'),
  ).toEqual([])
  expect(told('about: { zh: 满61岁, en: Aged }\nexamples: [{ name: 满61岁 }]')).toHaveLength(1)
})

test.each([
  ['rules/facts.yaml', '培训要在生育后2年内开始', '培训要在生育后3年内开始', '3'],
  ['rules/facts.yaml', '要问幼儿园', '要问3家幼儿园、60家', '60'],
  ['rules/glossary.yaml', /says:\n {4}zh: /, 'says:\n    zh: 99岁', '99'],
  ['rules/announcements.yaml', /title: \{ zh: /, 'title: { zh: 99', '99'],
  ['rules/provisions/05-training-allowance.yaml', '每天补50元', '每天补60元', '60'],
])('in %s too', async (path, old, words, found) => {
  const changed = files.map((file) => (file.path === path ? { ...file, text: file.text.replace(old, words) } : file))

  const { mistakes } = await compile(changed)

  expect(mistakes).toMatchObject([{ code: 'figure-not-in-law', found, place: { file: path } }])
  const text = changed.find((file) => file.path === path)?.text ?? ''
  const told = text.slice(mistakes[0]?.place.from, mistakes[0]?.place.to)
  expect(told).toContain(found)
  expect(told).not.toContain('\n')
})

test('words of a provision may tell a figure of the one whose conditions it shares', async () => {
  const path = 'rules/provisions/05-training-allowance.yaml'
  const changed = files.map((file) =>
    file.path === path
      ? { ...file, text: file.text.replace('参加再就业培训期间', '生育后2年内参加再就业培训期间') }
      : file,
  )

  expect(changed).not.toEqual(files)
  expect((await compile(changed)).mistakes).toEqual([])
})
