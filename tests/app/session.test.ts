import { describe, expect, test } from 'vitest'
import { type Action, answersOf, newSession, reduce, type Session } from '../../src/app/session.ts'
import { HOUSEHOLD } from '../../src/engine/answers.ts'
import type { FactId } from '../../src/engine/pack.ts'

const TODAY = Date.UTC(2026, 10, 24)
const NEWBORN = 'household.newborn' as FactId
const FAMILY: Action = { do: 'begin', family: true, organisation: false, presets: [] }
const ORGANISATION_ALONE: Action = { do: 'begin', family: false, organisation: true, presets: [] }

/** A session in which these things were done, one after the other. */
const sessionAfter = (...actions: readonly Action[]): Session => actions.reduce(reduce, newSession(TODAY))
const answer = (claimant: string, name: string, value: string | boolean | null): Action => ({
  do: 'answer',
  claimant,
  name,
  value,
})
const idsOf = ({ people }: Session) => people.map(({ id }) => id)

describe('who is there', () => {
  test('a family has the one who fills in', () => {
    expect(sessionAfter(FAMILY).people).toEqual([{ id: 'p1', relation: 'self' }])
  })

  test('an organisation alone has nobody, and nothing of a household', () => {
    const { household, people, organisation } = answersOf(sessionAfter(ORGANISATION_ALONE))
    expect([household, people, organisation?.facts]).toEqual([undefined, [], {}])
  })

  test('adults and children are numbered apart, and a number in between is not given again', () => {
    const session = sessionAfter(
      FAMILY,
      { do: 'join', relation: 'child' },
      { do: 'join', relation: 'spouse' },
      { do: 'join', relation: 'child' },
      { do: 'leave', id: 'c1' },
      { do: 'join', relation: 'child' },
    )
    expect(idsOf(session)).toEqual(['p1', 'p2', 'c2', 'c3'])
  })

  test.each([
    ['mother', 'female'],
    ['father_in_law', 'male'],
    ['other_adult', undefined],
  ] as const)('sex goes without saying or not: %s', (relation, sex) => {
    expect(sessionAfter(FAMILY, { do: 'join', relation }).facts.p2?.sex).toBe(sex)
  })

  test.each([
    ['before', [answer('p1', 'sex', 'female'), { do: 'join', relation: 'spouse' }]],
    ['after', [{ do: 'join', relation: 'spouse' }, answer('p1', 'sex', 'female')]],
  ] as const)('the sex of one spouse follows from that of the other, told %s they join', (_, actions) => {
    expect(sessionAfter(FAMILY, ...actions).facts.p2?.sex).toBe('male')
  })

  test('where one does not know, nothing follows for the other', () => {
    expect(
      sessionAfter(FAMILY, { do: 'join', relation: 'spouse' }, answer('p1', 'sex', null)).facts.p2?.sex,
    ).toBeUndefined()
  })
})

