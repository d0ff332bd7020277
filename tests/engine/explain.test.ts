import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/engine/answers.ts'
import type { CivilDate } from '../../src/engine/date.ts'
import { casesOf, type Decision, decide, decideOne } from '../../src/engine/decide.ts'
import { type Explanation, explain, factOf, provisionOf, type Reading } from '../../src/engine/explain.ts'
import type { Pack } from '../../src/engine/pack.ts'
import { answersWhere, day, household } from '../arbitraries.ts'
import { on } from '../day.ts'
import { aFamily, decisionOf, pack, rules } from '../pack.ts'
import { toy } from '../toy.ts'

/** A pack that nobody has asked to explain anything: what is remembered of one is looked up anew. */
const afresh = (one: Pack): Pack => ({ ...one, provisions: one.provisions.map((provision) => ({ ...provision })) })

const explained = (answers: Answers, asOf: string, provision: string): Explanation =>
  explain(afresh(pack), answers, on(asOf), decisionOf(answers, asOf, provision))
const standings = ({ trace }: Explanation) => trace.map(({ standing }) => standing)
const said = (readings: readonly Reading[]) =>
  readings.map(({ fact, claimant, value }) => `${fact} ${claimant} ${value}`)

test('a fact is known by its id', () => {
  expect(factOf(pack, 'person.birth')?.name).toBe('birth')
  expect(factOf(pack, 'person.none')).toBeUndefined()
  expect(factOf(pack, undefined)).toBeUndefined()
})

describe('an explanation', () => {
  test('tells how each condition stands, with the answers it read', () => {
    const { trace, amountRead, by } = explained(
      aFamily({ adults: [{ special_family: true, birth: '1965-06-01' }] }),
      '2025-05-31',
      'care-allowance',
    )

    expect(trace).toEqual([
      {
        condition: 'care-allowance.1',
        standing: 'holds',
        read: [{ fact: 'person.special_family', claimant: 'p1', value: true }],
      },
      {
        condition: 'care-allowance.2',
        standing: 'fails',
        read: [{ fact: 'person.birth', claimant: 'p1', value: 19650601 }],
      },
    ])
    expect(said(amountRead)).toEqual(['person.birth p1 19650601', 'person.lost_capacity p1 undefined'])
    expect(by).toBeNull()
  })

  test('of one of several cites his own answers alone', () => {
    const couple = aFamily({
      adults: [
        { special_family: true, birth: '1960-06-01' },
        { special_family: false, birth: '1990-06-01' },
      ],
      children: [{ birth: '2025-01-01' }, { birth: '2026-01-01', insured: 'not_yet' }],
    })

    const read = (provision: string) =>
      decide(pack, couple, on('2026-11-24'))
        .filter((decision) => decision.provision === provision)
        .map((decision) => {
          const { trace, amountRead } = explain(pack, couple, on('2026-11-24'), decision)
          const readings = [...trace.flatMap((line) => line.read), ...amountRead]
          return [decision.claimant, ...new Set(readings.map(({ claimant }) => claimant))]
        })
    expect(read('care-allowance')).toEqual([
      ['p1', 'p1'],
      ['p2', 'p2'],
    ])
    expect(read('newborn-insurance')).toEqual([
      ['c1', 'c1'],
      ['c2', 'c2'],
    ])
  })

  test('tells "I do not know" from what was not asked', () => {
    const { trace } = explained(
      aFamily({ household: { low_income: null }, children: [{}] }),
      '2026-11-24',
      'care-subsidy',
    )

    expect(said(trace.flatMap(({ read }) => read))).toEqual([
      'household.low_income household null',
      'child.care c1 undefined',
    ])
  })

  test('of an act still open tells its last day, and of one that is missed too', () => {
    const newborn = aFamily({ children: [{ birth: '2024-11-30', insured: 'not_yet' }] })
    const [open, missed] = [
      explained(newborn, '2025-02-28', 'newborn-insurance'),
      explained(newborn, '2025-03-01', 'newborn-insurance'),
    ]

    expect([standings(open), open.by]).toEqual([['holds', 'open'], on('2025-02-28')])
    expect([standings(missed), missed.by]).toEqual([['holds', 'fails'], on('2025-02-28')])
  })

  test('of an act whose start nobody knows tells no last day', () => {
    const { trace, by } = explained(
      aFamily({ children: [{ birth: null, insured: 'not_yet' }] }),
      '2025-02-28',
      'newborn-insurance',
    )

    expect(trace.map(({ standing }) => standing)).toEqual(['unknown', 'unknown'])
    expect(by).toBeNull()
  })

  test('cites what bounds a day that nobody knows, and only then', () => {
    const told = (birth: string | null) => aFamily({ children: [{ birth, insured: 'yes', insured_on: '2020-05-01' }] })
    const year = (birth: string | null) =>
      said(explained(told(birth), '2026-11-24', 'newborn-insurance').trace[0]?.read ?? [])

    expect(year(null)).toEqual(['child.birth c1 null', 'child.insured_on c1 20200501'])
    expect(year('2020-04-01')).toEqual(['child.birth c1 20200401'])
  })

  test('cites no other day, and nothing that bounds what the condition does not read', () => {
    const stay = (told: object) => {
      const days = { birth: '1980-01-01', hired_on: '2019-01-01', joined_on: '2019-06-01' }
      const family = aFamily({ household: { moved_on: '2018-01-01' }, adults: [{ ...days, sick: true, ...told }] })
      const decision = decide(toy.pack, family, on('2024-07-01')).find(({ provision }) => provision === 'came-early')
      if (!decision) throw new Error('came-early decides nothing')
      const { trace, confirmRead } = explain(afresh(toy.pack), family, on('2024-07-01'), decision)
      return [...trace.map(({ read }) => read), confirmRead].map(said)
    }

    expect(stay({ came_on: null, left_on: '2024-03-01' })).toEqual([
      ['person.left_on p1 20240301'],
      ['person.sick p1 true'],
      ['person.came_on p1 null', 'person.left_on p1 20240301'],
    ])
    expect(stay({ came_on: '2020-03-01', left_on: null })).toEqual([
      ['person.came_on p1 20200301', 'person.left_on p1 null'],
      ['person.sick p1 true'],
      ['person.came_on p1 20200301'],
    ])
    expect(stay({ came_on: null })).toEqual([
      ['person.left_on p1 undefined'],
      ['person.sick p1 true'],
      ['person.came_on p1 null'],
    ])
  })

  test('of a household reads the children, where it is about them, and not the adults', () => {
    const family = aFamily({ household: {}, adults: [{}], children: [{ birth: '2020-01-01' }, {}] })

    expect(said(explained(family, '2026-11-24', 'rent-or-buy').trace[0]?.read ?? [])).toEqual([
      'child.birth c1 20200101',
      'child.birth c2 undefined',
    ])
  })

  test('tells what decides whether a department confirms', () => {
    const { confirmRead } = explained(
      aFamily({ children: [{ birth: '2025-10-01', insured: 'yes' }] }),
      '2026-01-01',
      'newborn-insurance',
    )

    expect(said(confirmRead)).toEqual(['child.birth c1 20251001'])
  })

  test('of an organisation reads its own answers, and of a family where there is none nothing', () => {
    const organisation = aFamily({ organisation: { kind: 'childcare', workers_trained: 0 } })
    const nobody = { ...organisation, household: undefined, organisation: undefined }
    const decision = decisionOf(organisation, '2026-11-24', 'staff-training-subsidy')

    expect(said(explain(pack, organisation, on('2026-11-24'), decision).trace.flatMap(({ read }) => read))).toEqual([
      'organisation.kind o1 childcare',
      'organisation.workers_trained o1 0',
    ])
    expect(() => explain(pack, nobody, on('2026-11-24'), decision)).toThrow(
      new RangeError('o1 is no claimant of staff-training-subsidy'),
    )
  })

  test('of a child whose household says nothing reads the household as not asked', () => {
    const child = { ...aFamily({ children: [{ care: 'nursery' }] }), household: undefined }

    expect(said(explained(child, '2026-11-24', 'care-subsidy').trace[0]?.read ?? [])).toEqual([
      'household.low_income household undefined',
    ])
  })

  test('of a provision that the pack does not have is refused by name', () => {
    expect(() => provisionOf(pack, { provision: 'none-such' })).toThrow(
      new RangeError('the pack has no provision none-such'),
    )
  })
})

