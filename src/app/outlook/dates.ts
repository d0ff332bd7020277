import type { ClaimantId } from '../../engine/answers.ts'
import { type CivilDate, previousDay } from '../../engine/date.ts'
import { type Decision, isGranted } from '../../engine/decide.ts'
import { provisionOf } from '../../engine/explain.ts'
import type { Amount } from '../../engine/money.ts'
import type { FactId, Pack, ProvisionId } from '../../engine/pack.ts'
import type { Turn } from '../../engine/timeline.ts'

/** A day on which there is something to do or to know. */
export type DateToKeep = {
  readonly on: CivilDate
  readonly provision: ProvisionId
  readonly claimant: ClaimantId
} & (Due | Turned)

/** The last day of an act; where it is not sure, something else is still missing. */
type Due = { readonly kind: 'due'; readonly act: FactId; readonly isSure: boolean }

type Turned =
  /** The first day of an entitlement, of another amount, or of one that a department confirms. */
  | { readonly kind: 'start' | 'change' | 'confirm'; readonly amount: Amount | null }
  /** The last day of an entitlement; where it is not sure, a department says whether it still counts. */
  | { readonly kind: 'end'; readonly isSure: boolean }
  /** The first day on which something more has to be known. */
  | { readonly kind: 'again' }

/** Nobody keeps more. */
const MOST = 20

/**
 * The dates of a family, nearest first: the last day of every act still to do, and every day on which time turns a
 * decision. An act that opens several provisions is done once.
 */
export function datesToKeep(pack: Pack, decisions: readonly Decision[], turns: readonly Turn[]): readonly DateToKeep[] {
  const due = decisions.flatMap((decision) => dueDate(pack, decision)).sort((a, b) => +a.isSure - +b.isSure)
  const turned = turns.flatMap((turn) => turnedDate(pack, turn))
  // What a department confirms for one last day only, ends on that day or the day before.
  const confirmed = new Set(turned.filter(({ kind }) => kind === 'confirm').map(turnOf))
  const turnedOnce = turned.map((date) =>
    date.kind === 'end' && confirmed.has(turnOf(date)) ? { ...date, isSure: false } : date,
  )
  return [...lastOfEach(due, ({ on, claimant, act }) => `${on} ${claimant} ${act}`), ...lastOfEach(turnedOnce, turnOf)]
    .sort((a, b) => a.on - b.on)
    .slice(0, MOST)
}

/** The last day of a decision's act, as it stands among all dates. */
export function dueOf(pack: Pack, decision: Decision, decisions: readonly Decision[]): DateToKeep | undefined {
  const [own] = dueDate(pack, decision)
  return datesToKeep(pack, decisions, []).find(
    (date) => date.kind === 'due' && date.on === own?.on && date.claimant === own.claimant && date.act === own.act,
  )
}

function dueDate(pack: Pack, decision: Decision): readonly (DateToKeep & Due)[] {
  const { provision, claimant, actBy, verdict } = decision
  const { act } = provisionOf(pack, decision)
  if (actBy === null || !act) return []
  return [{ kind: 'due', on: actBy, provision, claimant, act: act.fact, isSure: verdict === 'open' }]
}

function turnedDate(pack: Pack, { on, before, after }: Turn): readonly DateToKeep[] {
  const { provision, claimant, amount, verdict } = after
  const about = { provision, claimant, on }
  if (isGranted(after)) {
    if (before.verdict === verdict) return [{ ...about, kind: 'change', amount }]
    return [{ ...about, kind: verdict === 'confirm' ? 'confirm' : 'start', amount }]
  }
  if (!isGranted(before) && before.verdict !== 'ineligible') return []
  if (verdict !== 'ineligible') return [{ ...about, kind: 'again' }]
  // What was done in time: the plan does not say for how long it counts, the rules only stop asking about it.
  return provisionOf(pack, after).act ? [] : [{ ...about, kind: 'end', on: previousDay(on), isSure: true }]
}

const turnOf = ({ on, claimant, provision }: DateToKeep): string => `${on} ${claimant} ${provision}`

function lastOfEach<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}
