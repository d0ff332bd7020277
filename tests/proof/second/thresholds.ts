import { type Day, endOfYear, startsOf } from './days.ts'
import { partsOf, type Tree } from './grammar.ts'
import type { FactRule } from './rules.ts'

/** What a provision's expressions can tell apart: the figures that stand in them, by what they are held against. */
export type Thresholds = {
  /** Spans of the calendar in months: time limits, and ages in whole years. */
  readonly months: readonly number[]
  readonly figures: readonly number[]
  readonly days: readonly Day[]
  readonly seesYears: boolean
}

export function thresholdsOf(trees: readonly Tree[]): Thresholds {
  const parts = trees.flatMap(partsOf)
  const ages = trees.flatMap((tree) => (callsOf(tree, 'age').length > 0 ? figuresOf(tree) : []))
  const limits = parts.flatMap((part) =>
    part.op === 'call' && part.call === 'lastDayWithin' ? part.args.flatMap(figuresOf) : [],
  )
  return {
    months: unique([
      0,
      ...limits,
      ...ages.filter((age) => Number.isInteger(age) && age > 0 && age <= 150).map((age) => age * 12),
    ]),
    figures: unique(trees.flatMap((tree) => (callsOf(tree, 'age').length === 0 ? figuresOf(tree) : []))),
    days: parts.flatMap((part) => (part.op === 'day' ? [part.day] : [])),
    seesYears: trees.some((tree) => callsOf(tree, 'lastDayOfYear').length > 0),
  }
}

/** The thresholds of several readings of a provision. */
export const together = (all: readonly Thresholds[]): Thresholds => ({
  months: unique(all.flatMap(({ months }) => months)),
  figures: unique(all.flatMap(({ figures }) => figures)),
  days: unique(all.flatMap(({ days }) => days)),
  seesYears: all.some(({ seesYears }) => seesYears),
})

const callsOf = (tree: Tree, call: string): readonly Tree[] =>
  partsOf(tree).filter((part) => part.op === 'call' && part.call === call)

/** The figures that stand in an expression, and those that they make two by two: `age - 20 >= 1` turns at 21. */
function figuresOf(tree: Tree): readonly number[] {
  const figures = partsOf(tree).flatMap((part) => (part.op === 'number' ? [part.num / part.den] : []))
  const isReckoned = partsOf(tree).some((part) => part.op === 'sign' && '+-*/'.includes(part.sign))
  return isReckoned ? [...figures, ...figures.flatMap((a) => figures.flatMap((b) => [a + b, a - b, a * b]))] : figures
}

export const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

/** The days that others are held against: the decision, the day of the answers, the member's own known dates, the law's. */
export type Anchors = { readonly asOf: Day; readonly saidOn: Day; readonly known: readonly Day[] }

/**
 * Values of an unknown fact that are enough to see everything that it can bring about: each option; each figure and its
 * neighbours; each day on which a limit turns and its neighbours; and where there is no end, one beyond everything.
 */
export function valuesOf(
  fact: FactRule,
  thresholds: Thresholds,
  anchors: Anchors,
): readonly (boolean | string | number)[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false]
    case 'choice':
    case 'act':
      return fact.options
    case 'count':
      return amounts(thresholds.figures.filter(Number.isInteger))
    case 'money':
      return amounts(thresholds.figures.map((yuan) => Math.round(yuan * 100)))
    case 'date':
      return daysOf(thresholds, anchors)
  }
}

const amounts = (figures: readonly number[]): readonly number[] =>
  unique([0, ...figures.flatMap((figure) => [figure - 1, figure, figure + 1]), Number.POSITIVE_INFINITY]).filter(
    (one) => one >= 0,
  )

function daysOf({ months, days, seesYears }: Thresholds, { asOf, saidOn, known }: Anchors): readonly Day[] {
  const plain = unique([asOf, saidOn, ...known, ...days])
  const anchors = seesYears
    ? unique([...plain, ...plain.flatMap((one) => [endOfYear(one), endOfYear(endOfYear(one) - 366)])])
    : plain
  const turns = anchors.flatMap((anchor) =>
    months.flatMap((span) => [...startsOf(anchor, span), ...startsOf(anchor, -span)]),
  )
  return unique([Number.NEGATIVE_INFINITY, ...turns]).filter((day) => day <= saidOn)
}
