import * as z from 'zod/mini'
import type { Value } from '../engine/answers.ts'
import type { Fact } from '../engine/pack.ts'
import { checkDay, type DateBounds } from './bounds.ts'
import { raise } from './issue.ts'
import { accept, type Parsed, refuse } from './mistake.ts'
import { parseCount } from './text/count.ts'
import { type DateText, parseDate, parseWholeDate } from './text/date.ts'
import { parseMoney } from './text/money.ts'
import { privateNumber } from './text/private.ts'

/**
 * What a question's form or a cell of a table holds: `null` says "I do not know", `undefined` that nothing was chosen.
 * A date is three texts or one; a count and money are text as typed.
 */
export type Entry = boolean | string | DateText | null | undefined

/**
 * The answer that an entry gives to a fact. The bounds count for dates alone: `boundsOf` has them.
 *
 *     parseEntry(childBirth, { year: '2024', month: '2', day: '29' }, bounds)  // 20240229
 */
export function parseEntry(fact: Fact, entry: Entry, bounds: DateBounds): Parsed<Value> {
  if (entry === null) return accept(null)
  switch (fact.type) {
    case 'boolean':
      return typeof entry === 'boolean' ? accept(entry) : refuse({ code: 'missing' })
    case 'choice':
    case 'act':
      return parseOption(fact.options, entry)
    case 'date':
      return parseDateEntry(entry, bounds)
    case 'count':
      return typeof entry === 'string' ? parseCount(entry, fact.max) : refuse({ code: 'missing' })
    case 'money':
      return typeof entry === 'string' ? parseMoney(entry, fact.maxFen) : refuse({ code: 'missing' })
  }
}

/** The schema of one entry, for a form's validators. Its issues carry the mistake: `mistakeIn(issue)` takes it out. */
export function entrySchema(fact: Fact, bounds: DateBounds): z.ZodMiniType<Value, Entry> {
  return z.transform((entry: Entry, payload): Value => {
    const parsed = parseEntry(fact, entry, bounds)
    return parsed.ok ? parsed.value : raise(payload, parsed.mistake)
  })
}

function parseOption(options: readonly string[], entry: Entry): Parsed<Value> {
  if (typeof entry !== 'string' || entry === '') return refuse({ code: 'missing' })
  if (options.includes(entry)) return accept(entry)
  return refuse(privateNumber(entry) ?? { code: 'not-an-option', value: entry, options })
}

function parseDateEntry(entry: Entry, bounds: DateBounds): Parsed<Value> {
  if (entry === undefined || entry === null || typeof entry === 'boolean') return refuse({ code: 'missing' })
  const parsed = typeof entry === 'string' ? parseWholeDate(entry) : parseDate(entry)
  return parsed.ok ? checkDay(parsed.value, bounds) : parsed
}
