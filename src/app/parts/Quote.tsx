import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Quote.module.css'

type QuoteProps = {
  /** The plan's own words, literally. */
  readonly text: ReactNode
  readonly clause: number
}

/** A sentence of the plan, in 宋体 behind the yellow rule. The source line says what it is where no such font is. */
export function Quote({ text, clause }: QuoteProps) {
  const { t } = useTranslation()
  return (
    <blockquote className={css.quote}>
      <p lang="zh-CN">{text}</p>
      <footer className={css.source}>
        <cite className={css.cite}>{t('parts.quote.clause', { clause })}</cite>
      </footer>
    </blockquote>
  )
}
