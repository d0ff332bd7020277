import type { Answers } from '../src/engine/answers.ts'
import type { Law } from '../src/law/law.ts'
import { compiled, explained } from './engines/compiled.ts'
import { type Entry, type Timing, timeInRounds } from './rounds.ts'
import { loadPack, packCode } from './rules.ts'

const TIMES = [1, 10, 100] as const

/** Packs with 1, 10 and 100 times the provisions, and so many households the fewer, so that each round decides as much. */
export async function growthInProvisions(law: Law, households: readonly Answers[], rounds: number): Promise<readonly Timing[]> {
  const packs = await Promise.all(TIMES.map((times) => loadPack(packCode(law, times))))
  const entries = packs.flatMap((pack): readonly Entry[] => {
    const count = pack.provisions.length
    const fewer = households.slice(0, (households.length * 8) / count)
    return [
      { name: `${count} provisions`, contender: compiled(pack), households: fewer },
      { name: `${count} provisions, the explanation of each`, contender: explained(pack), households: fewer.slice(0, fewer.length / 4) },
    ]
  })
  return timeInRounds(entries, rounds)
}

/** The same pack and 1, 10 and 100 parts of the households. */
export function growthInHouseholds(entry: Entry, rounds: number): Promise<readonly Timing[]> {
  const { contender, households } = entry
  const parts = TIMES.map((times) => households.slice(0, (households.length * times) / 100))
  return timeInRounds(
    parts.map((part) => ({ name: `${part.length} households`, contender, households: part })),
    rounds,
  )
}
