import { type Decision, keyOf } from '../../engine/decide.ts'
import { sameAmount } from '../../engine/money.ts'

/** A decision that another answer turned, as it was and as it would be. One side is undefined where its claimant is not there. */
export type Change =
  | { readonly before: Decision | undefined; readonly after: Decision }
  | { readonly before: Decision; readonly after: undefined }

/** What differs between two sets of decisions, in the order of the second. */
export function changesBetween(before: readonly Decision[], after: readonly Decision[]): readonly Change[] {
  const was = new Map(before.map((decision) => [keyOf(decision), decision]))
  const is = new Set(after.map(keyOf))
  const gone = before
    .filter((decision) => !is.has(keyOf(decision)))
    .map((decision) => ({ before: decision, after: undefined }))
  const turned = after
    .map((decision) => ({ before: was.get(keyOf(decision)), after: decision }))
    .filter(
      (change) =>
        change.before?.verdict !== change.after.verdict ||
        change.before.actBy !== change.after.actBy ||
        !sameAmount(change.before.amount, change.after.amount),
    )
  return [...turned, ...gone]
}
