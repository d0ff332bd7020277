import * as z from 'zod/mini'
import type { Fact } from '../engine/pack.ts'
import { jsonAnswerSchema } from './json-answer.ts'
import { answersSchema } from './schema.ts'

/** Names the format, and its version last: a change that refuses what was fine before takes the next number. */
export const ANSWERS_SCHEMA_ID = 'urn:tianjiaan-family-support:answers:1'

/**
 * The JSON Schema (draft 2020-12) of the public answers format, made from the very schema that reads it. Each fact is a
 * definition, `#/$defs/person.birth`, described by the words given. What answers say about each other is not in it.
 */
export function answersJsonSchema(facts: readonly Fact[], describe: (fact: Fact) => string): object {
  const described = z.registry<{ readonly id: string; readonly description: string }>()
  const schema = answersSchema(facts, (fact) =>
    jsonAnswerSchema(fact).register(described, { id: fact.id, description: describe(fact) }),
  )
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', metadata: described })
  return { $schema, $id: ANSWERS_SCHEMA_ID, ...rest }
}
