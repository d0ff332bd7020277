import type { Answered, Answers, Value } from '../../engine/answers.ts'
import { HOUSEHOLD } from '../../engine/answers.ts'
import { type CivilDate, fromIso, isoDate } from '../../engine/date.ts'
import { casesOf, type Decision, decideOne } from '../../engine/decide.ts'
import type { Amount, Fen, Period } from '../../engine/money.ts'
import type { Fact, Owner, Pack } from '../../engine/pack.ts'
import { type Dates, datesOf } from '../../engine/timeline.ts'
import type { LawExample } from '../law.ts'
import type { Mistake, Wrong } from '../mistake.ts'
import type { ExampleFile } from '../read/schema.ts'

const OWN_KEYS = ['name', 'at', 'expect', 'amount', 'actBy', 'from', 'until', 'next', 'missing', 'failed', 'children', 'people']

/** Everything an example says of its household, ready for the engine. */
export type Household = { readonly answers: Answers; readonly asOf: CivilDate }

/** Runs an example and holds what it expects against what the engine decides. */
export function checkExample(pack: Pack, id: string, owner: Owner, example: LawExample): readonly Mistake[] {
  const mistakes: Mistake[] = []
  const report = (path: readonly PropertyKey[], wrong: Wrong) => void mistakes.push({ place: example.document.at([...example.path, ...path]), ...wrong })
  const household = householdOf(pack, owner, example, report)
  if (!household) return mistakes
  const { words } = example
  const found = casesOf(household.answers, household.asOf).find((one) => one.owner === owner)
  const provision = pack.provisions.find((one) => one.id === id)
  if (!found || !provision) throw new RangeError(`${id} has no claimant in its example`)
  const decision = decideOne(provision, found)
  const dates = datesOf(pack, household.answers, household.asOf, decision)
  for (const { key, expected, actual } of comparisons(words, decision, dates, id))
    if (expected !== actual) report([key], { code: 'example-fails', name: words.name, what: key, expected, found: actual })
  return mistakes
}

/** The household of an example: its facts by their full names, one claimant, and lists of children or people where given. */
export function householdOf(pack: Pick<Pack, 'facts'>, owner: Owner, { words }: LawExample, report: (path: readonly PropertyKey[], wrong: Wrong) => void): Household | undefined {
  let isWhole = true
  const wrong = (path: readonly PropertyKey[], about: Wrong) => {
    isWhole = false
    report(path, about)
  }
  const facts = new Map(pack.facts.map((fact) => [fact.id as string, fact]))
  const asOf = words.at === undefined ? undefined : fromIso(words.at)
  if (words.at === undefined) wrong([], { code: 'missing-key', key: 'at' })
  else if (asOf === undefined) wrong(['at'], { code: 'bad-date', found: words.at })

  const own: Record<string, Value> = {}
  const household: Record<string, Value> = {}
  for (const [key, value] of Object.entries(words)) {
    if (OWN_KEYS.includes(key)) continue
    const fact = facts.get(key)
    if (!fact) wrong([key], { code: 'unknown-fact', found: key, known: [...facts.keys(), ...OWN_KEYS] })
    else if (fact.owner !== owner && fact.owner !== 'household') wrong([key], { code: 'wrong-owner', fact: key, owner })
    else {
      const answer = answerOf(fact, value)
      if (answer === undefined) wrong([key], { code: 'bad-answer', fact: key, expected: expectedOf(fact), found: String(value) })
      else if (fact.owner === owner) own[fact.name] = answer
      else household[fact.name] = answer
    }
  }
  const members = (list: 'children' | 'people', of: Owner): readonly Answered[] => {
    const given = words[list]
    return Array.isArray(given) ? given.map((one, i) => memberOf(facts, of, one, (path, about) => wrong([list, i, ...path], about))) : []
  }
  const children = members('children', 'child')
  const people = members('people', 'person')
  if (!isWhole || asOf === undefined) return undefined
  return { answers: assemble(owner, own, household, children, people), asOf }
}

function assemble(owner: Owner, own: Answered, household: Answered, children: readonly Answered[], people: readonly Answered[]): Answers {
  const adults = (owner === 'person' ? [own, ...people] : people).map((facts, i) => ({ id: `p${i + 1}`, role: 'adult' as const, facts }))
  const minors = (owner === 'child' ? [own, ...children] : children).map((facts, i) => ({ id: `c${i + 1}`, role: 'child' as const, facts }))
  if (owner === 'organisation') return { household: undefined, people: [...adults, ...minors], organisation: { id: 'o1', facts: own } }
  return { household: owner === HOUSEHOLD ? { ...household, ...own } : household, people: [...adults, ...minors], organisation: undefined }
}

