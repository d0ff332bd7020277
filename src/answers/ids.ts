import { type ClaimantId, HOUSEHOLD } from '../engine/answers.ts'
import { bodiesIn } from './body.ts'
import type { Misplaced } from './mistake.ts'
import { privateNumber } from './text/private.ts'

/**
 * The ids that cannot stand: those that an earlier body has (or has by its position), and identity or phone numbers.
 * Decisions name their claimant by the id, so members, the organisation and `household` share one space of names.
 */
export function mistakenIds(json: unknown): readonly Misplaced[] {
  const taken = new Set<ClaimantId>([HOUSEHOLD])
  const mistakes: Misplaced[] = []
  for (const { id, owner, path } of bodiesIn(json)) {
    if (owner === 'household') continue
    const secret = privateNumber(id)
    if (secret) mistakes.push({ path: [...path, 'id'], mistake: secret })
    else if (taken.has(id)) mistakes.push({ path: [...path, 'id'], mistake: { code: 'duplicate-id', id } })
    taken.add(id)
  }
  return mistakes
}
