import { describe, expect, test } from 'vitest'
import {
  type ActDays,
  actStanding,
  around,
  birthdaysAfter,
  dated,
  is,
  settled,
  some,
  standing,
  truth,
  within,
} from '../../src/engine/compiled.ts'
import { type CivilDate, isoDate } from '../../src/engine/date.ts'
import type { Truth } from '../../src/engine/kleene.ts'
import { FAILS, HOLDS, OPEN, type Provision, type Scope, type Standing, UNKNOWN } from '../../src/engine/pack.ts'
import { on } from '../day.ts'

const DAYS = [1, 2, 3, 4]
const SPANS = DAYS.flatMap((lo) => DAYS.filter((hi) => hi >= lo).map((hi) => ({ lo, hi })))
const inside = ({ lo, hi }: { lo: number; hi: number }) => DAYS.filter((day) => day >= lo && day <= hi)

/** How an act of which everything is known stands. */
function known(
  isDone: boolean,
  { asOf, on: done, after, by }: { asOf: number; on: number; after: number; by: number },
): Standing {
  if (isDone) return after <= done && done <= by ? HOLDS : FAILS
  return asOf <= by ? OPEN : FAILS
}

describe('an act within a time limit', () => {
  test('stands as all completions of its days agree that it does, and open only until one day', () => {
    const wrong: string[] = []
    let cases = 0

    for (const isDone of [true, false])
      for (const asOf of DAYS)
        for (const done of SPANS)
          for (const after of SPANS)
            for (const by of SPANS.filter(({ lo, hi }) => lo >= after.lo && hi >= after.hi)) {
              cases++
              const days: ActDays = {
                asOf: asOf as CivilDate,
                onLo: done.lo,
                onHi: done.hi,
                afterLo: after.lo,
                afterHi: after.hi,
                byLo: by.lo,
                byHi: by.hi,
              }
              const ends = inside(done).flatMap((o) =>
                inside(after).flatMap((a) =>
                  inside(by)
                    .filter((b) => b >= a)
                    .map((b) => known(isDone, { asOf, on: o, after: a, by: b })),
                ),
              )
              const shown = actStanding(isDone, days)
              const isRight =
                shown === UNKNOWN || (ends.every((end) => end === shown) && (shown !== OPEN || by.lo === by.hi))
              const isExact = shown !== UNKNOWN || new Set(ends).size > 1 || by.lo < by.hi
              if (!isRight || !isExact) wrong.push(JSON.stringify({ isDone, ...days, shown }))
            }

    expect(cases).toBeGreaterThan(2000)
    expect(wrong).toEqual([])
  })

  test('that may or may not be done is not known, however long its last day is past', () => {
    const days = { asOf: 4 as CivilDate, onLo: 1, onHi: 4, afterLo: 1, afterHi: 1, byLo: 2, byHi: 2 }

    expect(actStanding(null, days)).toBe(UNKNOWN)
  })
})

describe('answers', () => {
  test.each([
    [true, true],
    [false, false],
    [null, null],
    [undefined, null],
    ['yes', null],
    [1, null],
  ])('%s is %s as a yes or no', (value, expected) => {
    expect(truth(value)).toBe(expected)
  })

  test('an option is chosen, another is chosen, or nobody knows', () => {
    expect([is('female', 'female'), is('male', 'female'), is(null, 'female'), is(undefined, 'female')]).toEqual([
      true,
      false,
      null,
      null,
    ])
  })

  test('a number is itself, and else the end of what it can be', () => {
    expect([within(12, 0), within(0, 7), within(null, 7), within(undefined, 7)]).toEqual([12, 0, 7, 7])
  })

  test('a day is settled where both its ends are one', () => {
    expect([settled(20250228, 20250228), settled(20250227, 20250228)]).toEqual([on('2025-02-28'), null])
  })

  test.each<[Truth, Standing]>([
    [true, HOLDS],
    [false, FAILS],
    [null, UNKNOWN],
  ])('a condition that is %s stands at %i', (holds, expected) => {
    expect(standing(holds)).toBe(expected)
  })

  test.each<[readonly Truth[], Truth]>([
    [[], false],
    [[false, false], false],
    [[false, null], null],
    [[null, true], true],
  ])('of a list whose members say %j, whether some satisfies is %s', (members, expected) => {
    const list = members.map((member) => ({ says: member }))

    expect(some(list, ({ says }) => truth(says))).toBe(expected)
  })
})

