import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Back } from '../parts/Back.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useStep } from '../shell/useStep.ts'
import { useSession } from '../useSession.tsx'
import { Answers } from './Answers.tsx'
import css from './Check.module.css'

/** "What if": which answer shall be another one? What was answered is kept beside it. */
export default function Try() {
  const { t } = useTranslation()
  const { dispatch } = useSession()
  const navigate = useNavigate()
  useStep(t('try.title'))
  useEffect(() => {
    dispatch({ do: 'try' })
    void import('./WhatIf.tsx') // so that it stands there with the result
  }, [dispatch])
  return (
    <Screen>
      <Back onClick={() => void navigate('/result')}>{t('try.back')}</Back>
      <h1 tabIndex={-1}>{t('try.heading')}</h1>
      <p className={css.hint}>{t('try.hint')}</p>
      <Answers changeLabel={t('try.change')} />
    </Screen>
  )
}
