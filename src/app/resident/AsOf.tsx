import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCivilDate } from '../../answers/bounds.ts'
import type { Mistake } from '../../answers/mistake.ts'
import { DATE_PARTS, type DatePart, type DateText, dateText, parseDate } from '../../answers/text/date.ts'
import { dayInBeijing } from '../../answers/today.ts'
import { type CivilDate, dateOf, yearOf } from '../../engine/date.ts'
import { formatDate } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { useMistakeText } from '../mistakes.ts'
import { Button } from '../parts/Button.tsx'
import { DateField } from '../parts/fields/DateField.tsx'
import { onEnter } from '../parts/fields/onEnter.ts'
import { wrongParts } from '../parts/fields/wrongParts.ts'
import { TextButton } from '../parts/TextButton.tsx'
import type { Session } from '../session.ts'
import { useSession } from '../useSession.tsx'
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
        <TextButton ref={toggle} ground="field" isOpen={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('result.changeDate')}
        </TextButton>
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
  const [typed, setTyped] = useState(dateText(session.asOf))
  const [problem, setProblem] = useState<{ readonly text: string; readonly parts: readonly DatePart[] }>()
  const told = latestDay(session)
  const farthest = dateOf(yearOf(dayInBeijing(Date.now())) + YEARS_AHEAD, 12, 31)

  function set(text: DateText) {
    setTyped(text)
    const parsed = parseDate(text)
    const legend = { label: t('result.dateLegend'), ask: '', why: '', options: {} }
    if (!parsed.ok) {
      const { mistake } = parsed
      return refuse(mistake.code === 'missing' ? t('result.dateMissing') : wordMistake(mistake, legend), mistake)
    }
    if (told !== undefined && parsed.value < told)
      return refuse(t('result.dateTooEarly', { date: formatDate(told, language) }))
    if (parsed.value > farthest) return refuse(t('result.dateTooLate', { date: formatDate(farthest, language) }))
    dispatch({ do: 'as of', day: parsed.value })
    onDone()
  }

  function refuse(text: string, mistake?: Mistake) {
    const parts = mistake ? wrongParts(mistake) : DATE_PARTS
    setProblem({ text, parts })
    document.getElementById(`${NAME}-${parts[0] ?? 'year'}`)?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the fields inside
    <div className={css.panel} onKeyDown={onEnter(() => set(typed))}>
      <DateField
        name={NAME}
        legend={t('result.dateLegend')}
        value={typed}
        onChange={setTyped}
        error={problem?.text}
        wrong={problem?.parts}
      />
      <Button kind="primary" onClick={() => set(typed)}>
        {t('result.dateSet')}
      </Button>
      <Button kind="quiet" onClick={() => set(dateText(dayInBeijing(Date.now())))}>
        {t('result.dateToday')}
      </Button>
    </div>
  )
}

const NAME = 'as-of'
/** Nobody plans further ahead, and no rule is known to hold so long: a year beyond is mistyped. */
const YEARS_AHEAD = 50

/** Nothing that was told lies after the decision date: the latest day told bounds it, also of what a trial will give back. */
function latestDay({ facts, before }: Session): CivilDate | undefined {
  const days = [facts, before?.facts ?? {}].flatMap((all) =>
    Object.values(all).flatMap((told) => Object.values(told).filter(isCivilDate)),
  )
  return days.sort((a, b) => b - a)[0]
}
