import { useTranslation } from 'react-i18next'
import { dateOf, yearOf } from '../../engine/date.ts'
import type { Decision } from '../../engine/decide.ts'
import { explain, provisionOf } from '../../engine/explain.ts'
import { timeline } from '../../engine/timeline.ts'
import { useAnswerText } from '../answerText.ts'
import { pack } from '../decisions.ts'
import { amountText, formatDate } from '../format.ts'
import { answersOf } from '../session.ts'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import { useLanguage, useLawQuestions } from '../words/questions.ts'
import { firstMissing } from './missing.ts'

/** Nobody waits longer than a life for an entitlement. */
const LIFETIME = 120

/** Why a decision is as it is, in a sentence or two with the claimant's own answers. */
export function useReason(decision: Decision): string {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useLawWords()
  const questions = useLawQuestions()
  const answerText = useAnswerText()
  const { session } = useSession()
  const answers = answersOf(session)
  const provision = provisionOf(pack, decision)
  const text = words.provisions[provision.id]
  const { trace, by } = explain(pack, answers, session.asOf, decision)
  const says = (condition: string) => words.conditions[condition]?.says ?? ''
  const amount = decision.amount ? amountText(decision.amount, t, language) : undefined
  const todo = text?.todo ?? ''

  switch (decision.verdict) {
    case 'eligible':
      return trace.length === 0
        ? t('reason.anyone')
        : t('reason.because', { list: listed(trace.map(({ condition }) => says(condition))) })
    case 'confirm': {
      const confirm =
        text?.confirm ??
        t('reason.confirms', { quote: text?.confirmQuote ?? '', unit: words.units[provision.unit]?.name ?? '' })
      return trace.length === 0
        ? confirm
        : `${t('reason.stated', { list: listed(trace.map(({ condition }) => says(condition))) })}${confirm}`
    }
    case 'open': {
      const date = formatDate(decision.actBy, language)
      const confirm = text?.confirm ? ` ${text.confirm}` : ''
      return `${amount ? t('reason.openFor', { date, todo, amount }) : t('reason.open', { date, todo })}${t('result.holiday')}${confirm}`
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
    const first = firstMissing(answers, decision)
    const fact = first && questions[first.fact]
    if (!fact) return ''
    const count = decision.missing.length
    const asks =
      first.isUnsure && fact.settle
        ? t(count === 1 ? 'reason.settle' : 'reason.settleFirst', { count, label: fact.label, settle: fact.settle })
        : count === 1
          ? t('reason.missingOne', { ask: fact.ask })
          : t('reason.missing', { count, ask: fact.ask })
    const due = decision.actBy === null ? '' : t('reason.ifMetBy', { date: formatDate(decision.actBy, language), todo })
    return `${asks}${due}${amount ? t('reason.ifMet', { amount }) : ''}`
  }

  function refused(): string {
    const [turn] = timeline(pack, answers, session.asOf, [decision], dateOf(yearOf(session.asOf) + LIFETIME, 12, 31))
    const failed = trace.filter(({ standing }) => standing === 'fails')
    const [line] = failed
    if (!line) return ''
    const isActMissed = provision.act && provision.conditions[provision.act.condition]?.id === line.condition
    if (isActMissed && by !== null && by < session.asOf)
      return t('reason.ended', { says: says(line.condition), date: formatDate(by, language) })
    const own = line.read.flatMap(({ fact, value }) => {
      const known = pack.facts.find(({ id }) => id === fact)
      return known && value !== undefined ? [answerText(known, value)] : []
    })
    const refusal =
      own.length === 0
        ? t('reason.needs', { says: says(line.condition) })
        : t('reason.needsAnswered', { says: says(line.condition), value: listed(own) })
    const hint = words.conditions[line.condition]?.turn ?? ''
    if (!turn) return `${refusal}${hint}`
    const date = formatDate(turn.on, language)
    const then = turn.after.amount ? amountText(turn.after.amount, t, language) : ''
    const isSure = turn.after.verdict === 'eligible' || turn.after.verdict === 'confirm'
    return `${refusal}${isSure ? t(then ? 'reason.fromWith' : 'reason.from', { date, amount: then }) : t('reason.lookAgain', { date })}`
  }
}
