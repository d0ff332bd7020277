import type { TFunction } from 'i18next'
import { type CivilDate, dayOf, monthOf, yearOf } from '../engine/date.ts'
import { isGranted } from '../engine/decide.ts'
import type { Amount, Fen } from '../engine/money.ts'
import type { Kind } from '../engine/pack.ts'
import type { Turn } from '../engine/timeline.ts'
import type { Language } from './i18n.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * A day in words.
 *
 *     formatDate(20261124, 'zh')  // 2026年11月24日
 *     formatDate(20261124, 'en')  // 24 November 2026
 */
export function formatDate(day: CivilDate, language: Language): string {
  const [year, month, date] = [yearOf(day), monthOf(day), dayOf(day)]
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`
}

/**
 * A sum with its unit.
 *
 *     formatYuan(320000, t, 'zh')    // 3200 元
 *     formatYuan(30000000, t, 'zh')  // 30 万元
 *     formatYuan(30000000, t, 'en')  // 300,000 yuan
 */
export function formatYuan(fen: Fen, t: TFunction, language: Language): string {
  const { figure, unit } = exactFigure([fen], language)
  return t('amount.form.exact', { sum: figure, yuan: t(`amount.${unit}`) })
}

/** An amount with its period, for the middle of a sentence: 至少 200 元/月. */
export function amountText(amount: Amount, t: TFunction, language: Language): string {
  return amountAround(figureOf(amount, t, language).figure, amount, t, language)
}

/** An amount, or in a word what is granted where the plan sets none. */
export const grantedText = (amount: Amount | null, kind: Kind, t: TFunction, language: Language): string =>
  amount ? amountText(amount, t, language) : t(`amount.unset.${kind}`)

/** Stands where the figure goes, while the words around it are looked up. */
const HOLE = '\u0000'

/** What stands before the figure of an amount and after it; nothing after it where there is no figure. */
export function aroundFigure(
  amount: Amount,
  t: TFunction,
  language: Language,
  { hasPeriod }: { readonly hasPeriod: boolean },
): readonly [before: string, after: string | undefined] {
  const [before = '', after] = (hasPeriod ? amountAround : bareAmountAround)(HOLE, amount, t, language).split(HOLE)
  return [before, after]
}

/** The same with something else in place of the figure. */
function amountAround(figure: string, amount: Amount, t: TFunction, language: Language): string {
  const { form } = figureOf(amount, t, language)
  const bare = bareAmountAround(figure, amount, t, language)
  return form === 'notKnown' ? bare : t(`amount.per.${amount.per}`, { amount: bare })
}

/** An amount without its period: 至少 200 元. */
export function bareAmountText(amount: Amount, t: TFunction, language: Language): string {
  return bareAmountAround(figureOf(amount, t, language).figure, amount, t, language)
}

/** The same with something else in place of the figure. */
function bareAmountAround(figure: string, amount: Amount, t: TFunction, language: Language): string {
  const { form, unit } = figureOf(amount, t, language)
  return t(`amount.form.${form}`, { sum: figure, yuan: t(`amount.${unit}`) })
}

/** From when on something is granted, or can be asked for. Undefined where it is neither even then. */
export function fromText({ on, after }: Turn, t: TFunction, language: Language): string | undefined {
  if (!isGranted(after)) return undefined
  const { verdict, amount } = after
  const date = formatDate(on, language)
  return amount
    ? t(`reason.fromWith.${verdict}`, { date, amount: amountText(amount, t, language) })
    : t(`reason.from.${verdict}`, { date })
}

/** How an amount is put: the word before its figure, the figure, and the unit behind it. */
export type Figure = {
  readonly form: 'exact' | 'atLeast' | 'atMost' | 'notKnown'
  readonly figure: string
  /** A range as it is said: 500到2400. */
  readonly spoken: string
  readonly unit: 'yuan' | 'wan'
}

/** The figure of an amount. A least of nothing says nothing, so it counts as an open end. */
export function figureOf({ min, max }: Amount, t: TFunction, language: Language): Figure {
  const least = min === 0 && max !== 0 ? null : min
  if (least === null && max === null) return { form: 'notKnown', figure: '', spoken: '', unit: 'yuan' }
  if (least === null || max === null || least === max) {
    const form = least === null ? 'atMost' : max === null ? 'atLeast' : 'exact'
    return { form, ...exactFigure([least ?? max ?? (0 as Fen)], language) }
  }
  const ends = exactFigure([least, max], language)
  const [from, to] = ends.figures
  return {
    ...ends,
    form: 'exact',
    figure: t('amount.range', { from, to }),
    spoken: t('amount.rangeSpoken', { from, to }),
  }
}

const TEN_THOUSAND_YUAN = 1_000_000

/** Chinese counts whole tens of thousands, as the plan does; English sets commas. */
function exactFigure(sums: readonly [Fen, ...Fen[]], language: Language) {
  const unit = language === 'zh' && sums.every((fen) => fen !== 0 && fen % TEN_THOUSAND_YUAN === 0) ? 'wan' : 'yuan'
  const figures = sums.map((fen) => (unit === 'wan' ? String(fen / TEN_THOUSAND_YUAN) : digitsOf(fen, language)))
  const figure = figures[0] ?? ''
  return { unit, figures, figure, spoken: figure } as const
}

function digitsOf(fen: Fen, language: Language): string {
  const yuan = String(Math.trunc(fen / 100))
  const rest = fen % 100
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`
  return (language === 'zh' ? yuan : yuan.replace(/\B(?=(?:\d{3})+$)/g, ',')) + decimals
}
