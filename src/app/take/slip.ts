import { about } from 'law:about'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimantId } from '../../engine/answers.ts'
import type { Decision, Verdict } from '../../engine/decide.ts'
import { provisionOf } from '../../engine/explain.ts'
import type { UnitId } from '../../engine/pack.ts'
import type { LawWords } from '../../engine/words.ts'
import { useClaimantName } from '../claimants.ts'
import { deadlinesOf } from '../deadlines.ts'
import { pack } from '../decisions.ts'
import { bareAmountText, formatDate, grantedText } from '../format.ts'
import { type Language, useLanguage } from '../i18n.ts'
import type { Session } from '../session.ts'
import { periodText, totalsOf } from '../totals.ts'
import { useSession } from '../useSession.tsx'
import { BY_URGENCY } from '../verdicts.ts'
import { useLawWords } from '../words/law.ts'
import { useLawQuestions } from '../words/questions.ts'
import { noteOf } from './note.ts'

/** The result in words alone, as it is printed, drawn and copied. */
export type Slip = {
  readonly title: string
  /** The day it was decided for, and who the family is. */
  readonly lead: string
  readonly totals: readonly { readonly period: string; readonly amount: string; readonly of: string }[]
  /** How many more there are without an amount. */
  readonly unset: string | undefined
  /** What has a last day, the nearest first. */
  readonly first: readonly string[]
  readonly units: readonly SlipUnit[]
  /** How many are left out because they have no bearing on a visit. */
  readonly leftOut: readonly string[]
  readonly status: string
  /** The plan, its status, the version of the rules; and what is not promised. */
  readonly source: readonly string[]
}

export type SlipUnit = { readonly name: string; readonly lines: readonly SlipLine[] }

export type SlipLine = {
  readonly verdict: Verdict
  readonly title: string
  readonly who: string
  readonly amount: string
  readonly note: string
  readonly clause: string
}

export function useSlip(decisions: readonly Decision[]): Slip {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useLawWords()
  const questions = useLawQuestions()
  const nameOf = useClaimantName()
  const { session } = useSession()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words and names follow from language and session
  return useMemo(
    () => slipOf({ t, language, words, questions, nameOf, session }, decisions),
    [decisions, language, session],
  )
}

/** What a slip is written with. */
export type Pen = {
  readonly t: TFunction
  readonly language: Language
  readonly words: LawWords
  readonly questions: ReturnType<typeof useLawQuestions>
  readonly nameOf: (claimant: ClaimantId) => string
  readonly session: Session
}

function slipOf(pen: Pen, decisions: readonly Decision[]): Slip {
  const { t, language, words, nameOf, session } = pen
  const { people, asOf } = session
  const isFamily = people.length > 0
  const { sums, unset } = totalsOf(decisions)
  const date = formatDate(asOf, language)
  const who = people.map(({ id }) => nameOf(id)).join(t('reason.and'))
  const lines = linesOf(pen, decisions)
  const status = about.status[language]
  return {
    title: t(isFamily ? 'take.slip.title' : 'take.slip.titleOrganisation'),
    lead: isFamily ? t('take.slip.lead', { date, n: people.length, who }) : t('take.slip.leadOrganisation', { date }),
    totals: sums.map((total) => ({
      period: periodText(t, total, sums),
      amount: bareAmountText(total.amount, t, language),
      of: t(`parts.totals.${total.verdict}`, { n: total.count }),
    })),
    unset:
      unset === 0
        ? undefined
        : sums.length === 0
          ? t('result.unsetOnly', { count: unset })
          : t('parts.totals.unset', { n: unset }),
    first: firstOf(pen, decisions),
    units: unitsOf(words, lines),
    leftOut: leftOutOf(t, decisions, lines),
    status: t('take.slip.status', { status, draft: t('shell.draft') }),
    source: [t('shell.basis', { title: about.title, status, version: about.version }), t('shell.promise')],
  }
}

function firstOf(pen: Pen, decisions: readonly Decision[]): readonly string[] {
  const { t, language, words } = pen
  return deadlinesOf(pen, decisions).map(({ actBy, act, decision }) =>
    t('take.slip.first', {
      what: t('result.deadline', { date: formatDate(actBy, language), act }),
      unit: words.units[provisionOf(pack, decision).unit]?.name ?? '',
    }),
  )
}

/** One line of a slip, and the decisions that it stands for. */
type Line = SlipLine & { readonly unit: UnitId; readonly of: readonly Decision[] }

/** What was decided in the same way for several of the family is one line. */
function linesOf(pen: Pen, decisions: readonly Decision[]): readonly Line[] {
  const { t, words, nameOf } = pen
  const lines = new Map<string, Line>()
  for (const decision of decisions) {
    const note = noteOf(pen, decision)?.trim()
    if (note === undefined) continue
    const { unit, clause } = provisionOf(pack, decision)
    const { verdict } = decision
    const title = words.provisions[decision.provision]?.title ?? ''
    const line = { unit, verdict, title, note, clause: t('parts.quote.clause', { clause }) }
    const key = [title, verdict, note, granted(pen, decision)].join('\n')
    const of = [...(lines.get(key)?.of ?? []), decision]
    const who = of.map(({ claimant }) => nameOf(claimant)).join(t('reason.and'))
    const amount = granted(pen, decision)
    lines.set(key, {
      ...line,
      of,
      who,
      amount: of.length > 1 && decision.amount ? t('take.slip.each', { amount }) : amount,
    })
  }
  return [...lines.values()]
}

/** An amount with its period, or in a word what is granted; what is refused grants nothing. */
function granted({ t, language }: Pen, decision: Decision): string {
  if (decision.verdict === 'ineligible') return t('verdict.name.ineligible')
  return grantedText(decision.amount, provisionOf(pack, decision).kind, t, language)
}

/** Unit by unit, those with what is most urgent first, and of that what brings money; otherwise in the plan's order. */
function unitsOf({ units }: LawWords, lines: readonly Line[]): readonly SlipUnit[] {
  const sorted = BY_URGENCY.flatMap((verdict) => {
    const group = lines.filter((line) => line.verdict === verdict)
    return [...group.filter(bringsMoney), ...group.filter((line) => !bringsMoney(line))]
  })
  return [...new Set(sorted.map(({ unit }) => unit))].map((unit) => ({
    name: units[unit]?.name ?? '',
    lines: sorted.filter((line) => line.unit === unit),
  }))
}

const bringsMoney = ({ of }: Line): boolean => of.some(({ amount }) => amount !== null)

function leftOutOf(t: TFunction, decisions: readonly Decision[], lines: readonly Line[]): readonly string[] {
  const listed = new Set(lines.flatMap(({ of }) => of))
  return (['undetermined', 'ineligible'] as const).flatMap((verdict) => {
    const n = decisions.filter((decision) => decision.verdict === verdict && !listed.has(decision)).length
    return n === 0 ? [] : [t(`take.slip.leftOut.${verdict}`, { n })]
  })
}
