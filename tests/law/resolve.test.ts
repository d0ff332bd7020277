import { describe, expect, test } from 'vitest'
import { decide } from '../../src/engine/decide.ts'
import { compile } from '../../src/law/compile.ts'
import { wordsOf } from '../../src/law/emit/words.ts'
import { on } from '../day.ts'
import { files, rulesOf, toyFiles, trialProvision } from '../rules.ts'
import { tried, when } from './trial.ts'

describe('what a situation sets', () => {
  const wrongWith = async (sets: string) => {
    const text = `toy: { title: { zh: 玩, en: Toy }, asks: both, sets: { ${sets} } }\n`
    const path = 'rules/situations.yaml'
    const { mistakes } = await compile([...toyFiles.filter((file) => file.path !== path), { path, text }])
    return mistakes
      .filter(({ place }) => place.file === path)
      .map(({ place, ...about }) => [text.slice(place.from, place.to), about])
  }

  test.each([['household.low: true'], ['household.low: false'], ['person.kind: b'], ['person.course: not_yet']])(
    'can be an answer: %s',
    async (sets) => {
      expect(await wrongWith(sets)).toEqual([])
    },
  )

  test.each<[string, string, object]>([
    [
      'household.low: member',
      'member',
      { code: 'bad-answer', fact: 'household.low', expected: 'true or false', found: 'member' },
    ],
    [
      'person.birth: 1965-06-01',
      '1965-06-01',
      {
        code: 'bad-answer',
        fact: 'person.birth',
        expected: 'nothing: a tile answers only a yes-or-no or an option',
        found: '1965-06-01',
      },
    ],
    [
      'person.months: true',
      'true',
      {
        code: 'bad-answer',
        fact: 'person.months',
        expected: 'nothing: a tile answers only a yes-or-no or an option',
        found: 'true',
      },
    ],
    ['person.kind: d', 'd', { code: 'unknown-option', fact: 'person.kind', found: 'd', known: ['a', 'b', 'c'] }],
    [
      'person.kind: true',
      'true',
      { code: 'unknown-option', fact: 'person.kind', found: 'true', known: ['a', 'b', 'c'] },
    ],
    [
      'person.brith: a',
      'person.brith',
      { code: 'unknown-fact', found: 'person.brith', known: expect.arrayContaining(['person.birth', 'household.low']) },
    ],
  ])('cannot be %s', async (sets, about, wrong) => {
    expect(await wrongWith(sets)).toEqual([[about, wrong]])
  })
})

const TRIAL = 'rules/provisions/20-trial.yaml'

/** What is wrong in a provision tried out in the toy law: the words at its place, and what is told. */
async function wrongIn(rest: string) {
  const text = trialProvision(rest)
  const { mistakes } = await compile([...toyFiles, { path: TRIAL, text }])
  return mistakes
    .filter(({ place }) => place.file === TRIAL)
    .map(({ place, code }) => `${code}: ${text.slice(place.from, place.to)}`)
}

const ACT = {
  fact: 'person.course',
  on: 'person.course_on',
  after: 'person.birth',
  by: "'lastDayWithin(person.birth, 6)'",
}
const act = (change: Partial<typeof ACT>) => {
  const { fact, on, after, by } = { ...ACT, ...change }
  return `act: { fact: ${fact}, on: ${on}, after: ${after}, by: ${by}, says: { zh: 做, en: Done }, todo: { zh: 做, en: do } }\n`
}
const SAYS = 'says: { zh: 不清楚, en: Not clear }'

test.each([
  ['by the words of the quote', 'confirm: 年满\n', undefined],
  ['in words of its own', `confirm: { quote: 年满, ${SAYS} }\n`, '不清楚'],
])('a department always confirms what is left to it %s', async (_, confirm, says) => {
  const { law, pack } = await tried(`${confirm}${when('person.sick')}`)
  const sick = {
    household: undefined,
    people: [{ id: 'p1', role: 'adult' as const, facts: { sick: true } }],
    organisation: undefined,
  }
  const decided = decide(pack, sick, on('2026-11-24')).find(({ provision }) => provision === 'trial')

  expect(decided?.verdict).toBe('confirm')
  expect(wordsOf(law, 'zh').provisions.trial).toMatchObject(
    says === undefined ? { confirmQuote: '年满' } : { confirmQuote: '年满', confirm: says },
  )
})

describe('a mistake is told where it stands', () => {
  test.each([
    ['the words of a confirm', 'confirm: 不在\n', ['confirm-not-in-quote: 不在']],
    [
      'the words of a confirm with a condition',
      `confirm: { quote: 不在, if: person.sick, ${SAYS} }\n`,
      ['confirm-not-in-quote: 不在'],
    ],
    [
      'the condition of a confirm',
      `confirm: { quote: 年满, if: person.none, ${SAYS} }\n`,
      ['unknown-fact: person.none'],
    ],
    [
      'a confirm whose condition is no yes or no',
      `confirm: { quote: 年满, if: person.months, ${SAYS} }\n`,
      ['type-mismatch: person.months'],
    ],
    [
      'what an amount may rise by',
      'amount: { per: month, at least: 5, may rise if: person.none }\n',
      ['unknown-fact: person.none'],
    ],
    [
      'a rise that is no yes or no',
      'amount: { per: month, at least: 5, may rise if: person.months }\n',
      ['type-mismatch: person.months'],
    ],
    ['the day from which an act counts', act({ after: 'person.none' }), ['unknown-fact: person.none']],
    ['a beginning that is no day', act({ after: 'person.months' }), ['type-mismatch: person.months']],
    ['the last day of an act', act({ by: 'person.none' }), ['unknown-fact: person.none']],
    ['a condition as it stands', 'when:\n  - person.none\n', ['unknown-fact: person.none']],
    ['a condition with its words', when('person.none'), ['unknown-fact: person.none']],
    [
      'each of several',
      `${when('person.none', 'person.months')}`,
      ['unknown-fact: person.none', 'type-mismatch: person.months'],
    ],
  ])('%s', async (_, rest, told) => {
    expect(await wrongIn(rest)).toEqual(told)
  })

  test('a figure of values that comes too early', async () => {
    const values =
      'values:\n  sum: [{ is: 1 }, { is: 2, from: 2027-02-01, source: x }, { is: 3, from: 2027-01-01, source: x }]\n'

    expect(await wrongIn(values)).toEqual(['step-order: 2027-01-01'])
  })
})

