import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Read, readAnswers } from '../../src/answers/read.ts'
import { dateOf } from '../../src/engine/date.ts'
import { asOf, facts } from './facts.ts'
import { nearlyAnswers } from './json.ts'

const read = (json: unknown): Read => readAnswers(facts, json, asOf)
const mistakesIn = (json: unknown) => {
  const result = read(json)
  return result.ok ? [] : result.mistakes
}
const mistakeAt = (...path: (string | number)[]) => ({
  is: (mistake: object) => ({ path, mistake }),
})

test('a whole family and an organisation are read', () => {
  const json = {
    household: { low_income: true },
    people: [
      { role: 'adult', relation: 'self', birth: '1994-04-08', birth_given_on: '2024-09-12', training: 'not_yet' },
      { id: 'baby', role: 'child', birth: '2024-09-12', care: 'unknown', insured: 'yes', insured_on: '2024-09-12' },
      { role: 'adult', relation: 'grandmother', birth: 'unknown' },
    ],
    organisation: { investment: 1666666.67, workers_trained: 4 },
  }

  expect(read(json)).toEqual({
    ok: true,
    answers: {
      household: { low_income: true },
      people: [
        { id: 'p1', role: 'adult', facts: { birth: 19940408, birth_given_on: 20240912, training: 'not_yet' } },
        {
          id: 'baby',
          role: 'child',
          facts: { birth: 20240912, care: null, insured: 'yes', insured_on: 20240912 },
        },
        { id: 'p3', role: 'adult', facts: { birth: null } },
      ],
      organisation: { id: 'o1', facts: { investment: 166666667, workers_trained: 4 } },
    },
    relations: new Map([
      ['p1', 'self'],
      ['p3', 'grandmother'],
    ]),
    warnings: [],
  })
})

describe('a household is there', () => {
  const householdOf = (json: unknown) => {
    const result = read(json)
    return result.ok ? result.answers.household : 'refused'
  }

  test('where it is given, where there are people, and nowhere else', () => {
    expect(householdOf({ household: {} })).toEqual({})
    expect(householdOf({ people: [{ role: 'child' }] })).toEqual({})
    expect(householdOf({ people: [] })).toBeUndefined()
    expect(householdOf({ organisation: {} })).toBeUndefined()
    expect(householdOf({})).toBeUndefined()
  })
})

