import { describe, expect, test } from 'vitest'
import type { Answered } from '../../../src/engine/answers.ts'
import type { CivilDate } from '../../../src/engine/date.ts'
import type { Provision, Scope, Unknown } from '../../../src/engine/pack.ts'
import { on } from '../../day.ts'
import { rulesOf, toyFiles } from '../../rules.ts'
import { tried, when } from '../trial.ts'

const ASOF = on('2026-11-24')
const HORIZON = on('2029-12-31')

/** The trial provision of the toy law, compiled. */
async function compiled(rest: string): Promise<Provision> {
  const { pack } = await tried(rest)
  const found = pack.provisions.find(({ id }) => id === 'trial')
  if (!found) throw new Error('the trial is not in the pack')
  return found
}

/** What one person says, and of the household and its members. Days are written as text. */
function scope(self: Answered, others: Partial<Omit<Scope, 'self'>> = {}): Scope {
  return { self, household: {}, children: [], people: [], asOf: ASOF, saidOn: ASOF, ...others }
}

const facts = (unknowns: readonly Unknown[] | undefined) => unknowns?.map(({ fact }) => fact)
const sorted = (days: readonly CivilDate[]) => [...days].sort((a, b) => a - b)
const days = (...isos: readonly string[]) => isos.map(on)

const ACT =
  "act: { fact: person.course, on: person.course_on, after: person.hired_on, by: 'lastDayWithin(person.hired_on, 6)', says: { zh: 做, en: Done }, todo: { zh: 做, en: do } }\n"

describe('what a condition reads', () => {
  test('is told in the order of the facts', async () => {
    const { conditions } = await compiled(
      when('person.sick or age(person.birth) >= 60 or household.low', 'person.sick'),
    )

    expect(conditions.map(({ id, reads }) => [id, reads])).toEqual([
      ['trial.1', ['household.low', 'person.birth', 'person.sick']],
      ['trial.2', ['person.sick']],
    ])
  })

  test('of an act is the act, its day, and what its limits hang on', async () => {
    const { conditions, act } = await compiled(`${when('person.sick')}${ACT}`)

    expect(conditions[1]).toMatchObject({
      id: 'trial.act',
      reads: ['person.hired_on', 'person.course', 'person.course_on'],
      alternatives: undefined,
    })
    expect(act).toMatchObject({ condition: 1, fact: 'person.course' })
  })

  test('has alternatives where single answers make it hold', async () => {
    const { conditions } = await compiled(when('person.sick', 'age(person.birth) >= 60'))

    expect(conditions.map(({ alternatives }) => alternatives?.length)).toEqual([1, undefined])
  })
})

