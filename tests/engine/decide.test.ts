import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answered, Answers } from '../../src/engine/answers.ts'
import { addMonths, ageOn, type CivilDate, dayOf, FIRST_DAY, isoDate, LAST_DAY } from '../../src/engine/date.ts'
import { caseOf, type Decision, decide, isGranted, keyOf } from '../../src/engine/decide.ts'
import { type Amount, type Fen, sum } from '../../src/engine/money.ts'
import { walk } from '../../src/law/feel/tree.ts'
import { answeringOneByOne, day, household } from '../arbitraries.ts'
import { expressionsOf } from '../classes.ts'
import { on } from '../day.ts'
import { aFamily, decisionOf, law, pack, rules } from '../pack.ts'
import type { Rules } from '../rules.ts'
import { toy } from '../toy.ts'

const monthly = (min: number | null, max: number | null = min): Amount => ({
  min: fen(min),
  max: fen(max),
  per: 'month',
})
const once = (min: number | null, max: number | null = min): Amount => ({ min: fen(min), max: fen(max), per: 'once' })
const fen = (yuan: number | null) => (yuan === null ? null : (Math.round(yuan * 100) as Fen))

const member = { special_family: true, birth: '1965-06-01', lost_capacity: false }
const mother = { sex: 'female', work_interrupted_by_birth: true, birth_given_on: '2024-09-12', training: 'not_yet' }
const worker = { works_in_childcare: true, unemployment_insurance_months: 12, skill_level: true }
const brand = { kind: 'housekeeping', brand: true, expands_childcare: true, investment: 1_000_000_00 }

/** What a case is about: its answers, its day, its provision, and what is decided. */
type Case = readonly [string, Answers, string, Partial<Decision>]

describe('the ledger: care allowance of special families', () => {
  const at = (told: object) => aFamily({ adults: [{ ...member, ...told }] })

  test.each<Case>([
    ['60 on the day', at({}), '2025-06-01', { verdict: 'eligible', amount: monthly(300) }],
    ['69', at({}), '2035-05-31', { verdict: 'eligible', amount: monthly(300) }],
    ['70', at({}), '2035-06-01', { verdict: 'eligible', amount: monthly(400) }],
    ['79', at({}), '2045-05-31', { verdict: 'eligible', amount: monthly(400) }],
    ['80', at({}), '2045-06-01', { verdict: 'eligible', amount: monthly(500) }],
    ['101', at({ birth: '1924-06-01' }), '2025-06-01', { verdict: 'eligible', amount: monthly(700) }],
    ['59', at({}), '2025-05-31', { verdict: 'ineligible', amount: null, failed: ['care-allowance.2'] }],
    [
      'born on 29 February, on 28 February',
      at({ birth: '1964-02-29' }),
      '2025-02-28',
      { verdict: 'eligible', amount: monthly(300) },
    ],
    [
      'no member of such a family',
      at({ special_family: false }),
      '2025-06-01',
      { verdict: 'ineligible', failed: ['care-allowance.1'] },
    ],
    [
      'with a level of lost capacity',
      at({ lost_capacity: true }),
      '2025-06-01',
      { verdict: 'eligible', amount: monthly(300, null) },
    ],
    [
      'lost capacity not known',
      at({ lost_capacity: null }),
      '2025-06-01',
      { verdict: 'eligible', amount: monthly(300, null), missing: ['person.lost_capacity'] },
    ],
    [
      'birth not known',
      at({ birth: null }),
      '2025-06-01',
      { verdict: 'undetermined', amount: monthly(300, null), missing: ['person.birth'] },
    ],
  ])('%s', (_, answers, asOf, expected) => {
    expect(decisionOf(answers, asOf, 'care-allowance')).toMatchObject(expected)
  })
})

