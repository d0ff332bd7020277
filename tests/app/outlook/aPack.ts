import type { CivilDate } from '../../../src/engine/date.ts'
import type { Fen } from '../../../src/engine/money.ts'
import {
  FAILS,
  type Fact,
  type FactId,
  HOLDS,
  type Pack,
  type Provision,
  type Scope,
  UNKNOWN,
} from '../../../src/engine/pack.ts'

const fact = (name: string): Fact => ({
  id: `person.${name}`,
  owner: 'person',
  name,
  together: false,
  type: 'boolean',
})
const facts: readonly Fact[] = [{ ...fact('member'), lasts: true }, fact('enrolled')]

type Made = {
  readonly isGranted: (scope: Scope) => boolean
  /** Any of these, where answered yes, is enough; without an answer nobody knows. */
  readonly reads?: readonly string[]
  readonly turns?: readonly CivilDate[]
}

/** A provision of 100 yuan a month with one condition. */
export function aProvision(id: string, { isGranted, reads = [], turns = [] }: Made): Provision {
  const isTold = ({ self }: Scope) =>
    reads.length === 0 || reads.some((one) => self[one.slice('person.'.length)] === true)
  const hundred = () => 10_000 as Fen
  return {
    id,
    clause: 1,
    kind: 'cash',
    owner: 'person',
    unit: 'health',
    situations: [],
    conditions: [{ id: `${id}.1`, reads: reads as readonly FactId[], alternatives: undefined, unknowns: () => [] }],
    stand: (scope) => (isTold(scope) ? (isGranted(scope) ? HOLDS : FAILS) : UNKNOWN),
    confirms: { reads: [], alternatives: undefined, unknowns: () => [], holds: () => false },
    act: undefined,
    amount: { per: 'month', min: hundred, max: hundred, reads: [], unknowns: () => [] },
    turns: () => [...turns],
  }
}

/** A law of these provisions alone. */
export const aPack = (...provisions: readonly Provision[]): Pack => ({
  version: '2026-11-24+test',
  reviewBy: 20_271_231 as CivilDate,
  facts,
  provisions,
  announcements: [],
  situations: [],
})
