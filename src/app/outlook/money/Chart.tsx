import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayInBeijing } from '../../../answers/today.ts'
import { keyOf } from '../../../engine/decide.ts'
import { useClaimantName } from '../../claimants.ts'
import { formatDate } from '../../format.ts'
import { useLanguage } from '../../i18n.ts'
import { useLawWords } from '../../words/law.ts'
import type { Forecast } from '../forecast.ts'
import css from './Chart.module.css'
import type { Strand } from './columns.ts'
import { type ChartWords, type Drawing, drawing } from './drawing.ts'
import { Figures } from './Figures.tsx'
import { areaPath, hangingEdge, seam, sureEdge } from './paths.ts'
import { useStepWords } from './words.ts'

/** Never drawn smaller, whatever the page is set in. */
const SMALLEST = 13

type ChartProps = { readonly seen: Forecast; readonly width: number; readonly size: number }

/** Monthly money over the years: steps from a base of zero, with words in and at the areas. */
export function Chart({ seen, width, size }: ChartProps) {
  const { sentence } = useStepWords()
  const words = useChartWords(seen)
  const hatch = useId()
  const small = Math.max(size, SMALLEST)
  const big = Math.round(small * 1.35)
  const drawn = drawing(seen, words, { width, size: small, big })
  const { top, bottom, columns, strands, left } = drawn
  return (
    <svg
      className={css.chart}
      role="img"
      aria-label={sentence(seen.steps)}
      width={width}
      height={bottom - top}
      viewBox={`0 ${top} ${width} ${bottom - top}`}
      fontSize={small}
    >
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className={css.hatch} d="M0 0V7" />
      </pattern>
      {strands.map((strand, i) => (
        <path
          key={keyOfStrand(strand)}
          className={strand.isHanging ? undefined : css.sure}
          fill={strand.isHanging ? `url(#${hatch})` : undefined}
          d={areaPath(columns, i)}
        />
      ))}
      {strands.map((strand, i) => (
        <path key={keyOfStrand(strand)} className={css.seam} d={seam(columns, i)} />
      ))}
      <path className={css.sureEdge} d={sureEdge(columns)} />
      <path className={css.hangingEdge} d={hangingEdge(columns)} />
      <Names drawn={drawn} size={small} />
      <Figures drawn={drawn} words={words.figures} big={big} />
      <path className={css.axis} d={`M${left - 4} 0H${width}${drawn.years.map(({ x }) => `M${x} 0v6`).join('')}`} />
      {drawn.years.map(({ x, text }) => (
        <text key={x} x={x + 2} y={small * 1.35}>
          {text}
        </text>
      ))}
      <path className={css.now} d={`M${left} ${top + 2}V8`} />
      <text className={css.ink} x={left - 4} y={small * 1.35} textAnchor="end">
        {words.now}
      </text>
      <DueDays drawn={drawn} size={small} />
    </svg>
  )
}

const keyOfStrand = (strand: Strand): string => `${keyOf(strand)} ${strand.isHanging}`

/** The names of the strands, in their areas. Over hatching they stand on a ground of their own. */
function Names({ drawn: { names, strands }, size }: { drawn: Drawing; size: number }) {
  return strands.map((strand, i) => {
    const name = names[i]
    if (!name) return null
    const { lines, x, y, width, height } = name
    const line = height / lines.length
    return (
      <g key={keyOfStrand(strand)} className={strand.isHanging ? css.onHatch : css.onFill}>
        {strand.isHanging ? (
          <rect className={css.ground} x={x - 4} y={y - height / 2} width={width - 4} height={height} />
        ) : null}
        {lines.map((text, row) => (
          <text key={text} x={x} y={y - height / 2 + line * (row + 0.5) + size * 0.36}>
            {text}
          </text>
        ))}
      </g>
    )
  })
}

/** A diamond for each last day, below the years. */
function DueDays({ drawn: { due }, size }: { drawn: Drawing; size: number }) {
  const r = Math.round(size * 0.46)
  return due.map(({ on, isSure, x, y, text, isBefore }) => (
    <g key={on}>
      <path className={isSure ? css.due : css.dueIf} d={`M${x} ${y - r}l${r} ${r}-${r} ${r}-${r}-${r}z`} />
      <text
        className={css.ink}
        x={isBefore ? x - size * 0.8 : x + size * 0.8}
        y={y + size * 0.36}
        textAnchor={isBefore ? 'end' : 'start'}
      >
        {text}
      </text>
    </g>
  ))
}

function useChartWords(seen: Forecast): ChartWords {
  const { t } = useTranslation()
  const language = useLanguage()
  const { provisions } = useLawWords()
  const nameOf = useClaimantName()
  const { figure } = useStepWords()
  const [today] = useState(() => dayInBeijing(Date.now()))
  const due = seen.dates.flatMap((date) => (date.kind === 'due' ? [date] : []))
  const dueDays = [...new Set(due.map(({ on }) => on))]
  return {
    figures: seen.steps.map(({ total }) => figure(total)),
    namesOf: ({ provision, claimant }) => {
      const who = nameOf(claimant)
      const title = provisions[provision]?.title ?? ''
      return [[t('outlook.money.name', { who, title })], [who, title], [who]]
    },
    now: t(seen.asOf === today ? 'outlook.money.today' : 'outlook.money.asOf'),
    year: (year, isLast) => (isLast ? t('outlook.money.lastYear', { year }) : String(year)),
    due: dueDays.map((on) => {
      const acts = due.filter((date) => date.on === on)
      const date = formatDate(on, language)
      const todo = [...new Set(acts.map(({ provision }) => provisions[provision]?.todo ?? ''))].join(t('reason.and'))
      const isSure = acts.some((act) => act.isSure)
      return { on, isSure, ways: [t('outlook.money.dueMark', { date, todo }), todo, date] }
    }),
  }
}
