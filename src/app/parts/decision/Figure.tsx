import { useTranslation } from 'react-i18next'
import type { Amount, Fen } from '../../../engine/money.ts'
import { amountAround, bareAmountAround, figureOf } from '../../format.ts'
import css from './Figure.module.css'

/** Stands where the figure goes, while the sentence around it is looked up. */
const HOLE = '\u0000'

const yuanOf = (fen: Fen | null): string => (fen === null ? '' : String(fen / 100))

/** An amount in words with its figure large: 至少 **200** 元/月. */
export function Figure({ amount, hasPeriod = false }: { amount: Amount; hasPeriod?: boolean }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const { figure, spoken } = figureOf(amount, t, language)
  const say = hasPeriod ? amountAround : bareAmountAround
  const [before = '', after] = say(HOLE, amount, t, language).split(HOLE)
  const value = `${yuanOf(amount.min)}..${yuanOf(amount.max)} per ${amount.per}`
  if (after === undefined) return <span className={css.words}>{before}</span>
  return (
    <data className={css.words} value={value}>
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
    </data>
  )
}
