import type { Answers } from '../src/engine/answers.ts'
import type { Decision } from '../src/engine/decide.ts'
import type { Owner } from '../src/engine/pack.ts'

/** What every contender decides: the provisions with figures, and whom each is for. */
export const PROVISIONS = {
  'care-subsidy': 'child',
  'newborn-insurance': 'child',
  'retraining-subsidy': 'person',
  'training-allowance': 'person',
  'housekeeping-subsidy': 'organisation',
  'staff-training-subsidy': 'organisation',
  'skill-subsidy': 'person',
  'care-allowance': 'person',
} as const satisfies Record<string, Owner>

export type ProvisionId = keyof typeof PROVISIONS
export type Claimed = (typeof PROVISIONS)[ProvisionId]

/** What every contender has to find. What is missing and what failed, only ours and the hand-written ones say. */
export type Finding = Pick<Decision, 'provision' | 'claimant' | 'verdict' | 'amount' | 'actBy'>

/**
 * A way to decide households. What it needs of them, in its own form, it makes beforehand, off the clock; then it is
 * asked for one household after the other, by number.
 */
export type Contender<Found = Finding> = {
  readonly name: string
  readonly prepare: (households: readonly Answers[]) => (index: number) => readonly Found[] | Promise<readonly Found[]>
}

/** The members, or the body, that a provision of this owner is decided for. */
export function claimantsOf({ people, organisation }: Answers, owner: Claimed) {
  if (owner === 'organisation') return organisation ? [organisation] : []
  return people.filter(({ role }) => role === (owner === 'person' ? 'adult' : 'child'))
}

/** @throws RangeError where the list has no such place */
export function at<T>(list: readonly T[], index: number): T {
  const one = list[index]
  if (one === undefined) throw new RangeError(`there is no number ${index}`)
  return one
}
