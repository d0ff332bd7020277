import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/engine/answers.ts'
import { addMonths, type CivilDate, isoDate, nextDay, previousDay } from '../../src/engine/date.ts'
import { type Case, casesOf, type Decision, decide, decideOne } from '../../src/engine/decide.ts'
import { sameAmount } from '../../src/engine/money.ts'
import type { Provision } from '../../src/engine/pack.ts'
import { type Dates, datesOf, type Turn, timeline } from '../../src/engine/timeline.ts'
import { day, household, sequence } from '../arbitraries.ts'
import { on } from '../day.ts'
import { aFamily, decisionOf, pack, rules } from '../pack.ts'
import type { Rules } from '../rules.ts'
import { toy } from '../toy.ts'

const datesAt = (answers: Answers, asOf: string, provision: string): Dates =>
  datesOf(pack, answers, on(asOf), decisionOf(answers, asOf, provision))
const yuan = (amount: number | null, per: 'month' | 'once' = 'month') => ({
  min: amount && amount * 100,
  max: amount && amount * 100,
  per,
})

describe('the ledger', () => {
  const elder = (birth: string, told: object = {}) =>
    aFamily({ adults: [{ special_family: true, birth, lost_capacity: false, ...told }] })

  test('at 59 nothing now, and 300 from the 60th birthday', () => {
    expect(datesAt(elder('1965-06-01'), '2025-05-31', 'care-allowance')).toEqual({
      from: on('2025-06-01'),
      until: on('2025-05-31'),
      next: { on: on('2025-06-01'), amount: yuan(300) },
    })
  })

  test('300 now, 400 from the 70th birthday', () => {
    expect(datesAt(elder('1957-03-15'), '2025-06-01', 'care-allowance')).toEqual({
      from: null,
      until: on('2027-03-14'),
      next: { on: on('2027-03-15'), amount: yuan(400) },
    })
  })

  test('someone born on 29 February has the next amount from 28 February of a common year', () => {
    expect(datesAt(elder('1964-02-29'), '2025-06-01', 'care-allowance').next?.on).toBe(on('2034-02-28'))
  })

  test('near the end of the calendar nothing is looked for beyond it', () => {
    expect(datesAt(elder('9880-06-01'), '9950-01-01', 'care-allowance').next).toEqual({
      on: on('9950-06-01'),
      amount: yuan(400),
    })
  })

  test('time never ends a refusal that a known answer gives', () => {
    expect(datesAt(elder('1990-06-01', { special_family: false }), '2025-05-31', 'care-allowance')).toEqual({
      from: null,
      until: null,
      next: null,
    })
  })

  test('on the 60th birthday the refusal ends, though what is decided then is still open', () => {
    expect(datesAt(elder('1965-06-01', { special_family: null }), '2025-05-31', 'care-allowance').from).toBe(
      on('2025-06-01'),
    )
  })

  test('a window closes after its last day', () => {
    const newborn = aFamily({ children: [{ birth: '2024-11-30', insured: 'not_yet' }] })

    expect(datesAt(newborn, '2025-02-01', 'newborn-insurance')).toEqual({
      from: null,
      until: on('2025-02-28'),
      next: null,
    })
    expect(datesAt(newborn, '2025-03-01', 'newborn-insurance')).toEqual({ from: null, until: null, next: null })
  })

  test('cover that is certain this year is for the office to confirm in the next', () => {
    const born = (birth: string) => aFamily({ children: [{ birth, insured: 'yes' }] })

    expect(datesAt(born('2026-10-01'), '2026-11-24', 'newborn-insurance').until).toBe(on('2026-12-31'))
    expect(datesAt(born('2026-09-12'), '2026-11-24', 'newborn-insurance').until).toBe(on('2026-12-31'))
  })

  test('a training window that closes takes its amount along', () => {
    const mother = aFamily({
      adults: [{ sex: 'female', work_interrupted_by_birth: true, birth_given_on: '2024-09-12', training: 'not_yet' }],
    })

    expect(datesAt(mother, '2026-09-12', 'retraining-subsidy')).toEqual({
      from: null,
      until: on('2026-09-12'),
      next: { on: on('2026-09-13'), amount: null },
    })
  })

  test('even where a birth is not known, time settles what it settles for every birth', () => {
    const unknown = aFamily({ children: [{ birth: null, insured: 'yes' }] })

    expect(datesAt(unknown, '2026-11-24', 'newborn-insurance').until).toBe(on('2027-12-31'))
  })

  test('of somebody who is no claimant there are no dates', () => {
    const decision = decisionOf(elder('1965-06-01'), '2025-06-01', 'care-allowance')

    expect(() => datesOf(pack, aFamily({}), on('2025-06-01'), decision)).toThrow(
      new RangeError('p1 is no claimant of care-allowance'),
    )
  })
})

