/** A calendar day in China, written yyyymmdd (20250228), so that days compare with `<`. */
export type CivilDate = number & { readonly unit: 'civil-date' }

/** Unbounded ends of a span of days: before every date, and after every date. */
export const BEFORE_ALL = Number.NEGATIVE_INFINITY as CivilDate
export const AFTER_ALL = Number.POSITIVE_INFINITY as CivilDate

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** The calendar's own ends: reckoning stops there, so that no date, however odd, makes it fail. */
export const FIRST_DAY: CivilDate = dateOf(1, 1, 1)
export const LAST_DAY: CivilDate = dateOf(9999, 12, 31)

export const yearOf = (day: CivilDate): number => Math.trunc(day / 10000)
export const monthOf = (day: CivilDate): number => Math.trunc(day / 100) % 100
export const dayOf = (day: CivilDate): number => day % 100

/** How many days the month has in the Gregorian calendar; months run from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0)
}

/** Whether year, month and day name a day of the calendar between the years 1 and 9999. */
export function isDay(year: number, month: number, day: number): boolean {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
  return whole && year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month)
}

/**
 * The civil date of a year, month and day.
 *
 *     dateOf(2024, 2, 29)  // 20240229
 *
 * @throws RangeError where the calendar has no such day
 */
export function dateOf(year: number, month: number, day: number): CivilDate {
  if (!isDay(year, month, day)) throw new RangeError(`${year}-${month}-${day} is not a calendar day`)
  return (year * 10000 + month * 100 + day) as CivilDate
}

/** The date as ISO 8601 writes it: 2025-02-28. */
export function isoDate(day: CivilDate): string {
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** The date that ISO 8601 text names, or undefined where it names no day. */
export function fromIso(text: string): CivilDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return isDay(year, month, day) ? dateOf(year, month, day) : undefined
}

/**
 * The day `months` calendar months after `start` (before it, where negative): the same day of the month, or the
 * month's last day where it has none (Civil Code art. 202). Never beyond the first and last day of the calendar.
 */
export function addMonths(start: CivilDate, months: number): CivilDate {
  if (!Number.isFinite(start)) return start
  const index = yearOf(start) * 12 + monthOf(start) - 1 + months
  const year = Math.floor(index / 12)
  if (year < 1) return FIRST_DAY
  if (year > 9999) return LAST_DAY
  const month = index - year * 12 + 1
  return dateOf(year, month, Math.min(dayOf(start), daysInMonth(year, month)))
}

/**
 * The last day that is still within `months` months of `start`.
 *
 * The day of `start` does not count; the last day is the same day of the month, or the month's last day where there is
 * none (Civil Code art. 201, 202). Holidays are not known here: art. 203 may move the day later, never earlier.
 *
 *     lastDayWithin(dateOf(2024, 11, 30), 3)  // 28 February 2025
 *     lastDayWithin(dateOf(2023, 11, 30), 3)  // 29 February 2024
 */
export const lastDayWithin: (start: CivilDate, months: number) => CivilDate = addMonths

/**
 * Age in whole years (周岁) on a day: up by one on each birthday. Someone born on 29 February has the birthday on
 * 28 February in a common year (Civil Code art. 202). Negative before the birth.
 *
 *     ageOn(dateOf(2004, 2, 29), dateOf(2025, 2, 28))  // 21
 */
export function ageOn(birth: CivilDate, day: CivilDate): number {
  if (!Number.isFinite(birth)) return birth < day ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  const years = yearOf(day) - yearOf(birth)
  return day >= birthday(birth, yearOf(day)) ? years : years - 1
}

/** The birthday in a given year; of someone born on 29 February, 28 February in a common year. */
export function birthday(birth: CivilDate, year: number): CivilDate {
  return dateOf(year, monthOf(birth), Math.min(dayOf(birth), daysInMonth(year, monthOf(birth))))
}

/** 31 December of the day's year. */
export function lastDayOfYear(day: CivilDate): CivilDate {
  return Number.isFinite(day) ? dateOf(yearOf(day), 12, 31) : day
}

/** The day after. */
export function nextDay(day: CivilDate): CivilDate {
  if (dayOf(day) < daysInMonth(yearOf(day), monthOf(day))) return (day + 1) as CivilDate
  return monthOf(day) < 12 ? dateOf(yearOf(day), monthOf(day) + 1, 1) : dateOf(yearOf(day) + 1, 1, 1)
}

/** The day before. */
export function previousDay(day: CivilDate): CivilDate {
  if (dayOf(day) > 1) return (day - 1) as CivilDate
  const [year, month] = monthOf(day) > 1 ? [yearOf(day), monthOf(day) - 1] : [yearOf(day) - 1, 12]
  return dateOf(year, month, daysInMonth(year, month))
}

/** Days from the last of February of the year 0, so that differences of two serials count days. */
function serial(day: CivilDate): number {
  const month = (monthOf(day) + 9) % 12
  const year = yearOf(day) - (month >= 10 ? 1 : 0)
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leaps + Math.floor((month * 306 + 5) / 10) + dayOf(day)
}

/** How many days lie from one day to another; negative where `to` comes first. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => serial(to) - serial(from)
