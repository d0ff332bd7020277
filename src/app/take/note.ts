import { addMonths } from '../../engine/date.ts'
import type { Decision } from '../../engine/decide.ts'
import { explain, provisionOf } from '../../engine/explain.ts'
import type { Fact } from '../../engine/pack.ts'
import { answerOf, claimantsOf } from '../../engine/questions.ts'
import { datesOf, timeline } from '../../engine/timeline.ts'
import { pack } from '../decisions.ts'
import { amountText, formatDate } from '../format.ts'
import { answersOf } from '../session.ts'
import type { Pen } from './slip.ts'

/** How far ahead it is of use at a window that something will be due. */
const FORESIGHT = 5 * 12

/**
 * What there is to say of a decision beside its amount, in a line or two. Undefined where it has no bearing on a visit:
 * it is refused and no date near ahead turns it, or it wants several answers that nobody has been asked for, or one that
 * none of the ticked situations is about.
 */
export function noteOf(pen: Pen, decision: Decision): string | undefined {
  const { t, language, words, session } = pen
  const provision = provisionOf(pack, decision)
  const text = words.provisions[provision.id]
  const todo = text?.todo ?? ''
  switch (decision.verdict) {
    case 'open':
      return `${t('reason.open', { date: formatDate(decision.actBy, language), todo })}${text?.confirm ?? ''}`
    case 'eligible':
      return `${conditionsOf(pen, decision) || t('reason.anyone')}${changeOf(pen, decision)}`
    case 'confirm':
      return `${text?.confirm ?? t('take.slip.confirms', { quote: text?.confirmQuote ?? '' })}${changeOf(pen, decision)}`
    case 'undetermined': {
      if (decision.actBy !== null)
        return `${missingOf(pen, decision)}${t('reason.ifMetBy', { date: formatDate(decision.actBy, language), todo })}`
      const { situations } = session
      const isMeant = situations.length === 0 || provision.situations.some((id) => situations.includes(id))
      const isNear = decision.missing.length === 1 && isMeant
      return isNear || unsureOf(pen, decision) ? missingOf(pen, decision) : undefined
    }
    case 'ineligible': {
      const [turn] = timeline(pack, answersOf(session), session.asOf, [decision], addMonths(session.asOf, FORESIGHT))
      if (turn?.after.verdict !== 'eligible' && turn?.after.verdict !== 'confirm') return undefined
      const date = formatDate(turn.on, language)
      const { amount } = turn.after
      return amount
        ? t('reason.fromWith', { date, amount: amountText(amount, t, language) })
        : t('reason.from', { date })
    }
  }
}

/** What the plan asks and the family meets. */
function conditionsOf({ t, words, session }: Pen, decision: Decision): string {
  const { trace } = explain(pack, answersOf(session), session.asOf, decision)
  const says = trace.map(({ condition }) => words.conditions[condition]?.says ?? '')
  return says.length === 0 ? '' : t('take.slip.sentence', { says: says.join(t('reason.join')) })
}

/** The amount of later days, where time alone changes it. */
function changeOf({ t, language, session }: Pen, decision: Decision): string {
  const { next } = datesOf(pack, answersOf(session), session.asOf, decision)
  if (!next?.amount) return ''
  const amount = amountText(next.amount, t, language)
  return t('take.slip.sentence', { says: t('decision.changesTo', { date: formatDate(next.on, language), amount }) })
}

/** What is missing: who settles it, where the answer was "I do not know"; else the question. */
function missingOf(pen: Pen, decision: Decision): string {
  const { t, questions } = pen
  const { missing } = decision
  const unsure = unsureOf(pen, decision)
  const { label = '', settle } = (unsure && questions[unsure.id]) ?? {}
  if (settle !== undefined) return t('reason.settle', { label, settle })
  const first = unsure ?? pack.facts.find(({ id }) => missing.includes(id))
  const ask = (first && questions[first.id]?.ask) ?? ''
  return missing.length === 1 ? t('reason.missingOne', { ask }) : t('reason.missing', { count: missing.length, ask })
}

/** The first missing answer that was "I do not know". */
function unsureOf({ session }: Pen, { missing, claimant }: Decision): Fact | undefined {
  const answers = answersOf(session)
  const isUnsure = (fact: Fact) =>
    claimantsOf(answers, fact).some(
      (one) => (one === claimant || fact.owner === 'household') && answerOf(answers, fact, one) === null,
    )
  return pack.facts.find((fact) => missing.includes(fact.id) && isUnsure(fact))
}
