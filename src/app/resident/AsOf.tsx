import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DateText, parseDate } from '../../answers/text/date.ts'
import { dayInBeijing } from '../../answers/today.ts'
import { type CivilDate, dayOf, monthOf, yearOf } from '../../engine/date.ts'
import { formatDate } from '../format.ts'
import { Button } from '../parts/Button.tsx'
import { DateField } from '../parts/fields/DateField.tsx'
import { useSession } from '../session.tsx'
import { useLanguage } from '../words/questions.ts'
import css from './AsOf.module.css'

const textOf = (day: CivilDate): DateText => ({
  year: String(yearOf(day)),
  month: String(monthOf(day)),
  day: String(dayOf(day)),
})

/** The decision date: shown, and to be changed. */
export function AsOf() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { session, dispatch } = useSession()
  const [typed, setTyped] = useState<DateText>()
  const [hasError, setError] = useState(false)

  function set() {
    const parsed = typed && parseDate(typed)
    setError(!parsed?.ok)
    if (!parsed?.ok) return
    dispatch({ do: 'as of', day: parsed.value })
    setTyped(undefined)
  }

  return (
    <div className={css.asOf}>
      <p>
        {t('result.asOf', { date: formatDate(session.asOf, language) })}
        <button
          type="button"
          className={css.link}
          aria-expanded={typed !== undefined}
          onClick={() => setTyped(typed ? undefined : textOf(session.asOf))}
        >
          {t('result.changeDate')}
        </button>
      </p>
      {typed && (
        <div className={css.panel}>
          <DateField
            name="as-of"
            legend={t('result.dateLegend')}
            value={typed}
            onChange={setTyped}
            error={hasError ? t('mistake.missing', { what: t('result.dateLegend') }) : undefined}
          />
          <Button kind="primary" onClick={set}>
            {t('result.dateSet')}
          </Button>
          <Button kind="quiet" onClick={() => setTyped(textOf(dayInBeijing(Date.now())))}>
            {t('result.dateToday')}
          </Button>
        </div>
      )}
    </div>
  )
}
