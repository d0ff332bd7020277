import { useTranslation } from 'react-i18next'
import type { Amount } from '../../../engine/money.ts'
import { figureOf } from '../../format.ts'
import css from './Figure.module.css'

/** Stands where the figure goes, while the sentence around it is looked up. */
const HOLE = '\u0000'

/** An amount in words with its figure large: 至少 **200** 元/月. */
export function Figure({ amount, hasPeriod = false }: { amount: Amount; hasPeriod?: boolean }) {
  const { t, i18n } = useTranslation()
  const { form, figure, spoken, unit } = figureOf(amount, t, i18n.language === 'en' ? 'en' : 'zh')
  const sum = t(`amount.form.${form}`, { sum: HOLE, yuan: t(`amount.${unit}`) })
  const [before = '', after] = (hasPeriod ? t(`amount.per.${amount.per}`, { amount: sum }) : sum).split(HOLE)
  if (after === undefined) return <span className={css.words}>{before}</span>
  return (
    <span className={css.words}>
      {before}
      {spoken === figure ? (
        <b className={css.figure}>{figure}</b>
      ) : (
        <>
          <b className={css.figure} aria-hidden="true">
            {figure}
          </b>
          <span className="visually-hidden">{spoken}</span>
        </>
      )}
      {after}
    </span>
  )
}
