import type { Decision, Verdict } from '../../engine/decide.ts'
import type { Pack } from '../../engine/pack.ts'
import { BY_URGENCY } from '../verdicts.ts'

/** One mark a provision that anybody here can claim, in the plan's order: the best verdict among its claimants. */
export function marksOf(pack: Pack, decisions: readonly Decision[]): readonly Verdict[] {
  return pack.provisions.flatMap(({ id }) => {
    const verdicts = decisions.filter(({ provision }) => provision === id).map(({ verdict }) => verdict)
    return BY_URGENCY.find((verdict) => verdicts.includes(verdict)) ?? []
  })
}
