import { type CivilDate, dateOf, dayOf, isDay, monthOf, yearOf } from '../../engine/date.ts'
import { accept, type Mistake, type Parsed, refuse } from '../mistake.ts'
import { plain } from './plain.ts'
import { privateNumber } from './private.ts'

export type DatePart = 'year' | 'month' | 'day'

/** A date as it stands in three text fields. */
export type DateText = { readonly [part in DatePart]: string }

export const DATE_PARTS: readonly DatePart[] = ['year', 'month', 'day']

/**
 * The day that three text fields name, or one of them where the others are empty and it holds a whole date.
 *
 * Only the calendar is asked; `checkDay` asks whether the day can be meant. A year is never guessed: two digits, five
 * digits and years of other calendars ask for the year on the identity card.
 *
 *     parseDate({ year: '２０２０', month: '2月', day: '3' })   // 20200203
 *     parseDate({ year: '2023', month: '2', day: '29' })       // no-such-day
 */
export function parseDate(typed: DateText): Parsed<CivilDate> {
  const text = { year: plain(typed.year), month: plain(typed.month), day: plain(typed.day) }
  const filled = DATE_PARTS.filter((part) => text[part] !== '')
  const [only, ...others] = filled
  if (only === undefined) return refuse({ code: 'missing' })

  const whole = others.length === 0 ? splitPasted(text[only]) : undefined
  if (whole) return parseDate(whole)

  for (const part of filled) {
    const mistake = privateNumber(text[part]) ?? mistakeInPart(part, text[part])
    if (mistake) return refuse(mistake)
  }
  if (filled.length < DATE_PARTS.length) {
    return refuse({ code: 'missing-part', parts: DATE_PARTS.filter((part) => text[part] === '') })
  }
  return dayIn(numberIn(text.year), numberIn(text.month), numberIn(text.day))
}

/** The day that one text names, as people and spreadsheets write it: 2020年2月3日, 2020-2-3, 2020/2/3, 20200203. */
export function parseWholeDate(text: string): Parsed<CivilDate> {
  return parseDate({ year: text, month: '', day: '' })
}

/** The day that ISO 8601 text names, as the public format has it: 2020-02-03 and nothing looser. */
export function parseIsoDate(text: string): Parsed<CivilDate> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return refuse(privateNumber(text) ?? { code: 'wrong-type', expected: 'date' })
  const [, year = '', month = '', day = ''] = parts
  return parseDate({ year, month, day })
}

const SHAPES = [
  /^(\d{1,5})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/,
  /^(\d{1,5})\s*[-－]\s*(\d{1,2})\s*[-－]\s*(\d{1,2})$/,
  /^(\d{1,5})\s*[/／]\s*(\d{1,2})\s*[/／]\s*(\d{1,2})$/,
  /^(\d{1,5})\s*[.．]\s*(\d{1,2})\s*[.．]\s*(\d{1,2})[.．]?$/,
  /^(\d{1,5})\s+(\d{1,2})\s+(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** A day as its three fields show it: the way back from `parseDate`. */
export const dateText = (day: CivilDate): DateText => ({
  year: String(yearOf(day)),
  month: String(monthOf(day)),
  day: String(dayOf(day)),
})

/** What stands before a date in a table or on a certificate. */
const LABEL = /^(?:出生|生日|日期)[^\d：:]{0,8}[：:]\s*/

/**
 * The three fields of a whole date that was pasted into one of them; undefined where the text is no whole date.
 *
 *     splitPasted('2020年2月3日')  // { year: '2020', month: '2', day: '3' }
 */
export function splitPasted(text: string): DateText | undefined {
  const pasted = plain(text).replace(LABEL, (label) => (OTHER_CALENDAR.test(label) ? label : ''))
  for (const shape of SHAPES) {
    const [found, year = '', month = '', day = ''] = shape.exec(pasted) ?? []
    if (found !== undefined) return { year, month, day }
  }
  return undefined
}

/** Years of the Republic and of emperors, the lunar calendar's months and days, animals, stems and branches. */
const OTHER_CALENDAR =
  /民[国國]|[农農阴陰旧舊夏][历曆]|属|屬|[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬]|[正冬腊臘]月|[闰閏初廿]|光绪|宣统|昭和|平成|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]/

const UNIT = { year: /年$/, month: /月$/, day: /[日号]$/ }

function mistakeInPart(part: DatePart, text: string): Mistake | undefined {
  if (OTHER_CALENDAR.test(text)) return { code: 'not-gregorian' }
  const digits = text.replace(UNIT[part], '').trim()
  if (!/^\d+$/.test(digits)) return { code: 'part-not-a-number', part }
  if (part === 'year') return /^[1-9]\d{3}$/.test(digits) ? undefined : { code: 'year-not-four-digits' }
  return digits.length > 2 ? { code: 'part-not-a-number', part } : undefined
}

const numberIn = (text: string): number => Number.parseInt(text, 10)

function dayIn(year: number, month: number, day: number): Parsed<CivilDate> {
  if (month < 1 || month > 12) return refuse({ code: 'no-such-month', year, month })
  if (!isDay(year, month, day)) return refuse({ code: 'no-such-day', year, month, day })
  return accept(dateOf(year, month, day))
}
