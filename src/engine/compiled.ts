import type { Answered, Value } from './answers.ts'
import { birthday, type CivilDate, nextDay, yearOf } from './date.ts'
import { or, type Truth } from './kleene.ts'
import { FAILS, HOLDS, OPEN, type Standing, UNKNOWN } from './pack.ts'

/** What the compiled law calls. Everything else it needs is in date, interval and kleene. */

/** A yes-or-no answer. */
export const truth = (value: Value | undefined): Truth => (typeof value === 'boolean' ? value : null)

/** Whether a chosen option is the one named. */
export const is = (value: Value | undefined, option: string): Truth => (value === undefined || value === null ? null : value === option)

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
 * Whatever was done was done by the day on which the answers were given; an act that is not known may be either.
 */
export function actStanding(isDone: Truth, days: ActDays): Standing {
  if (isDone === true) {
    if (days.onLo >= days.afterHi && days.onHi <= days.byLo) return HOLDS
    return days.onHi < days.afterLo || days.onLo > days.byHi ? FAILS : UNKNOWN
  }
  if (isDone === null) return UNKNOWN
  if (days.asOf <= days.byLo) return OPEN
  return days.asOf > days.byHi ? FAILS : UNKNOWN
}

/** The days on which a comparison of the decision date with a day can turn: that day and the next. */
export function around(day: number | null): CivilDate[] {
  return day === null ? [] : [day as CivilDate, nextDay(day as CivilDate)]
}

/** Every birthday after a day, up to the horizon. */
export function birthdaysAfter(birth: number | null, day: CivilDate, horizon: CivilDate): CivilDate[] {
  if (birth === null) return []
  const birthdays: CivilDate[] = []
  for (let year = yearOf(day); year <= yearOf(horizon); year++) {
    const next = birthday(birth as CivilDate, year)
    if (next > day && next <= horizon && year > yearOf(birth as CivilDate)) birthdays.push(next)
  }
  return birthdays
}
