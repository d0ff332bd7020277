import type { Column } from './columns.ts'
import { textWidth } from './textWidth.ts'

/** A figure with the words around it: 至少 · 500 · 元/月. */
export type FigureWords = { readonly before: string; readonly figure: string; readonly after: string }

/** Where a figure stands: by its left end and the line it stands on, one line or two. A leader joins it to its step. */
export type FigureLabel = {
  readonly step: number
  readonly x: number
  readonly y: number
  readonly isStacked: boolean
  readonly leader: { readonly x: number; readonly from: number; readonly to: number } | undefined
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type Shape = { readonly isStacked: boolean; readonly width: number; readonly height: number }
type Sizes = { readonly small: number; readonly big: number }

const GAP = 6
/** Narrower steps are left to the list. */
const NARROWEST = 3
/** A label lifted higher than this many lines no longer belongs to its step. */
const MOST_LINES = 4

/**
 * Places the figures of the steps: above the step in one line, else in two, else lifted above what stands in its way.
 * What finds no place is left out; the list of dates tells it. Wide steps come first.
 */
export function figureLabels(
  columns: readonly Column[],
  words: readonly (FigureWords | undefined)[],
  { sizes, right }: { readonly sizes: Sizes; readonly right: number },
): readonly FigureLabel[] {
  const taken: Box[] = []
  const order = columns.map((_, step) => step).sort((a, b) => widthOf(columns[b]) - widthOf(columns[a]))
  return order.flatMap((step) => {
    const column = columns[step]
    const word = words[step]
    if (!column || !word || widthOf(column) < NARROWEST) return []
    const found = shapesOf(word, sizes).flatMap((shape) => spotsFor(shape, column))
    const spot = found.sort((a, b) => a.rank - b.rank)[0]
    if (!spot) return []
    taken.push(spot.box)
    const { box, shape, isLifted } = spot
    const leaderX = column.left + Math.min(widthOf(column) / 2, 4)
    return [
      {
        step,
        x: box.left,
        y: box.bottom,
        isStacked: shape.isStacked,
        leader: isLifted ? { x: leaderX, from: box.bottom + 3, to: -column.top } : undefined,
      },
    ]
  })

  function spotsFor(shape: Shape, column: Column) {
    const left = Math.min(column.left + 3, right - shape.width)
    const above = columns.filter((other) => other.right > left + 1 && other.left < left + shape.width - 1)
    const ceiling = Math.max(column.top, ...above.map(({ top }) => top))
    let bottom = -ceiling - GAP
    for (const other of [...taken].sort((a, b) => b.bottom - a.bottom))
      if (isOver(boxAt(left, bottom, shape), other)) bottom = other.top - GAP
    const lift = -column.top - GAP - bottom
    if (left < 0 || lift > MOST_LINES * sizes.small) return []
    const isLifted = lift > 1
    return [{ box: boxAt(left, bottom, shape), shape, isLifted, rank: lift * 2 + (shape.isStacked ? 1 : 0) }]
  }
}

export function shapesOf({ before, figure, after }: FigureWords, { small, big }: Sizes): readonly [Shape, Shape] {
  const tail = Math.max(textWidth(before, small), textWidth(figure, big))
  return [
    {
      isStacked: false,
      width: textWidth(`${before} ${after} `, small) + textWidth(figure, big),
      height: big,
    },
    { isStacked: true, width: tail, height: before === '' ? big : big + small },
  ]
}

const boxAt = (left: number, bottom: number, { width, height }: Shape): Box => ({
  left,
  right: left + width,
  top: bottom - height,
  bottom,
})

const isOver = (a: Box, b: Box): boolean =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom && b.top < a.bottom

const widthOf = (column: Column | undefined): number => (column ? column.right - column.left : 0)
