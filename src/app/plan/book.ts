import { plan } from 'law:plan'
import { pack } from '../decisions.ts'
import { citationsOf, placesOf } from './places.ts'

/** What stands where in the plan: worked out once, since neither plan nor rules change while the app runs. */
export const citations = citationsOf(pack, plan)
export const places = placesOf(citations, plan)

/** The address of a sentence or of a task within the plan. */
export const planPath = (place: string | number): string => `/plan/${place}`

export const sentenceId = (citation: string): string => `sentence-${citation}`
export const noteId = (citation: string): string => `note-${citation}`
export const clauseId = (clause: number | string): string => `clause-${clause}`

const clauses = plan.parts.flatMap((part) => (part.kind === 'task' ? [String(part.clause)] : []))

/** Whether an address names something in the plan. */
export const isPlace = (place: string): boolean => clauses.includes(place) || citations.some(({ id }) => id === place)

/** The element that an address names: a task's heading, or the sentence that a citation quotes first. */
export function elementAt(place: string): HTMLElement | null {
  if (/^\d+$/.test(place)) return document.getElementById(clauseId(place))
  const first = places.find(({ citations }) => citations.some(({ id }) => id === place))
  return first ? document.getElementById(sentenceId(first.citations[0].id)) : null
}