describe('the ledger: nursery and kindergarten', () => {
  const at = (low: boolean | null, care: string | null) =>
    aFamily({ household: { low_income: low }, children: [{ care }] })

  test.each<Case>([
    [
      'recognised, in kindergarten',
      at(true, 'kindergarten'),
      '2026-11-24',
      { verdict: 'eligible', amount: monthly(200, null) },
    ],
    [
      'recognised, in a nursery',
      at(true, 'nursery'),
      '2026-11-24',
      { verdict: 'eligible', amount: monthly(200, null) },
    ],
    [
      'recognised, in neither',
      at(true, 'none'),
      '2026-11-24',
      { verdict: 'ineligible', amount: null, failed: ['care-subsidy.2'] },
    ],
    ['applied and refused', at(false, 'nursery'), '2026-11-24', { verdict: 'ineligible', failed: ['care-subsidy.1'] }],
    [
      'never applied',
      at(null, 'nursery'),
      '2026-11-24',
      { verdict: 'undetermined', missing: ['household.low_income'], amount: monthly(200, null) },
    ],
    [
      'refused on both',
      at(false, 'none'),
      '2026-11-24',
      { verdict: 'ineligible', failed: ['care-subsidy.1', 'care-subsidy.2'] },
    ],
  ])('%s', (_, answers, asOf, expected) => {
    expect(decisionOf(answers, asOf, 'care-subsidy')).toMatchObject(expected)
  })

  test('two children in kindergarten make at least 400 a month', () => {
    const family = aFamily({
      household: { low_income: true },
      children: [{ care: 'kindergarten' }, { care: 'kindergarten' }],
    })

    expect(totalOf(family, 'care-subsidy')).toEqual(monthly(400, null))
  })
})

describe('the ledger: medical insurance of the newborn', () => {
  const at = (birth: string | null, insured: string | null, insured_on?: string | null) =>
    aFamily({ children: [{ birth, insured, ...(insured_on !== undefined && { insured_on }) }] })

  test.each<Case>([
    [
      'born 30 November, on the last day of February',
      at('2024-11-30', 'not_yet'),
      '2025-02-28',
      { verdict: 'open', actBy: on('2025-02-28') },
    ],
    [
      'a day later',
      at('2024-11-30', 'not_yet'),
      '2025-03-01',
      { verdict: 'ineligible', failed: ['newborn-insurance.act'] },
    ],
    [
      'born 30 November, in a leap year',
      at('2023-11-30', 'not_yet'),
      '2024-02-29',
      { verdict: 'open', actBy: on('2024-02-29') },
    ],
    ['born 31 August', at('2024-08-31', 'not_yet'), '2024-11-30', { verdict: 'open', actBy: on('2024-11-30') }],
    [
      'enrolled on the last day',
      at('2024-08-31', 'yes', '2024-11-30'),
      '2024-12-31',
      { verdict: 'eligible', amount: null },
    ],
    [
      'enrolled a day late',
      at('2024-08-31', 'yes', '2024-12-01'),
      '2024-12-31',
      { verdict: 'ineligible', failed: ['newborn-insurance.act'] },
    ],
    [
      'enrolled, still within the window: the day is not asked',
      at('2026-09-12', 'yes'),
      '2026-11-24',
      { verdict: 'eligible', missing: [] },
    ],
    [
      'enrolled, past the window: the day is asked',
      at('2026-05-12', 'yes'),
      '2026-11-24',
      { verdict: 'undetermined', missing: ['child.insured_on'] },
    ],
    ['the year after, enrolled in time', at('2025-10-01', 'yes', '2026-01-01'), '2026-11-24', { verdict: 'confirm' }],
    [
      'the year after, window still open',
      at('2025-10-01', 'not_yet'),
      '2026-01-01',
      { verdict: 'open', actBy: on('2026-01-01') },
    ],
    [
      'born 30 September: that year has passed',
      at('2025-09-30', 'yes', '2025-10-01'),
      '2026-01-01',
      { verdict: 'ineligible', failed: ['newborn-insurance.1'] },
    ],
    [
      'enrolled or not, nobody knows',
      at('2026-09-12', null),
      '2026-11-24',
      { verdict: 'undetermined', missing: ['child.insured'], actBy: on('2026-12-12') },
    ],
    [
      'birth not known',
      at(null, 'not_yet'),
      '2026-11-24',
      { verdict: 'undetermined', missing: ['child.birth'], actBy: null },
    ],
    [
      'birth not known, but the enrolment of years ago is',
      at(null, 'yes', '2020-05-01'),
      '2026-11-24',
      { verdict: 'ineligible', failed: ['newborn-insurance.1'] },
    ],
    [
      'birth not known: the day of enrolment may still tell',
      at(null, 'yes'),
      '2026-11-24',
      { verdict: 'undetermined', missing: ['child.birth', 'child.insured_on'] },
    ],
  ])('%s', (_, answers, asOf, expected) => {
    expect(decisionOf(answers, asOf, 'newborn-insurance')).toMatchObject(expected)
  })
})

