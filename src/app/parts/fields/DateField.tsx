import { type ClipboardEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DATE_PARTS, type DatePart, type DateText, splitPasted } from '../../../answers/text/date.ts'
import { TextButton } from '../TextButton.tsx'
import css from './DateField.module.css'
import { describedBy, Group } from './Group.tsx'
import { lookOf, TextInput } from './TextInput.tsx'
import { type UnsureProps, useUnsure } from './useUnsure.tsx'

type DateFieldProps = UnsureProps<DateText> & {
  /** The fields' ids are `<name>-year`, `<name>-month` and `<name>-day`. */
  readonly name: string
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly wrong?: readonly DatePart[] | undefined
  readonly error?: string | undefined
  /** Dates given elsewhere, to fill in with one tap. */
  readonly suggestions?: readonly { readonly label: string; readonly value: DateText }[] | undefined
}

/**
 * A date in three text fields. Any of them takes a whole date, pasted or put there by the keyboard's clipboard; typing
 * never moves the focus.
 */
export function DateField(props: DateFieldProps) {
  const { name, legend, hint, wrong = [], error, suggestions = [] } = props
  const { t } = useTranslation()
  const id = useId()
  const { isUnsure, shown, take, instead } = useUnsure(props)
  const [filled, setFilled] = useState<DateText>()
  const fill = (whole: DateText) => {
    setFilled(whole)
    take(whole)
  }
  const type = (part: DatePart, text: string) => {
    // Letter by letter nothing is split: "2020-2-1" may still become "2020-2-12".
    const whole = text.length - shown[part].length > 1 ? splitPasted(text) : undefined
    if (whole) fill(whole)
    else take({ ...shown, [part]: text })
  }
  const paste = (event: ClipboardEvent) => {
    const whole = splitPasted(event.clipboardData.getData('text'))
    if (!whole) return
    event.preventDefault()
    fill(whole)
  }

  return (
    <Group id={id} legend={legend} hint={hint} error={error} instead={instead}>
      <div className={css.parts}>
        {DATE_PARTS.map((part) => {
          const isWrong = error !== undefined && wrong.includes(part)
          return (
            <label key={part} className={css.part}>
              <TextInput
                inputMode="numeric"
                id={`${name}-${part}`}
                className={lookOf(part === 'year' ? css.year : css.input, { isWrong, isIdle: isUnsure })}
                value={shown[part]}
                aria-invalid={isWrong ? true : undefined}
                aria-describedby={describedBy(id, hint, error)}
                onChange={(text) => type(part, text)}
                onPaste={paste}
              />
              <span className={css.name}>{t(`parts.date.${part}`)}</span>
            </label>
          )
        })}
      </div>
      <output className="visually-hidden">{filled ? t('parts.date.filled', { ...filled }) : ''}</output>
      <Suggestions suggestions={suggestions} onChoose={fill} />
    </Group>
  )
}

type SuggestionsProps = {
  readonly suggestions: NonNullable<DateFieldProps['suggestions']>
  readonly onChoose: (value: DateText) => void
}

function Suggestions({ suggestions, onChoose }: SuggestionsProps) {
  const { t } = useTranslation()
  if (suggestions.length === 0) return null
  return (
    <>
      <p className={css.suggested}>{t('parts.date.suggested')}</p>
      <ul>
        {suggestions.map(({ label, value }) => (
          <li key={label}>
            <TextButton onClick={() => onChoose(value)}>{label}</TextButton>
          </li>
        ))}
      </ul>
    </>
  )
}
