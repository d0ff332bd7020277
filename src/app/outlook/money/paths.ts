import type { Column } from './columns.ts'

const at = (n: number): number => Math.round(n * 10) / 10

/** The area of a strand, a closed outline for each stretch of time in which it runs. Heights go up, so y is negative. */
export function areaPath(columns: readonly Column[], strand: number): string {
  const runs = runsOf(columns, (column) => {
    const slice = column.slices[strand]
    return slice !== undefined && slice.top > slice.bottom
  })
  return runs
    .map((run) => {
      const upper = run.map((column) => `V${at(-(column.slices[strand]?.top ?? 0))}H${at(column.right)}`)
      const lower = [...run]
        .reverse()
        .map((column) => `V${at(-(column.slices[strand]?.bottom ?? 0))}H${at(column.left)}`)
      return `M${at(run[0].left)} ${at(-(run[0].slices[strand]?.bottom ?? 0))}${upper.join('')}${lower.join('')}z`
    })
    .join('')
}

/** The lower edge of a strand, where it lies on another. */
export function seam(columns: readonly Column[], strand: number): string {
  const bottomOf = (column: Column) => column.slices[strand]?.bottom ?? 0
  return runsOf(columns, (column) => bottomOf(column) > 0 && (column.slices[strand]?.top ?? 0) > bottomOf(column))
    .map((run) => {
      const steps = run.map((column) => `V${at(-bottomOf(column))}H${at(column.right)}`).join('')
      return `M${at(run[0].left)} ${at(-bottomOf(run[0]))}${steps}`
    })
    .join('')
}

/** The upper edge of what is sure. */
export function sureEdge(columns: readonly Column[]): string {
  return edge(columns, (column) => column.sureTop > 0, 'sureTop')
}

/** The upper edge of what hangs on an answer, down to what is sure at both ends. */
export function hangingEdge(columns: readonly Column[]): string {
  return edge(columns, (column) => column.top > column.sureTop, 'top')
}

function edge(columns: readonly Column[], isDrawn: (column: Column) => boolean, height: 'sureTop' | 'top'): string {
  return runsOf(columns, isDrawn)
    .map((run) => {
      const end = run[run.length - 1] ?? run[0]
      const foot = (column: Column) => (height === 'top' ? column.sureTop : 0)
      const steps = run.map((column) => `V${at(-column[height])}H${at(column.right)}`).join('')
      return `M${at(run[0].left)} ${at(-foot(run[0]))}${steps}V${at(-foot(end))}`
    })
    .join('')
}

type Run = [Column, ...Column[]]

/** Neighbouring columns that all have something drawn. */
function runsOf(columns: readonly Column[], isDrawn: (column: Column) => boolean): readonly Run[] {
  const runs: Run[] = []
  let isOpen = false
  for (const column of columns) {
    const run = runs[runs.length - 1]
    if (!isDrawn(column)) isOpen = false
    else if (isOpen && run) run.push(column)
    else {
      runs.push([column])
      isOpen = true
    }
  }
  return runs
}
