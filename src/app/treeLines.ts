import { useTranslation } from 'react-i18next'
import { ageOn, type CivilDate } from '../engine/date.ts'
import type { Decision } from '../engine/decide.ts'
import { type Explanation, factOf, provisionOf } from '../engine/explain.ts'
import type { Provision } from '../engine/pack.ts'
import { useAnswerText } from './answerText.ts'
import { useClaimantName } from './claimants.ts'
import { pack } from './decisions.ts'
import type { TreeLine } from './parts/decision/Tree.tsx'
import { useSession } from './useSession.tsx'
import { useLawWords } from './words/law.ts'
import { useLawQuestions } from './words/questions.ts'

/** The conditions of a decision with the claimant's own answers, and what is left to the office. */
export function useOwnLines(): (decision: Decision, explanation: Explanation) => readonly TreeLine[] {
  const { t } = useTranslation()
  const words = useLawWords()
  const questions = useLawQuestions()
  const answerText = useAnswerText()
  const nameOf = useClaimantName()
  const confirmLine = useConfirmLine()
  const { asOf } = useSession().session
  return (decision, explanation) => {
    const provision = provisionOf(pack, decision)
    const text = words.provisions[provision.id]
    const lines = explanation.trace.map(({ condition, standing, read }) => ({
      standing,
      says: words.conditions[condition]?.says ?? '',
      values: read.flatMap(({ fact, claimant, value }) => {
        const known = factOf(pack, fact)
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
    const confirms = decision.verdict === 'confirm' || text?.confirm === undefined
    return confirms ? [...lines, ...confirmLine(provision)] : lines
  }
}

/** The conditions of a provision as the plan states them, held against nobody. */
export function useStatedLines(): (provision: Provision) => readonly TreeLine[] {
  const words = useLawWords()
  const confirmLine = useConfirmLine()
  return (provision) => [
    ...provision.conditions.map(({ id }) => ({
      standing: 'stated' as const,
      says: words.conditions[id]?.says ?? '',
      values: [],
    })),
    ...confirmLine(provision),
  ]
}

/** The plan's words that leave more to a department; none where it leaves nothing. */
function useConfirmLine(): (provision: Provision) => readonly TreeLine[] {
  const { t } = useTranslation()
  const words = useLawWords()
  return (provision) => {
    const text = words.provisions[provision.id]
    if (text?.confirmQuote === undefined) return []
    const unit = words.units[provision.unit]?.name ?? ''
    const says = t('reason.quoted', { quote: text.confirmQuote })
    return [{ standing: 'confirm', says, values: [text.confirm ?? t('reason.unitConfirms', { unit })] }]
  }
}
