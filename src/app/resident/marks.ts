import type { Decision, Verdict } from '../../engine/decide.ts'
import type { Pack } from '../../engine/pack.ts'

/** What serves a reader first: what can be lost, then what is sure. */
export const BEST_FIRST: readonly Verdict[] = ['open', 'eligible', 'confirm', 'undetermined', 'ineligible']

/** One mark a provision that anybody here can claim, in the plan's order: the best verdict among its claimants. */
export function marksOf(pack: Pack, decisions: readonly Decision[]): readonly Verdict[] {
  return pack.provisions.flatMap(({ id }) => {
    const verdicts = decisions.filter(({ provision }) => provision === id).map(({ verdict }) => verdict)
    return BEST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? []
  })
}
