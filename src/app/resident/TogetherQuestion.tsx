import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import type { ClaimantId } from '../../engine/answers.ts'
import type { Fact } from '../../engine/pack.ts'
import { useClaimantName } from '../claimants.ts'
import { useMistakeText } from '../mistakes.ts'
import { Several } from '../parts/fields/Several.tsx'
import { draftKey } from '../session.ts'
import { EVERYONE } from '../steps.ts'
import { useSession } from '../useSession.tsx'
import { useLawQuestions } from '../words/questions.ts'
import { Step } from './Step.tsx'
import { useDraft } from './useDraft.ts'
import { Why } from './Why.tsx'

const NONE = 'none'
const UNSURE = 'unsure'

/** A fact asked once for everyone it concerns: which of them? */
export default function TogetherQuestion({ fact, asked }: { fact: Fact; asked: readonly ClaimantId[] }) {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const navigate = useNavigate()
  const { state }: { state: unknown } = useLocation()
  const words = useLawQuestions()[fact.id]
  const wordMistake = useMistakeText()
  const nameOf = useClaimantName()
  const [isMissing, setMissing] = useState(false)
  const [attempt, setAttempt] = useState(0)

  const key = draftKey(EVERYONE, fact.id)
  const keep = useDraft(key)
  const [chosen, setChosen] = useState(() => {
    const draft = session.drafts[key]
    return Array.isArray(draft)
      ? (draft as readonly string[])
      : toldOf(asked.map((claimant) => [claimant, session.facts[claimant]?.[fact.name]]))
  })

  function next() {
    setAttempt(attempt + 1)
    if (chosen.length === 0) return setMissing(true)
    take()
    void navigate('/next', { state })
  }

  function take() {
    if (chosen.length === 0) return
    for (const claimant of asked) {
      const value = chosen.includes(UNSURE) ? null : chosen.includes(claimant)
      dispatch({ do: 'answer', claimant, name: fact.name, value })
    }
  }

  if (!words) return null
  const error = isMissing ? wordMistake({ code: 'missing' }, words) : undefined
  const options = [
    ...asked.map((claimant) => ({ value: claimant, label: nameOf(claimant) })),
    { value: NONE, label: t('question.noneOfThem'), isExclusive: true },
    { value: UNSURE, label: t('question.unsureEach'), isExclusive: true, isUnsure: true },
  ]
  return (
    <Step
      title={words.ask}
      problem={error ? { fieldId: `${fact.name}-0`, text: error } : undefined}
      attempt={attempt}
      nextLabel={t('question.next')}
      onNext={next}
      onEarly={take}
      help={<Why fact={fact} words={words} />}
    >
      <Several
        name={fact.name}
        legend={<h1 tabIndex={-1}>{words.ask}</h1>}
        hint={words.hint}
        options={options}
        value={chosen}
        onChange={(entry) => {
          setMissing(false)
          setChosen(entry)
          keep(entry)
        }}
        error={error}
      />
    </Step>
  )
}

/** The boxes that earlier answers tick. "None" and "not sure" speak for everyone, so everyone must have been asked. */
function toldOf(told: readonly (readonly [ClaimantId, unknown])[]): readonly string[] {
  const yes = told.filter(([, value]) => value === true).map(([claimant]) => claimant)
  if (yes.length > 0 || told.some(([, value]) => value === undefined)) return yes
  return told.every(([, value]) => value === null) ? [UNSURE] : [NONE]
}
