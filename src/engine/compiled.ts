import type { Answered, Value } from './answers.ts'
import { birthday, type CivilDate, LAST_DAY, nextDay, yearOf } from './date.ts'
import { or, type Truth } from './kleene.ts'
import { FAILS, HOLDS, OPEN, type Provision, type Scope, type Standing, UNKNOWN } from './pack.ts'

/** What the compiled law calls. Everything else it needs is in date, interval and kleene. */

/** A yes-or-no answer. */
export const truth = (value: Value | undefined): Truth => (typeof value === 'boolean' ? value : null)

/** Whether a chosen option is the one named. */
export const is = (value: Value | undefined, option: string): Truth =>
  value === undefined || value === null ? null : value === option

/** The day that both ends name, or null while it can be several. */
export const settled = (lo: number, hi: number): CivilDate | null => (lo === hi ? (lo as CivilDate) : null)

/** A known number or day, or the end of what it can be. */
export const within = (value: Value | undefined, end: number): number => (typeof value === 'number' ? value : end)

export function standing(holds: Truth): Standing {
  if (holds === true) return HOLDS
  return holds === null ? UNKNOWN : FAILS
}

/** Whether one of the list satisfies a condition. */
export function some(list: readonly Answered[], satisfies: (one: Answered) => Truth): Truth {
  let found: Truth = false
  for (const one of list) {
    found = or(found, satisfies(one))
    if (found === true) return true
  }
  return found
}

/** What an act's condition is weighed by: the days can be anything between their ends. */
export type ActDays = {
  readonly asOf: CivilDate
  readonly onLo: number
  readonly onHi: number
  readonly afterLo: number
  readonly afterHi: number
  readonly byLo: number
  readonly byHi: number
}

/**
 * How a condition stands that an act within a time limit fulfils: done in time, still open, missed, or not known.
 * Whatever was done was done by the day on which the answers were given; an act that is not known may be either, and
 * an act whose last day is not known is not open: nobody could say until when.
 */
export function actStanding(isDone: Truth, days: ActDays): Standing {
  if (isDone === true) {
    if (days.onLo >= days.afterHi && days.onHi <= days.byLo) return HOLDS
    return days.onHi < days.afterLo || days.onLo > days.byHi ? FAILS : UNKNOWN
  }
  if (isDone === null) return UNKNOWN
  if (days.asOf > days.byHi) return FAILS
  return days.byLo === days.byHi ? OPEN : UNKNOWN
}

/** The days on which a comparison of the decision date with a day can turn: that day and the next, at each end of what it can be. */
export function around(lo: number, hi: number): CivilDate[] {
  return finite(lo, hi).flatMap((day) => (day < LAST_DAY ? [day, nextDay(day)] : [day]))
}

/** Every birthday after a day, up to the year of the horizon, of the earliest and of the latest birth that there can be. */
export function birthdaysAfter(lo: number, hi: number, day: CivilDate, horizon: CivilDate): CivilDate[] {
  const birthdays: CivilDate[] = []
  for (const birth of finite(lo, hi))
    for (let year = yearOf(day); year <= yearOf(horizon); year++) {
      const next = birthday(birth, year)
      if (next > day) birthdays.push(next)
    }
  return birthdays
}

const finite = (...ends: readonly number[]): CivilDate[] => [...new Set(ends)].filter(Number.isFinite) as CivilDate[]

/** A provision whose figures change on given days: whatever it decides, it decides by the edition of the decision date. */
export function dated(
  first: Provision,
  later: readonly { readonly from: CivilDate; readonly provision: Provision }[],
): Provision {
  const on = ({ asOf }: Scope): Provision => later.findLast(({ from }) => from <= asOf)?.provision ?? first
  const { act, amount } = first
  return {
    ...first,
    conditions: first.conditions.map((condition, i) => ({
      ...condition,
      unknowns: (scope) => on(scope).conditions[i]?.unknowns(scope) ?? [],
    })),
    stand: (scope) => on(scope).stand(scope),
    confirms: {
      ...first.confirms,
      holds: (scope) => on(scope).confirms.holds(scope),
      unknowns: (scope) => on(scope).confirms.unknowns(scope),
    },
    act: act && {
      ...act,
      by: (scope) => (on(scope).act ?? act).by(scope),
      isDone: (scope) => (on(scope).act ?? act).isDone(scope),
    },
    amount: amount && {
      ...amount,
      min: (scope) => (on(scope).amount ?? amount).min(scope),
      max: (scope) => (on(scope).amount ?? amount).max(scope),
      unknowns: (scope) => (on(scope).amount ?? amount).unknowns(scope),
    },
    turns: (scope, horizon) =>
      [first, ...later.map(({ provision }) => provision)]
        .flatMap((edition) => edition.turns(scope, horizon))
        .concat(later.map(({ from }) => from)),
  }
}
