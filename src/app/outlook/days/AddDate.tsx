import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isoDate } from '../../../engine/date.ts'
import type { Decision } from '../../../engine/decide.ts'
import { pack } from '../../decisions.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useSession } from '../../useSession.tsx'
import { dueOf } from '../dates.ts'
import { useDatesAsText, useSayings } from '../sayings.ts'
import css from './AddDate.module.css'
import { downloadCalendar } from './download.ts'

type AddDateProps = {
  /** Decisions whose act has its last day on the same day. */
  readonly due: readonly Decision[]
  readonly decisions: readonly Decision[]
}

/**
 * A last day with its acts, for the calendar, where it is told of; as text once that was tried, since nothing tells whether
 * the file came. The entries are those that the list of dates has: added twice, they stand there once.
 */
export default function AddDate({ due, decisions }: AddDateProps) {
  const { t } = useTranslation()
  const { asOf, before } = useSession().session
  const [isHanded, setHanded] = useState(false)
  const dates = due.flatMap((decision) => dueOf(pack, decision, decisions) ?? [])
  const sayings = useSayings(dates)
  const text = useDatesAsText(sayings)
  const [date] = dates
  if (!date || before) return null // what is only tried goes into no calendar
  const add = () => {
    downloadCalendar(
      isoDate(date.on),
      sayings.map(({ event }) => event),
      asOf,
    )
    setHanded(true)
  }
  return (
    <>
      <TextButton ground="glaze" onClick={add}>
        {t('outlook.dates.add')}
      </TextButton>
      <p role="status" className={css.told}>
        {isHanded ? t('outlook.dates.handed') : ''}
      </p>
      {isHanded && <CopyButton label={t('outlook.dates.copy')} text={() => text} />}
    </>
  )
}
