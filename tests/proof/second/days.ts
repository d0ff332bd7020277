/** Days since 1 January 1970, so that the next day is one more. Minus infinity stands for a day before every other. */
export type Day = number

const MILLISECONDS = 86_400_000

/** The day that the engine writes as yyyymmdd. */
export function fromDigits(digits: number): Day {
  const at = new Date(0)
  at.setUTCFullYear(Math.floor(digits / 10000), (Math.floor(digits / 100) % 100) - 1, digits % 100)
  return at.getTime() / MILLISECONDS
}

/** The day as the engine writes it. */
export function toDigits(day: Day): number {
  const at = new Date(day * MILLISECONDS)
  return at.getUTCFullYear() * 10000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate()
}

/** The day `months` later by the calendar; where the month is too short, its last day. */
export function monthsAfter(day: Day, months: number): Day {
  if (!Number.isFinite(day)) return day
  const at = new Date(day * MILLISECONDS)
  const date = at.getUTCDate()
  at.setUTCMonth(at.getUTCMonth() + months)
  if (at.getUTCDate() !== date) at.setUTCDate(0)
  return at.getTime() / MILLISECONDS
}

/** How many anniversaries of a day have come by another: found by counting them, not by comparing months and days. */
export function anniversaries(start: Day, day: Day): number {
  if (!Number.isFinite(start)) return Number.POSITIVE_INFINITY
  let years = Math.floor((day - start) / 365.2425)
  while (monthsAfter(start, 12 * (years + 1)) <= day) years++
  while (monthsAfter(start, 12 * years) > day) years--
  return years
}

/** 31 December of the day's year. */
export function endOfYear(day: Day): Day {
  return Number.isFinite(day) ? Date.UTC(new Date(day * MILLISECONDS).getUTCFullYear(), 11, 31) / MILLISECONDS : day
}

/** The days that a limit of `months` runs from so that it ends around a day: where the answer turns, and one to either side. */
export function startsOf(end: Day, months: number): readonly Day[] {
  if (!Number.isFinite(end)) return []
  const near = monthsAfter(end, -months)
  let first = near
  let last = near
  while (monthsAfter(first - 1, months) >= end) first--
  while (monthsAfter(last + 1, months) <= end) last++
  return [first - 1, first, last, last + 1]
}