describe('what an unknown condition asks for', () => {
  test.each<[string, Scope, readonly string[]]>([
    ['person.sick', scope({}), ['person.sick']],
    ['person.sick', scope({ sick: null }), ['person.sick']],
    ['person.sick and household.low', scope({}), ['person.sick', 'household.low']],
    ['person.sick and household.low', scope({ sick: true }), ['household.low']],
    ['person.sick or household.low', scope({}, { household: { low: false } }), ['person.sick']],
    ['not(person.sick) or not(household.low)', scope({ sick: true }), ['household.low']],
    ['(person.sick and household.low) or person.kind = "a"', scope({ sick: false }), ['person.kind']],
    // What is settled without the answer asks for nothing.
    ['household.low and (person.sick or person.kind = "a")', scope({ sick: true }), ['household.low']],
    ['household.low or (person.sick and person.kind = "a")', scope({ sick: false }), ['household.low']],
    ['not(household.low and (person.sick or person.kind = "a"))', scope({ sick: true }), ['household.low']],
    ['person.months > count(children)', scope({}), ['person.months']],
    ['person.months > count(children)', scope({ months: 3 }), []],
    ['household.income > 3 and person.months > 3', scope({ months: 4 }), ['household.income']],
    ['age(person.birth) >= 60', scope({}), ['person.birth']],
    ['person.course_on <= asOf', scope({}), ['person.course_on']],
    // Nobody knows the day: then the one that it follows bounds it, and the one that follows it.
    ['lastDayWithin(person.course_on, 3) <= asOf', scope({ course_on: null }), ['person.course_on', 'person.hired_on']],
    [
      'lastDayWithin(person.course_on, 3) <= asOf',
      scope({ course_on: null, hired_on: 20260101 }),
      ['person.course_on'],
    ],
    ['lastDayWithin(person.came_on, 3) <= asOf', scope({ came_on: null }), ['person.came_on', 'person.left_on']],
    ['lastDayWithin(person.came_on, 3) <= asOf', scope({ came_on: null, left_on: 20260101 }), ['person.came_on']],
    // What was done on a day that nobody asks about bounds nothing.
    ['lastDayWithin(person.hired_on, 3) <= asOf', scope({ hired_on: null }), ['person.hired_on']],
  ])('%s, where %j is said', async (condition, said, expected) => {
    const { conditions } = await compiled(when(condition))

    expect(facts(conditions[0]?.unknowns(said))).toEqual(expected)
  })

  test('is asked of those in the list who do not say', async () => {
    const { conditions } = await compiled(when('some c in children satisfies c.school and age(c.birth) < 3'))
    const [known, silent, half] = [{ school: false }, {}, { school: true }]

    expect(conditions[0]?.unknowns(scope({}, { children: [known, silent, half] }))).toEqual([
      { fact: 'child.school', of: silent },
      { fact: 'child.birth', of: silent },
      { fact: 'child.birth', of: half },
    ])
  })

  test('of an act is whether it is done; then on which day, once the day before it is known', async () => {
    const { conditions } = await compiled(`${when('person.sick')}${ACT}`)
    const unknowns = (said: Answered) => facts(conditions[1]?.unknowns(scope(said)))

    expect(unknowns({})).toEqual(['person.hired_on', 'person.course'])
    expect(unknowns({ hired_on: 20260901 })).toEqual(['person.course'])
    expect(unknowns({ hired_on: 20260901, course: 'begun' })).toEqual(['person.course_on'])
    expect(unknowns({ hired_on: 20260901, course: 'begun', course_on: 20260902 })).toEqual([])
    expect(unknowns({ hired_on: 20260901, course: 'not_yet' })).toEqual([])
    expect(unknowns({ course: 'begun' })).toEqual(['person.hired_on'])
  })

  test('beside an act is the day of the act, where it was done and bounds a day that nobody knows', async () => {
    const { conditions } = await compiled(`${when('lastDayWithin(person.hired_on, 3) <= asOf')}${ACT}`)
    const unknowns = (said: Answered) => facts(conditions[0]?.unknowns(scope(said)))

    expect(unknowns({ hired_on: null, course: 'begun' })).toEqual(['person.hired_on', 'person.course_on'])
    expect(unknowns({ hired_on: null, course: 'not_yet' })).toEqual(['person.hired_on'])
    expect(unknowns({ course: 'begun' })).toEqual(['person.hired_on'])
  })
})

describe('what is left to confirm', () => {
  test.each<[string, boolean]>([
    ['', false],
    ['confirm: 年满\n', true],
  ])('without a condition (%j) asks for nothing', async (confirm, holds) => {
    const { confirms } = await compiled(`${confirm}${when('person.sick')}`)

    expect(confirms.holds(scope({}))).toBe(holds)
    expect(confirms.reads).toEqual([])
    expect(confirms.unknowns(scope({}))).toEqual([])
  })

  test('on a condition asks for what it reads', async () => {
    const { confirms } = await compiled(
      `confirm: { quote: 年满, if: person.sick, says: { zh: 条件, en: A condition } }\n${when('household.low')}`,
    )

    expect([true, false, null].map((sick) => confirms.holds(scope({ sick })))).toEqual([true, false, null])
    expect(confirms.reads).toEqual(['person.sick'])
    expect(facts(confirms.unknowns(scope({})))).toEqual(['person.sick'])
  })
})

