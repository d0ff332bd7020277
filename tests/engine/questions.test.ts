import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers, Value } from '../../src/engine/answers.ts'
import { addMonths, type CivilDate, nextDay, previousDay } from '../../src/engine/date.ts'
import { casesOf, type Decision, decide, decideOne } from '../../src/engine/decide.ts'
import type { FactId, Pack } from '../../src/engine/pack.ts'
import { answerOf, claimantsOf, type Question, questions } from '../../src/engine/questions.ts'
import { day, household, sequence } from '../arbitraries.ts'
import { actsOf, expressionsOf, factsRead, monthsOf, valuesOf } from '../classes.ts'
import { on } from '../day.ts'
import { aFamily, pack, rules } from '../pack.ts'
import type { Rules } from '../rules.ts'
import { toy } from '../toy.ts'

const asked = (answers: Answers, asOf: string, of: Pack = pack) =>
  questions(of, answers, on(asOf)).map(({ fact, claimant }) => `${fact} ${claimant}`)
const only = (...provisions: string[]): Pack => ({
  ...pack,
  provisions: pack.provisions.filter(({ id }) => provisions.includes(id)),
})

describe('what is asked', () => {
  test('sex comes first, and refuses before anything else is asked about retraining', () => {
    const retraining = only('retraining-subsidy', 'training-allowance')

    expect(asked(aFamily({ adults: [{}] }), '2026-11-24', retraining)[0]).toBe('person.sex p1')
    expect(asked(aFamily({ adults: [{ sex: 'male' }] }), '2026-11-24', retraining)).toEqual([])
  })

  test('nobody of 30 is asked about a special family because of the age of 60', () => {
    const allowance = only('care-allowance')

    expect(asked(aFamily({ adults: [{ birth: '1996-11-24' }] }), '2026-11-24', allowance)).toEqual([])
    expect(asked(aFamily({ adults: [{ birth: '1966-11-25' }] }), '2026-11-24', allowance)).toEqual([])
    expect(asked(aFamily({ adults: [{ birth: '1966-11-24' }] }), '2026-11-24', allowance)).toEqual([
      'person.special_family p1',
      'person.lost_capacity p1',
    ])
    expect(asked(aFamily({ adults: [{}] }), '2026-11-24', allowance)).toEqual(
      expect.arrayContaining(['person.birth p1']),
    )
  })

  test('a level of lost capacity is asked of nobody who is 30', () => {
    expect(asked(aFamily({ adults: [{ birth: '1996-11-24', special_family: true }] }), '2026-11-24')).not.toContain(
      'person.lost_capacity p1',
    )
  })

  test('nothing is asked about the insurance of a newborn once its year has passed', () => {
    const insurance = only('newborn-insurance')
    const born = (birth: string) => asked(aFamily({ children: [{ birth }] }), '2026-01-01', insurance)

    expect(born('2025-09-30')).toEqual([])
    expect(born('2025-10-01')).toEqual(['child.insured c1'])
  })

  test('the day of the enrolment is asked only where it was done and the window is past', () => {
    const insurance = only('newborn-insurance')
    const told = (child: { birth: string | null; insured: string }) =>
      asked(aFamily({ children: [child] }), '2026-11-24', insurance)

    expect(told({ birth: '2026-09-12', insured: 'yes' })).toEqual([])
    expect(told({ birth: '2026-05-12', insured: 'not_yet' })).toEqual([])
    expect(told({ birth: '2026-05-12', insured: 'yes' })).toEqual(['child.insured_on c1'])
    expect(told({ birth: null, insured: 'yes' })).toEqual(['child.insured_on c1'])
  })

  test('what somebody does not know is not asked again', () => {
    const subsidy = only('care-subsidy')

    expect(
      asked(aFamily({ household: { low_income: null }, children: [{ care: 'nursery' }] }), '2026-11-24', subsidy),
    ).toEqual([])
    expect(asked(aFamily({ children: [{ care: 'nursery' }] }), '2026-11-24', subsidy)).toEqual([
      'household.low_income household',
    ])
  })

  test('every member is asked for a fact before the next fact is asked', () => {
    const all = asked(aFamily({ adults: [{}, {}], children: [{}] }), '2026-11-24')
    const facts = all.map((question) => question.split(' ')[0])

    expect(facts).toEqual(pack.facts.flatMap(({ id }) => facts.filter((fact) => fact === id)))
    expect(all.filter((question) => question.startsWith('person.sex'))).toEqual(['person.sex p1', 'person.sex p2'])
  })

  test('a ticked situation is asked about, and no other', () => {
    const { situations } = pack
    const family = aFamily({ adults: [{}], children: [{}], organisation: {} })
    const about = (ids: readonly string[]) => questions(pack, family, on('2026-11-24'), ids)

    for (const { id } of situations) {
      const concerned = pack.provisions.filter((provision) => provision.situations.includes(id))
      expect(about([id])).toEqual(questions({ ...pack, provisions: concerned }, family, on('2026-11-24')))
    }
    expect(about(situations.map(({ id }) => id))).toEqual(questions(pack, family, on('2026-11-24')))
    expect(about([])).toEqual([])
  })
})

