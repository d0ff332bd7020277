import { evaluate, type FeelDate, FeelFunction } from 'feelin'
import type { Answered, Value } from '../src/engine/answers.ts'
import { type CivilDate, fromIso, isoDate } from '../src/engine/date.ts'
import type { Case } from '../src/engine/decide.ts'
import type { Fact, Owner } from '../src/engine/pack.ts'

/**
 * feelin, an interpreter of FEEL that shares no line with ours. Age and the reckonings of days are ours in name; here
 * they are written with its Temporal.
 */
export type Context = Readonly<Record<string, unknown>>

/** What expressions may speak of when they decide a case, as FEEL knows it: dates as dates, money as yuan. */
export function contextOf(facts: readonly Fact[], owner: Owner, { scope }: Case, figures: Context = {}): Context {
  const spoken = (of: Owner, told: Answered) =>
    Object.fromEntries(
      facts.filter((fact) => fact.owner === of).map((fact) => [fact.name, spokenValue(fact, told[fact.name])]),
    )
  return {
    household: spoken('household', scope.household),
    [owner]: spoken(owner, scope.self),
    children: scope.children.map((child) => spoken('child', child)),
    people: scope.people.map((person) => spoken('person', person)),
    asOf: feelDate(scope.asOf),
    age: new FeelFunction((birth: FeelDate) => ageOn(birth, feelDate(scope.asOf)), ['birth']),
    lastDayWithin: new FeelFunction(
      (start: FeelDate, months: number) => feelDate(civilDate(start.unwrap().add({ months }))),
      ['start', 'months'],
    ),
    lastDayOfYear: new FeelFunction(
      (start: FeelDate) => feelDate(civilDate(start.unwrap().with({ month: 12, day: 31 }))),
      ['start'],
    ),
    // feelin's own know numbers alone; DMN's know whatever can be compared.
    min: new FeelFunction((a: unknown, b: unknown) => (orderOf(a) <= orderOf(b) ? a : b), ['a', 'b']),
    max: new FeelFunction((a: unknown, b: unknown) => (orderOf(a) >= orderOf(b) ? a : b), ['a', 'b']),
    ...figures,
  }
}

/** What an expression yields in many contexts of the same names. It is parsed once. */
export function evaluateIn(text: string, contexts: readonly Context[]): readonly unknown[] {
  const names = Object.keys(contexts[0] ?? {}).map((name) => `${name}: one.${name}`)
  const { value, warnings } = evaluate(`for one in all return { ${names.join(', ')}, says: ${text} }.says`, {
    all: contexts,
  })
  if (warnings.length > 0) throw new Error(`${text}: ${JSON.stringify(warnings)}`)
  return value as readonly unknown[]
}

/** The day that a FEEL date names. */
export function civilDate(date: { toString(): string }): CivilDate {
  const day = fromIso(date.toString())
  if (day === undefined) throw new Error(`${date.toString()} is no day`)
  return day
}

function spokenValue(fact: Fact, value: Value | undefined): unknown {
  if (value === undefined || value === null) return null
  if (fact.type === 'date') return feelDate(value as CivilDate)
  return fact.type === 'money' ? Number(value) / 100 : value
}

const dates = new Map<CivilDate, FeelDate>()

function feelDate(day: CivilDate): FeelDate {
  const known = dates.get(day) ?? (evaluate(`date("${isoDate(day)}")`).value as FeelDate)
  dates.set(day, known)
  return known
}

/** Whole years as Temporal adds them: from 29 February to 28 February where the year has no 29th. */
function ageOn(birth: FeelDate, when: FeelDate): number {
  const years = when.year - birth.year
  return birth.unwrap().add({ years }).toString() <= when.iso ? years : years - 1
}

const orderOf = (value: unknown): number => (typeof value === 'number' ? value : civilDate(value as FeelDate))