describe('an amount', () => {
  const ends = async (rest: string, said: Scope = scope({})) => {
    const { amount } = await compiled(rest)
    return [amount?.min(said), amount?.max(said)]
  }

  test.each<[string, readonly [number, number]]>([
    ['person.months >= 3 and person.months <= 24', [300, 2400]],
    ['person.months > 3 and person.months < 24', [400, 2300]],
    ['3 <= person.months and 24 >= person.months', [300, 2400]],
    ['3 < person.months and 24 > person.months', [400, 2300]],
    ['person.months = 7', [700, 700]],
    ['7 = person.months', [700, 700]],
    ['person.months != 7', [0, Number.POSITIVE_INFINITY]],
    ['person.months >= 3 and person.months > 4 and person.months >= 2', [500, Number.POSITIVE_INFINITY]],
    ['person.months < 9 and person.months <= 24 and person.months < 12', [0, 800]],
    ['person.months >= 3.5', [0, Number.POSITIVE_INFINITY]],
    ['person.months >= 3 or person.sick', [0, Number.POSITIVE_INFINITY]],
    ['person.sick and person.months >= 3', [300, Number.POSITIVE_INFINITY]],
    ['household.income >= 3', [0, Number.POSITIVE_INFINITY]],
  ])('of months of which only %s is known has the ends %j', async (condition, expected) => {
    expect(await ends(`${when(condition)}amount: { per: once, exactly: person.months }\n`)).toEqual(expected)
  })

  test.each<[string, string, readonly [number, number]]>([
    ['household.income > 3 and household.income < 9', 'household.income', [301, 899]],
    ['age(person.birth) > 60', 'age(person.birth)', [6100, Number.POSITIVE_INFINITY]],
    ['floor(person.months / 2) > 3', 'floor(person.months / 2)', [400, Number.POSITIVE_INFINITY]],
    ['person.months * 2 > 3', 'person.months * 2', [300, Number.POSITIVE_INFINITY]],
    ['person.months + 1 > 3', 'person.months + 1', [300, Number.POSITIVE_INFINITY]],
  ])('where %s holds, %s has the ends %j', async (condition, figure, expected) => {
    expect(await ends(`${when(condition)}amount: { per: once, exactly: '${figure}' }\n`)).toEqual(expected)
  })

  test.each<[string, readonly [number, number]]>([
    ['at least: 5', [500, Number.POSITIVE_INFINITY]],
    ['at most: 5', [Number.NEGATIVE_INFINITY, 500]],
    ['from: 5, to: 7', [500, 700]],
    ['exactly: 5', [500, 500]],
    ['exactly: 10 - 2.5', [750, 750]],
    ['exactly: 10 - person.months', [Number.NEGATIVE_INFINITY, 1000]],
    ['exactly: person.months * -2', [Number.NEGATIVE_INFINITY, -0]],
    ['exactly: person.months / 4 + 1', [100, Number.POSITIVE_INFINITY]],
    ['exactly: count(children)', [200, 200]],
    ["exactly: 'min(person.months, 5)'", [0, 500]],
    ["exactly: 'max(person.months, 5)'", [500, Number.POSITIVE_INFINITY]],
  ])('%s has the ends %j', async (amount, expected) => {
    const said = scope({}, { children: [{}, {}] })

    expect(await ends(`${when('person.sick')}amount: { per: month, ${amount} }\n`, said)).toEqual(expected)
  })

  test('may rise without an end where the condition holds or may hold', async () => {
    const rest = `${when('person.sick')}amount: { per: month, from: 5, to: 7, may rise if: household.low }\n`

    expect(await ends(rest, scope({}, { household: { low: false } }))).toEqual([500, 700])
    expect(await ends(rest, scope({}, { household: { low: true } }))).toEqual([500, Number.POSITIVE_INFINITY])
    expect(await ends(rest, scope({}))).toEqual([500, Number.POSITIVE_INFINITY])
  })

  test('reads what its ends and its rising read, and asks for it; how far it goes only where it does not rise', async () => {
    const { amount } = await compiled(
      `${when('person.sick')}amount: { per: day, from: person.months, to: household.income, may rise if: household.low }\n`,
    )
    const unknowns = (household: Answered) => facts(amount?.unknowns(scope({}, { household })))

    expect(amount).toMatchObject({ per: 'day', reads: ['household.low', 'household.income', 'person.months'] })
    expect(unknowns({})).toEqual(['person.months', 'household.income', 'household.low'])
    expect(unknowns({ low: false })).toEqual(['person.months', 'household.income'])
    expect(unknowns({ low: true })).toEqual(['person.months'])
    expect(unknowns({ low: true, income: 5 })).toEqual(['person.months'])
  })

  test('that does not rise asks once for what both its ends read', async () => {
    const { amount } = await compiled(`${when('person.sick')}amount: { per: day, exactly: person.months }\n`)

    expect(facts(amount?.unknowns(scope({})))).toEqual(['person.months'])
    expect(facts(amount?.unknowns(scope({ months: 3 })))).toEqual([])
  })

  test('is none where the provision has none', async () => {
    expect((await compiled(when('person.sick'))).amount).toBeUndefined()
  })
})

