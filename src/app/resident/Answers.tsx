import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { doubts } from '../../answers/doubts.ts'
import type { ClaimantId } from '../../engine/answers.ts'
import type { FactId } from '../../engine/pack.ts'
import { useAnswerText } from '../answerText.ts'
import { useClaimantName } from '../claimants.ts'
import { pack } from '../decisions.ts'
import { givenBy } from '../given.ts'
import { useMistakeText } from '../mistakes.ts'
import { AnswerList } from '../parts/decision/AnswerList.tsx'
import { itemState } from '../returnTo.ts'
import { answersOf, draftKey } from '../session.ts'
import { askedOf, stepTo } from '../steps.ts'
import { useSession } from '../useSession.tsx'
import { useLawQuestions } from '../words/questions.ts'

type AnswersProps = { readonly changeLabel: string; readonly onRemove?: (claimant: ClaimantId) => void }

/** Every answer given, each leading back to its question. */
export function Answers({ changeLabel, onRemove }: AnswersProps) {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const navigate = useNavigate()
  const nameOf = useClaimantName()
  const answerText = useAnswerText()
  const questions = useLawQuestions()
  const notesOn = useNotes()
  const canLeave = (claimant: ClaimantId) =>
    session.people.length > 1 && session.people.some(({ id }) => id === claimant)
  return (
    <AnswerList
      changeLabel={changeLabel}
      removeLabel={t('members.remove')}
      groups={givenBy(session).map(({ claimant, given }) => ({
        title: nameOf(claimant),
        onRemove: onRemove && canLeave(claimant) ? () => onRemove(claimant) : undefined,
        notes: notesOn(claimant),
        rows: given.map(({ fact, value }) => ({
          id: rowOf(claimant, fact.id),
          label: questions[fact.id]?.label ?? fact.id,
          value: answerText(fact, value),
          isUnsure: value === null,
          onChange: () => {
            // The question opens with what stands here and counts.
            dispatch({ do: 'forget', key: draftKey(askedOf({ claimant, fact: fact.id }), fact.id) })
            void navigate(stepTo({ claimant, fact: fact.id }), { state: itemState(rowOf(claimant, fact.id)) })
          },
        })),
      }))}
    />
  )
}

/** The row to come back to once its answer is changed. */
const rowOf = (claimant: ClaimantId, fact: FactId): string => `change-${claimant}-${fact}`

/** What wants a second look at somebody's answers. */
function useNotes(): (claimant: ClaimantId) => readonly string[] {
  const { session } = useSession()
  const questions = useLawQuestions()
  const wordMistake = useMistakeText()
  const relations = new Map(session.people.map(({ id, relation }) => [id, relation]))
  const doubtful = doubts(pack.facts, { answers: answersOf(session), relations, asOf: session.asOf })
  return (claimant) =>
    doubtful.flatMap(({ about, fact, mistake }) => {
      const words = questions[fact]
      return about === claimant && words ? [wordMistake(mistake, words)] : []
    })
}
