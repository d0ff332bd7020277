import { useTranslation } from 'react-i18next'
import { formatDate } from '../../format.ts'
import { useLanguage } from '../../i18n.ts'
import type { Step } from '../forecast.ts'
import css from './StepTable.module.css'
import { useStepWords } from './words.ts'

/** The picture as a table: from which day, how much, and how much of it hangs on an answer. */
export function StepTable({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { bare } = useStepWords()
  const hasHanging = steps.some(({ hanging }) => hanging !== null)
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{t('outlook.money.tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('outlook.money.day')}</th>
          <th scope="col">{t('outlook.money.total')}</th>
          {hasHanging ? <th scope="col">{t('outlook.money.part')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ from, total, hanging }, i) => {
          const date = formatDate(from, language)
          return (
            <tr key={from}>
              <th scope="row">{i === 0 ? t('outlook.money.nowDay', { date }) : date}</th>
              <td>{kept(bare(total))}</td>
              {hasHanging ? <td>{kept(bare(hanging))}</td> : null}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A figure and its unit stay in one line. */
const kept = (amount: string): string => amount.replace(/ (?=\S+$)/, '\u00a0')
