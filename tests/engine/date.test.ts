import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AFTER_ALL,
  addMonths,
  ageOn,
  BEFORE_ALL,
  birthday,
  type CivilDate,
  dateOf,
  dayOf,
  daysBetween,
  daysInMonth,
  FIRST_DAY,
  fromIso,
  isDay,
  isoDate,
  LAST_DAY,
  lastDayOfYear,
  lastDayWithin,
  monthOf,
  nextDay,
  previousDay,
  yearOf,
} from '../../src/engine/date.ts'
import { on } from '../day.ts'

/** The calendar that this reckoning is held against: whole days since 1970, by JavaScript's own in UTC. */
const MILLISECONDS = 86_400_000
const utc = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS
const serialOf = (day: CivilDate): number => utc(yearOf(day), monthOf(day), dayOf(day))

function daysOf(years: readonly number[]): readonly CivilDate[] {
  return years.flatMap((year) => {
    const days: CivilDate[] = []
    for (let serial = utc(year, 1, 1); serial < utc(year + 1, 1, 1); serial++) {
      const day = new Date(serial * MILLISECONDS)
      days.push(dateOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()))
    }
    return days
  })
}

/** A birthday of each year as UTC tells it: 29 February overflows to 1 March in a common year, and is put back a day. */
function birthdaySerials(birth: CivilDate, years: number): readonly number[] {
  return Array.from({ length: years }, (_, i) => {
    const serial = utc(yearOf(birth) + i + 1, monthOf(birth), dayOf(birth))
    return new Date(serial * MILLISECONDS).getUTCDate() === dayOf(birth) ? serial : serial - 1
  })
}

const anyDay = (): fc.Arbitrary<CivilDate> =>
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([year, month, day]) => dateOf(year, month, Math.min(day, daysInMonth(year, month))))
const lateDay = () => anyDay().filter((day) => yearOf(day) >= 1900 && yearOf(day) <= 2400)
const shift = (day: CivilDate, years: number) => (day + years * 10000) as CivilDate

describe('age', () => {
  test('goes up by one on each birthday: every birth day of ten years on every day of six', { timeout: 60_000 }, () => {
    const births = daysOf([1900, 1904, 1940, 1949, 1986, 1999, 2000, 2004, 2023, 2024])
    const days = daysOf([1999, 2000, 2024, 2025, 2026, 2100])
    const serials = days.map(serialOf)
    const wrong: string[] = []

    for (const birth of births) {
      const birthdays = birthdaySerials(birth, 202)
      let age = 0
      for (const [i, day] of days.entries()) {
        if (day < birth) continue
        while ((birthdays[age] ?? Number.POSITIVE_INFINITY) <= (serials[i] ?? 0)) age++
        if (ageOn(birth, day) !== age)
          wrong.push(`${isoDate(birth)} on ${isoDate(day)}: ${ageOn(birth, day)}, not ${age}`)
      }
    }

    expect(births.length * days.length).toBe(3655 * 2192)
    expect(wrong).toEqual([])
  })

  test.each([
    ['1965-06-01', '2025-05-31', 59],
    ['1965-06-01', '2025-06-01', 60],
    ['2004-02-29', '2025-02-27', 20],
    ['2004-02-29', '2025-02-28', 21],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
    ['2000-02-29', '2100-02-28', 100],
    ['1940-06-01', '2025-05-31', 84],
    ['1940-06-01', '2025-06-01', 85],
    ['1949-05-01', '2025-04-30', 75],
    ['1949-05-01', '2025-05-01', 76],
    ['1986-05-04', '2025-05-03', 38],
    ['1986-05-04', '2025-05-04', 39],
    ['2025-06-01', '2025-06-01', 0],
    ['2025-06-02', '2025-06-01', -1],
    ['2024-06-01', '2023-06-01', -1],
  ])('someone born on %s is %3$i on %s', (birth, day, age) => {
    expect(ageOn(on(birth), on(day))).toBe(age)
  })

  test('is the same when all dates move by 400 years', () => {
    fc.assert(
      fc.property(lateDay(), lateDay(), (birth, day) => {
        expect(ageOn(shift(birth, 400), shift(day, 400))).toBe(ageOn(birth, day))
      }),
    )
  })

  test('of whoever may be of any age has no end', () => {
    expect(ageOn(BEFORE_ALL, on('2025-06-01'))).toBe(Number.POSITIVE_INFINITY)
    expect(ageOn(AFTER_ALL, on('2025-06-01'))).toBe(Number.NEGATIVE_INFINITY)
  })

  test('the birthday of 29 February is 28 February in a common year', () => {
    expect([2023, 2024, 2100].map((year) => isoDate(birthday(on('2004-02-29'), year)))).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2100-02-28',
    ])
  })
})

