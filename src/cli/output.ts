import type { Answers } from '../engine/answers.ts'
import { type CivilDate, isoDate } from '../engine/date.ts'
import { type Decision, decide } from '../engine/decide.ts'
import { explain, provisionOf } from '../engine/explain.ts'
import type { Fact, Pack } from '../engine/pack.ts'
import { datesOf } from '../engine/timeline.ts'
import { reasonOf, type Words } from './reason.ts'

/** What is decided for one household, as the public output has it: amounts in fen, days as ISO text. */
export function outputOf(pack: Pack, answers: Answers, asOf: CivilDate, words: Words | undefined) {
  const decisions = decide(pack, answers, asOf)
  return {
    asOf: isoDate(asOf),
    rules: pack.version,
    decisions: decisions.map((decision) => decisionOf(pack, answers, asOf, decision, words)),
  }
}

function decisionOf(pack: Pack, answers: Answers, asOf: CivilDate, decision: Decision, words: Words | undefined) {
  const { provision, claimant, verdict, amount, missing, failed, actBy } = decision
  const { clause, kind, unit } = provisionOf(pack, decision)
  const { from, until, next } = datesOf(pack, answers, asOf, decision)
  const explanation = explain(pack, answers, asOf, decision)
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]))
  const trace = explanation.trace.map(({ condition, standing, read }) => ({
    condition,
    standing,
    read: read.map(({ fact, claimant, value }) => ({ fact, claimant, value: wire(facts.get(fact), value) })),
  }))
  return {
    provision,
    clause,
    kind,
    claimant,
    verdict,
    amount,
    actBy: day(actBy),
    from: day(from),
    until: day(until),
    next: next && { on: isoDate(next.on), amount: next.amount },
    missing,
    failed,
    trace,
    ...(words && {
      title: words.provisions[provision]?.title,
      unit: words.units[unit]?.name,
      reason: reasonOf(words, decision, from),
    }),
  }
}

const day = (date: CivilDate | null): string | null => (date === null ? null : isoDate(date))

/** An answer as the public format writes it; null where it was not asked. */
function wire(fact: Fact | undefined, value: unknown): unknown {
  if (value === undefined) return null
  if (value === null) return 'unknown'
  if (fact?.type === 'date') return isoDate(value as CivilDate)
  return fact?.type === 'money' ? Number(value) / 100 : value
}
