import { describe, expect, test } from 'vitest'
import { type CalendarEvent, calendar } from '../../../src/app/outlook/calendar.ts'
import { on } from '../../day.ts'

const event: CalendarEvent = {
  uid: 'newborn-insurance.c1.due.20261212@tianjiaan-family-support',
  on: on('2026-12-12'),
  summary: '最后一天。老二：办居民医保并缴费',
  description: '问区医疗保障局\n节假日可能顺延，请尽早办。',
}
const TODAY = on('2026-11-24')

/** The lines as a reader of the file puts them together again. */
const linesOf = (file: string): readonly string[] => file.replace(/\r\n /g, '').split('\r\n').slice(0, -1)
const fileOf = (...events: readonly Partial<CalendarEvent>[]) =>
  calendar(
    events.map((one) => ({ ...event, ...one })),
    TODAY,
  )

test('a day becomes a whole day with two reminders at nine in the morning', () => {
  expect(linesOf(fileOf({}))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tianjiaan-family-support//dates//ZH',
    'BEGIN:VEVENT',
    'UID:newborn-insurance.c1.due.20261212@tianjiaan-family-support',
    'DTSTAMP:20261124T000000Z',
    'DTSTART;VALUE=DATE:20261212',
    'SUMMARY:最后一天。老二：办居民医保并缴费',
    'DESCRIPTION:问区医疗保障局\\n节假日可能顺延，请尽早办。',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P6DT15H',
    'DESCRIPTION:最后一天。老二：办居民医保并缴费',
    'END:VALARM',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT15H',
    'DESCRIPTION:最后一天。老二：办居民医保并缴费',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})

test('every line ends with CR and LF, the last too, and there is no other', () => {
  const file = fileOf({}, { on: on('2027-03-15') })

  expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

describe('a long line', () => {
  const long = '特殊家庭老年人护理补贴，从这一天起每月四百元。𠮷'.repeat(8)
  const file = fileOf({ summary: long })
  const octets = new TextEncoder()

  test('is folded at 75 octets', () => {
    const lengths = file.split('\r\n').map((line) => octets.encode(line).length)

    expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
    expect(Math.max(...lengths)).toBeGreaterThan(71)
  })

  test('is folded between characters, and says the same when put together', () => {
    expect(linesOf(file)).toContain(`SUMMARY:${long}`)
    expect(file).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
  })

  test.each([74, 75, 76, 149, 150])('of %i octets is put together again', (length) => {
    const summary = 'x'.repeat(length - 'SUMMARY:'.length)

    expect(linesOf(fileOf({ summary }))).toContain(`SUMMARY:${summary}`)
  })
})

test('what has a meaning in the file is escaped, Chinese marks are not', () => {
  const [, summary] = fileOf({ summary: 'a\\b;c,d\r\ne，；' }).split('SUMMARY:')

  expect(summary?.split('\r\n')[0]).toBe('a\\\\b\\;c\\,d\\ne，；')
})

test.each([
  ['2026-12-01', ['TRIGGER:-P6DT15H', 'TRIGGER:-PT15H']],
  ['2026-11-30', ['TRIGGER:-PT15H']],
  ['2026-11-25', ['TRIGGER:-PT15H']],
  ['2026-11-24', []],
])('of a date on %s only reminders still to come are set', (day, triggers) => {
  expect(linesOf(fileOf({ on: on(day) })).filter((line) => line.startsWith('TRIGGER'))).toEqual(triggers)
})

test('several dates share one file', () => {
  const lines = linesOf(fileOf({ uid: 'a' }, { uid: 'b' }))

  expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(['UID:a', 'UID:b'])
  expect(lines.filter((line) => line === 'BEGIN:VCALENDAR')).toHaveLength(1)
})