describe('of whom a fact is told', () => {
  const family = aFamily({
    adults: [{ sex: 'female' }],
    children: [{}, { birth: null }],
    organisation: { brand: true },
  })

  test('each owner has its claimants', () => {
    const of = (owner: 'household' | 'person' | 'child' | 'organisation') => claimantsOf(family, { owner })

    expect([of('household'), of('person'), of('child'), of('organisation')]).toEqual([
      ['household'],
      ['p1'],
      ['c1', 'c2'],
      ['o1'],
    ])
    expect(claimantsOf({ household: undefined, people: [], organisation: undefined }, { owner: 'household' })).toEqual(
      [],
    )
    expect(claimantsOf(aFamily({}), { owner: 'organisation' })).toEqual([])
  })

  test('an answer is what was said, null where nobody knows, and undefined where nobody asked', () => {
    expect(answerOf(family, { owner: 'person', name: 'sex' }, 'p1')).toBe('female')
    expect(answerOf(family, { owner: 'child', name: 'birth' }, 'c2')).toBeNull()
    expect(answerOf(family, { owner: 'child', name: 'birth' }, 'c1')).toBeUndefined()
    expect(answerOf(family, { owner: 'organisation', name: 'brand' }, 'o1')).toBe(true)
    expect(answerOf(family, { owner: 'household', name: 'low_income' }, 'household')).toBeUndefined()
    expect(answerOf(family, { owner: 'person', name: 'sex' }, 'p9')).toBeUndefined()
    expect(answerOf(aFamily({}), { owner: 'organisation', name: 'brand' }, 'o1')).toBeUndefined()
  })
})

