import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isCivilDate } from '../../answers/bounds.ts'
import { ageOn } from '../../engine/date.ts'
import type { Decision } from '../../engine/decide.ts'
import type { Amount, Fen } from '../../engine/money.ts'
import { useClaimantName } from '../claimants.ts'
import { amountText, figureOf, formatYuan } from '../format.ts'
import { type Language, useLanguage } from '../i18n.ts'
import { AmountChart } from '../parts/AmountChart.tsx'
import { useSession } from '../useSession.tsx'
import { useLawQuestions } from '../words/questions.ts'
import type { Point, Series } from './series.ts'

/** Above the highest step there is room for its figure. */
const HEADROOM = 0.8
/** More lines of one's own than these would hide the steps. */
const MOST_OWN = 3

/** The chart of a series: steps by age, straight lines by a sum, and where the claimants stand. */
export function Curve({ series, decisions }: { series: Series; decisions: readonly Decision[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = useLawQuestions()[series.fact.id]?.label ?? ''
  const per = series.points.find(({ amount }) => amount)?.amount?.per ?? 'once'
  const draw = series.by === 'age' ? steps(series, t, language) : lines(series, t, language)
  const own = useOwnPlaces(series, decisions)
  return (
    <AmountChart
      {...draw}
      caption={t(`plan.chart.${series.by}`, { label, period: t(`period.${per}`) })}
      says={draw.rows.map(([at, amount]) => t('plan.chart.at', { at, amount })).join(t('plan.how.join'))}
      own={own}
      tableLabel={t('plan.chart.table')}
      columns={[series.by === 'age' ? t('plan.chart.years') : label, t('plan.chart.amount')]}
    />
  )
}

/** Where claimants stand whom nothing but the fact drawn can keep from it. */
function useOwnPlaces({ by, fact, from, to }: Series, decisions: readonly Decision[]) {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = useClaimantName()
  const { facts, asOf } = useSession().session
  return decisions
    .filter(({ failed }) => failed.length < 2)
    .flatMap(({ claimant }) => {
      const value = facts[claimant]?.[fact.name]
      const who = nameOf(claimant)
      if (by === 'age') {
        if (!isCivilDate(value)) return []
        const age = ageOn(value, asOf)
        return age < from || age >= to ? [] : [{ at: age, text: t('plan.chart.own', { who, age }) }]
      }
      if (typeof value !== 'number' || value > to) return []
      return [{ at: value, text: t('plan.chart.ownSum', { who, sum: formatYuan(value as Fen, t, language) }) }]
    })
    .slice(0, MOST_OWN)
    .map(({ at, text }) => ({ x: (at - from) / (to - from), text }))
}

const heightOf = (amount: Amount | null): number => amount?.max ?? amount?.min ?? 0

function scales({ from, to, points }: Series) {
  const highest = Math.max(...points.map(({ amount }) => heightOf(amount)))
  const x = (at: number) => (at - from) / (to - from)
  const y = ({ amount }: Point) => (heightOf(amount) / highest) * HEADROOM
  return { x, y }
}

function steps(series: Series, t: TFunction, language: Language) {
  const { x, y } = scales(series)
  const ends = series.points.map((_, i) => series.points[i + 1]?.at ?? series.to)
  const granted = series.points.flatMap((point, i) => {
    const { at, amount } = point
    return amount ? [{ at, end: ends[i] ?? series.to, y: y(point), amount }] : []
  })
  return {
    edge: granted.flatMap(({ at, end, y }) => [
      { x: x(at), y },
      { x: x(end), y },
    ]),
    labels: granted.map(({ at, end, y, amount }) => ({
      x: x((at + end) / 2),
      y,
      text: figureOf(amount, t, language).figure,
    })),
    ticks: granted.map(({ at }) => ({ x: x(at), text: String(at) })),
    rows: granted.map(
      ({ at, end, amount }) =>
        [t('plan.chart.ages', { from: at, to: end - 1 }), amountText(amount, t, language)] as const,
    ),
  }
}

function lines(series: Series, t: TFunction, language: Language) {
  const { x, y } = scales(series)
  const sum = (fen: number) => formatYuan(fen as Fen, t, language)
  const rows = series.rows.flatMap(({ at, amount }) => (amount ? [{ at, amount }] : []))
  const last = series.points[series.points.length - 1]
  const bend = series.points.find(({ amount }) => heightOf(amount) === heightOf(last?.amount ?? null))
  return {
    edge: series.points.map((point) => ({ x: x(point.at), y: y(point) })),
    labels: last?.amount ? [{ x: 1, y: y(last), text: amountText(last.amount, t, language) }] : [],
    ticks: [{ x: 0, text: '0' }, ...(bend ? [{ x: x(bend.at), text: sum(bend.at) }] : [])],
    rows: rows.map(({ at, amount }) => [sum(at), amountText(amount, t, language)] as const),
  }
}
