import type * as z from 'zod/mini'
import { nearest } from '../engine/nearest.ts'
import type { Fact } from '../engine/pack.ts'
import { type Body, bodiesIn } from './body.ts'
import { mistakeIn } from './issue.ts'
import { parseJsonAnswer } from './json-answer.ts'
import type { Misplaced, Mistake, Path } from './mistake.ts'
import { factsOf } from './owner.ts'
import { RELATIONS } from './relation.ts'
import { privateNumber } from './text/private.ts'

type Issue = z.core.$ZodIssue

/** What the schema found in an answers file, told as our mistakes, each with its place. */
export function misplaced(facts: readonly Fact[], json: unknown, issues: readonly Issue[]): readonly Misplaced[] {
  const bodies = bodiesIn(json)
  return issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    const body = bodies.find((one) => one.path.every((step, depth) => step === path[depth]))
    const own = body?.owner ? factsOf(facts, body.owner) : []
    if (issue.code !== 'unrecognized_keys') {
      return [{ path, mistake: mistakeIn(issue) ?? mistakeAt(path, body, own) }]
    }
    const known = body ? keysOf(body, own) : ROOT_KEYS
    return issue.keys.map((key) => ({ path, mistake: unknownKey(key, known) }))
  })
}

const ROOT_KEYS = ['household', 'people', 'organisation']

function keysOf({ owner }: Body, own: readonly Fact[]): readonly string[] {
  const names = own.map((fact) => fact.name)
  if (owner === 'household') return names
  return owner === 'organisation' ? ['id', ...names] : ['id', 'role', 'relation', ...names]
}

const unknownKey = (key: string, known: readonly string[]): Mistake =>
  privateNumber(key) ?? { code: 'unknown-key', key, nearest: nearest(key, known) }

/** What is wrong at a place that zod refused by its shape alone. */
function mistakeAt(path: Path, body: Body | undefined, own: readonly Fact[]): Mistake {
  const key = body ? path[body.path.length] : undefined
  if (!body || key === undefined) return { code: 'wrong-type', expected: path.join() === 'people' ? 'list' : 'object' }
  const value = body.said[key]
  const fact = own.find(({ name }) => name === key)
  if (fact) {
    const parsed = parseJsonAnswer(fact, value)
    if (!parsed.ok) return parsed.mistake
  }
  if (key === 'id') return { code: 'bad-id' }
  if (key === 'role') return { code: 'unknown-role' }
  if (typeof value !== 'string') return { code: 'wrong-type', expected: 'text' }
  return privateNumber(value) ?? { code: 'not-an-option', value, options: RELATIONS }
}
