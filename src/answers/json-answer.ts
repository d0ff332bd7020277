import * as z from 'zod/mini'
import type { Value } from '../engine/answers.ts'
import type { Fact } from '../engine/pack.ts'
import { raise } from './issue.ts'
import { accept, type Expected, type Parsed, refuse } from './mistake.ts'
import { checkCount } from './text/count.ts'
import { parseIsoDate } from './text/date.ts'
import { parseYuan } from './text/money.ts'
import { privateNumber } from './text/private.ts'

/** How the public format writes the answer "I do not know". */
const UNKNOWN_WORD = 'unknown'

/** The answer that a value of the public format gives to a fact: a date as ISO text, money in yuan, "unknown" as null. */
export function parseJsonAnswer(fact: Fact, json: unknown): Parsed<Value> {
  if (json === UNKNOWN_WORD) return accept(null)
  switch (fact.type) {
    case 'boolean':
      return typeof json === 'boolean' ? accept(json) : wrongType('boolean', json)
    case 'choice':
    case 'act':
      return typeof json === 'string' ? parseOption(fact.options, json) : wrongType('text', json)
    case 'date':
      return typeof json === 'string' ? parseIsoDate(json) : wrongType('date', json)
    case 'count':
      return typeof json === 'number' ? checkCount(json, fact.max) : wrongType('number', json)
    case 'money':
      return typeof json === 'number' ? parseYuan(json, fact.maxFen) : wrongType('number', json)
  }
}

/** The schema of one answer in the public format: its shape is zod's, its meaning `parseJsonAnswer`'s. */
export function jsonAnswerSchema(fact: Fact): z.ZodMiniType<Value> {
  return z.pipe(
    shapeOf(fact),
    z.transform((json: unknown, payload): Value => {
      const parsed = parseJsonAnswer(fact, json)
      return parsed.ok ? parsed.value : raise(payload, parsed.mistake)
    }),
  )
}

function shapeOf(fact: Fact): z.ZodMiniType {
  const unknown = z.literal(UNKNOWN_WORD)
  switch (fact.type) {
    case 'boolean':
      return z.union([z.boolean(), unknown])
    case 'choice':
    case 'act':
      return z.enum([...fact.options, UNKNOWN_WORD])
    case 'date':
      return z.union([z.string().check(z.regex(/^[1-9]\d{3}-\d{2}-\d{2}$/)), unknown])
    case 'count':
      return z.union([z.int().check(z.minimum(0), z.maximum(fact.max)), unknown])
    case 'money':
      return z.union([z.number().check(z.minimum(0), z.maximum(fact.maxFen / 100)), unknown])
  }
}

function parseOption(options: readonly string[], value: string): Parsed<Value> {
  if (options.includes(value)) return accept(value)
  return refuse(privateNumber(value) ?? { code: 'not-an-option', value, options: [...options, UNKNOWN_WORD] })
}

function wrongType(expected: Expected, json: unknown): Parsed<Value> {
  const secret = typeof json === 'string' ? privateNumber(json) : undefined
  return refuse(secret ?? { code: 'wrong-type', expected })
}
