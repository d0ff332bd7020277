import { useTranslation } from 'react-i18next'
import { addMonths } from '../../engine/date.ts'
import type { Decision } from '../../engine/decide.ts'
import { type Explanation, provisionOf, type Reading } from '../../engine/explain.ts'
import { timeline } from '../../engine/timeline.ts'
import { useAnswerText } from '../answerText.ts'
import { useClaimantName } from '../claimants.ts'
import { pack } from '../decisions.ts'
import { amountText, formatDate, fromText } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { type Missing, missingText } from '../missing.ts'
import { answersOf } from '../session.ts'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import { useLawQuestions } from '../words/questions.ts'

/** Nobody waits longer than a life for an entitlement. */
const LIFETIME_MONTHS = 12 * 120

/** What the sentence is made from beside the decision: its explanation, and what is missing first. */
type Grounds = { readonly explanation: Explanation; readonly first: Missing | undefined }

/** Why a decision is as it is, in a sentence or two with the claimant's own answers. */
export function useReason(decision: Decision, { explanation, first }: Grounds): string {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useLawWords()
  const questions = useLawQuestions()
  const answerText = useAnswerText()
  const nameOf = useClaimantName()
  const { session } = useSession()
  const answers = answersOf(session)
  const provision = provisionOf(pack, decision)
  const text = words.provisions[provision.id]
  const { trace, by } = explanation
  const says = (condition: string) => words.conditions[condition]?.says ?? ''
  const amount = decision.amount ? amountText(decision.amount, t, language) : undefined
  const todo = text?.todo ?? ''
  const unit = words.units[provision.unit]?.name ?? ''
  const confirm = text?.confirm ?? (text?.confirmQuote ? t('reason.confirms', { quote: text.confirmQuote, unit }) : '')

  switch (decision.verdict) {
    case 'eligible':
      return trace.length === 0
        ? t('reason.anyone')
        : t('reason.because', { list: listed(trace.map(({ condition }) => says(condition))) })
    case 'confirm':
      return trace.length === 0
        ? confirm
        : `${t('reason.stated', { list: listed(trace.map(({ condition }) => says(condition))) })}${confirm}`
    case 'open': {
      const date = formatDate(decision.actBy, language)
      const open = amount ? t('reason.openFor', { date, todo, amount }) : t('reason.open', { date, todo })
      const says = `${open}${t('result.holiday')}`
      return confirm === '' ? says : t('reason.andConfirm', { says, confirm })
    }
    case 'undetermined':
      return undetermined()
    case 'ineligible':
      return refused()
  }

  function listed(items: readonly string[]): string {
    return items.join(t('reason.join'))
  }

  function undetermined(): string {
    if (!first) return ''
    const due = decision.actBy === null ? '' : t('reason.ifMetBy', { date: formatDate(decision.actBy, language), todo })
    return `${missingText(t, questions, decision, first)}${due}${amount ? t('reason.ifMet', { amount }) : ''}`
  }

  function refused(): string {
    const horizon = addMonths(session.asOf, LIFETIME_MONTHS)
    const [turn] = timeline(pack, answers, session.asOf, [decision], horizon)
    const failed = trace.filter(({ standing }) => standing === 'fails')
    const [line] = failed
    if (!line) return ''
    const isActMissed = provision.act && provision.conditions[provision.act.condition]?.id === line.condition
    if (isActMissed && by !== null && by < session.asOf)
      return t('reason.ended', { says: says(line.condition), date: formatDate(by, language) })
    const value = answered(line.read)
    const refusal =
      value === ''
        ? t('reason.needs', { says: says(line.condition) })
        : t('reason.needsAnswered', { says: says(line.condition), value })
    const hint = words.conditions[line.condition]?.turn ?? ''
    if (!turn) return `${refusal}${hint}`
    return `${refusal}${fromText(turn, t, language) ?? t('reason.lookAgain', { date: formatDate(turn.on, language) })}`
  }

  /** What was answered. Of several facts each is named; of several people, who said it, unless all said the same. */
  function answered(read: readonly Reading[]): string {
    const said = pack.facts.flatMap((fact) => {
      const told = read.flatMap((reading) =>
        reading.fact === fact.id && reading.value !== undefined
          ? [{ who: nameOf(reading.claimant), text: answerText(fact, reading.value) }]
          : [],
      )
      const texts = new Set(told.map(({ text }) => text))
      if (texts.size === 0) return []
      const each = texts.size === 1 ? [...texts] : told.map(({ who, text }) => t('reason.saidBy', { who, value: text }))
      return [{ label: questions[fact.id]?.label ?? '', value: each.join(t('reason.and')) }]
    })
    return listed(said.map(({ label, value }) => (said.length === 1 ? value : t('reason.answered', { label, value }))))
  }
}