describe('the ledger: retraining after a birth', () => {
  const at = (told: object) => aFamily({ adults: [{ ...mother, ...told }] })
  const begun = (training_on: string) => at({ training: 'started', training_on })

  test.each<Case>([
    [
      'not begun, on the last day',
      at({}),
      '2026-09-12',
      { verdict: 'open', amount: once(500, 2400), actBy: on('2026-09-12') },
    ],
    ['not begun, a day later', at({}), '2026-09-13', { verdict: 'ineligible', failed: ['retraining-subsidy.act'] }],
    ['begun on the last day', begun('2026-09-12'), '2026-11-24', { verdict: 'confirm', amount: once(500, 2400) }],
    [
      'begun a day late',
      begun('2026-09-13'),
      '2026-11-24',
      { verdict: 'ineligible', failed: ['retraining-subsidy.act'] },
    ],
    ['begun on the day of the birth', begun('2024-09-12'), '2026-11-24', { verdict: 'confirm' }],
    [
      'begun, day not known, window past',
      at({ training: 'started', training_on: null }),
      '2026-11-24',
      { verdict: 'undetermined', missing: ['person.training_on'] },
    ],
    [
      'begun, day not known, window open',
      at({ training: 'started', training_on: null }),
      '2026-09-12',
      { verdict: 'confirm' },
    ],
    ['a man', at({ sex: 'male' }), '2026-09-12', { verdict: 'ineligible', failed: ['retraining-subsidy.1'] }],
    [
      'work not interrupted',
      at({ work_interrupted_by_birth: false }),
      '2026-09-12',
      { verdict: 'ineligible', failed: ['retraining-subsidy.2'] },
    ],
    [
      'sex not known, but the date is shown',
      at({ sex: null }),
      '2026-09-12',
      { verdict: 'undetermined', missing: ['person.sex'], actBy: on('2026-09-12') },
    ],
    [
      'sex not known, training begun: there is nothing left to do by a date',
      at({ sex: null, training: 'started', training_on: '2025-01-01' }),
      '2026-09-12',
      { verdict: 'undetermined', missing: ['person.sex'], actBy: null },
    ],
    [
      'birth on 29 February',
      at({ birth_given_on: '2024-02-29' }),
      '2026-02-28',
      { verdict: 'open', actBy: on('2026-02-28') },
    ],
  ])('%s', (_, answers, asOf, expected) => {
    expect(decisionOf(answers, asOf, 'retraining-subsidy')).toMatchObject(expected)
  })

  test('the living allowance shares every condition, and is 50 yuan a day', () => {
    expect(decisionOf(begun('2026-09-12'), '2026-11-24', 'training-allowance')).toMatchObject({
      verdict: 'confirm',
      amount: { min: 5000, max: 5000, per: 'day' },
    })
    expect(decisionOf(at({ sex: 'male' }), '2026-11-24', 'training-allowance').failed).toEqual([
      'retraining-subsidy.1',
      'training-allowance.act',
    ])
  })
})

