import { useTranslation } from 'react-i18next'
import type { Amount } from '../../../engine/money.ts'
import type { Kind } from '../../../engine/pack.ts'
import css from './AmountLine.module.css'
import { Figure } from './Figure.tsx'

type AmountLineProps = {
  readonly amount: Amount | null
  /** What is granted where no amount is set. */
  readonly kind: Kind
  /** How the amount comes about. */
  readonly says?: string | undefined
}

/** What a provision grants: a figure with its period, or in a word what it is. */
export function AmountLine({ amount, kind, says }: AmountLineProps) {
  const { t } = useTranslation()
  return (
    <p className={css.line}>
      {amount === null ? (
        <span className={css.unset}>{t(`amount.unset.${kind}`)}</span>
      ) : (
        <span className={css.amount}>
          <Figure amount={amount} hasPeriod />
        </span>
      )}
      {says ? <small className={css.note}>{says}</small> : null}
    </p>
  )
}
