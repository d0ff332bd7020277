import type { Answers } from '../../engine/answers.ts'
import { addMonths, type CivilDate } from '../../engine/date.ts'
import { type Decision, isGranted, keyOf } from '../../engine/decide.ts'
import { timeline } from '../../engine/timeline.ts'
import { pack } from '../decisions.ts'
import { FORESIGHT_YEARS } from '../foresight.ts'

/**
 * The decisions as a reader needs them: by the last day of an act, or the first on which time alone grants what is refused,
 * nearest first; then what brings a sum of money, then what lacks least. Otherwise the plan's order stays.
 */
export function inOrder(answers: Answers, asOf: CivilDate, decisions: readonly Decision[]): readonly Decision[] {
  const refused = decisions.filter(({ verdict }) => verdict === 'ineligible')
  const granted = new Map<string, CivilDate>()
  for (const { on, after } of timeline(pack, answers, asOf, refused, addMonths(asOf, 12 * FORESIGHT_YEARS)))
    if (isGranted(after) && !granted.has(keyOf(after))) granted.set(keyOf(after), on)
  const day = (decision: Decision) => decision.actBy ?? granted.get(keyOf(decision)) ?? Number.MAX_SAFE_INTEGER
  return [...decisions].sort(
    (a, b) =>
      day(a) - day(b) || Number(b.amount !== null) - Number(a.amount !== null) || a.missing.length - b.missing.length,
  )
}
