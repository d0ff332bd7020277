import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPrivate, type Mistake, type Parsed } from '../../../src/answers/mistake.ts'
import { parseDate, parseIsoDate, parseWholeDate, splitPasted } from '../../../src/answers/text/date.ts'
import { type CivilDate, dateOf, dayOf, daysInMonth, isoDate, monthOf, yearOf } from '../../../src/engine/date.ts'

const inFields = (year: string, month: string, day: string) => parseDate({ year, month, day })
const read = (day: CivilDate): Parsed<CivilDate> => ({ ok: true, value: day, warnings: [] })
const refused = (mistake: Mistake): Parsed<CivilDate> => ({ ok: false, mistake })

describe('three fields', () => {
  test.each([
    ['2020', '2', '3'],
    ['2020', '02', '03'],
    ['２０２０', '２', '３'],
    ['　2020 ', '\u200B2', '3\uFEFF'],
    ['2020年', '2月', '3日'],
    ['2020 年', '2月', '3号'],
    ['2020年2月3日', '', ''],
    ['', '2020-2-3', ''],
    ['', '', '20200203'],
  ])('%j %j %j are 3 February 2020', (year, month, day) => {
    expect(inFields(year, month, day)).toEqual(read(dateOf(2020, 2, 3)))
  })

  test('29 February is a day of a leap year', () => {
    expect(inFields('2024', '2', '29')).toEqual(read(dateOf(2024, 2, 29)))
  })

  test.each([
    ['2023', '2', '29', { code: 'no-such-day', year: 2023, month: 2, day: 29 }],
    ['1900', '2', '29', { code: 'no-such-day', year: 1900, month: 2, day: 29 }],
    ['2023', '4', '31', { code: 'no-such-day', year: 2023, month: 4, day: 31 }],
    ['2023', '1', '0', { code: 'no-such-day', year: 2023, month: 1, day: 0 }],
    ['2023', '13', '1', { code: 'no-such-month', year: 2023, month: 13 }],
    ['2023', '0', '1', { code: 'no-such-month', year: 2023, month: 0 }],
  ] as const)('%s-%s-%s is no day', (year, month, day, mistake) => {
    expect(inFields(year, month, day)).toEqual(refused(mistake))
  })

  test.each(['65', '9', '202', '20200', '0065', '0000', '65年'])(
    'the year %s is asked for with four digits',
    (year) => {
      expect(inFields(year, '2', '3')).toEqual(refused({ code: 'year-not-four-digits' }))
    },
  )

  test.each([
    ['民国80', '1', '1'],
    ['民國80年', '1', '1'],
    ['农历1990', '1', '1'],
    ['1990', '正月', '初一'],
    ['1990', '腊月', '1'],
    ['1990', '1', '初三'],
    ['1990', '闰4', '1'],
    ['属龙', '1', '1'],
    ['龙年', '', ''],
    ['庚午', '1', '1'],
    ['民国80年1月1日', '', ''],
    ['阴历1990年1月1日', '', ''],
  ])('%s %s %s is asked for in the Gregorian calendar, never guessed', (year, month, day) => {
    expect(inFields(year, month, day)).toEqual(refused({ code: 'not-gregorian' }))
  })

  test.each(['①', '٢', '1e3', '0x1F', '-3', '3.5', '²', '二', 'abc', '<script>', '1 2', '123', '+3'])(
    '%j is no day of a month',
    (day) => {
      expect(inFields('2020', '2', day)).toEqual(refused({ code: 'part-not-a-number', part: 'day' }))
    },
  )

  test('each part is named by its mistake', () => {
    expect(inFields('二〇二〇', '2', '3')).toEqual(refused({ code: 'part-not-a-number', part: 'year' }))
    expect(inFields('2020', 'x', '3')).toEqual(refused({ code: 'part-not-a-number', part: 'month' }))
  })

  test('empty fields are missing, and which', () => {
    expect(inFields('', ' ', '　')).toEqual(refused({ code: 'missing' }))
    expect(inFields('2020', '', '3')).toEqual(refused({ code: 'missing-part', parts: ['month'] }))
    expect(inFields('2020', '', '')).toEqual(refused({ code: 'missing-part', parts: ['month', 'day'] }))
  })

  test.each(['340403199003071234', '34040319900307123X', '13800138000', '138 0013 8000'])(
    'the number %s is refused and not to be kept',
    (number) => {
      for (const parsed of [inFields(number, '2', '3'), inFields('', '', number), parseWholeDate(number)]) {
        expect(parsed.ok).toBe(false)
        expect(!parsed.ok && isPrivate(parsed.mistake)).toBe(true)
        expect(JSON.stringify(parsed)).not.toContain(number)
      }
    },
  )
})

