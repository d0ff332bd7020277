import { useTranslation } from 'react-i18next'
import { periodText, type Total } from '../../totals.ts'
import { VerdictMark } from '../VerdictMark.tsx'
import { Figure } from './Figure.tsx'
import css from './Totals.module.css'

type TotalsProps = {
  readonly totals: readonly Total[]
  /** How many more there are for which the plan sets no amount. */
  readonly unsetCount: number
}

/** What it comes to, on the coloured field: a line for each period and verdict, never added up. */
export function Totals({ totals, unsetCount }: TotalsProps) {
  const { t } = useTranslation()
  return (
    <>
      <dl className={css.totals}>
        {totals.map((total) => {
          const { per, verdict, isOrganisations, amount, count } = total
          return (
            <div key={`${per} ${verdict} ${isOrganisations}`} className={css.total}>
              <dt className={css.period}>{periodText(t, total, totals)}</dt>
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
          )
        })}
      </dl>
      {unsetCount > 0 ? <p className={css.more}>{t('parts.totals.unset', { n: unsetCount })}</p> : null}
    </>
  )
}
