import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { TextInput } from '../parts/fields/TextInput.tsx'
import { Icon } from '../parts/Icon.tsx'
import { TextButton } from '../parts/TextButton.tsx'
import css from './Search.module.css'

/** Enough to know again what was sought, where a whole page was pasted. */
const short = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}…` : words)

type SearchProps = {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly count: number
  /** Which match is looked at, from 0; -1 before the first. */
  readonly current: number
  /** Where that is, in words. */
  readonly place: string
  readonly onGo: (by: 1 | -1) => void
}

/** Finds words in the plan: counted while they are typed, walked through by button or Enter. Typing moves nothing. */
export function Search({ words, onWords, count, current, place, onGo }: SearchProps) {
  const { t } = useTranslation()
  const id = useId()
  const hasWords = words.trim() !== ''
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onGo(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onWords('')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers know <search> from Chrome 118 on
    <div role="search">
      <label htmlFor={id} className={css.label}>
        {t('plan.search.label')}
      </label>
      <div className={css.field}>
        <Icon name="search" />
        <TextInput id={id} enterKeyHint="search" value={words} onChange={onWords} onKeyDown={onKeyDown} />
      </div>
      <div className={css.found}>
        <p role="status" className={css.status}>
          {hasWords ? told() : ''}
        </p>
        {count > 0 ? (
          <span className={css.acts}>
            <TextButton onClick={() => onGo(-1)}>{t('plan.search.previous')}</TextButton>
            <TextButton onClick={() => onGo(1)}>{t('plan.search.next')}</TextButton>
          </span>
        ) : null}
      </div>
    </div>
  )

  function told(): string {
    if (count === 0) return t('plan.search.none', { words: short(words.trim()) })
    if (current < 0) return t('plan.search.found', { count })
    return t('plan.search.at', { n: current + 1, count, place })
  }
}
