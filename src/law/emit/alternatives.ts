import type { Atom, FactId } from '../../engine/pack.ts'
import type { Expr } from '../feel/tree.ts'

/** Beyond this an expression is told as a whole. */
const MOST = 6

/**
 * An expression as alternatives, each a list of answers that together make it hold; undefined where it turns on more
 * than single answers, as an age does.
 */
export function alternativesOf(expr: Expr): readonly (readonly Atom[])[] | undefined {
  const ways = waysOf(expr, true)
  return ways && ways.length <= MOST ? ways : undefined
}

type Ways = readonly (readonly Atom[])[] | undefined

/** `is` false asks for what makes the expression fail. */
function waysOf(expr: Expr, is: boolean): Ways {
  switch (expr.op) {
    case 'fact':
      return typeof expr.of === 'object' ? undefined : [[atom(expr.fact, expr.of, is, true)]]
    case 'not':
      return waysOf(expr.operand, !is)
    case 'compare':
      return comparison(expr, is)
    case 'and':
    case 'or': {
      const parts = expr.operands.map((operand) => waysOf(operand, is))
      const isEither = (expr.op === 'or') === is
      return parts.reduce((ways, part) => ways && part && (isEither ? [...ways, ...part] : product(ways, part)), isEither ? [] : [[]])
    }
    case 'boolean':
    case 'number':
    case 'date':
    case 'option':
    case 'asOf':
    case 'arithmetic':
    case 'fen':
    case 'call':
    case 'some':
    case 'count':
      return undefined
  }
}

function comparison({ operator, left, right }: Expr & { op: 'compare' }, is: boolean): Ways {
  const [fact, option] = left.op === 'option' ? [right, left] : [left, right]
  if (fact.op !== 'fact' || option.op !== 'option' || typeof fact.of === 'object') return undefined
  return [[atom(fact.fact, fact.of, (operator === '=') === is, option.value)]]
}

const product = (a: readonly (readonly Atom[])[], b: readonly (readonly Atom[])[]): readonly (readonly Atom[])[] => a.flatMap((one) => b.map((other) => [...one, ...other]))

const atom = (fact: FactId, of: 'self' | 'household', is: boolean, value: boolean | string): Atom => ({ fact, name: fact.slice(fact.indexOf('.') + 1), of, is, value })
