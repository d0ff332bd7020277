import type { Answered, Answers, Value } from '../../engine/answers.ts'
import { HOUSEHOLD } from '../../engine/answers.ts'
import { type CivilDate, fromIso, isoDate } from '../../engine/date.ts'
import { casesOf, type Decision, decideOne } from '../../engine/decide.ts'
import type { Amount, Fen, Period } from '../../engine/money.ts'
import type { ConditionId, Fact, Owner, Pack, Provision } from '../../engine/pack.ts'
import { type Dates, datesOf } from '../../engine/timeline.ts'
import type { LawExample } from '../law.ts'
import type { Code, Mistake, Wrong } from '../mistake.ts'
import type { ExampleFile } from '../read/schema.ts'

/** What a case expects and how it is called, apart from what it puts to the rule. */
export const EXPECTED_KEYS = ['name', 'expect', 'amount', 'actBy', 'from', 'until', 'next', 'missing', 'failed']
const OWN_KEYS = [...EXPECTED_KEYS, 'at', 'children', 'people']

/** Mistakes in the key rather than in what stands behind it. */
const NAMES_KEY: readonly Code[] = ['unknown-fact', 'wrong-owner']

/** Everything an example says of its household, ready for the engine. */
export type Household = { readonly answers: Answers; readonly asOf: CivilDate }

/** Runs an example and holds what it expects against what the engine decides. */
export function checkExample(pack: Pack, id: string, owner: Owner, example: LawExample): readonly Mistake[] {
  const mistakes: Mistake[] = []
  const report = (path: readonly PropertyKey[], wrong: Wrong) =>
    void mistakes.push({ place: NAMES_KEY.includes(wrong.code) ? example.keyAt(path) : example.at(path), ...wrong })
  const { words } = example
  for (const { key, wrong } of miswritten(words)) report([key], wrong)
  const household = householdOf(pack, owner, example, report)
  if (!household || mistakes.length > 0) return mistakes
  const [found] = casesOf(household.answers, household.asOf)[owner]
  const provision = pack.provisions.find((one) => one.id === id)
  if (!found || !provision) throw new RangeError(`${id} has no claimant in its example`)
  const decision = decideOne(provision, found)
  const dates = datesOf(pack, household.answers, household.asOf, decision)
  for (const { key, expected, actual } of comparisons(words, decision, dates, provision))
    if (expected !== actual)
      report([key], { code: 'example-fails', name: words.name, what: key, expected, found: actual })
  return mistakes
}

/** What an example expects that is no amount or no day, so that it could never hold. */
function miswritten(words: ExampleFile): readonly { readonly key: string; readonly wrong: Wrong }[] {
  const [, nextAmount, nextDay] = /^(.*) from (\S+)$/.exec(words.next ?? 'never') ?? []
  const isNever = words.next === undefined || words.next === 'never'
  const amounts = { amount: words.amount, next: isNever ? undefined : (nextAmount ?? words.next) }
  const days = {
    actBy: words.actBy,
    from: words.from,
    until: words.until === 'never' ? undefined : words.until,
    next: nextDay,
  }
  return [
    ...Object.entries(amounts).flatMap(([key, found]) =>
      found !== undefined && !isAmount(found) ? [{ key, wrong: { code: 'bad-amount', found } as const }] : [],
    ),
    ...Object.entries(days).flatMap(([key, found]) =>
      found !== undefined && fromIso(found) === undefined ? [{ key, wrong: { code: 'bad-date', found } as const }] : [],
    ),
  ]
}

const isAmount = (text: string): boolean => text === NO_AMOUNT || parseAmount(text) !== undefined

