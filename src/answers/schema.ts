import * as z from 'zod/mini'
import type { Role, Value } from '../engine/answers.ts'
import type { Fact, Owner } from '../engine/pack.ts'
import { jsonAnswerSchema } from './json-answer.ts'
import { factsOf, ownerOf } from './owner.ts'
import { RELATIONS } from './relation.ts'

// zod would ask the browser whether it may compile code; a strict CSP reports the very question as a violation.
z.config({ jitless: true })

const idSchema = z.string().check(z.regex(/^[a-z0-9-]{1,20}$/))

/**
 * The schema of the public answers format for the facts of a pack: strict, every answer optional.
 *
 * It knows the shape and each answer alone. What answers say about each other, and when, is `readAnswers`' business.
 */
export function answersSchema(facts: readonly Fact[], answer: AnswerSchema = jsonAnswerSchema) {
  const answersOf = (owner: Owner) =>
    Object.fromEntries(factsOf(facts, owner).map((fact) => [fact.name, z.optional(answer(fact))]))
  const member = <R extends Role>(role: R) =>
    z.strictObject({
      id: z.optional(idSchema),
      role: z.literal(role),
      relation: z.optional(z.enum(RELATIONS)),
      ...answersOf(ownerOf(role)),
    })
  return z.strictObject({
    household: z.optional(z.strictObject(answersOf('household'))),
    people: z.optional(z.array(z.discriminatedUnion('role', [member('adult'), member('child')]))),
    organisation: z.optional(z.strictObject({ id: z.optional(idSchema), ...answersOf('organisation') })),
  })
}

/** Makes the schema of one answer. */
export type AnswerSchema = (fact: Fact) => z.ZodMiniType<Value>
