import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/engine/answers.ts'
import { type CivilDate, dateOf } from '../../src/engine/date.ts'
import { decide } from '../../src/engine/decide.ts'
import { datesOf } from '../../src/engine/timeline.ts'
import { compile } from '../../src/law/compile.ts'
import { planTextOf } from '../../src/law/emit/words.ts'
import { files } from '../rules.ts'

const provision = (values: string) => `clause: 20
quote: 对特殊家庭年满60周岁以上人员，发放300元/月的护理补贴
title: { zh: 试, en: Trial }
about: { zh: 试, en: A trial of figures that change on a day. }
kind: cash
for: person
unit: health
situations: [special-family]
values:
${values}
when:
  - person.special_family
  - if: age(person.birth) >= entry
    says: { zh: 到了年龄, en: Old enough }
amount: { per: month, exactly: base + 100 * floor((age(person.birth) - entry) / 10) }
examples: []
`
const VALUES = `  base:
    - { is: 300 }
    - { is: 350, from: 2027-07-01, source: a decree of 2027 }
  entry:
    - { is: 60 }
    - { is: 58, from: 2028-01-01, source: a decree of 2028 }
`
const compileWith = (text: string) =>
  compile([
    ...files.filter(({ path }) => !path.endsWith('.cases.yaml')),
    { path: 'rules/provisions/20-trial.yaml', text },
  ])

const person = (birth: CivilDate | null): Answers => ({
  household: {},
  people: [{ id: 'p1', role: 'adult', facts: { special_family: true, birth } }],
  organisation: undefined,
})

describe('a figure that changes on a given day', () => {
  const trial = async (birth: CivilDate | null, asOf: CivilDate) => {
    const { pack, mistakes } = await compileWith(provision(VALUES))
    expect(mistakes).toEqual([])
    if (!pack) throw new Error('the rules did not compile')
    const answers = person(birth)
    const decision = decide(pack, answers, asOf).find((one) => one.provision === 'trial')
    if (!decision) throw new Error('the trial was not decided')
    return { decision, dates: datesOf(pack, answers, asOf, decision) }
  }

  test('holds from that day on, and the old one until the day before', async () => {
    const born = dateOf(1960, 3, 1)

    const before = await trial(born, dateOf(2027, 6, 30))
    const after = await trial(born, dateOf(2027, 7, 1))

    expect(before.decision.amount).toEqual({ min: 30000, max: 30000, per: 'month' })
    expect(before.dates).toEqual({
      from: null,
      until: 20270630,
      next: { on: 20270701, amount: { min: 35000, max: 35000, per: 'month' } },
    })
    expect(after.decision.amount).toEqual({ min: 35000, max: 35000, per: 'month' })
  })

  test('is told with its day and where it is set', async () => {
    const { law } = await compileWith(provision(VALUES))

    expect(law && planTextOf(law).changes).toEqual({
      trial: [
        { from: 20270701, source: 'a decree of 2027' },
        { from: 20280101, source: 'a decree of 2028' },
      ],
    })
  })

  test('turns a refusal on that day where it is a threshold', async () => {
    const { decision, dates } = await trial(dateOf(1969, 12, 15), dateOf(2027, 12, 20))

    expect(decision.verdict).toBe('ineligible')
    expect(dates.from).toBe(20280101)
  })

  test('narrows the amount of somebody whose birth is not known', async () => {
    const { decision } = await trial(null, dateOf(2026, 11, 24))

    expect(decision.amount).toEqual({ min: 30000, max: null, per: 'month' })
  })
})

test.each([
  ['a later figure without a day', '  base:\n    - { is: 300 }\n    - { is: 350, source: x }\n', 'step-undated'],
  [
    'a later figure without a source',
    '  base:\n    - { is: 300 }\n    - { is: 350, from: 2027-07-01 }\n',
    'step-undated',
  ],
  ['a first figure with a day: a gap before it', '  base:\n    - { is: 300, from: 2026-01-01 }\n', 'step-dated'],
  [
    'two figures from one day on: an overlap',
    '  base:\n    - { is: 300 }\n    - { is: 350, from: 2027-07-01, source: x }\n    - { is: 360, from: 2027-07-01, source: x }\n',
    'step-order',
  ],
  [
    'a figure from an earlier day than the one before it: an overlap',
    '  base:\n    - { is: 300 }\n    - { is: 350, from: 2027-07-01, source: x }\n    - { is: 360, from: 2027-06-30, source: x }\n',
    'step-order',
  ],
])('%s is refused', async (_, values, code) => {
  const { mistakes } = await compileWith(provision(`${values}  entry:\n    - { is: 60 }\n`))

  expect(mistakes.map((mistake) => mistake.code)).toContain(code)
})
