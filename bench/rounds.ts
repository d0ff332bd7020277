import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Answers } from '../src/engine/answers.ts'
import type { Contender } from './contender.ts'

/** A contender and the households it decides in every round; a name of its own where the contender's says too little. */
export type Entry = { readonly name?: string; readonly contender: Contender<unknown>; readonly households: readonly Answers[] }

/** Nanoseconds a decision, one figure a round. */
export type Timing = { readonly name: string; readonly households: number; readonly rounds: readonly number[] }

/** Rounds that only warm up: the compiler of the machine has settled after them. */
const WARM_UP = 4

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/**
 * Times all entries in turn, round after round, so that whatever else the machine does falls on all of them alike. The
 * garbage of one is collected before the next begins; its own, made while it runs, counts.
 */
export async function timeInRounds(entries: readonly Entry[], count: number): Promise<readonly Timing[]> {
  const runners = entries.map(({ contender, households }) => ({ decide: contender.prepare(households), households: households.length }))
  const rounds = entries.map((): number[] => [])
  for (let round = -WARM_UP; round < count; round++)
    for (const [i, { decide, households }] of runners.entries()) {
      collectGarbage()
      const isAsync = decide(0) instanceof Promise
      const start = process.hrtime.bigint()
      const decisions = isAsync ? await runAsync(decide, households) : run(decide, households)
      const nanoseconds = Number(process.hrtime.bigint() - start)
      if (round >= 0) rounds[i]?.push(nanoseconds / decisions)
    }
  return entries.map(({ name, contender, households }, i) => ({ name: name ?? contender.name, households: households.length, rounds: rounds[i] ?? [] }))
}

type Run = ReturnType<Contender<unknown>['prepare']>

function run(decide: Run, households: number): number {
  let decisions = 0
  for (let i = 0; i < households; i++) decisions += (decide(i) as readonly unknown[]).length
  return decisions
}

async function runAsync(decide: Run, households: number): Promise<number> {
  let decisions = 0
  for (let i = 0; i < households; i++) decisions += (await decide(i)).length
  return decisions
}

/** Of every round, how many times as long as the other took in the same round. */
export const ratios = (timing: Timing, to: Timing): readonly number[] => timing.rounds.map((time, round) => time / (to.rounds[round] ?? Number.NaN))

/** The value below which this part of the values lies: 0.5 is the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
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
