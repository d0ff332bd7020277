import type { FactId } from '../../engine/pack.ts'

/** What an expression yields. A bare number literal is yuan where money is meant. */
export type Type = 'boolean' | 'number' | 'money' | 'date' | 'choice'

/** The place of an expression within its own text. */
export type Span = { readonly from: number; readonly to: number }

export type Compare = '=' | '!=' | '<' | '<=' | '>' | '>='
export type Arithmetic = '+' | '-' | '*'
export type Call = 'age' | 'lastDayWithin' | 'lastDayOfYear' | 'floor' | 'min' | 'max'
export type List = 'children' | 'people'

/** A typed expression of the subset of FEEL that the rules speak. Kept plain, so that a second backend is a second emitter. */
export type Expr = { readonly span: Span; readonly type: Type } & (
  | { readonly op: 'boolean'; readonly value: boolean }
  /** An exact ratio: 0.3 is 3/10. Money is in fen. */
  | { readonly op: 'number'; readonly num: number; readonly den: number }
  | { readonly op: 'date'; readonly value: number }
  | { readonly op: 'option'; readonly value: string }
  | { readonly op: 'asOf' }
  | { readonly op: 'fact'; readonly fact: FactId; readonly of: 'self' | 'household' | { readonly variable: string } }
  | { readonly op: 'and' | 'or'; readonly operands: readonly Expr[] }
  | { readonly op: 'not'; readonly operand: Expr }
  | { readonly op: 'compare'; readonly operator: Compare; readonly left: Expr; readonly right: Expr }
  /** Of a product the right side is a figure: to divide is to multiply by its inverse. */
  | { readonly op: 'arithmetic'; readonly operator: Arithmetic; readonly left: Expr; readonly right: Expr }
  /** Yuan read as fen. */
  | { readonly op: 'fen'; readonly operand: Expr }
  | { readonly op: 'call'; readonly name: Call; readonly args: readonly Expr[] }
  | { readonly op: 'some'; readonly variable: string; readonly list: List; readonly satisfies: Expr }
  | { readonly op: 'count'; readonly list: List }
)

/** The expressions directly inside one. */
export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case 'and':
    case 'or':
      return expr.operands
    case 'not':
    case 'fen':
      return [expr.operand]
    case 'compare':
    case 'arithmetic':
      return [expr.left, expr.right]
    case 'call':
      return expr.args
    case 'some':
      return [expr.satisfies]
    case 'boolean':
    case 'number':
    case 'date':
    case 'option':
    case 'asOf':
    case 'fact':
    case 'count':
      return []
  }
}

/** The expression and all inside it, outermost first. */
export function* walk(expr: Expr): Generator<Expr> {
  yield expr
  for (const child of childrenOf(expr)) yield* walk(child)
}

/** The facts an expression reads, each once, in order of reading. */
export function factsOf(expr: Expr): readonly FactId[] {
  const ids = [...walk(expr)].flatMap((one) => (one.op === 'fact' ? [one.fact] : []))
  return [...new Set(ids)]
}