describe('a provision', () => {
  const many = (count: number) => Array.from({ length: count }, () => 'person.sick')

  test('has at most fifteen conditions, the act among them', async () => {
    const isTooMany = async (rest: string) =>
      (await wrongIn(rest)).some((told) => told.startsWith('too-many-conditions'))

    expect(await isTooMany(when(...many(15)))).toBe(false)
    expect(await isTooMany(when(...many(16)))).toBe(true)
    expect(await isTooMany(`${when(...many(14))}${act({})}`)).toBe(false)
    expect(await isTooMany(`${when(...many(15))}${act({})}`)).toBe(true)
  })

  test('shares conditions with one of the same claimant that has its own, and is told which there are', async () => {
    const text = trialProvision('all of: none-such\n')
    const { mistakes } = await compile([...toyFiles, { path: TRIAL, text }])
    const [told] = mistakes.filter(({ code }) => code === 'unknown-provision')

    const known = told?.code === 'unknown-provision' ? told.known : []
    expect(known).toEqual(expect.arrayContaining(['course', 'months']))
    expect(known).not.toContain('trial')
    expect(known).not.toContain('any-child')
  })

  test('comes in the order of the plan, wherever its file stands', async () => {
    const at = (name: string, quote: string) => ({
      path: `rules/provisions/20-${name}.yaml`,
      text: trialProvision('').replace(/^quote: .*$/m, `quote: ${quote}`),
    })
    const { law } = await rulesOf([
      ...toyFiles.filter(({ path }) => !path.includes('/provisions/')),
      at('a', '周探访制度'),
      at('b', '年龄每增加'),
      at('c', '对特殊家庭年满'),
    ])

    expect(law.provisions.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })

  test('names its act as a condition of its own', async () => {
    const { trial } = await tried(`${when('person.sick')}${act({})}`)

    expect(trial.conditions.map(({ id }) => id)).toEqual(['trial.1', 'trial.act'])
    expect(trial.document.text.slice(trial.conditions[1]?.place.from, trial.conditions[1]?.place.to)).toMatch(
      /^\{ fact: /,
    )
  })
})

describe('a fact', () => {
  const factsWith = async (text: string) => {
    const path = 'rules/facts.yaml'
    const all = toyFiles.map((file) => (file.path === path ? { ...file, text: `${file.text}${text}` } : file))
    const { law, mistakes } = await compile(all)
    const added = mistakes.filter(({ place }) => place.file === path)
    return { facts: law?.facts.map(({ fact }) => fact) ?? [], told: added.map(({ place: _, ...wrong }) => wrong) }
  }
  const words = 'label: { zh: 测, en: Test }, ask: { zh: 测？, en: Test? }, why: { zh: 因为, en: Because }'
  const option = '{ zh: 是, en: It is }'

  test('is asked of all together, and lasts, where it says so', async () => {
    const { facts } = await factsWith(`person.all: { type: boolean, together: true, lasts: true, ${words} }
person.one: { type: boolean, ${words} }
`)

    expect(facts.find(({ id }) => id === 'person.all')).toMatchObject({ together: true, lasts: true })
    expect(facts.find(({ id }) => id === 'person.one')).toMatchObject({ together: false })
    expect(facts.find(({ id }) => id === 'person.one')).not.toHaveProperty('lasts')
  })

  test.each([
    [`{ done: ${option}, not_yet: ${option}, late: ${option} }`, 'done, not_yet, late'],
    [`{ not_yet: ${option}, done: ${option} }`, 'not_yet, done'],
    [`{ done: ${option} }`, 'done'],
  ])('that is an act is done or not yet: %s', async (options, found) => {
    const { told } = await factsWith(`person.acted: { type: act, options: ${options}, ${words} }\n`)

    expect(told).toEqual([{ code: 'wrong-type', expected: 'two options, the second of them not_yet', found }])
  })

  test('can only follow another date of the same owner', async () => {
    const follows = async (from: string) =>
      (await factsWith(`person.after: { type: date, from: ${from}, ${words} }\n`)).told

    expect(await follows('person.after')).toMatchObject([{ code: 'unknown-fact', found: 'person.after' }])
    expect(await follows('person.months')).toMatchObject([{ code: 'unknown-fact', found: 'person.months' }])
    expect(await follows('child.birth')).toEqual([{ code: 'wrong-owner', fact: 'child.birth', owner: 'person' }])
  })
})

test('a unit that the plan does not name behind the quote of an announcement is told where it stands', async () => {
  const path = 'rules/announcements.yaml'
  const changed = files.map((file) =>
    file.path === path ? { ...file, text: file.text.replace(/^ {2}unit: .*$/m, '  unit: trade-union') } : file,
  )
  const { mistakes } = await compile(changed)
  const text = changed.find((file) => file.path === path)?.text ?? ''

  expect(mistakes.map(({ code, place }) => [code, text.slice(place.from, place.to)])).toEqual([
    ['unit-not-in-bracket', 'trade-union'],
  ])
})