describe('the days on which something may turn', () => {
  test('are a limit and the day after, at each end that is known', () => {
    expect(around(on('2025-02-28'), on('2025-02-28'))).toEqual([on('2025-02-28'), on('2025-03-01')])
    expect(around(Number.NEGATIVE_INFINITY, on('2025-12-31'))).toEqual([on('2025-12-31'), on('2026-01-01')])
    expect(around(on('9999-12-31'), on('9999-12-31'))).toEqual([on('9999-12-31')])
  })

  test('are the birthdays to come until the horizon, the horizon included', () => {
    const birthdays = birthdaysAfter(on('2024-02-29'), on('2024-02-29'), on('2025-02-28'), on('2028-02-29'))

    expect(birthdays.map(isoDate)).toEqual(['2026-02-28', '2027-02-28', '2028-02-29'])
  })

  test('of a birth between two days are the birthdays of either', () => {
    const birthdays = birthdaysAfter(on('2020-05-01'), on('2025-03-01'), on('2025-03-01'), on('2026-01-31'))

    expect(birthdays.map(isoDate)).toEqual(['2025-05-01', '2026-05-01', '2026-03-01'])
  })

  test('of a birth of which nothing is known are none', () => {
    expect(
      birthdaysAfter(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, on('2025-03-01'), on('2026-12-31')),
    ).toEqual([])
  })
})

describe('a provision whose figures change on given days', () => {
  const scope = (asOf: string): Scope => ({
    self: {},
    household: {},
    children: [],
    people: [],
    asOf: on(asOf),
    saidOn: on(asOf),
  })
  const edition = (figure: number, hasMore: boolean): Provision => ({
    id: 'one',
    clause: 1,
    kind: 'cash',
    owner: 'person',
    unit: 'office',
    situations: [],
    conditions: [
      { id: 'one.1', reads: [], alternatives: undefined, unknowns: () => [{ fact: `person.f${figure}`, of: {} }] },
    ],
    stand: () => figure,
    confirms: {
      reads: [],
      alternatives: undefined,
      holds: () => figure > 1,
      unknowns: () => [{ fact: `person.c${figure}`, of: {} }],
    },
    act: hasMore
      ? { condition: 0, fact: 'person.act', by: () => on(`202${figure}-01-01`), isDone: () => figure > 1 }
      : undefined,
    amount: hasMore
      ? {
          per: 'month',
          min: () => figure,
          max: () => figure,
          reads: [],
          unknowns: () => [{ fact: `person.a${figure}`, of: {} }],
        }
      : undefined,
    turns: () => [on(`203${figure}-01-01`)],
  })
  const shown = (provision: Provision, asOf: string) => {
    const told = scope(asOf)
    return [
      provision.stand(told),
      provision.conditions[0]?.unknowns(told)[0]?.fact,
      provision.confirms.holds(told),
      provision.confirms.unknowns(told)[0]?.fact,
      provision.act?.isDone(told),
      provision.act?.by(told),
      provision.amount?.min(told),
      provision.amount?.max(told),
      provision.amount?.unknowns(told)[0]?.fact,
    ]
  }
  const later = [
    { from: on('2027-07-01'), provision: edition(2, true) },
    { from: on('2028-07-01'), provision: edition(3, true) },
  ]

  test.each([
    ['2027-06-30', 1],
    ['2027-07-01', 2],
    ['2028-06-30', 2],
    ['2028-07-01', 3],
  ])('decides on %s by edition %i, in everything', (day, figure) => {
    expect(shown(dated(edition(1, true), later), day)).toEqual(shown(edition(figure, true), day))
  })

  test('may have neither act nor amount', () => {
    const bare = dated(edition(1, false), [{ from: on('2027-07-01'), provision: edition(2, false) }])

    expect([bare.act, bare.amount]).toEqual([undefined, undefined])
    expect(shown(bare, '2027-07-01')).toEqual(shown(edition(2, false), '2027-07-01'))
  })

  test('may turn on every day of each edition, and on the days from which they hold', () => {
    const days = dated(edition(1, true), later).turns(scope('2026-01-01'), on('2099-01-01'))

    expect(days.map(isoDate)).toEqual(['2031-01-01', '2032-01-01', '2033-01-01', '2027-07-01', '2028-07-01'])
  })
})
