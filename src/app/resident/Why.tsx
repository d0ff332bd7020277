import { lazy, memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fact } from '../../engine/pack.ts'
import type { FactWords } from '../../engine/words.ts'
import { pack } from '../decisions.ts'
import { Help } from '../parts/Help.tsx'

const PlanQuote = lazy(() => import('./PlanQuote.tsx'))
const Glossed = lazy(() => import('../Glossed.tsx'))
const QuestionTerms = lazy(() => import('./QuestionTerms.tsx'))

/** Why a fact is asked: what hangs on it, the plan's own words, and what its terms mean. */
export const Why = memo(function Why({ fact, words }: { fact: Fact; words: FactWords }) {
  const { t } = useTranslation()
  const provision = pack.provisions.find(
    ({ conditions, amount }) =>
      conditions.some(({ reads }) => reads.includes(fact.id)) || amount?.reads.includes(fact.id),
  )
  return (
    <Help summary={t('question.why')}>
      <div>
        <Suspense fallback={words.why}>
          <Glossed text={words.why} />
        </Suspense>
      </div>
      <Suspense fallback={null}>
        <QuestionTerms words={words} />
        {provision && <PlanQuote provision={provision.id} clause={provision.clause} />}
      </Suspense>
    </Help>
  )
})
