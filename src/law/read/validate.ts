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

function mistakesOf(document: Located, issue: Issue, schema: Schema): readonly Mistake[] {
  const at = (wrong: Wrong): Mistake => ({ place: document.at(issue.path), ...wrong })
  const value = valueAt(document.value, issue.path)
  if (value === undefined) return [missing(document, issue)]
  const found = describe(value)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        place: document.keyAt(issue.path, key),
        code: 'unknown-key',
        key,
        // A key of another kind of entry is no help: a count has no options.
        known: keysAt(schema, issue.path).filter((one) => one !== key),
      }))
    case 'invalid_union': {
      const deepest = issue.errors.flat().filter((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys')
      if (deepest.length > 0)
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
          code: 'bad-name',
          name: String(issue.path.at(-1)),
          isFact: issue.issues[0]?.message === 'fact-id',
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
  const place = document.at(issue.path)
  return { place: { ...place, to: place.from + 1 }, code: 'missing-key', key: String(issue.path.at(-1)) }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value)

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
function keysAt(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  let current: readonly Schema[] = [schema]
  for (const step of path) current = current.flatMap((one) => inside(one, step))
  return [...new Set(current.flatMap(shapes).flatMap((one) => Object.keys(one)))]
}

type Schema = z.core.$ZodType
type Shape = Readonly<Record<string, Schema>>
type Def = {
  readonly shape?: Shape
  readonly element?: Schema
  readonly valueType?: Schema
  readonly innerType?: Schema
  readonly options?: readonly Schema[]
}

const defOf = (schema: Schema): Def => schema._zod.def as Def

/** What a schema around others stands for. */
const choicesOf = ({ options, innerType }: Def): readonly Schema[] => options ?? (innerType ? [innerType] : [])

function shapes(schema: Schema): readonly Shape[] {
  const def = defOf(schema)
  return def.shape ? [def.shape] : choicesOf(def).flatMap(shapes)
}

function inside(schema: Schema, step: PropertyKey): readonly Schema[] {
  const def = defOf(schema)
  const inner = def.shape ? def.shape[String(step)] : (def.element ?? def.valueType)
  return inner ? [inner] : choicesOf(def).flatMap((one) => inside(one, step))
}
