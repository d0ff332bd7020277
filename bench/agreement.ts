import { isDeepStrictEqual } from 'node:util'
import type { Answers } from '../src/engine/answers.ts'
import type { Contender, Finding } from './contender.ts'

/** Where a contender finds something else than ours: how often, and one example. Whole decisions are compared in full. */
export async function disagreementOf(
  contender: Contender,
  ours: Contender,
  households: readonly Answers[],
): Promise<string | undefined> {
  const [theirs, reference] = [contender.prepare(households), ours.prepare(households)]
  const differences: string[] = []
  for (const [i, answers] of households.entries()) {
    const [found, expected] = [await theirs(i), await reference(i)]
    const wanted = expected.map((one, k) => ('missing' in (found[k] ?? {}) ? one : findingOf(one)))
    if (!isDeepStrictEqual(found, wanted))
      differences.push(`${JSON.stringify(found)} instead of ${JSON.stringify(wanted)} for ${JSON.stringify(answers)}`)
  }
  const [example] = differences
  if (example === undefined) return undefined
  return `${contender.name} differs for ${differences.length} of ${households.length} households: ${example}`
}

const findingOf = ({ provision, claimant, verdict, amount, actBy }: Finding): Finding => ({
  provision,
  claimant,
  verdict,
  amount,
  actBy,
})
