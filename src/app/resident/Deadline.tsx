import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../engine/date.ts'
import type { Decision } from '../../engine/decide.ts'
import { useClaimantName } from '../claimants.ts'
import { formatDate } from '../format.ts'
import { DeadlineBand } from '../parts/DeadlineBand.tsx'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import { useLanguage } from '../words/questions.ts'

const AddDate = lazy(() => import('../outlook/days/AddDate.tsx'))

/** The nearest last day of something that can still be done. */
export function Deadline({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { provisions } = useLawWords()
  const nameOf = useClaimantName()
  const { asOf, people } = useSession().session
  const [nearest] = decisions
    .flatMap((decision) => (decision.verdict === 'open' ? [decision] : []))
    .sort((a, b) => a.actBy - b.actBy)
  if (!nearest) return null
  const left = daysBetween(asOf, nearest.actBy)
  const date = formatDate(nearest.actBy, language)
  const todo = provisions[nearest.provision]?.todo ?? ''
  const daysLeft = left === 0 ? t('result.lastDay') : t('result.daysLeft', { count: left + 1 })
  const isOwn = people.some(({ id, relation }) => id === nearest.claimant && relation === 'self')
  return (
    <DeadlineBand
      title={
        isOwn
          ? t('result.deadline', { date, todo })
          : t('result.deadlineFor', { date, who: nameOf(nearest.claimant), todo })
      }
      body={t('result.dueIn', { left: daysLeft, holiday: t('result.holiday') })}
    >
      <Suspense fallback={null}>
        <AddDate decision={nearest} decisions={decisions} />
      </Suspense>
    </DeadlineBand>
  )
}
