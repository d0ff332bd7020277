import { useTranslation } from 'react-i18next'
import { ageOn, type CivilDate } from '../../engine/date.ts'
import type { Decision } from '../../engine/decide.ts'
import { type Explanation, provisionOf } from '../../engine/explain.ts'
import { useAnswerText } from '../answerText.ts'
import { useClaimantName } from '../claimants.ts'
import { pack } from '../decisions.ts'
import { formatDate } from '../format.ts'
import { Tree } from '../parts/decision/Tree.tsx'
import { useSession } from '../session.tsx'
import { useLawWords } from '../words/law.ts'
import { useLanguage, useLawQuestions } from '../words/questions.ts'
import css from './Because.module.css'
import { WhatWouldTurn } from './WhatWouldTurn.tsx'

/** The conditions of a decision with the claimant's own answers, and what the plan leaves open. */
export function Because({ decision, explanation }: { decision: Decision; explanation: Explanation }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useLawWords()
  const questions = useLawQuestions()
  const answerText = useAnswerText()
  const nameOf = useClaimantName()
  const { asOf } = useSession().session
  const provision = provisionOf(pack, decision)
  const text = words.provisions[provision.id]
  const confirms = text?.confirmQuote !== undefined && (decision.verdict === 'confirm' || text.confirm === undefined)

  const lines = explanation.trace.map(({ condition, standing, read }) => ({
    standing,
    says: words.conditions[condition]?.says ?? '',
    values: read.flatMap(({ fact, claimant, value }) => {
      const known = pack.facts.find(({ id }) => id === fact)
      if (!known || value === undefined) return []
      const who = claimant === decision.claimant ? '' : t('reason.of', { who: nameOf(claimant) })
      const age =
        known.name === 'birth' && typeof value === 'number'
          ? t('reason.age', { age: ageOn(value as CivilDate, asOf) })
          : ''
      return [
        t('reason.answered', {
          label: `${who}${questions[fact]?.label ?? ''}`,
          value: `${answerText(known, value)}${age}`,
        }),
      ]
    }),
    turn: standing === 'fails' ? words.conditions[condition]?.turn : undefined,
  }))
  const unit = words.units[provision.unit]?.name ?? ''
  const confirmLine = {
    standing: 'confirm' as const,
    says: t('reason.quoted', { quote: text?.confirmQuote ?? '' }),
    values: [text?.confirm ?? t('reason.unitConfirms', { unit })],
    turn: undefined,
  }
  const by = explanation.by
  return (
    <div className={css.because}>
      <p>{text?.about}</p>
      <Tree lines={confirms ? [...lines, confirmLine] : lines} />
      {decision.verdict === 'ineligible' && <WhatWouldTurn decision={decision} />}
      {by !== null && provision.act && (
        <p>{t(by < asOf ? 'reason.wasBy' : 'reason.isBy', { date: formatDate(by, language) })}</p>
      )}
      {(text?.notes ?? []).map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}
