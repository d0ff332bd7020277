import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { type Decision, isGranted, keyOf } from '../../engine/decide.ts'
import { explain, provisionOf } from '../../engine/explain.ts'
import { datesOf } from '../../engine/timeline.ts'
import { useClaimantName } from '../claimants.ts'
import { pack } from '../decisions.ts'
import { amountText, formatDate } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { firstMissing } from '../missing.ts'
import { AmountLine } from '../parts/decision/AmountLine.tsx'
import { DecisionItem } from '../parts/decision/DecisionItem.tsx'
import { itemIn } from '../returnTo.ts'
import { answersOf } from '../session.ts'
import { stepTo } from '../steps.ts'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import { Because } from './Because.tsx'
import { InPlan } from './InPlan.tsx'
import { useReason } from './reason.ts'

const PlanQuote = lazy(() => import('./PlanQuote.tsx'))

/** One decision, as the claimant reads it: what, how much, why, whom to ask, by when. */
export function Entitlement({ decision }: { decision: Decision }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useLawWords()
  const navigate = useNavigate()
  const { session } = useSession()
  const nameOf = useClaimantName()
  const item = keyOf(decision)
  const isReturn = itemIn(useLocation().state) === item
  const answers = answersOf(session)
  const provision = provisionOf(pack, decision)
  const explanation = explain(pack, answers, session.asOf, decision)
  const first = firstMissing(answers, decision)
  const reason = useReason(decision, { explanation, first })
  const { next } = datesOf(pack, answers, session.asOf, decision)
  const text = words.provisions[provision.id]
  const unit = words.units[provision.unit]
  if (!text || !unit) return null

  // What was not known before may be known by now, and is asked again where it decides.
  const answerable = decision.verdict === 'undetermined' || !first?.isUnsure ? first : undefined
  const isRefused = decision.verdict === 'ineligible'
  // Of what is not sure to be due, a later sum would be no more than a guess.
  const rows = [
    { label: t(unit.role === 'lead' ? 'decision.ask' : 'decision.carriesOut'), value: unit.name },
    ...(decision.actBy !== null
      ? [{ label: t('decision.by'), value: t('decision.byDate', { date: formatDate(decision.actBy, language) }) }]
      : []),
    ...(isGranted(decision) && next?.amount
      ? [
          {
            label: t('decision.changes'),
            value: t('decision.changesTo', {
              date: formatDate(next.on, language),
              amount: amountText(next.amount, t, language),
            }),
          },
        ]
      : []),
  ]
  return (
    <DecisionItem
      verdict={decision.verdict}
      title={text.title}
      who={nameOf(decision.claimant)}
      amount={isRefused ? null : <AmountLine amount={decision.amount} kind={provision.kind} says={text.amount} />}
      reason={reason}
      rows={rows}
      why={() => <Because decision={decision} explanation={explanation} />}
      original={() => (
        <Suspense fallback={null}>
          <PlanQuote provision={provision.id} clause={provision.clause} />
          <InPlan place={provision.id} item={item} />
        </Suspense>
      )}
      isOriginalOpen={isReturn}
      answerNow={answerable ? () => void navigate(stepTo(answerable)) : undefined}
    />
  )
}
