import type { Answers } from '../src/engine/answers.ts'
import type { Law } from '../src/law/law.ts'
import { compiled } from './engines/compiled.ts'
import { type Timing, timeInRounds } from './rounds.ts'
import { loadPack, packCode } from './rules.ts'

const TIMES = [1, 10, 100] as const

/** 1, 10 and 100 times the provisions, and so many households the fewer: each turn decides as much. */
export async function growthInProvisions(
  law: Law,
  households: readonly Answers[],
  rounds: number,
): Promise<readonly Timing[]> {
  const packs = await Promise.all(TIMES.map((times) => loadPack(packCode(law, times))))
  const entries = packs.map((pack, i) => {
    const fewer = households.length / (TIMES[i] ?? 1)
    return {
      name: `${pack.provisions.length} provisions`,
      contender: compiled(pack),
      households: households.slice(0, fewer),
      perTurn: fewer / 20,
    }
  })
  return timeInRounds(entries, rounds)
}

/** One pack, and 1, 10 and 100 hundredths of the households in one turn. */
export async function growthInHouseholds(
  law: Law,
  households: readonly Answers[],
  rounds: number,
): Promise<readonly Timing[]> {
  const contender = compiled(await loadPack(packCode(law)))
  const entries = TIMES.map((times) => {
    const part = households.slice(0, (households.length * times) / 100)
    return { name: `${part.length} households`, contender, households: part, perTurn: part.length }
  })
  return timeInRounds(entries, rounds)
}
