import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Term.module.css'
import { TextButton } from './TextButton.tsx'

type TermProps = {
  /** The term as it stands in the text, in Chinese. */
  readonly children: ReactNode
  readonly name: string
  /** What the plan says of it, or that it says nothing. */
  readonly says: string
  /** The plan's own words. */
  readonly quotes: readonly { readonly text: string; readonly source: string }[]
  /** Where it is used. */
  readonly uses: string
  /** The language of the meaning. */
  readonly lang: string
}

/**
 * An official term. Its meaning opens in place, below the line in which the term stands; Esc or the term itself shuts
 * it. Everything inside is a span, since it opens in the middle of a paragraph.
 */
export function Term({ children, name, says, quotes, uses, lang }: TermProps) {
  const { t } = useTranslation()
  const id = useId()
  const term = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  const shut = () => {
    setOpen(false)
    term.current?.focus()
  }
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    shut()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    onEscape(event)
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (!event.repeat) setOpen(!isOpen)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a <button> is a box: no line breaks in it, and a full stop behind it may begin the next line */}
      <span
        ref={term}
        role="button"
        tabIndex={0}
        lang="zh-CN"
        className={css.term}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        {children}
      </span>
      {isOpen ? (
        <span id={id} role="note" lang={lang} className={css.meaning}>
          <b className={css.name}>{name}</b>
          <span className={css.says}>{says}</span>
          {quotes.map(({ text, source }) => (
            <q key={text} className={css.quote}>
              <span lang="zh-CN">{text}</span>
              <cite className={css.source}>{source}</cite>
            </q>
          ))}
          <span className={css.says}>{uses}</span>
          <TextButton of={t('parts.item.of', { title: name })} onClick={shut} onKeyDown={onEscape}>
            {t('parts.group.less')}
          </TextButton>
        </span>
      ) : null}
    </>
  )
}
