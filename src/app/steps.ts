import type { ClaimantId } from '../engine/answers.ts'
import { factOf } from '../engine/explain.ts'
import type { Question } from '../engine/questions.ts'
import { pack } from './decisions.ts'

/** The word in the address for a question that is put once for everyone it concerns. */
export const EVERYONE = 'everyone'

/** Of whom a fact is asked: of a claimant, or once for everyone it concerns. */
export function askedOf({ claimant, fact }: Question): ClaimantId {
  return factOf(pack, fact)?.together ? EVERYONE : claimant
}

/** The address of a question. */
export const stepTo = (question: Question): string => `/question/${askedOf(question)}/${question.fact}`