describe.each([
  ['the plan', rules],
  ['the toy law', toy],
])('an interview under %s', (_, of) => {
  const told = day().chain((asOf) => fc.tuple(fc.constant(asOf), household(of, asOf)))

  test('asks for all that decides: what was never asked changes nothing', () => {
    fc.assert(
      fc.property(told, ([asOf, answers]) => {
        let said = saying(answers, () => false)
        const told_ = new Set<string>()
        for (let next = questions(of.pack, said, asOf)[0]; next; next = questions(of.pack, said, asOf)[0]) {
          expect(told_).not.toContain(keyOf(next))
          told_.add(keyOf(next))
          said = answering(of, answers, told_)
        }

        expect(outcomes(decide(of.pack, said, asOf))).toEqual(
          outcomes(decide(of.pack, everything(of, answers, told_), asOf)),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('never asks in vain: every answer asked for can change a decision', () => {
    fc.assert(
      fc.property(told, fc.noShrink(fc.nat()), ([asOf, answers], seed) => {
        const all = questions(of.pack, answers, asOf)
        const question = all[seed % Math.max(1, all.length)]
        if (question) expect(canChange(of, answers, { asOf, question, seed }), keyOf(question)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

const keyOf = ({ fact, claimant }: Question): string => `${fact} ${claimant}`

const outcomes = (decisions: readonly Decision[]) =>
  decisions.map(({ provision, claimant, verdict, amount, actBy }) => ({ provision, claimant, verdict, amount, actBy }))

/** The answers of which this is so. */
function saying(answers: Answers, keep: (key: string) => boolean): Answers {
  const kept = (claimant: string, owner: string, facts: { readonly [name: string]: Value }) =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => keep(`${owner}.${name} ${claimant}`)))
  return {
    household: answers.household && kept('household', 'household', answers.household),
    people: answers.people.map((one) => ({
      ...one,
      facts: kept(one.id, one.role === 'adult' ? 'person' : 'child', one.facts),
    })),
    organisation: answers.organisation && {
      ...answers.organisation,
      facts: kept(answers.organisation.id, 'organisation', answers.organisation.facts),
    },
  }
}

/** What was asked, answered; with "I do not know" where the household does not say. */
function answering({ pack: { facts } }: Rules, answers: Answers, asked_: ReadonlySet<string>): Answers {
  return facts.reduce(
    (said, fact) => {
      const of = claimantsOf(answers, fact).filter((claimant) => asked_.has(`${fact.id} ${claimant}`))
      return of.reduce(
        (all, claimant) => setting(all, { fact: fact.id, claimant }, answerOf(answers, fact, claimant) ?? null),
        said,
      )
    },
    saying(answers, (key) => asked_.has(key)),
  )
}

/** All that the household could have said, but what it was asked and did not know. */
const everything = (of: Rules, answers: Answers, asked_: ReadonlySet<string>): Answers =>
  answering(of, answers, new Set([...asked_])) && merged(answers, answering(of, answers, asked_))

function merged(all: Answers, said: Answers): Answers {
  return {
    household: all.household && { ...all.household, ...said.household },
    people: all.people.map((one) => ({
      ...one,
      facts: { ...one.facts, ...said.people.find(({ id }) => id === one.id)?.facts },
    })),
    organisation: all.organisation && {
      ...all.organisation,
      facts: { ...all.organisation.facts, ...said.organisation?.facts },
    },
  }
}

function setting(answers: Answers, { fact, claimant }: Question, value: Value): Answers {
  const name = fact.slice(fact.indexOf('.') + 1)
  if (claimant === 'household') return { ...answers, household: { ...answers.household, [name]: value } }
  if (answers.organisation?.id === claimant)
    return {
      ...answers,
      organisation: { ...answers.organisation, facts: { ...answers.organisation.facts, [name]: value } },
    }
  return {
    ...answers,
    people: answers.people.map((one) =>
      one.id === claimant ? { ...one, facts: { ...one.facts, [name]: value } } : one,
    ),
  }
}

type Asked = { readonly asOf: CivilDate; readonly question: Question; readonly seed: number }

/** Whether two answers to a question differ in what is decided, the rest being answered in some way or other. */
function canChange(of: Rules, answers: Answers, { asOf, question, seed }: Asked): boolean {
  const concerned = decide(of.pack, answers, asOf).filter(({ missing }) => missing.includes(question.fact))
  return concerned.some((decision) => {
    const written = of.law.provisions.find(({ id }) => id === decision.provision)
    const compiled = of.pack.provisions.find(({ id }) => id === decision.provision)
    if (!written || !compiled) throw new Error(`${decision.provision} is in neither`)
    const reads = factsRead(written)
    const open = of.pack.facts
      .filter(({ id }) => reads.has(id))
      .flatMap((fact) => claimantsOf(answers, fact).map((claimant) => ({ fact, claimant })))
      .filter(
        ({ fact, claimant }) =>
          (answerOf(answers, fact, claimant) ?? null) === null &&
          (fact.owner !== compiled.owner || claimant === decision.claimant),
      )
    const near = daysBeside(of, answers, { reads, asOf })
    const values = new Map(
      open.map(({ fact }) => [
        fact.id,
        [...valuesOf(fact, expressionsOf(written), asOf), ...(fact.type === 'date' ? near : [])],
      ]),
    )
    const decided = (said: Answers) => {
      const one = casesOf(said, asOf)[compiled.owner].find(({ claimant }) => claimant === decision.claimant)
      return one && isAdmissible(of, said) ? JSON.stringify(outcomes([decideOne(compiled, one)])) : undefined
    }
    const next = sequence(seed)
    const filled = () =>
      open.reduce((said, { fact, claimant }) => {
        const all = values.get(fact.id) ?? []
        const pick = next(all.length + 1)
        return pick === all.length ? said : setting(said, { fact: fact.id, claimant }, all[pick] ?? null)
      }, answers)
    for (let round = 0; round < 5000; round++) {
      const rest = round === 0 ? answers : filled()
      const all = values.get(question.fact) ?? []
      const some = round === 0 || all.length <= 6 ? all : Array.from({ length: 6 }, () => all[next(all.length)] ?? null)
      const ends = some.map((value) => decided(setting(rest, question, value))).filter((one) => one !== undefined)
      if (new Set(ends).size > 1) return true
    }
    return false
  })
}

/** Days on which a window may open or close that starts or ends at a day already told. */
function daysBeside(
  { law, pack: { facts } }: Rules,
  answers: Answers,
  { reads, asOf }: { reads: ReadonlySet<FactId>; asOf: CivilDate },
): readonly CivilDate[] {
  const told = facts.flatMap((fact) =>
    fact.type === 'date' && reads.has(fact.id)
      ? claimantsOf(answers, fact).map((claimant) => answerOf(answers, fact, claimant))
      : [],
  )
  const months = [0, ...monthsOf(law.provisions.flatMap(expressionsOf))]
  const ends = told.flatMap((value) =>
    typeof value === 'number'
      ? months.flatMap((n) => [addMonths(value as CivilDate, n), addMonths(value as CivilDate, -n)])
      : [],
  )
  return [...new Set(ends.flatMap((end) => [previousDay(end), end, nextDay(end)]))].filter((end) => end <= asOf)
}

/** No day before the one that it follows, and none of doing what was not done. */
function isAdmissible({ law, pack: { facts } }: Rules, { household: home, people, organisation }: Answers): boolean {
  const acts = actsOf(law)
  const dates = facts.filter((fact) => fact.type === 'date')
  const bodies = [
    { owner: 'household', told: home ?? {} },
    ...people.map(({ role, facts: told }) => ({ owner: role === 'adult' ? 'person' : 'child', told })),
    { owner: 'organisation', told: organisation?.facts ?? {} },
  ]
  return bodies.every(({ owner, told }) =>
    dates.every((fact) => {
      const value = told[fact.name]
      if (fact.owner !== owner || typeof value !== 'number') return true
      const act = facts.find(({ id }) => id === acts.get(fact.id))
      const before = facts.find(({ id }) => id === fact.from)
      const earliest = before && told[before.name]
      return (
        (!act || ('options' in act && told[act.name] === act.options[0])) &&
        (typeof earliest !== 'number' || earliest <= value)
      )
    }),
  )
}
