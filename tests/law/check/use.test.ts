import { expect, test } from 'vitest'
import { checkUse } from '../../../src/law/check/use.ts'
import { readSource } from '../../../src/law/read/read.ts'
import { toyFiles } from '../../rules.ts'
import { tried, when } from '../trial.ts'

test('a fact is used where a condition, the act, the amount or what is to be confirmed reads it; any other is told at its key', async () => {
  const { law, trial } = await tried(`confirm: { quote: 年满, if: person.sick, says: { zh: 条件, en: A condition } }
${when('person.kind = "a"')}act: { fact: person.course, on: person.course_on, after: person.birth, by: 'lastDayWithin(person.hired_on, 6)', says: { zh: 做, en: Done }, todo: { zh: 做, en: do } }
amount: { per: month, from: person.months, to: household.income, may rise if: household.low }
`)
  const document = readSource(toyFiles).source?.facts.document
  if (!document) throw new Error('the facts of the toy law cannot be read')

  const mistakes = checkUse({ ...law, provisions: [trial] }, document)

  const used = [
    ...['person.sick', 'person.kind', 'person.course', 'person.course_on', 'person.birth', 'person.hired_on'],
    ...['person.months', 'household.income', 'household.low'],
  ]
  const others = law.facts.map(({ fact }) => fact.id).filter((id) => !used.includes(id))
  expect(mistakes.map((mistake) => [mistake.code, 'fact' in mistake && mistake.fact])).toEqual(
    others.map((id) => ['unused-fact', id]),
  )
  expect(mistakes.map(({ place }) => document.text.slice(place.from, place.to))).toEqual(others)
})

test('a provision without act, amount and confirmation uses what its conditions read', async () => {
  const { law, trial } = await tried(when('person.sick'))
  const document = readSource(toyFiles).source?.facts.document
  if (!document) throw new Error('the facts of the toy law cannot be read')

  const facts = law.facts.filter(({ fact }) => fact.id === 'person.sick' || fact.id === 'person.birth')

  expect(checkUse({ ...law, facts, provisions: [trial] }, document).map(({ code, ...about }) => about)).toEqual([
    { place: document.keyAt([], 'person.birth'), fact: 'person.birth' },
  ])
})
