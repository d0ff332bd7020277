import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../engine/date.ts'
import type { Decision } from '../../engine/decide.ts'
import { useClaimantName } from '../claimants.ts'
import { deadlinesOf } from '../deadlines.ts'
import { formatDate } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { DeadlineBand } from '../parts/DeadlineBand.tsx'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'

const AddDate = lazy(() => import('../outlook/days/AddDate.tsx'))

/** The nearest last day of something that can still be done, and all there is to do by then. */
export function Deadline({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useLawWords()
  const nameOf = useClaimantName()
  const { session } = useSession()
  const deadlines = deadlinesOf({ t, words, nameOf, session }, decisions)
  const [nearest] = deadlines
  if (!nearest) return null
  const { actBy } = nearest
  const due = deadlines.filter((one) => one.actBy === actBy)
  const left = daysBetween(session.asOf, actBy)
  const date = formatDate(actBy, language)
  const daysLeft = left === 0 ? t('result.lastDay') : t('result.daysLeft', { count: left + 1 })
  return (
    <DeadlineBand
      title={due.length > 1 ? t('result.deadlines', { date }) : t('result.deadline', { date, act: nearest.act })}
      acts={due.length > 1 ? due.map(({ act }) => act) : []}
      body={t('result.dueIn', { left: daysLeft, holiday: t('result.holiday') })}
    >
      <Suspense fallback={null}>
        <AddDate due={due.map(({ decision }) => decision)} decisions={decisions} />
      </Suspense>
    </DeadlineBand>
  )
}
