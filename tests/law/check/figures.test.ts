import { expect, test } from 'vitest'
import { strayFigures } from '../../../src/law/check/figures.ts'
import { compile } from '../../../src/law/compile.ts'
import { readDocument } from '../../../src/law/read/document.ts'
import { files } from '../../rules.ts'

/** What is told of a provision: the figure, and the words it stands in. */
function told(text: string, law?: unknown) {
  const { document, mistakes } = readDocument('rules/provisions/20-trial.yaml', text)
  if (!document) throw new Error(`cannot be read: ${JSON.stringify(mistakes)}`)
  return strayFigures(document, document.value, [], law).map(({ place, ...wrong }) => ({
    ...wrong,
    words: document.text.slice(place.from, place.to),
  }))
}

test.each([
  ['the quote', 'quote: 发放300元/月\nabout: { zh: 每月300元, en: 300 yuan a month }'],
  ['one of the quotes', 'quote: [年满, 发放300元]\nabout: { zh: 每月300元, en: 300 yuan }'],
  ['an expression', 'when:\n  - if: age(person.birth) < 4\n    says: { zh: 不满4岁, en: Not yet 4 }'],
  ['the amount', 'amount: { per: once, "at most": 500000 }\nabout: { zh: 最高50万元, en: "At most 500,000 yuan" }'],
  ['a value', 'values: { sum: [{ is: 1.5 }, { is: 800, from: 2027-01-01 }] }\nabout: { zh: 1.5倍, en: 800 from 2027 }'],
  ['another task that is named', 'notes: [{ zh: 和第4项里的是两回事, en: Not that of clause 4 }]'],
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
  ['words about a quote in another unit', 'quote: 最高50万元\nabout: { zh: 最高50元, en: At most }', '50'],
])('a figure that only words tell is told where it stands: %s', (_, text, found) => {
  const mistakes = told(text)

  expect(mistakes).toMatchObject([{ code: 'figure-not-in-law', found }])
  expect(mistakes[0]?.words.replaceAll(',', '')).toContain(found)
})

test('golden cases neither tell figures nor vouch for them', () => {
  expect(
    told('about: { zh: 每月, en: Monthly }\nexamples: [{ name: { zh: 满61岁, en: 61 }, at: 2025-06-01 }]'),
  ).toEqual([])
  expect(told('about: { zh: 满61岁, en: Aged }\nexamples: [{ name: 满61岁 }]')).toHaveLength(1)
})

test.each([
  ['rules/facts.yaml', '培训要在生育后2年内开始', '培训要在生育后3年内开始', '3'],
  ['rules/announcements.yaml', /title: \{ zh: /, 'title: { zh: 99', '99'],
  ['rules/provisions/05-training-allowance.yaml', '每天补50元', '每天补60元', '60'],
])('in %s too', async (path, old, words, found) => {
  const changed = files.map((file) => (file.path === path ? { ...file, text: file.text.replace(old, words) } : file))

  const { mistakes } = await compile(changed)

  expect(mistakes).toMatchObject([{ code: 'figure-not-in-law', found, place: { file: path } }])
})
