import { useForm, useStore } from '@tanstack/react-form'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { boundsOf, isCivilDate } from '../../answers/bounds.ts'
import { type Entry, entrySchema, parseEntry } from '../../answers/entry.ts'
import { mistakeIn } from '../../answers/issue.ts'
import { isPrivate, type Mistake } from '../../answers/mistake.ts'
import { privateNumber } from '../../answers/text/private.ts'
import type { ClaimantId } from '../../engine/answers.ts'
import type { Fact } from '../../engine/pack.ts'
import { answerOf } from '../../engine/questions.ts'
import { useClaimantName } from '../claimants.ts'
import { formatDate } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { useMistakeText } from '../mistakes.ts'
import { FactField, fieldIdOf } from '../parts/fields/FactField.tsx'
import { answersOf, draftKey } from '../session.ts'
import { useSession } from '../useSession.tsx'
import { useLawQuestions } from '../words/questions.ts'
import { entryOf } from './entries.ts'
import css from './Step.module.css'
import { Step } from './Step.tsx'
import { useSuggestions } from './suggestions.ts'
import { useDraft } from './useDraft.ts'
import { Why } from './Why.tsx'

type OneQuestionProps = { readonly fact: Fact; readonly claimant: ClaimantId }

/** A fact asked of one claimant. What is typed is a draft of the session until it is accepted as an answer. */
export function OneQuestion({ fact, claimant }: OneQuestionProps) {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const navigate = useNavigate()
  const { state }: { state: unknown } = useLocation()
  const words = useLawQuestions()[fact.id]
  const wordMistake = useMistakeText()
  const about = useAbout(fact, claimant)
  const suggestions = useSuggestions(words, claimant)
  const [doubt, setDoubt] = useState<Mistake>()
  /** A private number is taken out of its field at once, so what was wrong is kept apart from it. */
  const [refused, setRefused] = useState<Mistake>()

  const key = draftKey(claimant, fact.id)
  const keep = useDraft(key)
  const { [claimant]: told } = session.facts
  const bounds = useMemo(() => boundsOf(fact, told ?? {}, session.asOf), [fact, told, session.asOf])
  const schema = useMemo(() => entrySchema(fact, bounds), [fact, bounds])
  const form = useForm({
    defaultValues: { entry: initialEntry() },
    onSubmit: ({ value }) => accept(value.entry),
    onSubmitInvalid: ({ formApi }) => {
      const [issue] = formApi.getFieldMeta('entry')?.errors ?? []
      const mistake = issue && mistakeIn(issue)
      if (!mistake || !isPrivate(mistake)) return
      setRefused(mistake)
      formApi.setFieldValue('entry', undefined)
    },
  })

  function initialEntry(): Entry {
    const draft = session.drafts[key]
    return key in session.drafts && !Array.isArray(draft)
      ? (draft as Entry)
      : entryOf(fact, answerOf(answersOf(session), fact, claimant))
  }

  function accept(entry: Entry) {
    const parsed = parseEntry(fact, entry, bounds)
    if (!parsed.ok) return
    const [warning] = parsed.warnings
    if (warning && warning.code !== doubt?.code) return setDoubt(warning)
    dispatch({ do: 'answer', claimant, name: fact.name, value: parsed.value })
    void navigate('/next', { state })
  }

  /** What leaves no question open is an answer, though nobody pressed "Continue". */
  function takeAlong() {
    const parsed = parseEntry(fact, form.state.values.entry, bounds)
    if (parsed.ok && parsed.warnings.length === 0)
      dispatch({ do: 'answer', claimant, name: fact.name, value: parsed.value })
  }

  const issue = useStore(form.store, ({ fieldMeta }) => fieldMeta.entry?.errors[0])
  const attempt = useStore(form.store, ({ submissionAttempts }) => submissionAttempts)
  if (!words) return null
  const mistake = (issue && mistakeIn(issue)) ?? refused ?? doubt
  const text = mistake && wordMistake(mistake, words)
  return (
    <Step
      title={about ? `${about} ${words.ask}` : words.ask}
      problem={text ? { fieldId: fieldIdOf(fact, mistake), text } : undefined}
      attempt={attempt}
      nextLabel={t(doubt ? 'question.accept' : 'question.next')}
      onNext={() => void form.handleSubmit()}
      onEarly={takeAlong}
      help={<Why fact={fact} words={words} />}
    >
      {about && <p className={css.about}>{about}</p>}
      <form.Field
        name="entry"
        validators={{ onSubmit: schema }}
        listeners={{ onChange: ({ value }) => keep(isSecret(value) ? undefined : value) }}
      >
        {(field) => (
          <FactField
            fact={fact}
            words={words}
            legend={<h1 tabIndex={-1}>{words.ask}</h1>}
            entry={field.state.value}
            onChange={(entry) => {
              setDoubt(undefined)
              setRefused(undefined)
              field.handleChange(entry)
            }}
            mistake={mistake}
            error={text}
            suggestions={suggestions}
          />
        )}
      </form.Field>
    </Step>
  )
}

/** Whether something typed must not be kept, not even as a draft. */
function isSecret(entry: Entry): boolean {
  const texts = typeof entry === 'string' ? [entry] : typeof entry === 'object' && entry ? Object.values(entry) : []
  return texts.some((text) => privateNumber(text) !== undefined)
}

/** Whom the question is about, with the birth date where it is known and not asked just now. */
function useAbout(fact: Fact, claimant: ClaimantId): string {
  const { t } = useTranslation()
  const language = useLanguage()
  const { session } = useSession()
  const who = useClaimantName()(claimant)
  const birth = session.facts[claimant]?.birth
  return isCivilDate(birth) && fact.name !== 'birth'
    ? t('members.born', { who, date: formatDate(birth, language) })
    : who
}