describe('the days on which a provision may turn', () => {
  const turns = async (rest: string, said: Scope = scope({})) => sorted((await compiled(rest)).turns(said, HORIZON))
  const born = scope({ birth: 19660301 as CivilDate })

  test.each<[string, readonly string[]]>([
    ['asOf <= @"2027-03-31"', ['2027-03-31', '2027-04-01']],
    ['not(@"2027-03-31" < asOf)', ['2027-03-31', '2027-04-01']],
    ['person.sick and not(asOf <= @"2027-03-31")', ['2027-03-31', '2027-04-01']],
    ['asOf <= @"2027-03-31" and asOf <= @"2027-03-31"', ['2027-03-31', '2027-04-01']],
    ['age(person.birth) >= 60', ['2027-03-01', '2028-03-01', '2029-03-01']],
    ['person.birth <= @"2027-03-31"', []],
    ['person.months > 3', []],
  ])('by %s are %j', async (condition, expected) => {
    expect(await turns(when(condition), born)).toEqual(days(...expected))
  })

  test('are those of each member of a list', async () => {
    const said = scope({}, { children: [{ birth: 20260131 as CivilDate }, { birth: 20260228 as CivilDate }] })

    expect(await turns(when('some c in children satisfies asOf <= lastDayWithin(c.birth, 12)'), said)).toEqual(
      days('2027-01-31', '2027-02-01', '2027-02-28', '2027-03-01'),
    )
  })

  test('are those of both limits that each member of a list has', async () => {
    const condition =
      'some c in children satisfies asOf <= lastDayWithin(c.birth, 12) or asOf <= lastDayWithin(c.birth, 14)'
    const said = scope({}, { children: [{ birth: 20260131 as CivilDate }] })

    expect(await turns(when(condition), said)).toEqual(days('2027-01-31', '2027-02-01', '2027-03-31', '2027-04-01'))
  })

  test('are those of the act, of what is to be confirmed, and of the amount', async () => {
    const rest = (amount: string) =>
      `confirm: { quote: 年满, if: 'asOf >= @"2027-06-01"', says: { zh: 条件, en: A condition } }
${when('person.sick')}${ACT}amount: { per: month, ${amount} }\n`
    const said = scope({ hired_on: 20261001 as CivilDate, birth: 19660301 as CivilDate })
    const others = ['2027-04-01', '2027-04-02', '2027-06-01', '2027-06-02']

    expect(await turns(rest('exactly: 5'), said)).toEqual(days(...others))
    expect(await turns(rest('from: 5, to: age(person.birth)'), said)).toEqual(
      sorted(days(...others, '2027-03-01', '2028-03-01', '2029-03-01')),
    )
    expect(await turns(rest('from: 5, to: 7, may rise if: \'asOf >= @"2028-01-01"\''), said)).toEqual(
      days(...others, '2028-01-01', '2028-01-02'),
    )
  })
})

test('an act counts until the last day, if that is known, and is done where the first option is told', async () => {
  const { act } = await compiled(`${when('person.sick')}${ACT}`)

  expect(act?.by(scope({ hired_on: 20261001 as CivilDate }))).toBe(20270401)
  expect(act?.by(scope({}))).toBeNull()
  expect(['begun', 'not_yet', null].map((course) => act?.isDone(scope({ course })))).toEqual([true, false, null])
})

test('a pack carries facts, situations and announcements as the rules have them', async () => {
  const { pack } = await rulesOf([
    ...toyFiles.filter(({ path }) => !path.endsWith('situations.yaml')),
    {
      path: 'rules/situations.yaml',
      text: 'toy: { title: { zh: 玩, en: Toy }, asks: both, sets: { household.low: true, person.kind: b } }\n',
    },
    {
      path: 'rules/announcements.yaml',
      text: 'more:\n  clause: 1\n  quote: 婚育\n  title: { zh: 预告, en: To come }\n  for: { zh: 谁, en: Whom }\n  unit: office\n  situations: [toy]\n',
    },
  ])

  expect(pack.reviewBy).toBe(20270101)
  expect(pack.announcements).toEqual([{ id: 'more', clause: 1, unit: 'office', situations: ['toy'] }])
  expect(pack.situations).toEqual([
    {
      id: 'toy',
      asks: 'both',
      sets: [
        { fact: 'household.low', value: true },
        { fact: 'person.kind', value: 'b' },
      ],
    },
  ])
  expect(pack.facts.find(({ id }) => id === 'person.months')).toEqual({
    id: 'person.months',
    owner: 'person',
    name: 'months',
    together: false,
    type: 'count',
    max: 600,
  })
  expect(pack.provisions.find(({ id }) => id === 'anyone')).toMatchObject({
    clause: 20,
    kind: 'cash',
    unit: 'office',
    situations: ['toy'],
    conditions: [],
    act: undefined,
  })
  expect(pack.provisions.find(({ id }) => id === 'anyone')?.stand(scope({}))).toBe(0)
})
