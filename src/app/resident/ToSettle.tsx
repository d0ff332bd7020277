import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { HOUSEHOLD } from '../../engine/answers.ts'
import { factOf } from '../../engine/explain.ts'
import type { Question } from '../../engine/questions.ts'
import { useClaimantName } from '../claimants.ts'
import { pack } from '../decisions.ts'
import { TextButton } from '../parts/TextButton.tsx'
import { stepTo } from '../steps.ts'
import { useLawQuestions } from '../words/questions.ts'
import css from './ToSettle.module.css'

/** In place of a total: what to find out first, each to be answered at once, and who or what settles it. */
export function ToSettle({ questions }: { questions: readonly Question[] }) {
  const { t } = useTranslation()
  const id = useId()
  const navigate = useNavigate()
  const nameOf = useClaimantName()
  const words = useLawQuestions()
  return (
    <section aria-labelledby={id} className={css.settle}>
      <h2 id={id} className={css.title}>
        {t(questions.length > 1 ? 'result.noTotal.several' : 'result.noTotal.one')}
      </h2>
      <ul>
        {questions.map((question) => {
          const { ask = '', settle } = words[question.fact] ?? {}
          return (
            <li key={stepTo(question)} className={css.item}>
              <TextButton ground="field" onClick={() => void navigate(stepTo(question))}>
                {isOfOne(question) ? t('reason.answered', { label: nameOf(question.claimant), value: ask }) : ask}
              </TextButton>
              {settle && <p className={css.how}>{settle}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Whether one has to say of whom it is asked: the whole family is named in the question itself. */
function isOfOne({ fact, claimant }: Question): boolean {
  return claimant !== HOUSEHOLD && !factOf(pack, fact)?.together
}