/** The household of an example: its facts by their full names, one claimant, and lists of children or people where given. */
function householdOf(
  pack: Pick<Pack, 'facts'>,
  owner: Owner,
  { words }: LawExample,
  report: (path: readonly PropertyKey[], wrong: Wrong) => void,
): Household | undefined {
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
      if (answer === undefined)
        wrong([key], { code: 'bad-answer', fact: key, expected: expectedOf(fact), found: String(value) })
      else if (fact.owner === owner) own[fact.name] = answer
      else household[fact.name] = answer
    }
  }
  const members = (list: 'children' | 'people', of: Owner): readonly Answered[] => {
    const given = words[list] ?? []
    if (Array.isArray(given))
      return given.map((one, i) => memberOf(facts, of, one, (path, about) => wrong([list, i, ...path], about)))
    wrong([list], { code: 'wrong-type', expected: 'a list', found: String(given) })
    return []
  }
  const children = members('children', 'child')
  const people = members('people', 'person')
  const bodies: readonly Body[] = [
    { owner, told: own, at: (name) => [`${owner}.${name}`] },
    { owner: 'household', told: household, at: (name) => [`household.${name}`] },
    ...children.map((told, i): Body => ({ owner: 'child', told, at: (name) => ['children', i, name] })),
    ...people.map((told, i): Body => ({ owner: 'person', told, at: (name) => ['people', i, name] })),
  ]
  if (asOf !== undefined) for (const body of bodies) checkDays(pack, body, asOf, wrong)
  if (!isWhole || asOf === undefined) return undefined
  return { answers: assemble(owner, own, household, children, people), asOf }
}

/** The answers of one of those an example speaks of, and where each stands. */
type Body = { readonly owner: Owner; readonly told: Answered; readonly at: (name: string) => readonly PropertyKey[] }

/** Nobody can answer with a day after the decision, or before the day that it follows. */
function checkDays(
  pack: Pick<Pack, 'facts'>,
  { owner, told, at }: Body,
  asOf: CivilDate,
  wrong: (path: readonly PropertyKey[], about: Wrong) => void,
): void {
  for (const fact of pack.facts) {
    const day = dayOf(told, fact.name)
    if (fact.owner !== owner || fact.type !== 'date' || day === undefined) continue
    const before = pack.facts.find(({ id }) => id === fact.from)
    const earliest = before && dayOf(told, before.name)
    const expected =
      day > asOf
        ? `a day not after ${isoDate(asOf)}`
        : earliest !== undefined && day < earliest
          ? `a day not before ${isoDate(earliest)}`
          : undefined
    if (expected) wrong(at(fact.name), { code: 'bad-answer', fact: fact.id, expected, found: isoDate(day) })
  }
}

function dayOf(told: Answered, name: string): CivilDate | undefined {
  const value = told[name]
  return typeof value === 'number' ? (value as CivilDate) : undefined
}

function assemble(
  owner: Owner,
  own: Answered,
  household: Answered,
  children: readonly Answered[],
  people: readonly Answered[],
): Answers {
  const adults = (owner === 'person' ? [own, ...people] : people).map((facts, i) => ({
    id: `p${i + 1}`,
    role: 'adult' as const,
    facts,
  }))
  const minors = (owner === 'child' ? [own, ...children] : children).map((facts, i) => ({
    id: `c${i + 1}`,
    role: 'child' as const,
    facts,
  }))
  if (owner === 'organisation')
    return { household: undefined, people: [...adults, ...minors], organisation: { id: 'o1', facts: own } }
  return {
    household: owner === HOUSEHOLD ? { ...household, ...own } : household,
    people: [...adults, ...minors],
    organisation: undefined,
  }
}