describe('the ledger: organisations', () => {
  const at = (told: object) => aFamily({ organisation: { ...brand, ...told } })
  const institution = (workers_trained: number | null) =>
    aFamily({ organisation: { kind: 'childcare', workers_trained } })

  test.each<Case>([
    ['1 000 000.00 invested', at({}), '2026-11-24', { verdict: 'confirm', amount: once(null, 300_000) }],
    ['1 666 666.66 invested', at({ investment: 166_666_666 }), '2026-11-24', { amount: once(null, 499_999.99) }],
    ['1 666 666.67 invested', at({ investment: 166_666_667 }), '2026-11-24', { amount: once(null, 500_000) }],
    ['5 000 000 invested', at({ investment: 500_000_000 }), '2026-11-24', { amount: once(null, 500_000) }],
    ['nothing invested', at({ investment: 0 }), '2026-11-24', { verdict: 'confirm', amount: once(null, 0) }],
    ['0.04 invested: 30 % of it is less than 2 fen', at({ investment: 4 }), '2026-11-24', { amount: once(null, 0.01) }],
    [
      'investment not known',
      at({ investment: null }),
      '2026-11-24',
      { verdict: 'confirm', amount: once(null, 500_000), missing: ['organisation.investment'] },
    ],
    ['no brand', at({ brand: false }), '2026-11-24', { verdict: 'ineligible', amount: null }],
    [
      'brand or not, nobody knows',
      at({ brand: null }),
      '2026-11-24',
      { verdict: 'undetermined', missing: ['organisation.brand'] },
    ],
    ['of another kind', at({ kind: 'childcare' }), '2026-11-24', { verdict: 'ineligible' }],
  ])('housekeeping: %s', (_, answers, asOf, expected) => {
    expect(decisionOf(answers, asOf, 'housekeeping-subsidy')).toMatchObject(expected)
  })

  test.each<Case>([
    ['4 trained', institution(4), '2026-11-24', { verdict: 'confirm', amount: once(3200) }],
    ['1 trained', institution(1), '2026-11-24', { verdict: 'confirm', amount: once(800) }],
    ['none trained', institution(0), '2026-11-24', { verdict: 'ineligible', failed: ['staff-training-subsidy.2'] }],
    [
      'nobody knows how many',
      institution(null),
      '2026-11-24',
      { verdict: 'undetermined', amount: once(800, null), missing: ['organisation.workers_trained'] },
    ],
  ])('childcare: %s', (_, answers, asOf, expected) => {
    expect(decisionOf(answers, asOf, 'staff-training-subsidy')).toMatchObject(expected)
  })
})

describe('the ledger: skill levels of childcare workers', () => {
  const at = (told: object) => aFamily({ adults: [{ ...worker, ...told }] })

  test.each<Case>([
    [
      '11 months',
      at({ unemployment_insurance_months: 11 }),
      '2026-11-24',
      { verdict: 'ineligible', failed: ['skill-subsidy.2'] },
    ],
    ['12 months', at({}), '2026-11-24', { verdict: 'confirm', amount: once(1000, 2000) }],
    ['13 months', at({ unemployment_insurance_months: 13 }), '2026-11-24', { verdict: 'confirm' }],
    [
      'months not known',
      at({ unemployment_insurance_months: null }),
      '2026-11-24',
      { verdict: 'undetermined', amount: once(1000, 2000) },
    ],
    ['no level yet', at({ skill_level: false }), '2026-11-24', { verdict: 'ineligible', failed: ['skill-subsidy.3'] }],
    [
      'elsewhere',
      at({ works_in_childcare: false }),
      '2026-11-24',
      { verdict: 'ineligible', failed: ['skill-subsidy.1'] },
    ],
  ])('%s', (_, answers, asOf, expected) => {
    expect(decisionOf(answers, asOf, 'skill-subsidy')).toMatchObject(expected)
  })
})

