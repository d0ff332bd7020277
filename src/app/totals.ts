import type { TFunction } from 'i18next'
import { type Decision, isGranted } from '../engine/decide.ts'
import { type Amount, type Period, sum } from '../engine/money.ts'
import { ORGANISATION } from './session.ts'

/** The sum of one period among the decisions of one verdict. */
export type Total = {
  readonly per: Period
  readonly verdict: 'eligible' | 'confirm'
  /** The organisation's money is nobody's of the family. */
  readonly isOrganisations: boolean
  readonly amount: Amount
  readonly count: number
}

const PERIODS: readonly Period[] = ['month', 'once', 'day']

/**
 * One line for each period and verdict, periods never mixed, nor the money of a family and of an organisation. What is
 * open or undetermined enters no total; of what the plan sets no amount for, only the number is told.
 */
export function totalsOf(decisions: readonly Decision[]): { readonly sums: readonly Total[]; readonly unset: number } {
  const sums = [false, true].flatMap((isOrganisations) =>
    PERIODS.flatMap((per) =>
      (['eligible', 'confirm'] as const).flatMap((verdict) => {
        const [first, ...others] = decisions.flatMap(({ claimant, ...decision }) =>
          (claimant === ORGANISATION) === isOrganisations &&
          decision.verdict === verdict &&
          decision.amount?.per === per
            ? [decision.amount]
            : [],
        )
        return first
          ? [{ per, verdict, isOrganisations, amount: sum([first, ...others]), count: others.length + 1 }]
          : []
      }),
    ),
  )
  const unset = decisions.filter((decision) => isGranted(decision) && decision.amount === null).length
  return { sums, unset }
}

/** The period of a total; where a family has totals too, whether it is the organisation's. */
export function periodText(t: TFunction, { per, isOrganisations }: Total, all: readonly Total[]): string {
  const period = t(`period.${per}`)
  const isMixed = all.some((other) => other.isOrganisations !== isOrganisations)
  return isMixed && isOrganisations ? t('period.ofOrganisation', { period }) : period
}
