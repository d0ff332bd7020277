import type { z } from 'zod'
import type { Mistake, Wrong } from '../mistake.ts'
import type { Located } from './document.ts'

/** Holds a document against its schema. The value is undefined where there are mistakes. */
export function validate<T>(
  document: Located,
  schema: z.ZodType<T>,
): { value: T | undefined; mistakes: readonly Mistake[] } {
  const result = schema.safeParse(document.value)
  if (result.success) return { value: result.data, mistakes: [] }
  return { value: undefined, mistakes: result.error.issues.flatMap((issue) => mistakesOf(document, issue, schema)) }
}

type Issue = z.core.$ZodIssue

function mistakesOf(document: Located, issue: Issue, schema: z.ZodType): readonly Mistake[] {
  const at = (wrong: Wrong): Mistake => ({ place: document.at(issue.path), ...wrong })
  const found = describe(valueAt(document.value, issue.path))
  const isThere =
    issue.path.length === 0 || issue.code === 'invalid_key' || valueAt(document.value, issue.path) !== undefined
  if (!isThere) return [missing(document, issue)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        place: document.keyAt(issue.path, key),
        code: 'unknown-key',
        key,
        known: keysAt(schema, issue.path),
      }))
    case 'invalid_union': {
      const deepest = issue.errors.flat().filter((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys')
      if (deepest.length > 0 && isObject(valueAt(document.value, issue.path)))
        return deepest.flatMap((inner) =>
          mistakesOf(document, { ...inner, path: [...issue.path, ...inner.path] }, schema),
        )
      const options = (issue as { options?: readonly string[] }).options
      if (options) return [at({ code: 'not-an-option', found, known: options })]
      return [at({ code: 'wrong-type', expected: issue.message, found })]
    }
    case 'invalid_value':
      return [at({ code: 'not-an-option', found, known: issue.values.map(String) })]
    case 'invalid_type':
      return [at({ code: 'wrong-type', expected: named(issue.expected), found })]
    case 'invalid_format':
      if (issue.message === 'empty-text') return [at({ code: 'empty-text' })]
      if (issue.message === 'bad-date') return [at({ code: 'bad-date', found })]
      return [at({ code: 'wrong-type', expected: 'small letters, digits and hyphens', found })]
    case 'invalid_key':
      return [
        {
          place: document.keyAt(issue.path.slice(0, -1), String(issue.path.at(-1))),
          code: 'unknown-key',
          key: String(issue.path.at(-1)),
          known: [],
        },
      ]
    case 'too_small':
      return [at({ code: 'out-of-range', expected: `at least ${issue.minimum}`, found })]
    case 'too_big':
      return [at({ code: 'out-of-range', expected: `at most ${issue.maximum}`, found })]
    default:
      return [at({ code: 'wrong-type', expected: issue.message, found })]
  }
}

function missing(document: Located, issue: Issue): Mistake {
  const parent = issue.path.slice(0, -1)
  const place = document.at(parent)
  return { place: { ...place, to: place.from + 1 }, code: 'missing-key', key: String(issue.path.at(-1)) }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) ? Reflect.get(inner, key) : undefined), value)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const named = (type: string): string =>
  ({
    string: 'text',
    object: 'a map of keys',
    record: 'a map of keys',
    array: 'a list',
    int: 'a whole number',
    number: 'a number',
  })[type] ?? type

function describe(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map of keys'
  return typeof value === 'string' ? value : `the ${typeof value} ${String(value)}`
}

/** The keys that the schema knows at a path: walked loosely, for the nearest known word. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let current: readonly unknown[] = [schema]
  for (const step of path) current = current.flatMap((one) => inside(one, step))
  return [...new Set(current.flatMap(shapes).flatMap((one) => Object.keys(one)))]
}

type Def = {
  type: string
  shape?: Record<string, unknown>
  element?: unknown
  innerType?: unknown
  options?: unknown[]
  valueType?: unknown
  in?: unknown
}

const defOf = (schema: unknown): Def | undefined =>
  isObject(schema) ? (Reflect.get(Reflect.get(schema, '_zod') ?? {}, 'def') as Def | undefined) : undefined

function shapes(schema: unknown): readonly Record<string, unknown>[] {
  const def = defOf(schema)
  if (!def) return []
  if (def.shape) return [def.shape]
  return [...(def.options ?? []), ...(def.innerType ? [def.innerType] : [])].flatMap(shapes)
}

function inside(schema: unknown, step: PropertyKey): readonly unknown[] {
  const def = defOf(schema)
  if (!def) return []
  if (def.element && typeof step === 'number') return [def.element]
  if (def.valueType) return [def.valueType]
  if (def.shape) return step in def.shape ? [Reflect.get(def.shape, step)] : []
  return [...(def.options ?? []), ...(def.innerType ? [def.innerType] : [])].flatMap((one) => inside(one, step))
}
