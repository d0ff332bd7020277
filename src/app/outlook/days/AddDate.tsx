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

type AddDateProps = { readonly decision: Decision; readonly decisions: readonly Decision[] }

/**
 * The last day of a decision's act, for the calendar, where it is told of; as text once that was tried, since nothing tells
 * whether the file came. It is the entry that the list of dates has for it: added twice, it stands there once.
 */
export default function AddDate({ decision, decisions }: AddDateProps) {
  const { t } = useTranslation()
  const { asOf } = useSession().session
  const [isHanded, setHanded] = useState(false)
  const date = dueOf(pack, decision, decisions)
  const sayings = useSayings(date ? [date] : [])
  const text = useDatesAsText(sayings)
  if (!date) return null
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
