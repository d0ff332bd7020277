import { lazy, useMemo } from 'react'
import { Navigate, useParams } from 'react-router'
import type { ClaimantId } from '../../engine/answers.ts'
import { factOf } from '../../engine/explain.ts'
import type { Fact } from '../../engine/pack.ts'
import { answerOf, claimantsOf } from '../../engine/questions.ts'
import { pack, useQuestions } from '../decisions.ts'
import { answersOf } from '../session.ts'
import { EVERYONE } from '../steps.ts'
import { useSession } from '../useSession.tsx'
import { OneQuestion } from './OneQuestion.tsx'

const TogetherQuestion = lazy(() => import('./TogetherQuestion.tsx'))

/** One question a screen: about one claimant, or put once for everyone it concerns. */
export default function Question() {
  const { claimant, fact: id } = useParams()
  const { session } = useSession()
  const fact = factOf(pack, id)
  const asked = useAsked(fact)
  const isKnown =
    fact && (claimant === EVERYONE ? asked.length > 0 : claimantsOf(answersOf(session), fact).includes(claimant ?? ''))
  if (!fact || claimant === undefined || !isKnown) return <Navigate replace to="/check" />
  const key = `${claimant} ${fact.id}`
  return claimant === EVERYONE ? (
    <TogetherQuestion key={key} fact={fact} asked={asked} />
  ) : (
    <OneQuestion key={key} fact={fact} claimant={claimant} />
  )
}

/** Everyone of whom a fact is asked or was told. */
function useAsked(fact: Fact | undefined): readonly ClaimantId[] {
  const { session } = useSession()
  const { all } = useQuestions()
  return useMemo(() => {
    if (!fact) return []
    const answers = answersOf(session)
    const isAsked = (claimant: ClaimantId) =>
      all.some((question) => question.fact === fact.id && question.claimant === claimant)
    return claimantsOf(answers, fact).filter(
      (claimant) => isAsked(claimant) || answerOf(answers, fact, claimant) !== undefined,
    )
  }, [fact, session, all])
}
