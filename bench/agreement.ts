import { isDeepStrictEqual } from 'node:util'
import type { Answers } from '../src/engine/answers.ts'
import type { Contender, Finding } from './contender.ts'

/** Where a contender finds something else than ours: how often, and one example. */
export type Disagreement = { readonly contender: string; readonly count: number; readonly example: string }

/** Holds a contender's findings against ours, decision by decision, in full where it gives whole decisions. */
export async function disagreementOf(contender: Contender, ours: Contender, households: readonly Answers[]): Promise<Disagreement | undefined> {
  const [theirs, reference] = [contender.prepare(households), ours.prepare(households)]
  const differences: string[] = []
  for (const [i, answers] of households.entries()) {
    const [found, expected] = [await theirs(i), await reference(i)]
    if (found.length !== expected.length) differences.push(`${found.length} decisions instead of ${expected.length}`)
    for (const [k, one] of found.entries()) {
      const other = expected[k]
      const wanted = other && 'missing' in one ? other : other && findingOf(other)
      if (!isDeepStrictEqual(one, wanted)) differences.push(`${JSON.stringify(one)} instead of ${JSON.stringify(wanted)} for ${JSON.stringify(answers)}`)
    }
  }
  const [example] = differences
  return example === undefined ? undefined : { contender: contender.name, count: differences.length, example }
}

const findingOf = ({ provision, claimant, verdict, amount, actBy }: Finding): Finding => ({ provision, claimant, verdict, amount, actBy })