describe('what is not known, under the toy law', () => {
  const about = (told: Answered, provision: string) =>
    decide(toy.pack, aFamily({ household: {}, adults: [told] }), on('2024-07-01')).find(
      (one) => one.provision === provision,
    )
  const inTime = { hired_on: '2024-02-01', course: 'begun', course_on: '2024-03-01', kind: 'a', months: 6 }

  test.each([
    ['in time, and nothing is left to confirm', { ...inTime, sick: false }, { verdict: 'eligible', missing: [] }],
    ['in time, and it is for the office to confirm', { ...inTime, sick: true }, { verdict: 'confirm', missing: [] }],
    [
      'what alone decides whether the office confirms',
      inTime,
      { verdict: 'undetermined', missing: ['person.sick'], actBy: null },
    ],
    [
      'what the amount hangs on, too',
      { ...inTime, months: null },
      { verdict: 'undetermined', missing: ['person.sick', 'person.months'], actBy: null },
    ],
    [
      'what is still to be done is not for the office to confirm',
      { ...inTime, kind: null, course: 'not_yet', course_on: null },
      { verdict: 'undetermined', missing: ['person.kind'], actBy: 20240801 },
    ],
    [
      'what is still to be done is open, whatever the office would confirm',
      { ...inTime, course: 'not_yet', course_on: null },
      { verdict: 'open', missing: [], actBy: 20240801 },
    ],
  ])('a course: %s', (_, told, expected) => {
    expect(about(told, 'course')).toMatchObject(expected)
  })

  test('a day that nobody knows is not missing where what came after it settles all it decides', () => {
    const left = (left_on: string) => ({ left_on, came_on: null })

    expect(about({ ...left('2024-03-01'), birth: null }, 'left-late')).toMatchObject({ missing: ['person.birth'] })
    expect(about({ ...left('2020-03-01'), sick: null }, 'came-early')).toMatchObject({ missing: ['person.sick'] })
    expect(about({ ...left('2020-03-01'), sick: true }, 'came-early')).toMatchObject({
      verdict: 'confirm',
      missing: [],
    })
  })
})

describe('who is decided about', () => {
  test('nobody present, nothing decided', () => {
    expect(decide(pack, { household: undefined, people: [], organisation: undefined }, on('2026-11-24'))).toEqual([])
  })

  test('each member has a decision of each provision for members, in the order of the plan', () => {
    const family = aFamily({ adults: [{}, {}], children: [{}] })
    const decisions = decide(pack, family, on('2026-11-24'))
    const inOrder = pack.provisions.flatMap(({ id, owner }) =>
      owner === 'person'
        ? [`${id} p1`, `${id} p2`]
        : owner === 'child'
          ? [`${id} c1`]
          : owner === 'household'
            ? [`${id} household`]
            : [],
    )

    expect(decisions.map(({ provision, claimant }) => `${provision} ${claimant}`)).toEqual(inOrder)
  })

  test('an organisation alone makes no household', () => {
    const decisions = decide(pack, { ...aFamily({ organisation: {} }), household: undefined }, on('2026-11-24'))

    expect(new Set(decisions.map(({ claimant }) => claimant))).toEqual(new Set(['o1']))
  })

  test('a case is about a claimant of the provision, or there is none', () => {
    const family = aFamily({ household: {}, adults: [{}], children: [{}], organisation: {} })
    const claimants = (id: string) => {
      const provision = pack.provisions.find((one) => one.id === id)
      return ['p1', 'c1', 'household', 'o1'].filter((claimant) => {
        try {
          return provision && caseOf(provision, claimant, family, on('2026-11-24')).claimant === claimant
        } catch {
          return false
        }
      })
    }

    expect(claimants('care-allowance')).toEqual(['p1'])
    expect(claimants('care-subsidy')).toEqual(['c1'])
    expect(claimants('public-rental')).toEqual(['household'])
    expect(claimants('staff-training-subsidy')).toEqual(['o1'])
  })

  test('the role is what was entered: a child of 60 gets no care allowance', () => {
    const family = aFamily({ children: [{ birth: '1960-01-01' }] })

    expect(decide(pack, family, on('2026-11-24')).some(({ provision }) => provision === 'care-allowance')).toBe(false)
  })
})

