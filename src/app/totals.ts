import type { Decision } from '../engine/decide.ts'
import { type Amount, type Period, sum } from '../engine/money.ts'

export type Total = {
  readonly per: Period
  readonly verdict: 'eligible' | 'confirm'
  readonly amount: Amount
  readonly count: number
}

const PERIODS: readonly Period[] = ['month', 'once', 'day']

/**
 * One line for each period and verdict, periods never mixed. What is open or undetermined enters no total; of what the
 * plan sets no amount for, only the number is told.
 */
export function totalsOf(decisions: readonly Decision[]): { readonly sums: readonly Total[]; readonly unset: number } {
  const sums = PERIODS.flatMap((per) =>
    (['eligible', 'confirm'] as const).flatMap((verdict) => {
      const [first, ...others] = decisions.flatMap((decision) =>
        decision.verdict === verdict && decision.amount?.per === per ? [decision.amount] : [],
      )
      return first ? [{ per, verdict, amount: sum([first, ...others]), count: others.length + 1 }] : []
    }),
  )
  const unset = decisions.filter(
    ({ verdict, amount }) => (verdict === 'eligible' || verdict === 'confirm') && amount === null,
  ).length
  return { sums, unset }
}
