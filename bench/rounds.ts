import type { Answers } from '../src/engine/answers.ts'
import { at, type Contender } from './contender.ts'
import { Dice, SEED } from './dice.ts'

/** A contender, its households, and how many of them a turn decides; a name of its own where the contender's says too little. */
export type Entry = {
  readonly name?: string
  readonly contender: Contender<unknown>
  readonly households: readonly Answers[]
  readonly perTurn: number
  /** A slow one has a turn only so many rounds; in every round, where absent. */
  readonly every?: number
}

/** Nanoseconds a decision, by the number of the round. */
export type Timing = {
  readonly name: string
  readonly households: number
  readonly rounds: ReadonlyMap<number, number>
}

/** Rounds that only warm up: the machine's compiler has settled after them. */
const WARM_UP = 40

/**
 * Times all entries in turn, round after round, each round in another order. Most turns take a few milliseconds, so what
 * else the machine does falls on single turns, which the median passes over, or on a whole round alike. Each turn begins
 * with the garbage of others swept; its own counts.
 */
export async function timeInRounds(entries: readonly Entry[], count: number): Promise<readonly Timing[]> {
  const dice = new Dice(SEED)
  const runners = entries.map(({ contender, households, perTurn, every = 1 }) => ({
    decide: contender.prepare(households),
    perTurn,
    turns: Math.floor(households.length / perTurn),
    every,
    rounds: new Map<number, number>(),
  }))
  for (let round = 0; round < WARM_UP + count; round++)
    for (const { decide, perTurn, turns, every, rounds } of dice.shuffled(runners)) {
      if (round % every !== 0) continue
      collectGarbage({ type: 'minor' })
      const time = await timeOf(decide, (round % turns) * perTurn, perTurn)
      if (round >= WARM_UP) rounds.set(round, time)
    }
  return entries.map(({ name, contender, households, perTurn }, i) => {
    const { rounds } = at(runners, i)
    return { name: name ?? contender.name, households: Math.min(households.length, rounds.size * perTurn), rounds }
  })
}

type Decide = ReturnType<Contender<unknown>['prepare']>

/** Only who answers later is waited for: to wait costs more than to decide. */
async function timeOf(decide: Decide, first: number, count: number): Promise<number> {
  const isAsync = decide(first) instanceof Promise
  const start = process.hrtime.bigint()
  const decisions = isAsync ? await decideLater(decide, first, count) : decideNow(decide, first, count)
  return Number(process.hrtime.bigint() - start) / decisions
}

function decideNow(decide: Decide, first: number, count: number): number {
  let decisions = 0
  for (let i = first; i < first + count; i++) decisions += (decide(i) as readonly unknown[]).length
  return decisions
}

async function decideLater(decide: Decide, first: number, count: number): Promise<number> {
  let decisions = 0
  for (let i = first; i < first + count; i++) decisions += (await decide(i)).length
  return decisions
}

/** Of every round in which both had a turn, how many times as long as the other it took. */
export function ratios(timing: Timing, to: Timing): readonly number[] {
  return [...timing.rounds].flatMap(([round, time]) => {
    const other = to.rounds.get(round)
    return other === undefined ? [] : [time / other]
  })
}

/** The value below which this part of the values lies: 0.5 is the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return at(sorted, Math.min(sorted.length - 1, Math.floor(part * sorted.length)))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Bytes of the heap that a result keeps alive. */
export function heapOf(make: () => unknown): number {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const kept = make()
  collectGarbage()
  const bytes = process.memoryUsage().heapUsed - before
  return kept === undefined ? Number.NaN : bytes
}

/** @throws RangeError without node --expose-gc, which npm run bench gives */
function collectGarbage(options?: { readonly type: 'minor' }): void {
  if (!globalThis.gc) throw new RangeError('the bench needs node --expose-gc')
  if (options) globalThis.gc(options)
  else globalThis.gc()
}
