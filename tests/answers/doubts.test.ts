import { expect, test } from 'vitest'
import { type Doubt, doubts } from '../../src/answers/doubts.ts'
import type { Relation } from '../../src/answers/relation.ts'
import type { Answered, Role } from '../../src/engine/answers.ts'
import { type CivilDate, dateOf, nextDay } from '../../src/engine/date.ts'
import type { Fact } from '../../src/engine/pack.ts'
import { asOf, facts } from './facts.ts'

type One = { id: string; role: Role; birth?: CivilDate | null; relation?: Relation; told?: Answered }

const doubtsAbout = (...people: One[]): readonly Doubt[] =>
  doubts(facts, {
    answers: {
      household: {},
      people: people.map(({ id, role, birth = null, told }) => ({ id, role, facts: { birth, ...told } })),
      organisation: undefined,
    },
    relations: new Map(people.flatMap(({ id, relation }) => (relation ? [[id, relation]] : []))),
    asOf,
  })

const born2000 = dateOf(2000, 1, 1)
const born2024 = dateOf(2024, 9, 12)

test('a usual family, with twins, raises no doubt', () => {
  const family: One[] = [
    { id: 'p1', role: 'adult', relation: 'self', birth: born2000 },
    { id: 'p2', role: 'child', relation: 'child', birth: born2024 },
    { id: 'p3', role: 'child', relation: 'child', birth: born2024 },
    { id: 'p4', role: 'adult', relation: 'mother', birth: dateOf(1970, 1, 1) },
    { id: 'p5', role: 'adult', relation: 'other_adult' },
  ]

  expect(doubtsAbout(...family)).toEqual([])
})

test('a child is doubted from the 18th birthday on', () => {
  const born = dateOf(2007, 6, 1)

  expect(doubtsAbout({ id: 'c1', role: 'child', birth: nextDay(born) })).toEqual([])
  expect(doubtsAbout({ id: 'c1', role: 'child', birth: born })).toEqual([
    { about: 'c1', fact: 'child.birth', mistake: { code: 'child-is-adult' } },
  ])
})

test.each<Relation | undefined>([undefined, 'self', 'spouse', 'mother', 'grandmother', 'father_in_law'])(
  'an adult (%s) who is no older than a child of the home is doubted',
  (relation) => {
    const adult: One = { id: 'p1', role: 'adult', birth: born2024, ...(relation && { relation }) }

    expect(doubtsAbout(adult, { id: 'p2', role: 'child', birth: born2024 })).toEqual([
      { about: 'p1', fact: 'person.birth', mistake: { code: 'younger-than-child', child: 'p2' } },
    ])
  },
)

test.each<Relation>(['other_adult', 'child'])('an adult (%s) may be younger than a child of the home', (relation) => {
  const adult: One = { id: 'p1', role: 'adult', relation, birth: dateOf(2012, 1, 1) }

  expect(doubtsAbout(adult, { id: 'p2', role: 'child', birth: dateOf(2011, 1, 1) })).toEqual([])
})

test.each<[Relation, Relation]>([
  ['mother', 'self'],
  ['father', 'self'],
  ['mother_in_law', 'spouse'],
  ['father_in_law', 'spouse'],
])('%s younger than %s is doubted', (parent, child) => {
  const family: One[] = [
    { id: 'p1', role: 'adult', relation: child, birth: dateOf(1990, 1, 1) },
    { id: 'p2', role: 'adult', relation: parent, birth: dateOf(1991, 1, 1) },
  ]

  expect(doubtsAbout(...family)).toEqual([
    { about: 'p2', fact: 'person.birth', mistake: { code: 'younger-than-child', child: 'p1' } },
  ])
})

test.each([
  ['a birth at 11', { birth_given_on: dateOf(2011, 12, 31) }, 11],
  ['a birth at 61', { birth_given_on: dateOf(2061, 1, 1) }, 61],
  ['a birth before her own', { birth_given_on: dateOf(1999, 1, 1) }, 0],
])('%s is doubted', (_, told, age) => {
  expect(doubtsAbout({ id: 'p1', role: 'adult', birth: born2000, told })).toEqual([
    { about: 'p1', fact: 'person.birth_given_on', mistake: { code: 'age-at-birth', age } },
  ])
})

test.each([dateOf(2012, 1, 1), dateOf(2060, 12, 31)])('a birth from 12 to 60 is not: %i', (day) => {
  expect(doubtsAbout({ id: 'p1', role: 'adult', birth: born2000, told: { birth_given_on: day } })).toEqual([])
})

test.each<[string, Answered]>([
  ['on a day', { birth_given_on: born2024 }],
  ['that interrupted work', { work_interrupted_by_birth: true }],
])('a birth %s is doubted of whoever gave none', (_, told) => {
  const doubt = { about: 'p1', fact: 'person.given_birth', mistake: { code: 'never-gave-birth' } }
  expect(doubtsAbout({ id: 'p1', role: 'adult', told: { ...told, given_birth: 'no' } })).toEqual([doubt])
  expect(doubtsAbout({ id: 'p1', role: 'adult', told: { ...told, given_birth: 'earlier' } })).toEqual([])
  expect(
    doubtsAbout({ id: 'p1', role: 'adult', told: { work_interrupted_by_birth: false, given_birth: 'no' } }),
  ).toEqual([])
})

test('nobody is doubted whose birth is unknown or not asked', () => {
  expect(doubtsAbout({ id: 'p1', role: 'adult' }, { id: 'p2', role: 'child', birth: born2024 })).toEqual([])
})

test('a date of more than 120 years ago is doubted, whoever gave it', () => {
  const old = dateOf(1900, 1, 1)
  const told = (owner: 'household' | 'organisation'): Fact => ({
    id: `${owner}.since`,
    owner,
    name: 'since',
    together: false,
    type: 'date',
    from: undefined,
  })

  const found = doubts([...facts, told('household'), told('organisation')], {
    answers: {
      household: { since: old, low_income: true },
      people: [{ id: 'p1', role: 'adult', facts: { birth: old } }],
      organisation: { id: 'o1', facts: { since: old, workers_trained: 4 } },
    },
    relations: new Map(),
    asOf,
  })

  expect(found).toEqual([
    { about: 'household', fact: 'household.since', mistake: { code: 'over-120-years' } },
    { about: 'p1', fact: 'person.birth', mistake: { code: 'over-120-years' } },
    { about: 'o1', fact: 'organisation.since', mistake: { code: 'over-120-years' } },
  ])
})
