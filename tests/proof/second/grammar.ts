import { type Day, fromDigits } from './days.ts'

export type Sign = '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/'

/** An expression of the rules as it is written, untyped. */
export type Tree =
  | { readonly op: 'number'; readonly num: number; readonly den: number }
  | { readonly op: 'day'; readonly day: Day }
  | { readonly op: 'word'; readonly word: string }
  | { readonly op: 'name'; readonly of: string; readonly name: string }
  | { readonly op: 'asOf' }
  | { readonly op: 'and' | 'or'; readonly left: Tree; readonly right: Tree }
  | { readonly op: 'sign'; readonly sign: Sign; readonly left: Tree; readonly right: Tree }
  | { readonly op: 'call'; readonly call: string; readonly args: readonly Tree[] }
  | { readonly op: 'some'; readonly one: string; readonly list: string; readonly that: Tree }

const TOKEN = /\s*(?:(@"[^"]*"|"[^"]*"|\d+(?:\.\d+)?|[A-Za-z_]\w*(?:\.\w+)*|<=|>=|!=|[-+*/()=<>,])|$)/y

/** Binary signs from the loosest to the tightest; all lean to the left. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/'],
]

/**
 * Reads an expression by recursive descent, named figures as if they stood there. Throws where it does not understand:
 * this evaluation guesses nothing.
 */
export function parse(text: string, figures: ReadonlyMap<string, number> = new Map()): Tree {
  const tokens = tokensOf(text)
  let at = 0
  const peek = (): string | undefined => tokens[at]
  const take = (wanted?: string): string => {
    const token = tokens[at++]
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new SyntaxError(`${wanted ?? 'more'} expected in: ${text}`)
    return token
  }

  function level(depth: number): Tree {
    const signs = LEVELS[depth]
    if (!signs) return primary()
    let left = level(depth + 1)
    for (let sign = peek(); sign !== undefined && signs.includes(sign); sign = peek()) {
      take()
      const right = level(depth + 1)
      left =
        sign === 'and' || sign === 'or' ? { op: sign, left, right } : { op: 'sign', sign: sign as Sign, left, right }
    }
    return left
  }

  function primary(): Tree {
    const token = take()
    if (token === '(') {
      const inner = level(0)
      take(')')
      return inner
    }
    if (token === 'some') {
      const one = take()
      take('in')
      const list = take()
      take('satisfies')
      return { op: 'some', one, list, that: level(0) }
    }
    if (peek() === '(') return { op: 'call', call: token, args: args() }
    const named = figures.get(token)
    return leaf(named === undefined ? token : String(named))
  }

  function args(): readonly Tree[] {
    const found: Tree[] = []
    for (take('('); ; take(',')) {
      found.push(level(0))
      if (peek() === ')') break
    }
    take(')')
    return found
  }

  const whole = level(0)
  if (peek() !== undefined) throw new SyntaxError(`nothing expected after ${tokens.slice(0, at).join(' ')}`)
  return whole
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (!match) throw new SyntaxError(`no word of the rules: ${text.slice(from)}`)
    if (match[1] === undefined) break
    tokens.push(match[1])
  }
  return tokens
}

function leaf(token: string): Tree {
  if (token === 'asOf') return { op: 'asOf' }
  if (token.startsWith('@')) return { op: 'day', day: fromDigits(Number(token.replace(/\D/g, ''))) }
  if (token.startsWith('"')) return { op: 'word', word: token.slice(1, -1) }
  if (/^\d/.test(token)) {
    const [whole = '', decimals = ''] = token.split('.')
    return { op: 'number', num: Number(whole + decimals), den: 10 ** decimals.length }
  }
  const [of, name] = token.split('.')
  if (of === undefined) throw new SyntaxError(`no name: ${token}`)
  return { op: 'name', of, name: name ?? '' }
}

/** The tree and all its parts. */
export function partsOf(tree: Tree): readonly Tree[] {
  return [tree, ...inside(tree).flatMap(partsOf)]
}

/** The expressions directly inside one. */
export function inside(tree: Tree): readonly Tree[] {
  switch (tree.op) {
    case 'and':
    case 'or':
    case 'sign':
      return [tree.left, tree.right]
    case 'call':
      return tree.args
    case 'some':
      return [tree.that]
    case 'number':
    case 'day':
    case 'word':
    case 'name':
    case 'asOf':
      return []
  }
}
