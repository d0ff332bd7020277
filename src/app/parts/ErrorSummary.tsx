import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import css from './ErrorSummary.module.css'
import { Icon } from './Icon.tsx'

type ErrorSummaryProps = { readonly errors: readonly { readonly fieldId: string; readonly text: string }[] }

/** What is to be mended, on top of the page. Takes focus when it appears; give it a new `key` for each further try. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const { t } = useTranslation()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [])
  return (
    <div ref={summary} role="alert" tabIndex={-1} className={css.summary}>
      <h2 className={css.title}>
        <Icon name="alert" />
        <span>{errors.length === 1 ? t('parts.errors.one') : t('parts.errors.many', { n: errors.length })}</span>
      </h2>
      <ul>
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`} className={css.link} onClick={(event) => focusOn(event, fieldId)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The address is the router's: the hash must not change. */
function focusOn(event: MouseEvent, fieldId: string) {
  event.preventDefault()
  document.getElementById(fieldId)?.focus()
}
