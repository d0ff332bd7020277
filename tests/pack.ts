import type { Answered, Answers, Value } from '../src/engine/answers.ts'
import { fromIso } from '../src/engine/date.ts'
import { type Decision, decide } from '../src/engine/decide.ts'
import { on } from './day.ts'
import { files, type Rules, rulesOf } from './rules.ts'

/** The rules as they stand, compiled once for a test file. */
export const rules: Rules = await rulesOf(files)
export const { law, pack } = rules

type Told = { readonly [fact: string]: Value }
type Family = {
  readonly household?: Told
  readonly adults?: readonly Told[]
  readonly children?: readonly Told[]
  readonly organisation?: Told
}

/** A household that says only what a case is about. Days are written as text; members are p1, p2 … and c1, c2 …. */
export function aFamily({ household = {}, adults = [], children = [], organisation }: Family): Answers {
  return {
    household: answered(household),
    people: [
      ...adults.map((told, i) => ({ id: `p${i + 1}`, role: 'adult' as const, facts: answered(told) })),
      ...children.map((told, i) => ({ id: `c${i + 1}`, role: 'child' as const, facts: answered(told) })),
    ],
    organisation: organisation && { id: 'o1', facts: answered(organisation) },
  }
}

/** What a provision grants the first claimant of a family on a day. */
export function decisionOf(answers: Answers, day: string, provision: string): Decision {
  const found = decide(pack, answers, on(day)).find((decision) => decision.provision === provision)
  if (!found) throw new Error(`${provision} decides nothing for this family`)
  return found
}

function answered(told: Told): Answered {
  return Object.fromEntries(
    Object.entries(told).map(([fact, value]) => [fact, typeof value === 'string' ? (fromIso(value) ?? value) : value]),
  )
}