describe('the last day within some months', () => {
  test.each([
    ['2024-11-30', 3, '2025-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-08-31', 3, '2024-11-30'],
    ['2024-09-12', 24, '2026-09-12'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-10-01', 3, '2026-01-01'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-06-15', 0, '2025-06-15'],
  ])('born %s, within %i months: the last day is %s', (start, months, last) => {
    expect(isoDate(lastDayWithin(on(start), months))).toBe(last)
  })

  test('walking day by day from the start, it is the first to close the month that is due', () => {
    const wrong: string[] = []

    for (const start of daysOf([2023, 2024, 2099, 2100]))
      for (const months of [1, 2, 3, 6, 11, 12, 24]) {
        const due = yearOf(start) * 12 + monthOf(start) + months
        let day = start
        while (
          yearOf(day) * 12 + monthOf(day) < due ||
          (dayOf(day) < dayOf(start) && monthOf(nextDay(day)) === monthOf(day))
        )
          day = nextDay(day)
        if (lastDayWithin(start, months) !== day) wrong.push(`${isoDate(start)} + ${months}`)
      }

    expect(wrong).toEqual([])
  })

  test('is never later for an earlier start, and moves with all dates by 400 years', () => {
    const months = fc.integer({ min: 0, max: 1200 })
    fc.assert(
      fc.property(lateDay(), lateDay(), months, (a, b, within) => {
        const [early, late] = a <= b ? [a, b] : [b, a]
        expect(lastDayWithin(early, within)).toBeLessThanOrEqual(lastDayWithin(late, within))
        expect(lastDayWithin(shift(early, 400), within)).toBe(shift(lastDayWithin(early, within), 400))
      }),
    )
  })

  test('of a day not known stays open', () => {
    expect([lastDayWithin(BEFORE_ALL, 3), lastDayWithin(AFTER_ALL, 3), lastDayOfYear(BEFORE_ALL)]).toEqual([
      BEFORE_ALL,
      AFTER_ALL,
      BEFORE_ALL,
    ])
  })

  test('never leaves the calendar', () => {
    expect(lastDayWithin(on('9999-11-30'), 24)).toBe(LAST_DAY)
    expect(lastDayWithin(on('9998-12-31'), 2)).toBe(on('9999-02-28'))
    expect(addMonths(on('0001-01-31'), -1)).toBe(FIRST_DAY)
    expect(addMonths(on('0001-12-31'), -11)).toBe(on('0001-01-31'))
  })
})

describe('days', () => {
  test('follow one another as the calendar has them', () => {
    const days = daysOf([1899, 1900, 1999, 2000, 2023, 2024, 2100])
    const wrong = days.filter(
      (day) => serialOf(nextDay(day)) !== serialOf(day) + 1 || serialOf(previousDay(day)) !== serialOf(day) - 1,
    )

    expect(wrong).toEqual([])
  })

  test('between any two there are as many as between them in UTC', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (from, to) => {
        expect(daysBetween(from, to)).toBe(serialOf(to) - serialOf(from))
      }),
    )
    expect(daysBetween(on('2024-02-28'), on('2024-03-01'))).toBe(2)
    expect(daysBetween(on('2025-03-01'), on('2025-02-28'))).toBe(-1)
  })

  test('400 years have 146097', () => {
    fc.assert(
      fc.property(lateDay(), (day) => {
        expect(daysBetween(day, shift(day, 400))).toBe(146_097)
      }),
    )
  })

  test('are written as ISO writes them, and read again', () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        expect(fromIso(isoDate(day))).toBe(day)
      }),
    )
    expect(isoDate(dateOf(33, 4, 3))).toBe('0033-04-03')
  })

  test.each([
    '2023-02-29',
    '2100-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-04-31',
    '0000-01-01',
    '2023-1-1',
    '20230101',
    ' 2023-01-01',
    '2023-01-01T00:00',
    '',
  ])('%j is none', (text) => {
    expect(fromIso(text)).toBeUndefined()
  })

  test.each([
    [2024, 2, 29, true],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2025.5, 6, 1, false],
    [2025, 6.5, 1, false],
    [2025, 6, 1.5, false],
    [2025, 6, Number.NaN, false],
    [10000, 1, 1, false],
  ])('%d-%d-%d: %s', (year, month, day, is) => {
    expect(isDay(year, month, day)).toBe(is)
  })

  test('what is none is refused by name', () => {
    expect(() => dateOf(2023, 2, 29)).toThrow(new RangeError('2023-2-29 is not a calendar day'))
  })

  test('the year ends on 31 December', () => {
    expect(lastDayOfYear(on('2024-02-29'))).toBe(on('2024-12-31'))
  })
})
