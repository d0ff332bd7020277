import { useTranslation } from 'react-i18next'
import type { Amount, Fen } from '../../../engine/money.ts'
import { aroundFigure, figureOf } from '../../format.ts'
import { useLanguage } from '../../i18n.ts'
import css from './Figure.module.css'

const yuanOf = (fen: Fen | null): string => (fen === null ? '' : String(fen / 100))

/** An amount in words with its figure large: 至少 **200** 元/月. */
export function Figure({ amount, hasPeriod = false }: { amount: Amount; hasPeriod?: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { figure, spoken } = figureOf(amount, t, language)
  const [before, after] = aroundFigure(amount, t, language, { hasPeriod })
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