describe('the timeline of a family', () => {
  const family = aFamily({
    adults: [
      { special_family: true, birth: '1965-06-01', lost_capacity: false },
      { special_family: true, birth: '1956-01-01', lost_capacity: false },
    ],
  })
  const allowances = (asOf: string) =>
    decide(pack, family, on(asOf)).filter(({ provision }) => provision === 'care-allowance')

  test('holds every turn of every member up to its horizon, the earliest first', () => {
    const turns = timeline(pack, family, on('2025-05-31'), allowances('2025-05-31'), on('2036-01-01'))

    expect(turns.map(({ on: when, after }) => [isoDate(when), after.claimant, after.amount?.min])).toEqual([
      ['2025-06-01', 'p1', 30000],
      ['2026-01-01', 'p2', 40000],
      ['2035-06-01', 'p1', 40000],
      ['2036-01-01', 'p2', 50000],
    ])
    expect(timeline(pack, family, on('2025-05-31'), allowances('2025-05-31'), on('2035-12-31'))).toEqual(
      turns.slice(0, 3),
    )
    expect(timeline(pack, family, on('2025-05-31'), allowances('2025-05-31'), on('2035-05-31'))).toEqual(
      turns.slice(0, 2),
    )
  })

  test('passes over whom the family does not have', () => {
    expect(timeline(pack, aFamily({}), on('2025-05-31'), allowances('2025-05-31'), on('2036-01-01'))).toEqual([])
  })
})

/**
 * Against brute force: what is decided on every day of the next 400, on days scattered over the next 80 years, and on
 * either side of every turn, is what the turns say; and the dates are those of the turns.
 */
describe.each([
  ['the plan', rules, 1000],
  ['the toy law', toy, 1000],
] as const)('day by day, under %s', (law, of, numRuns) => {
  test(`the dates of ${numRuns} households are those that brute force finds`, () => {
    let days = 0
    let households = 0
    fc.assert(
      fc.property(
        day().chain((asOf) => fc.tuple(fc.constant(asOf), household(of, asOf))),
        fc.noShrink(fc.nat()),
        ([asOf, answers], seed) => {
          households++
          const horizon = addMonths(asOf, 80 * 12)
          for (const { provision, one } of turningCases(of, answers, asOf)) {
            const decision = decideOne(provision, one)
            const turns = timeline(of.pack, answers, asOf, [decision], horizon)
            const sampled = [
              ...everyDay(asOf, seed % 8 === 0 ? 400 : 40),
              ...scattered(asOf, seed),
              ...turns.flatMap((turn) => [previousDay(turn.on), turn.on]),
            ]
            days += sampled.length
            for (const when of sampled)
              expectSame(
                shownOn(when, decision, turns),
                decideOne(provision, { ...one, scope: { ...one.scope, asOf: when } }),
                when,
              )
            expect(datesOf(of.pack, answers, asOf, decision)).toEqual(expectedDates(decision, turns))
          }
        },
      ),
      { numRuns },
    )
    console.log(`${law}, day by day: ${households} households, ${days} decisions of other days alike`)
    expect(days).toBeGreaterThan(150 * households)
  })
})

/** The decisions of a household that time can turn, and one in ten of the others. */
function turningCases(
  { pack: { provisions } }: Rules,
  answers: Answers,
  asOf: CivilDate,
): readonly { provision: Provision; one: Case }[] {
  const cases = casesOf(answers, asOf)
  return provisions.flatMap((provision, i) =>
    cases[provision.owner].flatMap((one, j) => {
      const isTurning = provision.turns(one.scope, addMonths(asOf, 1200)).length > 0
      return isTurning || (i + j) % 10 === 0 ? [{ provision, one }] : []
    }),
  )
}

function everyDay(asOf: CivilDate, count: number): readonly CivilDate[] {
  const days: CivilDate[] = []
  for (let when = asOf, i = 0; i < count; i++) {
    when = nextDay(when)
    days.push(when)
  }
  return days
}

/** Sixty days of the next 80 years, most of them near the end of a month. */
function scattered(asOf: CivilDate, seed: number): readonly CivilDate[] {
  const next = sequence(seed)
  return Array.from({ length: 60 }, () => {
    const later = addMonths(asOf, 1 + next(958))
    return next(3) === 0 ? previousDay((Math.trunc(later / 100) * 100 + 1) as CivilDate) : later
  }).filter((when) => when > asOf)
}

function shownOn(when: CivilDate, decision: Decision, turns: readonly Turn[]): Decision {
  return turns.filter((turn) => turn.on <= when).at(-1)?.after ?? decision
}

function expectSame(shown: Decision, found: Decision, when: CivilDate): void {
  if (shown.verdict !== found.verdict || !sameAmount(shown.amount, found.amount))
    expect({ when, ...found }).toEqual({ when, ...shown })
}

function expectedDates(decision: Decision, turns: readonly Turn[]): Dates {
  const [first] = turns
  const next = turns.find(({ after }) => !sameAmount(after.amount, decision.amount))
  return {
    from: decision.verdict === 'ineligible' && first ? first.on : null,
    until: first ? previousDay(first.on) : null,
    next: next ? { on: next.on, amount: next.after.amount } : null,
  }
}
