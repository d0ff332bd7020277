import { useTranslation } from 'react-i18next'
import type { Amount } from '../../../engine/money.ts'
import { VerdictMark } from '../VerdictMark.tsx'
import { Figure } from './Figure.tsx'
import css from './Totals.module.css'

/** The sum of one period among the decisions of one verdict. */
type TotalLine = {
  /** In words, and different in each line of a verdict. */
  readonly period: string
  readonly verdict: 'eligible' | 'confirm'
  readonly amount: Amount
  readonly count: number
}

type TotalsProps = {
  readonly totals: readonly TotalLine[]
  /** How many more there are for which the plan sets no amount. */
  readonly unsetCount: number
}

/** What it comes to, on the coloured field: a line for each period and verdict, never added up. */
export function Totals({ totals, unsetCount }: TotalsProps) {
  const { t } = useTranslation()
  return (
    <>
      <dl className={css.totals}>
        {totals.map(({ period, verdict, amount, count }) => (
          <div key={`${period} ${verdict}`} className={css.total}>
            <dt className={css.period}>{period}</dt>
            <dd className={css.sum}>
              <span className={css.amount}>
                <Figure amount={amount} />
              </span>
              <span className={css.of}>
                <VerdictMark verdict={verdict} />
                <span>{t(`parts.totals.${verdict}`, { n: count })}</span>
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {unsetCount > 0 ? <p className={css.more}>{t('parts.totals.unset', { n: unsetCount })}</p> : null}
    </>
  )
}
