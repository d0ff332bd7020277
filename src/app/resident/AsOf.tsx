import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCivilDate } from '../../answers/bounds.ts'
import { type DateText, parseDate } from '../../answers/text/date.ts'
import { dayInBeijing } from '../../answers/today.ts'
import { type CivilDate, dayOf, monthOf, yearOf } from '../../engine/date.ts'
import { formatDate } from '../format.ts'
import { useMistakeText } from '../mistakes.ts'
import { Button } from '../parts/Button.tsx'
import { DateField } from '../parts/fields/DateField.tsx'
import { type Session, useSession } from '../session.tsx'
import { useLanguage } from '../words/questions.ts'
import css from './AsOf.module.css'

/** The decision date: shown, and to be changed. */
export function AsOf() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { session } = useSession()
  const [isOpen, setOpen] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    toggle.current?.focus()
  }
  return (
    <div className={css.asOf}>
      <p>
        <span className={css.day}>{t('result.asOf', { date: formatDate(session.asOf, language) })}</span>
        <button ref={toggle} type="button" className={css.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('result.changeDate')}
        </button>
      </p>
      {isOpen && <Panel onDone={close} />}
    </div>
  )
}

function Panel({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const wordMistake = useMistakeText()
  const { session, dispatch } = useSession()
  const [typed, setTyped] = useState(textOf(session.asOf))
  const [error, setError] = useState<string>()
  const told = latestDay(session)

  function set(text: DateText) {
    setTyped(text)
    const parsed = parseDate(text)
    const legend = { label: t('result.dateLegend'), ask: '', why: '', options: {} }
    if (!parsed.ok)
      return refuse(parsed.mistake.code === 'missing' ? t('result.dateMissing') : wordMistake(parsed.mistake, legend))
    if (told !== undefined && parsed.value < told)
      return refuse(t('result.dateTooEarly', { date: formatDate(told, language) }))
    dispatch({ do: 'as of', day: parsed.value })
    onDone()
  }

  function refuse(text: string) {
    setError(text)
    document.getElementById(`${NAME}-year`)?.focus()
  }

  return (
    <div className={css.panel}>
      <DateField
        name={NAME}
        legend={t('result.dateLegend')}
        value={typed}
        onChange={setTyped}
        error={error}
        wrong={error ? ['year', 'month', 'day'] : []}
      />
      <Button kind="primary" onClick={() => set(typed)}>
        {t('result.dateSet')}
      </Button>
      <Button kind="quiet" onClick={() => set(textOf(dayInBeijing(Date.now())))}>
        {t('result.dateToday')}
      </Button>
    </div>
  )
}

const NAME = 'as-of'

const textOf = (day: CivilDate): DateText => ({
  year: String(yearOf(day)),
  month: String(monthOf(day)),
  day: String(dayOf(day)),
})

/** Nothing that was told lies after the decision date: the latest day told bounds it. */
function latestDay({ facts }: Session): CivilDate | undefined {
  const days = Object.values(facts).flatMap((told) => Object.values(told).filter(isCivilDate))
  return days.sort((a, b) => b - a)[0]
}