function memberOf(facts: ReadonlyMap<string, Fact>, owner: Owner, given: unknown, wrong: (path: readonly PropertyKey[], about: Wrong) => void): Answered {
  const answered: Record<string, Value> = {}
  for (const [name, value] of Object.entries(typeof given === 'object' && given !== null ? given : {})) {
    const fact = facts.get(`${owner}.${name}`)
    const answer = fact && answerOf(fact, value)
    if (!fact) wrong([name], { code: 'unknown-fact', found: `${owner}.${name}`, known: [...facts.keys()] })
    else if (answer === undefined) wrong([name], { code: 'bad-answer', fact: fact.id, expected: expectedOf(fact), found: String(value) })
    else answered[name] = answer
  }
  return answered
}

/** An answer as an example writes it; money in yuan. Undefined where it is none. */
function answerOf(fact: Fact, value: unknown): Value | undefined {
  if (value === 'unknown') return null
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined
    case 'choice':
    case 'act':
      return typeof value === 'string' && fact.options.includes(value) ? value : undefined
    case 'date':
      return typeof value === 'string' ? fromIso(value) : undefined
    case 'count':
      return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= fact.max ? Number(value) : undefined
    case 'money': {
      const fen = Math.round(Number(value) * 100)
      return typeof value === 'number' && fen >= 0 && fen <= fact.maxFen ? fen : undefined
    }
  }
}

function expectedOf(fact: Fact): string {
  switch (fact.type) {
    case 'boolean':
      return 'true, false or unknown'
    case 'choice':
    case 'act':
      return [...fact.options, 'unknown'].join(', ')
    case 'date':
      return 'a day like 2025-02-28, or unknown'
    case 'count':
      return `a whole number from 0 to ${fact.max}, or unknown`
    case 'money':
      return 'yuan, or unknown'
  }
}

type Comparison = { readonly key: string; readonly expected: string; readonly actual: string }

/** What the example expects, and what is, written alike. What it does not mention is not compared. */
function comparisons(words: ExampleFile, decision: Decision, dates: Dates, id: string): readonly Comparison[] {
  const day = (date: CivilDate | null) => (date === null ? 'never' : isoDate(date))
  const list = (items: readonly string[]) => [...items].sort().join(', ')
  const all: Record<string, { expected: string | undefined; actual: string }> = {
    expect: { expected: words.expect, actual: decision.verdict },
    amount: { expected: words.amount && tidyAmount(words.amount), actual: writeAmount(decision.amount) },
    actBy: { expected: words.actBy, actual: day(decision.actBy) },
    from: { expected: words.from, actual: day(dates.from) },
    until: { expected: words.until, actual: day(dates.until) },
    next: { expected: words.next, actual: dates.next ? `${writeAmount(dates.next.amount)} from ${isoDate(dates.next.on)}` : 'never' },
    missing: { expected: words.missing && list(words.missing), actual: list(decision.missing) },
    failed: { expected: words.failed && list(words.failed.map((n) => `${id}.${n}`)), actual: list(decision.failed) },
  }
  return Object.entries(all).flatMap(([key, { expected, actual }]) => (expected === undefined ? [] : [{ key, expected, actual }]))
}

/** An amount as examples write it: `300 / month`, `at least 200 / month`, `500 to 2400 / once`, `none`. */
export function writeAmount(amount: Amount | null): string {
  if (amount === null) return 'none'
  const { min, max, per } = amount
  const yuan = (fen: Fen) => String(fen / 100)
  if (min === null) return max === null ? `any / ${per}` : `at most ${yuan(max)} / ${per}`
  if (max === null) return `at least ${yuan(min)} / ${per}`
  return min === max ? `${yuan(min)} / ${per}` : `${yuan(min)} to ${yuan(max)} / ${per}`
}

const AMOUNT = /^(?:(at least|at most) )?(\d+(?:\.\d{1,2})?)(?: to (\d+(?:\.\d{1,2})?))? ?\/ ?(month|day|once)$/

/** The amount that an example's text names, or undefined where it is none. */
export function parseAmount(text: string): Amount | undefined {
  const match = AMOUNT.exec(text.trim())
  if (!match) return undefined
  const fen = (yuan: string) => Math.round(Number(yuan) * 100) as Fen
  const [, bound, first = '', second, per] = match
  const min = bound === 'at most' ? null : fen(first)
  const max = bound === 'at least' ? null : fen(second ?? first)
  return { min, max, per: per as Period }
}

function tidyAmount(text: string): string {
  const amount = parseAmount(text)
  return amount ? writeAmount(amount) : text
}
