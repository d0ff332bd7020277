import { describe, expect, test } from 'vitest'
import type { Condition } from '../../src/engine/pack.ts'
import { checkModel } from '../../src/law/check/model.ts'
import { report } from '../../src/law/report.ts'
import { on } from '../day.ts'
import { type Rules, rulesOf, toyFiles, trialProvision } from '../rules.ts'
import { when } from './trial.ts'

/** What is proved of a provision that is added to the toy law. */
async function proved(rest: string): Promise<readonly string[]> {
  const path = 'rules/provisions/20-trial.yaml'
  const text = trialProvision(rest)
  const { law, pack } = onlyOf(await rulesOf([...toyFiles, { path, text }]), 'trial')
  return checkModel(law, pack, on('2026-01-01')).mistakes.map((mistake) =>
    report(text, mistake).split('\n').slice(0, 2).join(' ').replace(`${path}:`, `${mistake.code} `).replace(/ +/g, ' '),
  )
}

describe('what no answer can bring about is told', () => {
  test.each([
    ['a condition that nobody meets', when('age(person.birth) < 0'), ['never-holds 10:9 - if: age(person.birth) < 0']],
    [
      'a condition that everybody meets',
      when('person.sick', 'age(person.birth) >= 0'),
      ['never-decides 12:9 - if: age(person.birth) >= 0'],
    ],
    [
      'a day before the one that it follows',
      when('person.course_on < person.hired_on'),
      ['never-holds 10:9 - if: person.course_on < person.hired_on'],
    ],
    [
      'a condition that another one says already',
      when('person.months > 3', 'person.months > 5'),
      ['never-decides 10:9 - if: person.months > 3'],
    ],
    [
      'two conditions that nobody meets at once',
      when('age(person.birth) >= 60', 'age(person.birth) < 50'),
      ['never-granted 3:8 title: { zh: 试, en: Trial }'],
    ],
    [
      'a condition that only seems open',
      when('person.sick or not(person.sick)'),
      ['never-decides 10:9 - if: person.sick or not(person.sick)'],
    ],
    [
      'options that leave none out',
      when('person.kind = "a" or person.kind = "b" or person.kind = "c" or person.sick', 'household.low'),
      ['never-decides 10:9 - if: person.kind = "a" or person.kind = "b" or person.kind = "c" or person.sick'],
    ],
    [
      'an answer on which nothing turns, though it is asked',
      when('household.low and (person.sick or not(person.sick))', 'person.months > 3'),
      ['agreed-but-open 3:8 title: { zh: 试, en: Trial }'],
    ],
    [
      'a day on which nothing turns, though it is asked, and which another day follows',
      when(
        'household.low and (person.hired_on < @"2020-01-01" or not(person.hired_on < @"2020-01-01"))',
        'person.course_on > @"2021-01-01"',
      ),
      ['agreed-but-open 3:8 title: { zh: 试, en: Trial }'],
    ],
    [
      'an answer that nobody is ever asked for',
      `${when('person.sick')}confirm: { quote: 年满, if: age(person.birth) >= 0, says: { zh: 条件, en: A condition } }\n`,
      ['never-asked 3:8 title: { zh: 试, en: Trial }'],
    ],
    [
      'nothing of a day that may lie further before the next than any that is tried before today',
      when('person.course_on <= lastDayWithin(person.hired_on, 240)'),
      [],
    ],
    ['nothing, where all is well', when('person.sick', 'age(person.birth) >= 60'), []],
  ])('%s', async (_, rest, expected) => {
    expect(await proved(rest)).toEqual(expected)
  })
})

describe('a model too large to be walked cell by cell', () => {
  const many = [
    'age(person.birth) >= 60',
    'person.hired_on < @"2020-01-01"',
    'person.joined_on < @"2021-01-01" or person.left_on > @"2022-01-01"',
    'person.kind = "c" or person.kind = "b"',
    'person.months > 3',
  ]
  const walked = async (rest: string) => {
    const { law, pack } = onlyOf(
      await rulesOf([...toyFiles, { path: 'rules/provisions/20-trial.yaml', text: trialProvision(rest) }]),
      'trial',
    )
    return checkModel(law, pack, on('2026-01-01'))
  }

  test('is walked in strides that meet every answer, so that what can be is not called impossible', async () => {
    const { cells, mistakes } = await walked(when(...many))

    expect(mistakes).toEqual([])
    expect(cells).toBeGreaterThan(1_000)
    expect(cells).toBeLessThan(1_000_000)
  })

  test('still tells what nobody meets', async () => {
    const { mistakes } = await walked(when(...many, 'person.course_on < person.hired_on'))

    expect(mistakes.map(({ code }) => code)).toEqual(['never-holds'])
  })
})

describe('what the questions cannot bring about is told', () => {
  test('a grant that somebody can have and that no run of questions comes to', async () => {
    const { law, pack } = onlyOf(await rulesOf(toyFiles), 'long-here')
    const asksNothing = (condition: Condition): Condition => ({ ...condition, unknowns: () => [] })
    const mute = pack.provisions.map((one) => ({ ...one, conditions: one.conditions.map(asksNothing) }))

    const { mistakes } = checkModel(law, { ...pack, provisions: mute }, on('2026-11-24'))

    expect(mistakes.map(({ code }) => code)).toEqual(['never-reached'])
  })

  test('nothing, where the questions come to it', async () => {
    const { law, pack } = onlyOf(await rulesOf(toyFiles), 'long-here')

    expect(checkModel(law, pack, on('2026-11-24')).mistakes).toEqual([])
  })
})

function onlyOf({ law, pack }: Rules, id: string): Rules {
  const isIt = (one: { readonly id: string }): boolean => one.id === id
  return {
    law: { ...law, provisions: law.provisions.filter(isIt) },
    pack: { ...pack, provisions: pack.provisions.filter(isIt) },
  }
}