describe.each([
  ['the plan', rules, 200],
  ['the toy law', toy, 300],
] as const)('explaining under %s', (_, { pack: of, law, ...rest }, numRuns) => {
  const decidedFor = (decision: Decision, answers: Answers, asOf: CivilDate): Decision | undefined => {
    const provision = provisionOf(of, decision)
    const one = casesOf(answers, asOf)[provision.owner].find(({ claimant }) => claimant === decision.claimant)
    return one && decideOne(provision, one)
  }
  const told = day().chain((asOf) => fc.tuple(fc.constant(asOf), household({ pack: of, law, ...rest }, asOf)))

  test('what is not cited can be unknown, and all is decided as before', () => {
    const fresh = afresh(of)
    fc.assert(
      fc.property(told, ([asOf, answers]) => {
        for (const decision of decide(of, answers, asOf)) {
          const { trace, amountRead, confirmRead } = explain(fresh, answers, asOf, decision)
          const cited = new Set(
            [...trace.flatMap(({ read }) => read), ...amountRead, ...confirmRead].map(
              ({ fact, claimant }) => `${fact} ${claimant}`,
            ),
          )
          const owners = new Map(answers.people.map(({ id, role }) => [id, role === 'adult' ? 'person' : 'child']))
          const kept = answersWhere(answers, (claimant, name) =>
            cited.has(
              `${owners.get(claimant) ?? (claimant === 'household' ? 'household' : 'organisation')}.${name} ${claimant}`,
            ),
          )

          expect(decidedFor(decision, kept, asOf)).toEqual(decision)
        }
      }),
      { numRuns },
    )
  })

  test('the conditions told as failing are those that refuse', () => {
    fc.assert(
      fc.property(told, ([asOf, answers]) => {
        for (const decision of decide(of, answers, asOf)) {
          const { trace, by } = explain(of, answers, asOf, decision)
          const failing = trace.filter(({ standing }) => standing === 'fails').map(({ condition }) => condition)

          expect(failing).toEqual(decision.failed)
          if (decision.actBy !== null) expect(by).toBe(decision.actBy)
          if (decision.verdict === 'open')
            expect(trace.map(({ standing }) => standing).filter((standing) => standing !== 'holds')).toEqual(['open'])
        }
      }),
      { numRuns },
    )
  })
})
