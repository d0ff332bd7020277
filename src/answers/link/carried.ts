import type { Answered } from '../../engine/answers.ts'
import type { Pack, SituationId } from '../../engine/pack.ts'
import type { Relation } from '../relation.ts'

/**
 * What a link carries: everything that was said, and nothing of the day on which it was said. Who opens the link gets
 * the decisions of his own day.
 */
export type Carried = {
  readonly situations: readonly SituationId[]
  readonly people: readonly { readonly relation: Relation; readonly facts: Answered }[]
  /** Empty where there are no people: nobody else speaks for a family. */
  readonly household: Answered
  readonly organisation: Answered | undefined
}

/** What a code is written by: both sides must ask the same, in the same order. */
export type Asked = Pick<Pack, 'facts' | 'situations'>
