import type { TFunction } from 'i18next'
import type { ClaimantId } from '../engine/answers.ts'
import type { CivilDate } from '../engine/date.ts'
import type { Decision } from '../engine/decide.ts'
import type { LawWords } from '../engine/words.ts'
import type { Session } from './session.ts'

/** An act that can still be done: until when, what, and for whom where it is not for oneself. */
export type Deadline = { readonly actBy: CivilDate; readonly act: string; readonly decision: Decision }

type Speaking = {
  readonly t: TFunction
  readonly words: LawWords
  readonly nameOf: (claimant: ClaimantId) => string
  readonly session: Session
}

/** The acts that can still be done, nearest last day first. What opens several provisions is done once. */
export function deadlinesOf(
  { t, words, nameOf, session }: Speaking,
  decisions: readonly Decision[],
): readonly Deadline[] {
  const isSelf = (claimant: ClaimantId) =>
    session.people.some(({ id, relation }) => id === claimant && relation === 'self')
  const deadlines = decisions.flatMap((decision) => {
    if (decision.verdict !== 'open') return []
    const { actBy, provision, claimant } = decision
    const todo = words.provisions[provision]?.todo ?? ''
    const act = isSelf(claimant) ? todo : t('result.actFor', { who: nameOf(claimant), todo })
    return [{ actBy, act, decision }]
  })
  return deadlines
    .filter(({ actBy, act }, i) => deadlines.findIndex((other) => other.actBy === actBy && other.act === act) === i)
    .sort((a, b) => a.actBy - b.actBy)
}