describe.each([
  ['the plan', rules],
  ['the toy law', toy],
])('as answers come in, under %s', (_, of) => {
  const ranks = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 })
  const told = day().chain((asOf) => fc.tuple(fc.constant(asOf), household(of, asOf), ranks))

  test('a settled verdict stays settled, and an amount never widens', () => {
    fc.assert(
      fc.property(told, ([asOf, answers, order]) => {
        const steps = answeringOneByOne(of, answers, order).map((said) => decide(of.pack, said, asOf))
        for (const [i, after] of steps.entries()) if (i > 0) expectRefined(steps[i - 1] ?? [], after)
      }),
      { numRuns: 60 },
    )
  })

  test('"I do not know" decides as what was not asked', () => {
    fc.assert(
      fc.property(told, ([asOf, answers]) => {
        // It may be asked more: what else tells of a day that somebody does not know.
        const decided = (said: Answers) => decide(of.pack, said, asOf).map(({ missing, ...decision }) => decision)

        expect(decided(withoutUnknown(answers))).toEqual(decided(answers))
      }),
      { numRuns: 200 },
    )
  })

  test('what is undetermined says what is missing, what is open until when, and what is refused why', () => {
    fc.assert(
      fc.property(told, ([asOf, answers]) => {
        for (const decision of decide(of.pack, answers, asOf)) expectWhole(decision, asOf)
      }),
      { numRuns: 300 },
    )
  })

  test('neither the order of the members nor that of their answers matters', () => {
    fc.assert(
      fc.property(told, ([asOf, answers]) => {
        const turned: Answers = {
          ...answers,
          people: answers.people
            .map(({ facts, ...rest }) => ({ ...rest, facts: Object.fromEntries(Object.entries(facts).reverse()) }))
            .reverse(),
        }
        const sorted = (decisions: readonly Decision[]) =>
          decisions
            .map((decision) => ({ ...decision, missing: [...decision.missing].sort() }))
            .sort((a, b) => `${a.provision} ${a.claimant}`.localeCompare(`${b.provision} ${b.claimant}`))

        expect(sorted(decide(of.pack, turned, asOf))).toEqual(sorted(decide(of.pack, answers, asOf)))
      }),
      { numRuns: 200 },
    )
  })

  test('dates 400 years later change nothing but the dates', () => {
    const timeless = new Set(
      of.law.provisions
        .filter(
          (one) =>
            one.editions.length === 0 &&
            !expressionsOf(one).some((expr) => [...walk(expr)].some(({ op }) => op === 'date')),
        )
        .map(({ id }) => id),
    )
    fc.assert(
      fc.property(told, ([asOf, answers]) => {
        const now = decide(of.pack, answers, asOf).filter(({ provision }) => timeless.has(provision))
        const then = decide(of.pack, later(of, answers, 400), shift(asOf, 400)).filter(({ provision }) =>
          timeless.has(provision),
        )

        expect(then).toEqual(
          now.map((decision) => ({ ...decision, actBy: decision.actBy && shift(decision.actBy, 400) })),
        )
      }),
      { numRuns: 200 },
    )
    expect(timeless.size).toBeGreaterThan(5)
  })

  test('no day of the calendar, however odd, makes it fail', () => {
    const odd = fc.constantFrom(FIRST_DAY, on('0001-02-28'), on('9998-02-28'), on('9999-11-30'), LAST_DAY)
    fc.assert(
      fc.property(odd, household(of, on('2026-11-24')), odd, (asOf, answers, when) => {
        const dates = of.pack.facts.filter(({ type }) => type === 'date').map(({ name }) => name)
        const days = (facts: Answers['people'][number]['facts']) => ({
          ...facts,
          ...Object.fromEntries(dates.filter((name) => name in facts).map((name) => [name, Math.min(when, asOf)])),
        })
        const oddly = {
          ...answers,
          household: answers.household && days(answers.household),
          people: answers.people.map((one) => ({ ...one, facts: days(one.facts) })),
        }

        for (const decision of decide(of.pack, oddly, asOf)) expectWhole(decision, asOf)
      }),
    )
  })
})

