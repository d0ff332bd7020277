import type { Answers } from './answers.ts'
import { addMonths, type CivilDate, previousDay } from './date.ts'
import { type Case, caseOf, casesOf, type Decision, decideOne } from './decide.ts'
import { provisionOf } from './explain.ts'
import { type Amount, sameAmount } from './money.ts'
import type { Pack } from './pack.ts'

/** What time alone does to a decision, all answers unchanged. */
export type Dates = {
  /** The first day on which time ends a refusal; what is decided then may still be open. Null where it never does. */
  readonly from: CivilDate | null
  /** The last day on which verdict and amount stay. Null where they stay for good. */
  readonly until: CivilDate | null
  /** The first later day with another amount, and that amount. */
  readonly next: { readonly on: CivilDate; readonly amount: Amount | null } | null
}

/** A day from which on a decision is another one. */
export type Turn = { readonly on: CivilDate; readonly before: Decision; readonly after: Decision }

/** Nobody's age changes an amount beyond this many months from now. */
const HORIZON_MONTHS = 12 * 130

/** The dates of one decision, from the days that the rules themselves name. */
export function datesOf(pack: Pack, answers: Answers, asOf: CivilDate, decision: Decision): Dates {
  const one = caseOf(provisionOf(pack, decision), decision.claimant, answers, asOf)
  const turns = turnsOf(pack, one, decision, addMonths(asOf, HORIZON_MONTHS))
  const change = turns[0]
  const amountTurn = turns.find(({ before, after }) => !sameAmount(before.amount, after.amount))
  return {
    from: decision.verdict === 'ineligible' ? (change?.on ?? null) : null,
    until: change ? previousDay(change.on) : null,
    next: amountTurn ? { on: amountTurn.on, amount: amountTurn.after.amount } : null,
  }
}

/** Every turn of every decision up to a day, earliest first. */
export function timeline(
  pack: Pack,
  answers: Answers,
  asOf: CivilDate,
  decisions: readonly Decision[],
  horizon: CivilDate,
): readonly Turn[] {
  const cases = casesOf(answers, asOf)
  const turns = decisions.flatMap((decision) => {
    const { owner } = provisionOf(pack, decision)
    const found = cases[owner].find(({ claimant }) => claimant === decision.claimant)
    return found ? turnsOf(pack, found, decision, horizon) : []
  })
  return turns.sort((a, b) => a.on - b.on)
}

function turnsOf(pack: Pack, one: Case, decision: Decision, horizon: CivilDate): readonly Turn[] {
  const provision = provisionOf(pack, decision)
  const { scope } = one
  const days = provision.turns(scope, horizon).filter((day) => day > scope.asOf && day <= horizon)
  const turns: Turn[] = []
  let before = decision
  for (const on of [...new Set(days)].sort((a, b) => a - b)) {
    const after = decideOne(provision, { ...one, scope: { ...scope, asOf: on } })
    if (after.verdict !== before.verdict || !sameAmount(after.amount, before.amount)) {
      turns.push({ on, before, after })
      before = after
    }
  }
  return turns
}
