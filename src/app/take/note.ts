import { addMonths } from '../../engine/date.ts'
import type { Decision } from '../../engine/decide.ts'
import { explain, provisionOf } from '../../engine/explain.ts'
import { datesOf, timeline } from '../../engine/timeline.ts'
import { pack } from '../decisions.ts'
import { FORESIGHT_YEARS } from '../foresight.ts'
import { amountText, formatDate, fromText } from '../format.ts'
import { firstMissing, missingText } from '../missing.ts'
import { answersOf } from '../session.ts'
import type { Pen } from './slip.ts'

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
  const confirm = text?.confirm ?? (text?.confirmQuote ? t('take.slip.confirms', { quote: text.confirmQuote }) : '')
  switch (decision.verdict) {
    case 'open':
      return `${t('reason.open', { date: formatDate(decision.actBy, language), todo })}${confirm}`
    case 'eligible':
      return `${conditionsOf(pen, decision) || t('reason.anyone')}${changeOf(pen, decision)}`
    case 'confirm':
      return `${confirm}${changeOf(pen, decision)}`
    case 'undetermined': {
      const first = firstMissing(answersOf(session), decision)
      const missing = first ? missingText(t, pen.questions, decision, first) : ''
      if (decision.actBy !== null)
        return `${missing}${t('reason.ifMetBy', { date: formatDate(decision.actBy, language), todo })}`
      const { situations } = session
      const isMeant = situations.length === 0 || provision.situations.some((id) => situations.includes(id))
      const isNear = decision.missing.length === 1 && isMeant
      return isNear || first?.isUnsure ? missing : undefined
    }
    case 'ineligible': {
      const [turn] = timeline(
        pack,
        answersOf(session),
        session.asOf,
        [decision],
        addMonths(session.asOf, 12 * FORESIGHT_YEARS),
      )
      return turn && fromText(turn, t, language)
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