test('all mistakes are told, not the first, each with its place', () => {
  const json = JSON.parse(`{
    "__proto__": { "polluted": true }, "constructor": 1, "peple": [],
    "household": { "low_income": "yes", "__proto__": 1 },
    "people": [
      { "role": "adult", "brith": "1990-01-01", "birth": "1990-02-30", "name": "x" },
      { "role": "parent", "birth": "1990-01-01" },
      { "role": "child", "relation": "kid", "training": "started", "birth": "2025-06-02" },
      7
    ],
    "organisation": { "id": "A B", "workers_trained": -1, "role": "adult" }
  }`)

  const mistakes = mistakesIn(json)

  const expected = [
    mistakeAt('household', 'low_income').is({ code: 'wrong-type', expected: 'boolean' }),
    mistakeAt('household').is({ code: 'unknown-key', key: '__proto__', nearest: undefined }),
    mistakeAt('people', 0, 'birth').is({ code: 'no-such-day', year: 1990, month: 2, day: 30 }),
    mistakeAt('people', 0).is({ code: 'unknown-key', key: 'brith', nearest: 'birth' }),
    mistakeAt('people', 0).is({ code: 'unknown-key', key: 'name', nearest: undefined }),
    mistakeAt('people', 1, 'role').is({ code: 'unknown-role' }),
    mistakeAt('people', 2, 'relation').is(expect.objectContaining({ code: 'not-an-option', value: 'kid' })),
    mistakeAt('people', 2).is({ code: 'unknown-key', key: 'training', nearest: undefined }),
    mistakeAt('people', 2, 'birth').is({ code: 'after-decision-date', asOf }),
    mistakeAt('people', 3).is({ code: 'wrong-type', expected: 'object' }),
    mistakeAt('organisation', 'id').is({ code: 'bad-id' }),
    mistakeAt('organisation', 'workers_trained').is({ code: 'negative' }),
    mistakeAt('organisation').is({ code: 'unknown-key', key: 'role', nearest: undefined }),
    mistakeAt().is({ code: 'unknown-key', key: '__proto__', nearest: undefined }),
    mistakeAt().is({ code: 'unknown-key', key: 'constructor', nearest: undefined }),
    mistakeAt().is({ code: 'unknown-key', key: 'peple', nearest: 'people' }),
  ]
  expect(mistakes).toEqual(expect.arrayContaining(expected))
  expect(mistakes).toHaveLength(expected.length)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test.each([null, 1, 'x', [], true])('%j is no answers file', (json) => {
  expect(mistakesIn(json)).toEqual([mistakeAt().is({ code: 'wrong-type', expected: 'object' })])
})

test('lists and objects are asked for in their places', () => {
  expect(mistakesIn({ people: {}, household: [], organisation: 'x' })).toEqual([
    mistakeAt('household').is({ code: 'wrong-type', expected: 'object' }),
    mistakeAt('people').is({ code: 'wrong-type', expected: 'list' }),
    mistakeAt('organisation').is({ code: 'wrong-type', expected: 'object' }),
  ])
  expect(mistakesIn({ people: [{ role: 'child', relation: 3 }] })).toEqual([
    mistakeAt('people', 0, 'relation').is({ code: 'wrong-type', expected: 'text' }),
  ])
})

describe('ids', () => {
  const withIds = (...ids: (string | undefined)[]) => ({
    people: ids.map((id) => ({ role: 'adult', ...(id !== undefined && { id }) })),
  })

  test.each(['', 'P1', 'p 1', 'p_1', '张三', 'x'.repeat(21), '__proto__'])('%j is no id', (id) => {
    expect(mistakesIn(withIds(id))).toEqual([mistakeAt('people', 0, 'id').is({ code: 'bad-id' })])
  })

  test('are given by position where they are not', () => {
    expect(read(withIds('mum', undefined))).toMatchObject({ answers: { people: [{ id: 'mum' }, { id: 'p2' }] } })
  })

  test('stand for one body each, those by position too', () => {
    const duplicate = (id: string) => ({ code: 'duplicate-id', id })

    expect(mistakesIn(withIds('a', 'a'))).toEqual([mistakeAt('people', 1, 'id').is(duplicate('a'))])
    expect(mistakesIn(withIds('p2', undefined))).toEqual([mistakeAt('people', 1, 'id').is(duplicate('p2'))])
    expect(mistakesIn(withIds('household'))).toEqual([mistakeAt('people', 0, 'id').is(duplicate('household'))])
    expect(mistakesIn({ ...withIds('o1'), organisation: {} })).toEqual([
      mistakeAt('organisation', 'id').is(duplicate('o1')),
    ])
  })

  test('are no identity or phone numbers, and no key is', () => {
    expect(mistakesIn(withIds('13800138000'))).toEqual([mistakeAt('people', 0, 'id').is({ code: 'phone-number' })])
    expect(mistakesIn({ 340403199003071234: {} })).toEqual([mistakeAt().is({ code: 'identity-number' })])
    expect(mistakesIn({ people: [{ role: 'child', relation: '13800138000' }] })).toEqual([
      mistakeAt('people', 0, 'relation').is({ code: 'phone-number' }),
    ])
  })
})

describe('dates', () => {
  const insured = (birth: string, insuredOn: string) => ({
    people: [{ role: 'child', birth, insured_on: insuredOn }],
  })

  test('may be the decision date and the date they follow from', () => {
    expect(read(insured('2025-06-01', '2025-06-01')).ok).toBe(true)
  })

  test('after the decision date are refused', () => {
    expect(mistakesIn(insured('2025-06-02', '2025-06-03'))).toEqual([
      mistakeAt('people', 0, 'birth').is({ code: 'after-decision-date', asOf }),
      mistakeAt('people', 0, 'insured_on').is({ code: 'after-decision-date', asOf }),
    ])
  })

  test('before the date they follow from are refused', () => {
    expect(mistakesIn(insured('2024-09-12', '2024-09-11'))).toEqual([
      mistakeAt('people', 0, 'insured_on').is({
        code: 'before-other-date',
        other: 'child.birth',
        day: dateOf(2024, 9, 12),
      }),
    ])
  })

  test('are not held against a date that is unknown or not given', () => {
    expect(read(insured('unknown', '2024-09-11')).ok).toBe(true)
    expect(read({ people: [{ role: 'child', insured_on: '2024-09-11' }] }).ok).toBe(true)
  })
})

test('a doubt refuses nothing and names the member', () => {
  const json = {
    people: [
      { id: 'mum', role: 'adult', birth: '2010-01-01' },
      { id: 'kid', role: 'child', birth: '2005-01-01' },
      { id: 'gran', role: 'adult', birth: '1900-01-01' },
    ],
  }

  expect(read(json)).toMatchObject({
    ok: true,
    warnings: [
      { about: 'gran', fact: 'person.birth', mistake: { code: 'over-120-years' } },
      { about: 'kid', fact: 'child.birth', mistake: { code: 'child-is-adult' } },
      { about: 'mum', fact: 'person.birth', mistake: { code: 'younger-than-child', child: 'kid' } },
    ],
  })
})

test('no JSON value makes it throw, and what is refused says why', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), nearlyAnswers()), (json) => {
      const result = read(json)
      expect(result.ok || result.mistakes.length > 0).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('what is read holds known facts alone, in values that the rules can read', () => {
  fc.assert(
    fc.property(nearlyAnswers(), (json) => {
      const result = read(json)
      fc.pre(result.ok)

      const { household = {}, people, organisation } = result.answers
      const told = [household, ...people.map((member) => member.facts), organisation?.facts ?? {}]
      const names = new Set(facts.map(({ name }) => name))
      for (const one of told) {
        expect(Object.keys(one).filter((name) => !names.has(name))).toEqual([])
        expect(Object.values(one)).not.toContain(undefined)
        expect(Object.values(one)).not.toContain('unknown')
      }
    }),
  )
})
