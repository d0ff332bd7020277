import { useState } from 'react'
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
  return (
    <div className={css.asOf}>
      <p>
        {t('result.asOf', { date: formatDate(session.asOf, language) })}
        <button type="button" className={css.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('result.changeDate')}
        </button>
      </p>
      {isOpen && <Panel onDone={() => setOpen(false)} />}
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

  function set() {
    const parsed = parseDate(typed)
    const told = latestDay(session)
    const legend = { label: t('result.dateLegend'), ask: '', why: '', options: {} }
    if (!parsed.ok)
      return setError(parsed.mistake.code === 'missing' ? t('result.dateMissing') : wordMistake(parsed.mistake, legend))
    if (told !== undefined && parsed.value < told)
      return setError(t('result.dateTooEarly', { date: formatDate(told, language) }))
    dispatch({ do: 'as of', day: parsed.value })
    onDone()
  }

  return (
    <div className={css.panel}>
      <DateField
        name="as-of"
        legend={t('result.dateLegend')}
        value={typed}
        onChange={setTyped}
        error={error}
        wrong={error ? ['year', 'month', 'day'] : []}
      />
      <Button kind="primary" onClick={set}>
        {t('result.dateSet')}
      </Button>
      <Button kind="quiet" onClick={() => setTyped(textOf(dayInBeijing(Date.now())))}>
        {t('result.dateToday')}
      </Button>
    </div>
  )
}

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
