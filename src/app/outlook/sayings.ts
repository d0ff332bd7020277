import { about } from 'law:about'
import { useTranslation } from 'react-i18next'
import { provisionOf } from '../../engine/explain.ts'
import { useClaimantName } from '../claimants.ts'
import { pack } from '../decisions.ts'
import { amountText, formatDate } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import type { CalendarEvent } from './calendar.ts'
import type { DateToKeep } from './dates.ts'

/** A date in words: when, what it is, what it is about, whom to ask. */
export type Saying = {
  readonly kind: DateToKeep['kind']
  readonly isSure: boolean
  readonly day: string
  readonly sign: string
  readonly what: string
  readonly amount: string
  readonly unit: string
  readonly event: CalendarEvent
}

/** Words dates for the list and for a calendar. Each tells of its own subject alone. */
export function useSayings(dates: readonly DateToKeep[]): readonly Saying[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useLawWords()
  const nameOf = useClaimantName()
  const source = useSource()

  return dates.map((date) => {
    const provision = provisionOf(pack, date)
    const text = words.provisions[provision.id]
    const unit = t('outlook.dates.ask', { unit: words.units[provision.unit]?.name ?? '' })
    const isSure = !('isSure' in date) || date.isSure
    const sign = t(`outlook.dates.sign.${signOf(date)}`)
    const what = t('outlook.dates.what', {
      who: nameOf(date.claimant),
      what: (date.kind === 'due' ? text?.todo : text?.title) ?? '',
    })
    const amount = 'amount' in date && date.amount ? amountText(date.amount, t, language) : ''
    const holiday = date.kind === 'due' ? [t('result.holiday')] : []
    return {
      kind: date.kind,
      isSure,
      day: formatDate(date.on, language),
      sign,
      what,
      amount,
      unit,
      event: {
        uid: `${provision.id}.${date.claimant}.${date.kind}.${date.on}@tianjiaan-family-support`,
        on: date.on,
        summary: t(amount === '' ? 'outlook.dates.summary' : 'outlook.dates.summaryWith', { sign, what, amount }),
        description: [unit, ...holiday, ...source].join('\n'),
      },
    }
  })
}

function signOf(date: DateToKeep) {
  if (date.kind === 'due') return date.isSure ? 'due' : 'dueIf'
  if (date.kind === 'end') return date.isSure ? 'end' : 'endIf'
  return date.kind
}

/** All dates as text: for a message, a note, or a calendar that takes no file. */
export function useDatesAsText(sayings: readonly Saying[]): string {
  const { t } = useTranslation()
  const lines = sayings.map(({ day, unit, event }) =>
    t('outlook.dates.line', { date: day, summary: event.summary, unit }),
  )
  return [t('outlook.dates.title'), ...lines, ...useSource()].join('\n')
}

/** What stands under everything that is taken away: the day it was reckoned for, the plan with its status, no promise. */
function useSource(): readonly string[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const { asOf } = useSession().session
  return [
    t('outlook.dates.reckoned', { date: formatDate(asOf, language) }),
    t('shell.basis', { title: about.title, status: about.status[language], version: about.version }),
    t('shell.promise'),
  ]
}