describe('one pasted text', () => {
  test.each([
    '2020年2月3日',
    '2020年02月03号',
    '2020 年 2 月 3 日',
    '2020年2月3',
    '2020-2-3',
    '2020-02-03',
    '2020/2/3',
    '2020.2.3',
    '2020．２．３',
    '２０２０／２／３',
    '２０２０－２－３',
    '2020 2 3',
    '20200203',
    '２０２００２０３',
    '\u200B2020-2-3　',
    '2020. 2. 3.',
    '出生日期：2020年2月3日',
    '出生年月日: 2020-2-3',
    '生日：2020.2.3',
  ])('%s is split into its parts and read', (text) => {
    const parts = splitPasted(text)
    expect(parts && [parts.year, parts.month, parts.day].map(Number)).toEqual([2020, 2, 3])
    expect(parseWholeDate(text)).toEqual(read(dateOf(2020, 2, 3)))
  })

  test.each([
    '',
    '2020',
    '202023',
    '2020-2',
    '2-3-2020',
    '3/2/2020',
    '2020-2/3',
    '民国80年1月1日',
    '2020年2月3日生',
    '出生日期（农历）：2020年2月3日',
    '身份证号：2020年2月3日',
    'x',
  ])('%j is not split', (text) => {
    expect(splitPasted(text)).toBeUndefined()
  })

  test.each(['340403199003071234', '13800138000', '1380013800013800'])('the number %s is not split', (text) => {
    expect(splitPasted(text)).toBeUndefined()
  })

  test('a year of two digits is split, and then asked for', () => {
    expect(splitPasted('65年2月3日')).toEqual({ year: '65', month: '2', day: '3' })
    expect(parseWholeDate('65-2-3')).toEqual(refused({ code: 'year-not-four-digits' }))
  })

  test('a day that is none is split, and then refused', () => {
    expect(parseWholeDate('2023年2月29日')).toEqual(refused({ code: 'no-such-day', year: 2023, month: 2, day: 29 }))
    expect(parseWholeDate('20231301')).toEqual(refused({ code: 'no-such-month', year: 2023, month: 13 }))
  })
})

describe('ISO text', () => {
  test('names its day', () => {
    expect(parseIsoDate('2024-02-29')).toEqual(read(dateOf(2024, 2, 29)))
  })

  test.each(['2024-9-12', '2024/09/12', '20240912', ' 2024-09-12', '2024-09-12T00:00', '+2024-09-12', ''])(
    '%j is not ISO text',
    (text) => {
      expect(parseIsoDate(text)).toEqual(refused({ code: 'wrong-type', expected: 'date' }))
    },
  )

  test('names no day that the calendar has not', () => {
    expect(parseIsoDate('2023-02-29')).toEqual(refused({ code: 'no-such-day', year: 2023, month: 2, day: 29 }))
    expect(parseIsoDate('0065-01-01')).toEqual(refused({ code: 'year-not-four-digits' }))
    expect(parseIsoDate('340403199003071234')).toEqual(refused({ code: 'identity-number' }))
  })
})

const days = fc
  .record({ year: fc.integer({ min: 1000, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.integer({ min: 1, max: daysInMonth(year, month) }).map((day) => dateOf(year, month, day)),
  )

test('every day is read back from every way of writing it', () => {
  fc.assert(
    fc.property(days, (day) => {
      const [y, m, d] = [yearOf(day), monthOf(day), dayOf(day)]
      const written = [
        `${y}年${m}月${d}日`,
        `${y}-${m}-${d}`,
        `${y}/${m}/${d}`,
        `${y}.${m}.${d}`,
        `${day}`,
        isoDate(day),
      ]

      for (const text of written) expect(parseWholeDate(text)).toEqual(read(day))
      expect(parseIsoDate(isoDate(day))).toEqual(read(day))
      expect(inFields(`${y}`, `${m}`, `${d}`)).toEqual(read(day))
    }),
  )
})

test('no text makes a reader throw', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0129年月日-/. 　X') }))
  fc.assert(
    fc.property(text, text, text, (year, month, day) => {
      inFields(year, month, day)
      parseIsoDate(year)
      splitPasted(month)
    }),
  )
})
