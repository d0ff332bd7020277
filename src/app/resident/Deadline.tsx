import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../engine/date.ts'
import type { Decision } from '../../engine/decide.ts'
import { useClaimantName } from '../claimants.ts'
import { deadlinesOf } from '../deadlines.ts'
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
  const deadlines = deadlinesOf({ t, language, words, nameOf, session }, decisions)
  const [nearest] = deadlines
  if (!nearest) return null
  const { decision } = nearest
  const left = daysBetween(session.asOf, decision.actBy)
  const daysLeft = left === 0 ? t('result.lastDay') : t('result.daysLeft', { count: left + 1 })
  return (
    <DeadlineBand
      titles={deadlines.filter((one) => one.decision.actBy === decision.actBy).map(({ says }) => says)}
      body={t('result.dueIn', { left: daysLeft, holiday: t('result.holiday') })}
    >
      <Suspense fallback={null}>
        <AddDate decision={decision} decisions={decisions} />
      </Suspense>
    </DeadlineBand>
  )
}
