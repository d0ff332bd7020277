import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Back } from '../parts/Back.tsx'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { onEnter } from '../parts/fields/onEnter.ts'
import { TextButton } from '../parts/TextButton.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useStep } from '../shell/useStep.ts'
import { useSession } from '../useSession.tsx'
import { Progress } from './Progress.tsx'
import css from './Step.module.css'

const Aloud = lazy(() => import('../shell/Aloud.tsx'))

/** A second tap of a double tap lands on the next screen's button: within this time it means nothing there. */
const SETTLING_MS = 400

type StepProps = {
  readonly title: string
  /** What is wrong and in which field. */
  readonly problem: { readonly fieldId: string; readonly text: string } | undefined
  /** How often the way on was tried: each failure takes the reader to what is wrong. */
  readonly attempt: number
  readonly nextLabel: string
  readonly onNext: () => void
  /** Before the result is gone to early: what is answered by then counts. */
  readonly onEarly: () => void
  readonly children: ReactNode
  readonly help: ReactNode
}

/** The frame of a question: back, progress, the question, what is wrong, the way on. */
export function Step({ title, problem, attempt, nextLabel, onNext, onEarly, children, help }: StepProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { size, facts, before } = useSession().session
  // Whoever tries another answer comes to the result by answering.
  const hasAnswers = before === undefined && Object.values(facts).some((told) => Object.keys(told).length > 0)
  const openedAt = useRef(Number.POSITIVE_INFINITY)
  useStep(problem ? t('question.errorTitle_one', { title }) : title)
  useEffect(() => {
    openedAt.current = performance.now()
  }, [])

  const next = () => {
    if (performance.now() - openedAt.current > SETTLING_MS) onNext()
  }
  const toResult = () => {
    onEarly()
    void navigate('/result')
  }

  return (
    <Screen>
      <Back onClick={() => void navigate(-1)}>{t('question.back')}</Back>
      <Progress />
      <Suspense fallback={null}>{size === 'elder' && <Aloud />}</Suspense>
      {problem && <ErrorSummary key={attempt} errors={[problem]} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the fields inside */}
      <div onKeyDown={onEnter(next)}>
        {children}
        <div className={css.go}>
          <Button kind="primary" onClick={next}>
            {nextLabel}
          </Button>
        </div>
      </div>
      {help}
      {hasAnswers && (
        <p className={css.early}>
          <TextButton onClick={toResult}>{t('question.toResult')}</TextButton>
        </p>
      )}
    </Screen>
  )
}