describe('whoever leaves takes along', () => {
  const couple = sessionAfter(
    FAMILY,
    { do: 'join', relation: 'spouse' },
    answer('p1', 'special_family', true),
    answer('p2', 'special_family', true),
    { do: 'draft', key: 'p2 person.birth', entry: '1954' },
    { do: 'draft', key: 'p1 person.birth', entry: '1958' },
    { do: 'draft', key: 'everyone person.special_family', entry: ['p1', 'p2'] },
  )

  test('the answers, what was typed, and the tick among others', () => {
    const { facts, drafts } = reduce(couple, { do: 'leave', id: 'p2' })
    expect(facts).toEqual({ p1: { special_family: true } })
    expect(drafts).toEqual({ 'p1 person.birth': '1958', 'everyone person.special_family': ['p1'] })
  })

  test('so who comes after them, under the same number, has said nothing', () => {
    const session = [{ do: 'leave', id: 'p2' } as const, { do: 'join', relation: 'other_adult' } as const].reduce(
      reduce,
      couple,
    )
    expect(idsOf(session)).toEqual(['p1', 'p2'])
    expect(answersOf(session).people[1]?.facts).toEqual({})
    expect(session.drafts['everyone person.special_family']).toEqual(['p1'])
  })

  test('also where the whole family is left out, and the household with it', () => {
    const asked = [
      answer(HOUSEHOLD, 'low_income', true),
      { do: 'draft', key: 'household household.dibao', entry: true } as const,
      { do: 'draft', key: 'everyone person.special_family', entry: ['none'] } as const,
      { do: 'draft', key: 'o1 organisation.investment', entry: '100万' } as const,
    ].reduce(reduce, couple)
    const back = [ORGANISATION_ALONE, FAMILY, { do: 'join', relation: 'spouse' } as const].reduce(reduce, asked)

    expect(back.facts).toEqual({})
    expect(back.drafts).toEqual({ 'o1 organisation.investment': '100万' })
  })

  test('but the household stays while its members are entered one for another', () => {
    const told = sessionAfter(
      { ...FAMILY, presets: [{ fact: NEWBORN, value: true }] },
      { do: 'leave', id: 'p1' },
      { do: 'join', relation: 'mother' },
    )
    expect(answersOf(told).household).toEqual({ newborn: true })
  })

  test('whoever joins is not among those for whom "none of them" was said', () => {
    const none = reduce(couple, { do: 'draft', key: 'everyone person.special_family', entry: ['none'] })
    expect(reduce(none, { do: 'join', relation: 'mother' }).drafts['everyone person.special_family']).toBeUndefined()
  })

  test('a tick of those who stay is kept while somebody joins', () => {
    const joined = reduce(couple, { do: 'join', relation: 'mother' })
    expect(joined.drafts['everyone person.special_family']).toEqual(['p1', 'p2'])
  })
})

describe('to begin', () => {
  const begun = sessionAfter(FAMILY, { do: 'join', relation: 'child' }, answer('c1', 'birth', 'known'))

  test('once more with a family keeps it and what it said', () => {
    expect(reduce(begun, FAMILY)).toMatchObject({ people: begun.people, facts: begun.facts })
  })

  test('answers for the household what the situations say, and takes back what they no longer say', () => {
    const told = reduce(begun, { ...FAMILY, presets: [{ fact: NEWBORN, value: true }] })
    expect(told.facts[HOUSEHOLD]).toEqual({ newborn: true })
    const untold = reduce(told, { ...FAMILY, presets: [{ fact: NEWBORN, value: undefined }] })
    expect(untold.facts[HOUSEHOLD]).toEqual({})
  })

  test('ends what is only tried: the answers are those that were given', () => {
    const trying = [{ do: 'try' } as const, answer('c1', 'birth', 'tried')].reduce(reduce, begun)
    expect(trying.facts.c1).toEqual({ birth: 'tried' })
    expect(reduce(trying, FAMILY)).toMatchObject({ before: undefined, facts: { c1: { birth: 'known' } } })
  })
})

test('who joins while somebody is only tried to be left out is somebody else', () => {
  const tried = sessionAfter(
    FAMILY,
    { do: 'join', relation: 'child' },
    { do: 'try' },
    { do: 'leave', id: 'c1' },
    { do: 'join', relation: 'child' },
  )
  expect(idsOf(tried)).toEqual(['p1', 'c2'])
})

describe('what if', () => {
  const begun = sessionAfter(FAMILY, answer('p1', 'work', 'none'))
  const trying = [
    { do: 'try' } as const,
    answer('p1', 'work', 'employed'),
    { do: 'try' } as const,
    answer('p1', 'sex', 'male'),
  ].reduce(reduce, begun)

  test('undone, leaves everything as it was before the first trial', () => {
    expect(reduce(trying, { do: 'undo' })).toEqual(begun)
  })

  test('kept, is what is answered', () => {
    const kept = reduce(trying, { do: 'keep' })
    expect([kept.before, kept.facts.p1]).toEqual([undefined, { work: 'employed', sex: 'male' }])
  })
})
