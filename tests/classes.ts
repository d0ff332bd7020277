import type { Value } from '../src/engine/answers.ts'
import { addMonths, type CivilDate, dateOf, nextDay, previousDay, yearOf } from '../src/engine/date.ts'
import type { Fact, FactId } from '../src/engine/pack.ts'
import { type Expr, walk } from '../src/law/feel/tree.ts'
import type { Law, LawProvision } from '../src/law/law.ts'

/** Every expression that a provision is made of, from the beginning and since each day on which a figure changes. */
export function expressionsOf({ conditions, act, amount, confirm, editions }: LawProvision): readonly Expr[] {
  const parts = [amount?.least, amount?.most, amount?.mayRise, act?.after, act?.by, confirm?.when]
  const own = [...conditions.map(({ expr }) => expr), ...parts].flatMap((expr) => expr ?? [])
  return [...own, ...editions.flatMap(({ provision }) => expressionsOf(provision))]
}

/** Every fact that a provision reads. */
export function factsRead(provision: LawProvision): ReadonlySet<FactId> {
  const reads = expressionsOf(provision).flatMap((expr) =>
    [...walk(expr)].flatMap((one) => (one.op === 'fact' ? [one.fact] : [])),
  )
  return new Set([...reads, ...(provision.act ? [provision.act.fact, provision.act.on] : [])])
}

/** The acts of a law: which answer makes a day of doing it an admissible answer at all. */
export function actsOf(law: Law): ReadonlyMap<FactId, FactId> {
  return new Map(law.provisions.flatMap(({ act }) => (act ? [[act.on, act.fact] as const] : [])))
}

/** The figures of expressions, sorted by what they count. */
type Figures = {
  readonly numbers: readonly number[]
  readonly years: readonly number[]
  readonly months: readonly number[]
  readonly days: readonly CivilDate[]
}

function figuresOf(expressions: readonly Expr[]): Figures {
  const numbers = (expr: Expr) =>
    [...walk(expr)].flatMap((one) => (one.op === 'number' ? [Math.floor(one.num / one.den)] : []))
  const all = expressions.flatMap((expr) => [...walk(expr)])
  const compared = all.filter((one) => one.op === 'compare' || one.op === 'arithmetic')
  const ages = compared.filter((one) => [...walk(one)].some((inner) => inner.op === 'call' && inner.name === 'age'))
  const windows = all.filter((one) => one.op === 'call' && one.name === 'lastDayWithin')
  const isAge = (n: number) => n > 0 && n <= 120
  return {
    numbers: unique(expressions.flatMap(numbers)),
    years: unique(ages.flatMap(numbers)).filter(isAge),
    months: unique(windows.flatMap(numbers)),
    days: unique(all.flatMap((one) => (one.op === 'date' ? [one.value as CivilDate] : []))),
  }
}

/** The lengths in months of the windows that expressions open. */
export const monthsOf = (expressions: readonly Expr[]): readonly number[] => figuresOf(expressions).months

/** Days on which something may turn, and the days before and after: each figure before a day and before the year's ends. */
export function landmarks(expressions: readonly Expr[], asOf: CivilDate): readonly CivilDate[] {
  const { years, months, days } = figuresOf(expressions)
  const year = yearOf(asOf)
  const turns = expressions.some((expr) =>
    [...walk(expr)].some((one) => one.op === 'call' && one.name === 'lastDayOfYear'),
  )
    ? [dateOf(year, 1, 1), dateOf(year - 1, 1, 1)]
    : []
  const starts = [asOf, ...turns].flatMap((end) => [end, ...months.map((n) => addMonths(end, -n))])
  const births = years.flatMap((n) => [n, n + 1]).map((n) => addMonths(asOf, -12 * n))
  const centre = [...starts, ...births, ...days, addMonths(asOf, -1200)]
  const beside = centre.flatMap((day) => [previousDay(day), day, nextDay(day)])
  return unique(beside)
    .filter((day) => day <= asOf)
    .sort((a, b) => a - b)
}

/** Answers to a fact that expressions can tell apart, and a few that they cannot. All of them known. */
export function valuesOf(fact: Fact, expressions: readonly Expr[], asOf: CivilDate): readonly Value[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false]
    case 'choice':
    case 'act':
      return fact.options
    case 'date':
      return [addMonths(asOf, -1400), ...landmarks(expressions, asOf)]
    case 'count':
      return around(expressions, fact, 1, fact.max)
    case 'money':
      return around(expressions, fact, 1, fact.maxFen)
  }
}

function around(expressions: readonly Expr[], fact: Fact, step: number, most: number): readonly number[] {
  const near = expressions.filter((expr) => [...walk(expr)].some((one) => one.op === 'fact' && one.fact === fact.id))
  const { numbers } = figuresOf(near)
  const centre = numbers.flatMap((n) => [n - step, n, n + step, 2 * n + 1, 3 * n])
  return unique([0, ...centre, most]).filter((n) => n >= 0 && n <= most)
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]