describe('one more year, one more child', () => {
  test('ten years of age from 60 on add exactly 100 yuan', () => {
    const born = day().filter((birth) => dayOf(birth) < 29 && birth > on('1900-01-01'))
    const asOf = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(born, asOf, (birth, years) => {
        const now = addMonths(birth, 12 * (60 + years))
        const at = (when: CivilDate) =>
          decisionOf(aFamily({ adults: [{ ...member, birth }] }), isoDate(when), 'care-allowance').amount
        const then = addMonths(now, 120)

        expect(ageOn(birth, then)).toBe(ageOn(birth, now) + 10)
        expect(at(then)).toEqual(monthly(Number(at(now)?.min) / 100 + 100))
      }),
    )
  })

  test('one more eligible child adds exactly 200 yuan to the sum', () => {
    const children = fc.array(fc.constantFrom({ care: 'kindergarten' }, { care: 'nursery' }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(children, (some) => {
        const total = (all: typeof some) =>
          totalOf(aFamily({ household: { low_income: true }, children: all }), 'care-subsidy')

        expect(total([...some, { care: 'nursery' }])).toEqual(monthly(Number(total(some).min) / 100 + 200, null))
      }),
    )
  })

  test('a child that is not eligible adds nothing', () => {
    const family = (...children: { care: string }[]) =>
      totalOf(aFamily({ household: { low_income: true }, children }), 'care-subsidy')

    expect(family({ care: 'nursery' }, { care: 'none' })).toEqual(family({ care: 'nursery' }))
  })
})

test('with every answer "I do not know", nothing is refused unless it is refused to everybody', () => {
  const all = (owner: string) =>
    Object.fromEntries(pack.facts.filter((fact) => fact.owner === owner).map(({ name }) => [name, null]))
  const family = aFamily({
    household: all('household'),
    adults: [all('person')],
    children: [all('child')],
    organisation: all('organisation'),
  })
  const unconditional = law.provisions
    .filter(({ conditions }) =>
      conditions.every(({ expr }) => expr && ![...walk(expr)].some(({ op }) => op === 'fact')),
    )
    .map(({ id }) => id)

  for (const { provision, verdict, missing } of decide(pack, family, on('2026-11-24'))) {
    expect(unconditional.includes(provision) ? 'undetermined' : verdict, provision).toBe('undetermined')
    expect(unconditional.includes(provision) || missing.length > 0, provision).toBe(true)
  }
})

/** A sum of what a provision grants the members of a family that are eligible. */
function totalOf(answers: Answers, provision: string): Amount {
  const granted = decide(pack, answers, on('2026-11-24')).filter(
    (decision) => decision.provision === provision && decision.verdict === 'eligible',
  )
  return sum(granted.flatMap(({ amount }) => amount ?? []) as [Amount, ...Amount[]])
}

function expectRefined(before: readonly Decision[], after: readonly Decision[]): void {
  expect(after).toHaveLength(before.length)
  for (const [i, now] of after.entries()) {
    const then = before[i]
    if (
      !then ||
      (then.verdict === now.verdict && then.amount === null && now.amount === null && then.actBy === now.actBy)
    )
      continue
    const about = `${then.provision} ${then.claimant}`
    if (then.verdict !== 'undetermined')
      expect({
        about,
        verdict: now.verdict,
        actBy: now.actBy,
        failed: now.failed.length >= then.failed.length,
      }).toEqual({ about, verdict: then.verdict, actBy: then.actBy, failed: true })
    if (then.actBy !== null && now.actBy !== null) expect(now.actBy, about).toBe(then.actBy)
    if (now.verdict !== 'ineligible')
      expect(isWithin(now.amount, then.amount), `${about}: ${JSON.stringify([then.amount, now.amount])}`).toBe(true)
  }
}

