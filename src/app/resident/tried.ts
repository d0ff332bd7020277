import { useTranslation } from 'react-i18next'
import type { Value } from '../../engine/answers.ts'
import type { Fact } from '../../engine/pack.ts'
import { useAnswerText } from '../answerText.ts'
import { useClaimantName } from '../claimants.ts'
import { pack } from '../decisions.ts'
import { givenBy } from '../given.ts'
import type { Answering, Person } from '../session.ts'
import { useSession } from '../useSession.tsx'
import { useLawQuestions } from '../words/questions.ts'

type Tried = { readonly key: string; readonly says: string }

/** What is another one now: who joined or left, and the answers of the others, each as it was and as it is tried. */
export function useTried(before: Answering): readonly Tried[] {
  const { t } = useTranslation()
  const { session } = useSession()
  const nameOf = useClaimantName()
  const nameBefore = useClaimantName(before.people)
  const questions = useLawQuestions()
  const answerText = useAnswerText()

  const left = notAmong(session.people, before.people)
  const joined = notAmong(before.people, session.people)
  const was = givenBy({ ...session, ...before })
  const is = givenBy(session)
  const moved = [...left, ...joined].map(({ id }) => id)
  const changed = [...new Set([...was, ...is].map(({ claimant }) => claimant))]
    .filter((claimant) => !moved.includes(claimant))
    .flatMap((claimant) => {
      const own = (all: typeof is) => all.find((one) => one.claimant === claimant)?.given ?? []
      const says = (fact: Fact, value: Value | undefined) =>
        value === undefined ? t('try.unsaid') : answerText(fact, value)
      return pack.facts.flatMap((fact) => {
        const [from, to] = [own(was), own(is)].map((given) => given.find((one) => one.fact === fact)?.value)
        if (from === to) return []
        const about = { who: nameOf(claimant), label: questions[fact.id]?.label ?? '' }
        return [
          {
            key: `${claimant} ${fact.id}`,
            says: t('try.said', { ...about, before: says(fact, from), after: says(fact, to) }),
          },
        ]
      })
    })
  return [
    ...left.map(({ id }) => ({ key: `left ${id}`, says: t('try.left', { who: nameBefore(id) }) })),
    ...joined.map(({ id }) => ({ key: `joined ${id}`, says: t('try.joined', { who: nameOf(id) }) })),
    ...changed,
  ]
}

const notAmong = (others: readonly Person[], people: readonly Person[]): readonly Person[] =>
  people.filter(({ id }) => !others.some((other) => other.id === id))
