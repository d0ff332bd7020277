import { pack } from 'law:pack'
import { useMemo } from 'react'
import { type Decision, decide } from '../engine/decide.ts'
import { type Question, questions } from '../engine/questions.ts'
import { answersOf } from './session.ts'
import { useSession } from './useSession.tsx'

export { pack }

/** What the answers of the moment come to. */
export function useDecisions(): readonly Decision[] {
  const { session } = useSession()
  const { people, facts, hasOrganisation, asOf } = session
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these are read by answersOf
  return useMemo(() => decide(pack, answersOf(session), asOf), [people, facts, hasOrganisation, asOf])
}

/** What is still worth asking: of the situations ticked, and of all. */
export function useQuestions(): { readonly ofSituations: readonly Question[]; readonly all: readonly Question[] } {
  const { session } = useSession()
  const { people, facts, hasOrganisation, asOf, situations } = session
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these are read by answersOf
  return useMemo(() => {
    const answers = answersOf(session)
    const all = questions(pack, answers, asOf)
    return { all, ofSituations: situations.length === 0 ? all : questions(pack, answers, asOf, situations) }
  }, [people, facts, hasOrganisation, asOf, situations])
}