function memberOf(
  facts: ReadonlyMap<string, Fact>,
  owner: Owner,
  given: unknown,
  wrong: (path: readonly PropertyKey[], about: Wrong) => void,
): Answered {
  const answered: Record<string, Value> = {}
  if (typeof given !== 'object' || given === null) {
    wrong([], { code: 'wrong-type', expected: 'a map of keys', found: String(given) })
    return answered
  }
  for (const [name, value] of Object.entries(given)) {
    const fact = facts.get(`${owner}.${name}`)
    const answer = fact && answerOf(fact, value)
    if (!fact) wrong([name], { code: 'unknown-fact', found: `${owner}.${name}`, known: [...facts.keys()] })
    else if (answer === undefined)
      wrong([name], { code: 'bad-answer', fact: fact.id, expected: expectedOf(fact), found: String(value) })
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
      const fen = fenOf(Number(value))
      return typeof value === 'number' && fen !== undefined && fen >= 0 && fen <= fact.maxFen ? fen : undefined
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

/** What the example expects, and what is, written alike. What it does not mention is not compared; conditions are counted from 1. */
function comparisons(
  words: ExampleFile,
  decision: Decision,
  dates: Dates,
  { conditions }: Provision,
): readonly Comparison[] {
  const failing: readonly ConditionId[] = decision.failed
  const failed = conditions.flatMap(({ id }, i) => (failing.includes(id) ? [String(i + 1)] : []))
  const day = (date: CivilDate | null) => (date === null ? 'never' : isoDate(date))
  const list = (items: readonly string[]) => (items.length === 0 ? 'none' : [...items].sort().join(', '))
  const all: Record<string, { expected: string | undefined; actual: string }> = {
    expect: { expected: words.expect, actual: decision.verdict },
    amount: { expected: words.amount && tidyAmount(words.amount), actual: writeAmount(decision.amount) },
    actBy: { expected: words.actBy, actual: day(decision.actBy) },
    from: { expected: words.from, actual: day(dates.from) },
    until: { expected: words.until, actual: day(dates.until) },
    next: {
      expected: words.next && tidyNext(words.next),
      actual: dates.next ? `${writeAmount(dates.next.amount)} from ${isoDate(dates.next.on)}` : 'never',
    },
    missing: { expected: words.missing && list(words.missing), actual: list(decision.missing) },
    failed: { expected: words.failed && list(words.failed.map(String)), actual: list(failed) },
  }
  return Object.entries(all).flatMap(([key, { expected, actual }]) =>
    expected === undefined ? [] : [{ key, expected, actual }],
  )
}

/** An amount as examples write it: `300 / month`, `at least 200 / month`, `500 to 2400 / once`, `none`. */
export function writeAmount(amount: Amount | null): string {
  if (amount === null) return NO_AMOUNT
  const { min, max, per } = amount
  const yuan = (fen: Fen) => String(fen / 100)
  if (min === null) return max === null ? `any / ${per}` : `at most ${yuan(max)} / ${per}`
  if (max === null) return `at least ${yuan(min)} / ${per}`
  return min === max ? `${yuan(min)} / ${per}` : `${yuan(min)} to ${yuan(max)} / ${per}`
}

const NO_AMOUNT = 'none'
const AMOUNT = /^(?:(at least|at most) )?(\d+(?:\.\d{1,2})?)(?: to (\d+(?:\.\d{1,2})?))? ?\/ ?(month|day|once)$/

/** The amount that an example's text names, or undefined where it is none. */
export function parseAmount(text: string): Amount | undefined {
  const open = /^any ?\/ ?(month|day|once)$/.exec(text.trim())
  if (open) return { min: null, max: null, per: open[1] as Period }
  const match = AMOUNT.exec(text.trim())
  if (!match) return undefined
  const [, bound, first = '', second, per] = match
  const [min, max] = [fenOf(Number(first)), fenOf(Number(second ?? first))]
  if (min === undefined || max === undefined || min > max || (bound !== undefined && second !== undefined))
    return undefined
  return { min: bound === 'at most' ? null : min, max: bound === 'at least' ? null : max, per: per as Period }
}

/** Yuan in fen, or undefined where they hold parts of a fen. */
function fenOf(yuan: number): Fen | undefined {
  const fen = Math.round(yuan * 100)
  return fen / 100 === yuan ? (fen as Fen) : undefined
}

function tidyAmount(text: string): string {
  const amount = parseAmount(text)
  return amount ? writeAmount(amount) : text
}

const tidyNext = (text: string): string => text.replace(/^(.*)(?= from )/, tidyAmount)
