import type { Atom, FactId } from '../../engine/pack.ts'
import type { Expr } from '../feel/tree.ts'

/** Beyond this an expression is told as a whole. */
const MOST = 6

/**
 * An expression as alternatives, each a list of answers that together make it hold; undefined where it turns on more
 * than single answers, as an age does.
 */
export function alternativesOf(expr: Expr): Ways | undefined {
  const ways = waysOf(expr, true)
  return ways && ways.length <= MOST ? ways : undefined
}

type Ways = readonly (readonly Atom[])[]

/** `is` false asks for what makes the expression fail. */
function waysOf(expr: Expr, is: boolean): Ways | undefined {
  switch (expr.op) {
    case 'fact':
      return typeof expr.of === 'object' ? undefined : [[atom(expr.fact, expr.of, is, true)]]
    case 'not':
      return waysOf(expr.operand, !is)
    case 'compare':
      return comparison(expr, is)
    case 'and':
    case 'or': {
      const parts = expr.operands.flatMap((operand) => {
        const ways = waysOf(operand, is)
        return ways ? [ways] : []
      })
      if (parts.length < expr.operands.length) return undefined
      return (expr.op === 'or') === is ? parts.flat() : parts.reduce(product)
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

function comparison({ operator, left, right }: Expr & { op: 'compare' }, is: boolean): Ways | undefined {
  const [fact, option] = left.op === 'option' ? [right, left] : [left, right]
  if (fact.op !== 'fact' || option.op !== 'option' || typeof fact.of === 'object') return undefined
  return [[atom(fact.fact, fact.of, (operator === '=') === is, option.value)]]
}

const product = (a: Ways, b: Ways): Ways => a.flatMap((one) => b.map((other) => [...one, ...other]))

const atom = (fact: FactId, of: 'self' | 'household', is: boolean, value: boolean | string): Atom => ({
  fact,
  name: fact.slice(fact.indexOf('.') + 1),
  of,
  is,
  value,
})
