import type { Question } from '../../engine/questions.ts'
import { pack } from '../decisions.ts'

/** The word in the address for a question that is put once for everyone it concerns. */
export const EVERYONE = 'everyone'

/** The address of a question. */
export function stepTo({ claimant, fact }: Question): string {
  const isTogether = pack.facts.find(({ id }) => id === fact)?.together
  return `/question/${isTogether ? EVERYONE : claimant}/${fact}`
}
