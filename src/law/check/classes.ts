import type { Value } from '../../engine/answers.ts'
import { addMonths, type CivilDate, dateOf, nextDay, previousDay, yearOf } from '../../engine/date.ts'
import type { Fact, FactId } from '../../engine/pack.ts'
import { type Expr, factsOf, walk } from '../feel/tree.ts'
import type { LawProvision } from '../law.ts'

/** The answers to a fact that a provision can tell apart: one of each class, and both sides of every boundary. */
export function classesOf(fact: Fact, provision: LawProvision, asOf: CivilDate): readonly Value[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false]
    case 'choice':
    case 'act':
      return fact.options
    case 'count':
      return figures(fact.id, provision, fact.max)
    case 'money':
      return figures(fact.id, provision, fact.maxFen)
    case 'date':
      return daysBefore(provision, asOf)
  }
}

/** The days on which a provision's own limits can turn, as decision dates: the day of the rules, and round every date it names. */
export function decisionDays(provision: LawProvision, rulesDay: CivilDate): readonly CivilDate[] {
  const named = expressionsOf(provision).flatMap((expr) =>
    [...walk(expr)].flatMap((one) => (one.op === 'date' ? [one.value as CivilDate] : [])),
  )
  const newYear = dateOf(yearOf(rulesDay) + 1, 1, 15)
  const later = provision.editions.map(({ from }) => from)
  return unique([rulesDay, newYear, ...later, ...named.flatMap((day) => [previousDay(day), day, nextDay(day)])])
}

/** Every expression by which a provision decides. */
export function expressionsOf({ conditions, act, amount, confirm }: LawProvision): readonly Expr[] {
  return [
    ...conditions.map(({ expr }) => expr),
    act?.after,
    act?.by,
    amount?.least,
    amount?.most,
    amount?.mayRise,
    confirm?.when,
  ].flatMap((expr) => expr ?? [])
}

/** Every fact that a provision reads. */
export function factsRead(provision: LawProvision): readonly FactId[] {
  const { act } = provision
  return [...expressionsOf(provision).flatMap(factsOf), ...(act ? [act.fact, act.on] : [])]
}

function figures(id: FactId, provision: LawProvision, max: number): readonly number[] {
  const bounds = expressionsOf(provision)
    .flatMap((expr) => [...walk(expr)])
    .flatMap((one) => {
      if (one.op !== 'compare') return []
      const figure = one.right.op === 'number' ? one.right : one.left
      const reads = [...walk(one)].some((part) => part.op === 'fact' && part.fact === id)
      return reads && figure.op === 'number' ? [figure.num / figure.den] : []
    })
  return unique([0, 1, max, ...bounds.flatMap((bound) => [bound - 1, bound, bound + 1])]).filter(
    (figure) => figure >= 0 && figure <= max,
  )
}

/** Days before a day by every span that the provision reckons with, each with its neighbours. */
export function daysBefore(provision: LawProvision, last: CivilDate): readonly CivilDate[] {
  const spans = expressionsOf(provision)
    .flatMap((expr) => [...walk(expr)])
    .flatMap((one) => {
      if (one.op === 'call' && one.name === 'lastDayWithin' && one.args[1]?.op === 'number') return [one.args[1].num]
      if (one.op !== 'compare') return []
      const figure = one.right.op === 'number' ? one.right : one.left
      const isAge = [...walk(one)].some((part) => part.op === 'call' && part.name === 'age')
      return isAge && figure.op === 'number' ? [figure.num * 12, (figure.num + 1) * 12] : []
    })
  const starts = [0, 12, ...spans, ...spans.map((span) => span + 12)].map((months) => addMonths(last, -months))
  const newYears = [yearOf(last), yearOf(last) - 1].map((year) => dateOf(year, 1, 1))
  return unique([...starts, ...newYears].flatMap((day) => [previousDay(day), day, nextDay(day)])).filter(
    (day) => day <= last,
  )
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]
