import type { Decision } from '../../engine/decide.ts'
import { sameAmount } from '../../engine/money.ts'

/** A decision that another answer turned, as it was and as it would be. One side is undefined where its claimant is not there. */
export type Change = { readonly before: Decision | undefined; readonly after: Decision | undefined }

/** What differs between two sets of decisions, in the order of the second. */
export function changesBetween(before: readonly Decision[], after: readonly Decision[]): readonly Change[] {
  const key = ({ provision, claimant }: Decision) => `${provision} ${claimant}`
  const was = new Map(before.map((decision) => [key(decision), decision]))
  const is = new Set(after.map(key))
  const gone = before
    .filter((decision) => !is.has(key(decision)))
    .map((decision) => ({ before: decision, after: undefined }))
  const turned = after
    .map((decision) => ({ before: was.get(key(decision)), after: decision }))
    .filter(
      (change) =>
        change.before?.verdict !== change.after.verdict || !sameAmount(change.before.amount, change.after.amount),
    )
  return [...turned, ...gone]
}
