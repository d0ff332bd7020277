import { plan } from 'law:plan'
import { pack } from '../decisions.ts'
import { entriesOf, placesOf } from './places.ts'

/** What stands where in the plan: worked out once, since neither plan nor rules change while the app runs. */
export const entries = entriesOf(pack, plan)
export const places = placesOf(entries, plan)

/** The address of a sentence or of a task within the plan. */
export const planPath = (place: string | number): string => `/plan/${place}`

export const sentenceId = (entry: string): string => `sentence-${entry}`
export const noteId = (entry: string): string => `note-${entry}`
export const clauseId = (clause: number | string): string => `clause-${clause}`

const clauses = plan.parts.flatMap((part) => (part.kind === 'task' ? [String(part.clause)] : []))

/** Whether an address names something in the plan. */
export const isPlace = (place: string): boolean => clauses.includes(place) || entries.some(({ id }) => id === place)

/** The element that an address names: a task's heading, or the sentence that an entry first cites. */
export function elementAt(place: string): HTMLElement | null {
  if (/^\d+$/.test(place)) return document.getElementById(clauseId(place))
  const first = places.find(({ entries }) => entries.some(({ id }) => id === place))
  return first ? document.getElementById(sentenceId(first.entries[0].id)) : null
}
