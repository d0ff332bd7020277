import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Quote.module.css'

type QuoteProps = {
  /** The plan's own words, literally. */
  readonly text: ReactNode
  readonly clause: number
  /** The words in it that matter here, where it is plain text. */
  readonly mark?: string | undefined
}

/** A sentence of the plan, in 宋体 behind the yellow rule. The source line says what it is where no such font is. */
export function Quote({ text, clause, mark }: QuoteProps) {
  const { t } = useTranslation()
  return (
    <blockquote className={css.quote}>
      <p lang="zh-CN">{mark === undefined || typeof text !== 'string' ? text : marked(text, mark)}</p>
      <footer className={css.source}>
        <cite className={css.cite}>{t('parts.quote.clause', { clause })}</cite>
      </footer>
    </blockquote>
  )
}

function marked(text: string, mark: string) {
  const at = text.indexOf(mark)
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <mark className={css.mark}>{mark}</mark>
      {text.slice(at + mark.length)}
    </>
  )
}
