import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../../../src/engine/date.ts'
import type { FactId } from '../../../src/engine/pack.ts'
import { classesOf, daysBefore, decisionDays, expressionsOf } from '../../../src/law/check/classes.ts'
import { factsOf } from '../../../src/law/feel/tree.ts'
import { on } from '../../day.ts'
import { tried, when } from '../trial.ts'

const ASOF = on('2026-11-24')
const sorted = (values: readonly unknown[]) => values.map(Number).sort((a, b) => a - b)
const days = (...isos: readonly string[]) => isos.map(on)

async function classes(fact: FactId, ...conditions: readonly string[]) {
  const { law, trial } = await tried(when(...conditions))
  const found = law.facts.find((one) => one.fact.id === fact)
  if (!found) throw new Error(`no fact ${fact}`)
  return classesOf(found.fact, trial, ASOF)
}

describe('the answers that a provision can tell apart', () => {
  test('are yes and no, and every option', async () => {
    expect(await classes('person.sick', 'person.sick')).toEqual([true, false])
    expect(await classes('person.kind', 'person.kind = "a"')).toEqual(['a', 'b', 'c'])
    expect(await classes('person.course', 'person.sick')).toEqual(['begun', 'not_yet'])
  })

  test('are none and one, the most, and both sides of each figure, whichever side of the sign it is on', async () => {
    const counts = await classes('person.months', 'person.months > 6', '24 >= person.months', 'count(people) > 11')

    expect(sorted(counts)).toEqual([0, 1, 5, 6, 7, 23, 24, 25, 600])
  })

  test('are none that nobody can give', async () => {
    expect(sorted(await classes('person.months', 'person.months >= 0 and person.months < 600'))).toEqual([
      0, 1, 599, 600,
    ])
  })

  test('are sums in fen', async () => {
    const sums = await classes('household.income', 'household.income < 1000.5')

    expect(sorted(sums)).toEqual([0, 1, 100049, 100050, 100051, 100000000])
  })

  test('are figures as they are reckoned with, parts of them too', async () => {
    expect(sorted(await classes('person.months', 'person.months * 2 > 4.5'))).toEqual([0, 1, 3.5, 4.5, 5.5, 600])
  })

  test('are days of today, a year ago and the turns of two years, each with its neighbours, none to come', async () => {
    expect(sorted(await classes('person.birth', 'person.sick'))).toEqual(
      days(
        ...['2024-12-31', '2025-01-01', '2025-01-02', '2025-11-23', '2025-11-24', '2025-11-25'],
        ...['2025-12-31', '2026-01-01', '2026-01-02', '2026-11-23', '2026-11-24'],
      ),
    )
  })
})

describe('the days before a day', () => {
  const ordinary = [0, 12]
  const centres = (last: CivilDate, months: readonly number[]) =>
    months.map((n) => on(`${Math.floor(last / 10000) - n / 12}-11-24`))

  test.each([
    ['age(person.birth) >= 60', [720, 732, 744]],
    ['60 <= age(person.birth)', [720, 732, 744]],
    ['asOf <= lastDayWithin(person.birth, 36)', [36, 48]],
    ['person.months > 60', []],
    ['person.months > count(people)', []],
  ])('of %s lie at each span it reckons with, and a year further', async (condition, months) => {
    const { trial } = await tried(when(condition))

    const found = daysBefore(trial, ASOF).filter((day) => day % 10000 === 1124)

    expect(sorted(found)).toEqual(sorted(centres(ASOF, [...ordinary, ...months])))
  })

  test('are never after it', async () => {
    const { trial } = await tried(when('person.sick'))

    expect(daysBefore(trial, ASOF).every((day) => day <= ASOF)).toBe(true)
  })
})

describe('the days of decision', () => {
  test('are that of the rules and one of the next year, those on which figures change, and those round each day named', async () => {
    const { trial } = await tried(
      `values:\n  entry:\n    - { is: 60 }\n    - { is: 58, from: 2028-01-01, source: a decree }\n${when(
        'age(person.birth) >= entry',
        'asOf >= @"2024-02-29" or person.sick',
      )}`,
    )

    expect(sorted(decisionDays(trial, ASOF))).toEqual(
      days('2024-02-28', '2024-02-29', '2024-03-01', '2026-11-24', '2027-01-15', '2028-01-01'),
    )
  })
})

test('the expressions of a provision are those of its conditions, its act, its amount and what is to be confirmed', async () => {
  const { trial } = await tried(`confirm: { quote: 年满, if: person.sick, says: { zh: 条件, en: A condition } }
${when('person.kind = "a"')}act: { fact: person.course, on: person.course_on, after: person.birth, by: 'lastDayWithin(person.hired_on, 6)', says: { zh: 做, en: Done }, todo: { zh: 做, en: do } }
amount: { per: month, from: person.months, to: household.income, may rise if: household.low }
`)

  expect(expressionsOf(trial).flatMap((expr) => factsOf(expr))).toEqual([
    'person.kind',
    'person.birth',
    'person.hired_on',
    'person.months',
    'household.income',
    'household.low',
    'person.sick',
  ])
})
