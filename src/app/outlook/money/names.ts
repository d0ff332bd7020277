import type { Column } from './columns.ts'
import { textWidth } from './textWidth.ts'

/** A name in one line or two, by its left end and the middle of its height. */
export type NameLabel = {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const PAD = 6
const LINE = 1.35

/** The name of a strand where it has room in its area: the fullest way to write it that fits, at the earliest place. */
export function nameLabel(
  columns: readonly Column[],
  strand: number,
  { ways, size }: { readonly ways: readonly (readonly string[])[]; readonly size: number },
): NameLabel | undefined {
  for (const lines of ways) {
    const width = Math.max(...lines.map((line) => textWidth(line, size))) + 2 * PAD
    const height = lines.length * LINE * size
    const room = roomFor(columns, strand, { width, height })
    if (room) return { lines, x: room.left + PAD, y: -(room.bottom + room.top) / 2, width, height }
  }
  return undefined
}

/** The first rectangle within the strand's area that is large enough. */
function roomFor(columns: readonly Column[], strand: number, needed: { width: number; height: number }) {
  for (let first = 0; first < columns.length; first++) {
    let [bottom, top] = [0, Number.POSITIVE_INFINITY]
    for (const column of columns.slice(first)) {
      const slice = column.slices[strand]
      if (!slice) break
      bottom = Math.max(bottom, slice.bottom)
      top = Math.min(top, slice.top)
      if (top - bottom < needed.height) break
      const left = columns[first]?.left ?? 0
      if (column.right - left >= needed.width) return { left, bottom, top }
    }
  }
  return undefined
}
