import { useTranslation } from 'react-i18next'
import type { Amount } from '../../../engine/money.ts'
import { formatDate } from '../../format.ts'
import { useLanguage } from '../../i18n.ts'
import { Figure } from '../../parts/decision/Figure.tsx'
import type { Step } from '../forecast.ts'
import { leastOf } from './columns.ts'
import css from './Rows.module.css'
import { useStepWords } from './words.ts'

/** The picture for large text: a row a step, each with its figure and a bar. */
export function Rows({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { split } = useStepWords()
  const highest = Math.max(1, ...steps.map(({ total }) => leastOf(total)))
  const share = (amount: Amount | null) => ({ width: `${(leastOf(amount) / highest) * 100}%` })
  return (
    <ul>
      {steps.map((step, i) => (
        <li key={step.from} className={css.row}>
          <p>
            {i === 0
              ? t('outlook.money.rowNow')
              : t('outlook.money.rowFrom', { date: formatDate(step.from, language) })}
          </p>
          <p className={css.amount}>
            {step.total ? <Figure amount={step.total} /> : <b>{t('outlook.money.nothing')}</b>}
          </p>
          {step.hanging ? <p className={css.split}>{split(step)}</p> : null}
          {step.total ? (
            <div className={css.bar}>
              {step.sure ? <span className={css.sure} style={share(step.sure)} /> : null}
              {step.hanging ? <span className={css.hanging} style={share(step.hanging)} /> : null}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
