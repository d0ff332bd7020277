import { type Answered, HOUSEHOLD } from '../../engine/answers.ts'
import { addMonths, type CivilDate } from '../../engine/date.ts'
import { type Decision, decideOne } from '../../engine/decide.ts'
import { type Amount, type Fen, sameAmount } from '../../engine/money.ts'
import type { Fact, Pack, Provision } from '../../engine/pack.ts'

/** An amount at an age in whole years, or at a sum in fen; null where nothing is granted. */
export type Point = { readonly at: number; readonly amount: Amount | null }

/** How an amount follows an age or a sum, all other conditions met. */
export type Series = {
  readonly by: 'age' | 'money'
  readonly fact: Fact
  /** What is drawn: `to` is not part of it. */
  readonly from: number
  readonly to: number
  /** By age, where each step begins; by money, the ends of straight lines. */
  readonly points: readonly Point[]
  /** What is told in a table. */
  readonly rows: readonly Point[]
}

/** Nobody is drawn older than this, in years. */
const OLDEST = 110
/** Years drawn before the first step. */
const LEAD = 6

/**
 * The series of a provision whose amount reads a birth date or a sum, sampled from the compiled rule itself: no figure is
 * known here. Yes-or-no facts beside it count as no, since a yes only opens an end. None where the amount does not vary.
 */
export function seriesOf(pack: Pack, provision: Provision, asOf: CivilDate): Series | undefined {
  const read = pack.facts.filter(({ id }) => provision.amount?.reads.includes(id))
  const fact = read.find(({ type, name }) => (type === 'date' && name === 'birth') || type === 'money')
  if (!fact) return undefined
  const told = Object.fromEntries(read.flatMap(({ type, name }) => (type === 'boolean' ? [[name, false]] : [])))
  const amountAt = (value: number) => amountFor(provision, { ...told, [fact.name]: value }, asOf)
  return fact.type === 'money'
    ? byMoney(fact, fact.maxFen, amountAt)
    : byAge(fact, (age) => amountAt(addMonths(asOf, -12 * age)))
}

/** What the plan grants whoever meets its conditions, nothing being known of him. */
export function statedAmount(provision: Provision, asOf: CivilDate): Amount | null {
  return amountFor(provision, {}, asOf)
}

function amountFor(provision: Provision, self: Answered, asOf: CivilDate): Amount | null {
  const household = provision.owner === 'household' ? self : {}
  const scope = { self, household, children: [], people: [], asOf, saidOn: asOf }
  const decision: Decision = decideOne(provision, { claimant: HOUSEHOLD, scope })
  return decision.amount
}

function byAge(fact: Fact, amountAt: (age: number) => Amount | null): Series | undefined {
  const ages = Array.from({ length: OLDEST }, (_, age) => ({ at: age, amount: amountAt(age) }))
  const steps = ages.filter(({ at, amount }) => at === 0 || !sameAmount(amount, ages[at - 1]?.amount ?? null))
  const points = steps[0]?.amount === null ? steps.slice(1) : steps
  const [first] = points
  if (!first || steps.length === 1) return undefined
  return { by: 'age', fact, from: Math.max(0, first.at - LEAD), to: OLDEST, points, rows: points }
}

/** Ten thousand yuan in fen: nothing smaller is looked at. */
const SMALLEST = 1_000_000
const LINES = 40

function byMoney(fact: Fact, most: number, amountAt: (fen: number) => Amount | null): Series | undefined {
  const at = (fen: number): Point => ({ at: fen, amount: amountAt(fen) })
  const isSame = (fen: number, other: number) => sameAmount(amountAt(fen), amountAt(other))
  if (isSame(0, most)) return undefined
  let over = SMALLEST
  while (over < most && !isSame(over, most)) over *= 2
  const bend = firstFrom(Math.floor(over / 2), over, (fen) => isSame(fen, most))
  const to = Math.round(bend * 1.5)
  const even = Array.from({ length: LINES + 1 }, (_, i) => Math.round((to * i) / LINES))
  const points = [...even, bend].sort((a, b) => a - b).map(at)
  const rows = [...roundSums(to), bend].sort((a, b) => a - b).map(at)
  return { by: 'money', fact, from: 0, to, points, rows }
}

/** The first whole number above `low`, up to `high`, from which on something holds. */
function firstFrom(low: number, high: number, holds: (value: number) => boolean): Fen {
  let [below, above] = [low, high]
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (holds(middle)) above = middle
    else below = middle
  }
  return above as Fen
}

/** 1, 2 and 5 of each power of ten, as far as they can be told apart in what is drawn. */
function roundSums(to: number): readonly number[] {
  const powers = Array.from({ length: 10 }, (_, i) => SMALLEST * 10 ** i)
  return powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((sum) => sum > to / 12 && sum < to)
}
