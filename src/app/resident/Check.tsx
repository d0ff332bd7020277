import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { doubts } from '../../answers/doubts.ts'
import { type ClaimantId, HOUSEHOLD, type Value } from '../../engine/answers.ts'
import type { Fact } from '../../engine/pack.ts'
import { useAnswerText } from '../answerText.ts'
import { useClaimantName } from '../claimants.ts'
import { pack, useQuestions } from '../decisions.ts'
import { useMistakeText } from '../mistakes.ts'
import { Back } from '../parts/Back.tsx'
import { Button } from '../parts/Button.tsx'
import { AnswerList } from '../parts/decision/AnswerList.tsx'
import { answersOf, ORGANISATION, useSession } from '../session.tsx'
import { Foot } from '../shell/Page.tsx'
import { useStep } from '../shell/useStep.ts'
import { useLawQuestions } from '../words/questions.ts'
import css from './Check.module.css'
import { EVERYONE, stepTo } from './steps.ts'

/** Every answer given, each to be changed; then the result. */
export default function Check() {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const navigate = useNavigate()
  const heading = useStep(t('check.title'))
  const nameOf = useClaimantName()
  const answerText = useAnswerText()
  const questions = useLawQuestions()
  const wordMistake = useMistakeText()
  const { ofSituations } = useQuestions()
  const answers = answersOf(session)
  const relations = new Map(session.people.map(({ id, relation }) => [id, relation]))
  const doubtful = doubts(pack.facts, { answers, relations, asOf: session.asOf })

  const owners: readonly ClaimantId[] = [
    ...session.people.map(({ id }) => id),
    HOUSEHOLD,
    ...(session.hasOrganisation ? [ORGANISATION] : []),
  ]
  const groups = owners
    .map((claimant) => ({ claimant, given: givenBy(claimant) }))
    .filter(({ claimant, given }) => given.length > 0 || session.people.some(({ id }) => id === claimant))
  const all = groups.flatMap(({ given }) => given)
  const unsure = all.filter(({ value }) => value === null).length
  const [open] = ofSituations

  function givenBy(claimant: ClaimantId): readonly { fact: Fact; value: Value }[] {
    const owner = ownerOf(claimant)
    return pack.facts.flatMap((fact) => {
      const value = fact.owner === owner ? session.facts[claimant]?.[fact.name] : undefined
      return value === undefined ? [] : [{ fact, value }]
    })
  }

  function ownerOf(claimant: ClaimantId): Fact['owner'] {
    if (claimant === HOUSEHOLD) return 'household'
    if (claimant === ORGANISATION) return 'organisation'
    return session.people.find(({ id }) => id === claimant)?.relation === 'child' ? 'child' : 'person'
  }

  return (
    <>
      <main className={css.page} id="main">
        <Back onClick={() => void navigate(-1)}>{t('question.back')}</Back>
        <h1 ref={heading} tabIndex={-1}>
          {t('check.heading')}
        </h1>
        <p className={css.hint}>{all.length === 0 ? t('check.nothing') : t('check.count', { count: all.length })}</p>
        <AnswerList
          changeLabel={t('check.change')}
          removeLabel={t('members.remove')}
          groups={groups.map(({ claimant, given }) => ({
            title: nameOf(claimant),
            onRemove:
              session.people.length > 1 && session.people.some(({ id }) => id === claimant)
                ? () => dispatch({ do: 'leave', id: claimant })
                : undefined,
            notes: doubtful
              .filter(({ about }) => about === claimant)
              .flatMap(({ fact, mistake }) => {
                const factWords = questions[fact]
                return factWords ? [wordMistake(mistake, factWords)] : []
              }),
            rows: given.map(({ fact, value }) => ({
              label: questions[fact.id]?.label ?? fact.id,
              value: answerText(fact, value),
              isUnsure: value === null,
              onChange: () => void navigate(`/question/${fact.together ? EVERYONE : claimant}/${fact.id}`),
            })),
          }))}
        />
        {session.people.length > 0 && (
          <p className={css.add}>
            <button type="button" className={css.link} onClick={() => void navigate('/family')}>
              {t('check.addMember')}
            </button>
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
      </main>
      <Foot />
    </>
  )
}
