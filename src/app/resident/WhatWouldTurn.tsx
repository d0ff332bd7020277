import { useTranslation } from 'react-i18next'
import type { Decision } from '../../engine/decide.ts'
import { factOf } from '../../engine/explain.ts'
import { type Remedy, remedies, type Wish } from '../../engine/remedies.ts'
import { useAnswerText } from '../answerText.ts'
import { pack } from '../decisions.ts'
import { answersOf } from '../session.ts'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import { useLawQuestions } from '../words/questions.ts'
import css from './WhatWouldTurn.module.css'

/** The smallest changes that would turn a refusal: one way, or several to choose from. */
export function WhatWouldTurn({ decision }: { decision: Decision }) {
  const { t } = useTranslation()
  const { session } = useSession()
  const word = useWishText()
  const ways = remedies(pack, answersOf(session), session.asOf, decision)
  const [first] = ways
  if (!first) return null
  const joined = (way: Remedy) => [...new Set(way.map(word))].join(t('reason.join'))
  return (
    <section className={css.panel}>
      <h4>{ways.length > 1 ? t('remedy.several', { n: ways.length }) : t('remedy.one', { n: first.length })}</h4>
      {ways.length === 1 ? (
        <p>{joined(first)}</p>
      ) : (
        <ol className={css.ways}>
          {ways.map((way) => (
            <li key={joined(way)}>{joined(way)}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

function useWishText(): (wish: Wish) => string {
  const { t } = useTranslation()
  const { conditions } = useLawWords()
  const questions = useLawQuestions()
  const answerText = useAnswerText()
  return ({ condition, atom }) => {
    const fact = atom && factOf(pack, atom.fact)
    if (!atom || !fact) return conditions[condition]?.says ?? ''
    const value = typeof atom.value === 'boolean' ? atom.value === atom.is : atom.value
    const label = questions[fact.id]?.label ?? ''
    const isNegative = typeof atom.value === 'string' && !atom.is
    return t(isNegative ? 'remedy.not' : 'remedy.is', { label, value: answerText(fact, value) })
  }
}
