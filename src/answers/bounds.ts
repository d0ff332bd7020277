import type { Answered } from '../engine/answers.ts'
import { ageOn, type CivilDate, isDay } from '../engine/date.ts'
import type { Fact, FactId } from '../engine/pack.ts'
import { accept, type Parsed, refuse } from './mistake.ts'

/** Between which days a date can lie: not after the decision date, and not before another date, where it is known. */
export type DateBounds = {
  readonly asOf: CivilDate
  readonly from: { readonly fact: FactId; readonly day: CivilDate } | undefined
}

/** The bounds of a fact's date, given the other answers of the same member or body. */
export function boundsOf(fact: Fact, told: Answered, asOf: CivilDate): DateBounds {
  const own = `${fact.owner}.`
  if (fact.type !== 'date' || !fact.from?.startsWith(own)) return { asOf, from: undefined }
  const day = told[fact.from.slice(own.length)]
  return { asOf, from: isCivilDate(day) ? { fact: fact.from, day } : undefined }
}

/** The day, where it lies within the bounds, both included. More than 120 years ago it is taken with a warning. */
export function checkDay(day: CivilDate, { asOf, from }: DateBounds): Parsed<CivilDate> {
  if (day > asOf) return refuse({ code: 'after-decision-date', asOf })
  if (from && day < from.day) return refuse({ code: 'before-other-date', other: from.fact, day: from.day })
  return isOver120Years(day, asOf) ? accept(day, { code: 'over-120-years' }) : accept(day)
}

/** Whether someone born on the day would be older than 120: older than anyone alive in China is likely to be. */
export const isOver120Years = (day: CivilDate, asOf: CivilDate): boolean => ageOn(day, asOf) > 120

/** Whether an answer is a day of the calendar: answers do not say which of their numbers are dates. */
export function isCivilDate(value: unknown): value is CivilDate {
  return typeof value === 'number' && isDay(Math.trunc(value / 10000), Math.trunc(value / 100) % 100, value % 100)
}
