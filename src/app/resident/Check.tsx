import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { bringTo } from '../bringTo.ts'
import { useQuestions } from '../decisions.ts'
import { givenBy } from '../given.ts'
import { Back } from '../parts/Back.tsx'
import { Button } from '../parts/Button.tsx'
import { TextButton } from '../parts/TextButton.tsx'
import { itemIn } from '../returnTo.ts'
import { focusHeading } from '../shell/focusHeading.ts'
import { Screen } from '../shell/Screen.tsx'
import { useStep } from '../shell/useStep.ts'
import { stepTo } from '../steps.ts'
import { useSession } from '../useSession.tsx'
import { Answers } from './Answers.tsx'
import css from './Check.module.css'

/** Every answer given, each to be changed; then the result. */
export default function Check() {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const navigate = useNavigate()
  const row = itemIn(useLocation().state)
  useStep(t('check.title'), { takesFocus: row === undefined })
  useEffect(() => {
    if (row === undefined) return
    const changed = document.getElementById(row)
    if (changed) bringTo(changed)
    else focusHeading()
  }, [row])
  const { ofSituations, all: left } = useQuestions()
  const all = givenBy(session).flatMap(({ given }) => given)
  const isAllAsked = left.length === 0
  const unsure = all.filter(({ value }) => value === null).length
  const [open] = ofSituations

  return (
    <Screen>
      <Back onClick={() => void navigate(-1)}>{t('question.back')}</Back>
      <h1 tabIndex={-1}>{t('check.heading')}</h1>
      <p className={css.hint}>
        {all.length === 0
          ? t('check.nothing')
          : `${t('check.count', { count: all.length })}${t(isAllAsked ? 'check.rest.none' : 'check.rest.some')}`}
      </p>
      <Answers
        changeLabel={t('check.change')}
        onRemove={(id) => {
          dispatch({ do: 'leave', id })
          focusHeading()
        }}
      />
      {session.people.length > 0 && (
        <p className={css.add}>
          <TextButton onClick={() => void navigate('/family')}>{t('check.addMember')}</TextButton>
        </p>
      )}
      <div className={css.go}>
        {open && (
          <Button kind="primary" onClick={() => void navigate(stepTo(open))}>
            {t('check.goOn')}
          </Button>
        )}
        <Button kind={open ? 'quiet' : 'primary'} onClick={() => void navigate('/result')}>
          {t('check.result')}
        </Button>
      </div>
      {unsure > 0 && <p className={css.small}>{t('check.unsure', { count: unsure })}</p>}
    </Screen>
  )
}
