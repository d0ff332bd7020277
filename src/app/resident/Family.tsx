import { about } from 'law:about'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { RELATIONS } from '../../answers/relation.ts'
import '../words/questions.ts' // they come with the family: the first question has a budget of its own
import { isChild, useClaimantName } from '../claimants.ts'
import { useQuestions } from '../decisions.ts'
import { Back } from '../parts/Back.tsx'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { FieldError } from '../parts/fields/FieldError.tsx'
import { TextButton } from '../parts/TextButton.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useStep } from '../shell/useStep.ts'
import { stepTo } from '../steps.ts'
import { useSession } from '../useSession.tsx'
import css from './Family.module.css'

/** Where other things were chosen too, a family without a child is asked about once: it may be meant. */
type Wrong = 'needsAnyone' | 'needsChild' | 'missesChild'

const ONCE = ['self', 'spouse']
const MOST_CHILDREN = 10

/** Who belongs to the household: relations, never names. */
export default function Family() {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const navigate = useNavigate()
  const nameOf = useClaimantName()
  const [status, setStatus] = useState('')
  const [wrong, setWrong] = useState<Wrong>()
  const [wasAsked, setAsked] = useState(false)
  const problem = wrong && t(`members.${wrong}`)
  const [attempt, setAttempt] = useState(0)
  const title = t('members.title')
  useStep(problem ? t('question.errorTitle_one', { title }) : title)

  const [first] = useQuestions().ofSituations
  const { people, situations } = session
  const isFull = (relation: (typeof RELATIONS)[number]) =>
    (ONCE.includes(relation) && people.some((person) => person.relation === relation)) ||
    (relation === 'child' && people.filter(isChild).length >= MOST_CHILDREN)

  function next() {
    const found = whatIsWrong()
    setAttempt(attempt + 1)
    setWrong(found)
    if (found === 'missesChild') setAsked(true)
    if (found === undefined) void navigate(first ? stepTo(first) : '/check')
  }

  function whatIsWrong(): Wrong | undefined {
    if (people.length === 0) return 'needsAnyone'
    const chosen = about.situations.filter(({ id }) => situations.includes(id))
    if (people.some(isChild) || !chosen.some(({ asks }) => asks === 'child')) return undefined
    if (chosen.every(({ asks }) => asks === 'child')) return 'needsChild'
    return wasAsked ? undefined : 'missesChild'
  }

  return (
    <Screen>
      <Back onClick={() => void navigate(-1)}>{t('question.back')}</Back>
      {problem && <ErrorSummary key={attempt} errors={[{ fieldId: 'add', text: problem }]} />}
      <h1 tabIndex={-1}>{t('members.heading')}</h1>
      <p className={css.hint}>{t('members.hint')}</p>
      <h2 className={css.group} id="family" tabIndex={-1}>
        {t('members.inFamily')}
      </h2>
      <ul className={css.people} aria-labelledby="family">
        {people.map((person) => (
          <li key={person.id}>
            <span>{nameOf(person.id)}</span>
            <TextButton
              kind="small"
              of={nameOf(person.id)}
              onClick={() => {
                setStatus(t('members.removed', { who: nameOf(person.id) }))
                dispatch({ do: 'leave', id: person.id })
                focusOn('family')
              }}
            >
              {t('members.remove')}
            </TextButton>
          </li>
        ))}
      </ul>
      <h2 className={css.group} id="add" tabIndex={-1}>
        {t('members.add')}
      </h2>
      {problem && <FieldError id="add-error">{problem}</FieldError>}
      <ul className={css.relations} aria-labelledby="add" aria-describedby={problem && 'add-error'}>
        {[...RELATIONS]
          .sort((a, b) => Number(b === 'child') - Number(a === 'child'))
          .map((relation) =>
            isFull(relation) ? null : (
              <li key={relation}>
                <button
                  type="button"
                  onClick={() => {
                    setWrong(undefined)
                    setStatus(t('members.added', { who: t(`members.relation.${relation}`) }))
                    dispatch({ do: 'join', relation })
                    if (ONCE.includes(relation)) focusOn('add')
                  }}
                >
                  <span aria-hidden="true">＋</span>
                  {t(`members.relation.${relation}`)}
                </button>
              </li>
            ),
          )}
      </ul>
      <p role="status" className="visually-hidden">
        {status}
      </p>
      <div className={css.go}>
        <Button kind="primary" onClick={next}>
          {t('members.next')}
        </Button>
      </div>
    </Screen>
  )
}

/** The button that was pressed goes away; without this the focus would fall back to the top of the page. */
function focusOn(id: string) {
  document.getElementById(id)?.focus()
}
