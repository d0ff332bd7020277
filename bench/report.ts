import { median, quantile, ratios, type Timing } from './rounds.ts'
import type { StartUp } from './start-up.ts'

/** Times of one decision as multiples of the first row's in the same round: the median, and between which the middle half lies. */
export function comparison(title: string, timings: readonly Timing[]): string {
  const [reference] = timings
  if (!reference) return ''
  const rows = timings.map((timing) => {
    const times = ratios(timing, reference)
    const spread = `${factor(quantile(times, 0.25))} … ${factor(quantile(times, 0.75))}`
    return [
      timing.name,
      factor(median(times)),
      timing === reference ? '' : spread,
      nanoseconds(median([...timing.rounds.values()])),
      String(timing.households),
    ]
  })
  return table([title, 'times', 'middle half', 'a decision', 'households'], rows)
}

export type Kept = { readonly of: string; readonly bytes: number; readonly decisions: number }

export const memory = (kept: readonly Kept[]): string =>
  table(
    ['Memory', 'a decision'],
    kept.map(({ of, bytes, decisions }) => [of, `${Math.round(bytes / decisions)} B`]),
  )

export const startUp = (starts: readonly StartUp[]): string =>
  table(
    ['Start-up', 'median'],
    starts.map(({ of, milliseconds }) => [of, `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`]),
  )

function factor(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toLocaleString('en', { maximumSignificantDigits: 3 })
}

function nanoseconds(time: number): string {
  if (time < 10_000) return `${Math.round(time)} ns`
  return `${(time / 1000).toLocaleString('en', { maximumSignificantDigits: 3 })} µs`
}

/** A Markdown table, the first column to the left, the others to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0), cell.length),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`
}
