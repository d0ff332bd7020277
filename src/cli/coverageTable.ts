import type { ClauseCoverage } from '../law/check/coverage.ts'

const HEAD = ['clause', 'sentences', 'granted', 'announced', 'nothing', 'unaccounted']

/** How the sentences of the plan are accounted for, as a table with a last line that sums it up. */
export function coverageTable(clauses: readonly ClauseCoverage[]): string {
  const rows = clauses.map((row) => [
    row.clause,
    row.sentences,
    row.cited,
    row.announced,
    row.grantsNothing,
    row.unaccounted,
  ])
  const sums = HEAD.slice(1).map((_, column) => rows.reduce((sum, row) => sum + (row[column + 1] ?? 0), 0))
  const lines = [HEAD, ...rows, ['all', ...sums]].map((row) =>
    row.map((cell, i) => String(cell).padStart((HEAD[i] ?? '').length)).join('  '),
  )
  return `${lines.join('\n')}\n${sums[0]} sentences of ${clauses.length} tasks, ${sums[4]} unaccounted`
}