function isWithin(inner: Amount | null, outer: Amount | null): boolean {
  if (inner === null || outer === null) return inner === outer
  const isAbove = outer.min === null || (inner.min !== null && inner.min >= outer.min)
  return inner.per === outer.per && isAbove && (outer.max === null || (inner.max !== null && inner.max <= outer.max))
}

/** Every verdict with what belongs to it, and an amount whose ends are whole fen and in order. */
function expectWhole(decision: Decision, asOf: CivilDate): void {
  const { verdict, amount, missing, failed, actBy } = decision
  const about = JSON.stringify(decision)
  if (verdict === 'undetermined') expect(missing.length, about).toBeGreaterThan(0)
  expect(failed.length > 0, about).toBe(verdict === 'ineligible')
  if (verdict === 'ineligible') expect({ amount, missing }, about).toEqual({ amount: null, missing: [] })
  if (verdict === 'open') expect(actBy, about).not.toBeNull()
  if (actBy !== null) expect(actBy, about).toBeGreaterThanOrEqual(asOf)
  expect(new Set(missing).size, about).toBe(missing.length)
  for (const end of [amount?.min, amount?.max])
    expect(end === null || end === undefined || Number.isSafeInteger(end), about).toBe(true)
  if (amount && amount.min !== null && amount.max !== null) expect(amount.min, about).toBeLessThanOrEqual(amount.max)
}

function withoutUnknown(answers: Answers): Answers {
  const known = (facts: Answers['people'][number]['facts']) =>
    Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
  const { household: home, people, organisation } = answers
  return {
    household: home && known(home),
    people: people.map((one) => ({ ...one, facts: known(one.facts) })),
    organisation: organisation && { ...organisation, facts: known(organisation.facts) },
  }
}

test('granted is what is met or still to be confirmed, and nothing else', () => {
  const told = { ...member, sex: 'female', work: 'not_employed' }
  const answers = aFamily({
    household: { low_income: null },
    adults: [told, mother],
    children: [{ birth: '2022-03-01', care: 'kindergarten' }],
  })
  const decisions = decide(pack, answers, on('2026-03-01'))
  const verdicts = (some: readonly Decision[]) => [...new Set(some.map(({ verdict }) => verdict))].sort()

  expect(verdicts(decisions)).toEqual(['confirm', 'eligible', 'ineligible', 'open', 'undetermined'])
  expect(verdicts(decisions.filter(isGranted))).toEqual(['confirm', 'eligible'])
  expect(decisions.filter(isGranted)).toHaveLength(
    decisions.filter(({ verdict }) => verdict === 'confirm' || verdict === 'eligible').length,
  )
})

test('no two decisions of a family are about the same', () => {
  const decisions = decide(pack, aFamily({ adults: [{}, {}], children: [{}, {}] }), on('2026-03-01'))

  expect(new Set(decisions.map(keyOf)).size).toBe(decisions.length)
  expect(decisions.map(keyOf)).toContain('care-allowance p2')
})

const shift = (when: CivilDate, years: number) => (when + years * 10_000) as CivilDate

/** All dates that were told, so many years later. */
function later({ pack: { facts } }: Rules, { household: home, people, organisation }: Answers, years: number): Answers {
  const dates = new Set<string>(facts.flatMap((fact) => (fact.type === 'date' ? [`${fact.owner} ${fact.name}`] : [])))
  const moved = (owner: string, told: Answers['people'][number]['facts']) =>
    Object.fromEntries(
      Object.entries(told).map(([name, value]) => [
        name,
        dates.has(`${owner} ${name}`) && typeof value === 'number' ? shift(value as CivilDate, years) : value,
      ]),
    )
  return {
    household: home && moved('household', home),
    people: people.map((one) => ({ ...one, facts: moved(one.role === 'adult' ? 'person' : 'child', one.facts) })),
    organisation: organisation && { ...organisation, facts: moved('organisation', organisation.facts) },
  }
}
