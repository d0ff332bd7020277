import { type CivilDate, dateOf, yearOf } from '../../../engine/date.ts'
import type { Forecast } from '../forecast.ts'
import { type Column, columnsOf, type Strand, scaleOf, strandsOf } from './columns.ts'
import { type FigureLabel, type FigureWords, figureLabels, shapesOf } from './labels.ts'
import { type NameLabel, nameLabel } from './names.ts'
import { textWidth } from './textWidth.ts'

/** What the picture says: a figure a step, the names of the strands, and the words of its axis. */
export type ChartWords = {
  readonly figures: readonly (FigureWords | undefined)[]
  /** Each way to write it, the fullest first; a way is a line or two. */
  readonly namesOf: (strand: Strand) => readonly (readonly string[])[]
  readonly now: string
  readonly year: (year: number, isLast: boolean) => string
  /** The last days, nearest first, each in every way to write it, the fullest first. */
  readonly due: readonly DueWords[]
}

export type DueWords = { readonly on: CivilDate; readonly isSure: boolean; readonly ways: readonly string[] }

/** Everything in its place. The base is at 0, so what rises has a negative y. */
export type Drawing = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly columns: readonly Column[]
  readonly strands: readonly Strand[]
  readonly names: readonly (NameLabel | undefined)[]
  readonly figures: readonly FigureLabel[]
  /** The line on which the first figure stands, where it has room left of today. */
  readonly besideY: number | undefined
  readonly years: readonly { readonly x: number; readonly text: string }[]
  readonly due: readonly DueLabel[]
}

/** A last day: the middle of its diamond, and words right of it or before it. */
export type DueLabel = {
  readonly on: CivilDate
  readonly isSure: boolean
  readonly x: number
  readonly y: number
  readonly text: string
  readonly isBefore: boolean
}

/** How high the highest step is, in lines; and where nothing ever changes. */
const HEIGHT = 9.5
const FLAT_HEIGHT = 4.5
/** Left of today there may be no more than this part of the width. */
const WIDEST_GUTTER = 0.27
/** The line of the years below the base, and the rows of last days below that. What has no row is in the list of dates. */
const AXIS_LINES = 1.8
const ROW_LINES = 1.6
const MOST_ROWS = 3

/** Lays the picture out for a width and a text size. */
export function drawing(
  seen: Forecast,
  words: ChartWords,
  { width, size, big }: { readonly width: number; readonly size: number; readonly big: number },
): Drawing {
  const strands = strandsOf(seen.bands)
  const [first] = words.figures
  const beside = first ? shapesOf(first, { small: size, big })[1].width + 8 : 0
  const isFirstBeside = beside > 0 && beside <= WIDEST_GUTTER * width
  const left = Math.max(textWidth(words.now, size) + 6, isFirstBeside ? beside : 0)
  const right = width - 2
  const x = scaleOf(seen, left, right)
  const height = (seen.steps.length > 1 ? HEIGHT : FLAT_HEIGHT) * size
  const columns = columnsOf(seen, strands, { x, height })
  const above = words.figures.map((word, i) => (i === 0 && isFirstBeside ? undefined : word))
  const figures = figureLabels(columns, above, { sizes: { small: size, big }, right: width })
  const due = dueLabels(words.due, { x, right, size })
  const besideY = isFirstBeside ? Math.min(-(columns[0]?.top ?? 0) + big * 0.36, -big * 0.2) : undefined
  const highest = Math.max(...columns.map(({ top }) => top))
  return {
    top: Math.min(
      -highest - 8,
      (besideY ?? 0) - big - size,
      ...figures.map(({ y, isStacked }) => y - big - (isStacked ? size : 0)),
    ),
    bottom: Math.max(AXIS_LINES * size, ...due.map(({ y }) => y + size)),
    left,
    columns,
    strands,
    names: strands.map((strand, i) => nameLabel(columns, i, { ways: words.namesOf(strand), size })),
    figures,
    besideY,
    years: yearsOf(seen, { x, right, size, text: words.year }),
    due,
  }
}

type YearsOptions = {
  readonly x: (day: CivilDate) => number
  readonly right: number
  readonly size: number
  readonly text: ChartWords['year']
}

/** Every 1 January; the year is written where it has room before the next. */
function yearsOf({ asOf, last }: Forecast, { x, right, size, text }: YearsOptions): Drawing['years'] {
  const first = yearOf(asOf) + 1
  const count = Math.max(0, yearOf(last) - first + 1)
  const starts = Array.from({ length: count }, (_, i) => x(dateOf(first + i, 1, 1)))
  return starts.map((start, i) => {
    const room = (starts[i + 1] ?? right + 4) - start - 4
    const written = [text(first + i, i === count - 1), String(first + i)].find((word) => textWidth(word, size) <= room)
    return { x: start, text: written ?? '' }
  })
}

/** A row for each last day: its diamond, and its words on the side that has room. */
function dueLabels(
  due: readonly DueWords[],
  { x, right, size }: { readonly x: (day: CivilDate) => number; readonly right: number; readonly size: number },
): readonly DueLabel[] {
  const gap = size * 0.8
  return due.map(({ on, isSure, ways }, i) => {
    const at = x(on)
    const text = ways.find((way) => textWidth(way, size) <= Math.max(right - at, at) - gap) ?? ''
    const isBefore = textWidth(text, size) > right - at - gap
    const y = size * (AXIS_LINES + 0.6 + ROW_LINES * Math.min(i, MOST_ROWS - 1))
    return { on, isSure, x: at, y, text: i < MOST_ROWS ? text : '', isBefore }
  })
}
