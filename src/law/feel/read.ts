import type { SyntaxNode } from '@lezer/common'
import { parser } from 'lezer-feel'
import { fromIso } from '../../engine/date.ts'
import type { FactId, FactType, Owner } from '../../engine/pack.ts'
import type { Wrong } from '../mistake.ts'
import { type Call, type Compare, type Expr, type List, type Span, type Type, walk } from './tree.ts'

/** What an expression may speak of: the facts there are, and who the claimant is. */
export type Speech = {
  readonly owner: Owner
  readonly facts: ReadonlyMap<FactId, FactType>
  readonly variables: ReadonlyMap<string, Owner>
  /** Figures with a name, as they are on the day that is spoken of. */
  readonly values: ReadonlyMap<string, number>
}

export type Misread = { readonly span: Span } & Wrong
export type Read =
  | { readonly expr: Expr; readonly wrong?: undefined }
  | { readonly expr?: undefined; readonly wrong: readonly Misread[] }

/** Thrown inside this file only: the reader gives up on an expression at its first mistake. */
class Refusal extends Error {
  readonly misread: Misread
  constructor(span: Span, wrong: Wrong) {
    super(wrong.code)
    this.misread = { span: { from: span.from, to: span.to }, ...wrong }
  }
}

/** Characters an input method writes by itself, and what the rules write instead. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '≥': '>=',
  '≤': '<=',
  '＞': '>',
  '＜': '<',
  '＝': '=',
  '≠': '!=',
  '，': ',',
  '＋': '+',
  '－': '-',
  '×': '*',
  '÷': '/',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  '。': '.',
  '：': ':',
  '；': ';',
  '　': ' ',
  '％': '%',
}
const FUNCTIONS: Readonly<Record<Call, readonly Type[]>> = {
  age: ['date'],
  lastDayWithin: ['date', 'number'],
  lastDayOfYear: ['date'],
  floor: ['number'],
  min: [],
  max: [],
}
const LISTS: Readonly<Record<List, Owner>> = { children: 'child', people: 'person' }

/** Reckoning in fen with figures longer than this would no longer be exact; no law counts in hundreds of years. */
const MOST_DECIMALS = 6
const MOST_FIGURE = 1e12
const MOST_MONTHS = 1200

/**
 * Reads FEEL text as a typed expression of the wanted type. The grammar is FEEL's; what the rules do not need of it is
 * refused with what to write instead. Money literals are yuan.
 */
export function readExpression(text: string, speech: Speech, wanted: Type): Read {
  const odd = fullWidth(text)
  if (odd) return { wrong: [odd] }
  try {
    const top = parser.parse(text).topNode
    refuseErrors(top, text)
    const inner = top.firstChild
    if (!inner || inner.nextSibling)
      throw new Refusal({ from: 0, to: text.length }, { code: 'feel-syntax', found: text })
    const expr = fit(new Reader(text, speech).read(inner), wanted)
    if (wanted === 'date') refuseAsOf(expr)
    return { expr }
  } catch (refusal) {
    if (refusal instanceof Refusal) return { wrong: [refusal.misread] }
    throw refusal
  }
}

function fullWidth(text: string): Misread | undefined {
  let isQuoted = false
  for (const [at, character] of text.split('').entries()) {
    if (character === '"') isQuoted = !isQuoted
    const instead = FULL_WIDTH[character]
    const digit = /[０-９]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : undefined
    const plain = instead ?? digit
    if (!isQuoted && plain !== undefined)
      return { span: { from: at, to: at + 1 }, code: 'full-width', found: character, instead: plain }
  }
  return undefined
}

function refuseErrors(top: SyntaxNode, text: string): void {
  top.cursor().iterate((node) => {
    if (node.type.isError)
      throw new Refusal(
        { from: node.from, to: Math.max(node.to, node.from + 1) },
        { code: 'feel-syntax', found: text.slice(node.from, node.to) },
      )
  })
}

/** Makes an expression fit the type wanted: a number is yuan where money is wanted. */
function fit(expr: Expr, wanted: Type): Expr {
  if (expr.type === wanted) return expr
  if (wanted === 'money' && expr.type === 'number') return inFen(expr)
  throw new Refusal(expr.span, { code: 'type-mismatch', expected: wanted, found: expr.type })
}

function inFen(expr: Expr): Expr {
  if (expr.op === 'number') return { ...expr, type: 'money', ...reduced(expr.num * 100, expr.den) }
  return { op: 'fen', type: 'money', span: expr.span, operand: expr }
}

class Reader {
  private readonly text: string
  private readonly speech: Speech
  constructor(text: string, speech: Speech) {
    this.text = text
    this.speech = speech
  }

  read(node: SyntaxNode): Expr {
    const span = { from: node.from, to: node.to }
    const text = this.text.slice(node.from, node.to)
    switch (node.name) {
      case 'ParenthesizedExpression':
        return this.read(this.parts(node)[0] ?? this.incomplete(node))
      case 'BooleanLiteral':
        return { op: 'boolean', type: 'boolean', span, value: text === 'true' }
      case 'NumericLiteral':
        return { op: 'number', type: 'number', span, ...this.ratio(span, text) }
      case 'StringLiteral':
        return { op: 'option', type: 'choice', span, value: text.slice(1, -1) }
      case 'DateTimeLiteral':
        return this.date(span, text)
      case 'VariableName':
        return this.name(span, text)
      case 'PathExpression':
        return this.fact(span, text)
      case 'Conjunction':
        return {
          op: 'and',
          type: 'boolean',
          span,
          operands: this.parts(node).map((part) => fit(this.read(part), 'boolean')),
        }
      case 'Disjunction':
        return {
          op: 'or',
          type: 'boolean',
          span,
          operands: this.parts(node).map((part) => fit(this.read(part), 'boolean')),
        }
      case 'Comparison':
        return this.comparison(node, span)
      case 'ArithmeticExpression':
        return this.arithmetic(node, span)
      case 'FunctionInvocation':
        return this.call(node, span)
      case 'QuantifiedExpression':
        return this.quantified(node, span)
      case 'IfExpression':
        throw new Refusal(span, { code: 'feel-unsupported', found: 'if', instead: 'two provisions, or min and max' })
      default:
        throw new Refusal(span, {
          code: 'feel-unsupported',
          found: text,
          instead: 'comparisons, and, or, not(…), + - * /, age(…)',
        })
    }
  }

  /** The node's operands: its children without the words and signs between them. */
  private parts(node: SyntaxNode): readonly SyntaxNode[] {
    const parts: SyntaxNode[] = []
    for (let child = node.firstChild; child; child = child.nextSibling) if (/^[A-Z]/.test(child.name)) parts.push(child)
    return parts
  }

  private incomplete(node: SyntaxNode): never {
    throw new Refusal(
      { from: node.from, to: node.to },
      { code: 'feel-syntax', found: this.text.slice(node.from, node.to) },
    )
  }

  private date(span: Span, text: string): Expr {
    const iso = /^(?:@|date *\( *)"([^"]*)"/.exec(text)?.[1]
    if (iso === undefined) throw new Refusal(span, { code: 'feel-unsupported', found: text, instead: '@"2025-02-28"' })
    const value = fromIso(iso)
    if (value === undefined) throw new Refusal(span, { code: 'bad-date', found: iso })
    return { op: 'date', type: 'date', span, value }
  }

  /** A decimal literal as an exact ratio. */
  private ratio(span: Span, text: string): Ratio {
    const [, sign = '', whole = '', decimals = ''] = /^(-?) *(\d*)\.?(\d*)$/.exec(text) ?? []
    const ratio = reduced(Number(`${sign}${whole}${decimals}`), 10 ** decimals.length)
    if (`${whole}${decimals}` === '' || decimals.length > MOST_DECIMALS || !isExact(ratio))
      throw new Refusal(span, { code: 'bad-figure', found: text })
    return ratio
  }

  private name(span: Span, text: string): Expr {
    if (text === 'asOf') return { op: 'asOf', type: 'date', span }
    const value = this.speech.values.get(text)
    if (value !== undefined) return { op: 'number', type: 'number', span, ...this.ratio(span, String(value)) }
    if (/^not\s/.test(text))
      throw new Refusal(span, { code: 'feel-unsupported', found: text, instead: `not(${text.slice(3).trim()})` })
    if (/\s/.test(text)) throw new Refusal(span, { code: 'feel-syntax', found: text })
    if (Object.hasOwn(LISTS, text))
      throw new Refusal(span, {
        code: 'feel-unsupported',
        found: text,
        instead: `some one in ${text} satisfies …, or count(${text})`,
      })
    const known = ['asOf', ...this.speech.values.keys(), ...this.speech.variables.keys(), ...this.speech.facts.keys()]
    throw new Refusal(span, { code: 'unknown-name', found: text, known })
  }

  private fact(span: Span, text: string): Expr {
    if (/^not\s/.test(text))
      throw new Refusal(span, { code: 'feel-unsupported', found: text, instead: `not(${text.slice(3).trim()})` })
    const [head = '', ...rest] = text.split('.')
    const owner = this.speech.variables.get(head) ?? head
    const id = `${owner}.${rest.join('.')}` as FactId
    const known = this.speech.facts.get(id)
    if (!known) throw new Refusal(span, { code: 'unknown-fact', found: text, known: [...this.speech.facts.keys()] })
    const of = this.speech.variables.has(head)
      ? { variable: head }
      : head === this.speech.owner
        ? 'self'
        : head === 'household'
          ? 'household'
          : undefined
    if (!of) throw new Refusal(span, { code: 'wrong-owner', fact: id, owner: this.speech.owner })
    return { op: 'fact', type: typeOf(known), span, fact: id, of }
  }

  private comparison(node: SyntaxNode, span: Span): Expr {
    const [leftNode, operatorNode, rightNode] = this.parts(node)
    const operator =
      operatorNode?.name === 'CompareOp' ? this.text.slice(operatorNode.from, operatorNode.to) : undefined
    if (!leftNode || !rightNode || operator === undefined)
      throw new Refusal(span, {
        code: 'feel-unsupported',
        found: this.text.slice(span.from, span.to),
        instead: 'two comparisons joined by and, or by or',
      })
    if (rightNode.name === 'SimplePositiveUnaryTest')
      throw new Refusal(span, { code: 'feel-unsupported', found: '==', instead: '=' })
    const left = this.read(leftNode)
    const right = this.read(rightNode)
    return this.compare(operator as Compare, left, right, span)
  }

  private compare(operator: Compare, left: Expr, right: Expr, span: Span): Expr {
    const [a, b] = left.type === 'money' || right.type === 'money' ? [asMoney(left), asMoney(right)] : [left, right]
    const isOrdered = a.type === 'number' || a.type === 'money' || a.type === 'date'
    if (a.type !== b.type || (!isOrdered && operator !== '=' && operator !== '!='))
      throw new Refusal(span, { code: 'not-comparable', left: a.type, right: b.type })
    if (isOrdered && (operator === '=' || operator === '!=') && a.type === 'date')
      throw new Refusal(span, { code: 'feel-unsupported', found: operator, instead: '<= and >=' })
    if (a.type === 'boolean')
      throw new Refusal(span, { code: 'feel-unsupported', found: operator, instead: 'the fact alone, or not(…)' })
    if (a.type === 'choice' && a.op === b.op)
      throw new Refusal(span, { code: 'not-comparable', left: a.type, right: b.type })
    this.checkOption(a, b)
    this.checkOption(b, a)
    return { op: 'compare', type: 'boolean', span, operator, left: a, right: b }
  }

  private checkOption(fact: Expr, option: Expr): void {
    if (option.op !== 'option') return
    const known = fact.op === 'fact' ? this.speech.facts.get(fact.fact) : undefined
    const options = known && 'options' in known ? known.options : []
    if (fact.op === 'fact' && !options.includes(option.value))
      throw new Refusal(option.span, { code: 'unknown-option', fact: fact.fact, found: option.value, known: options })
  }

  private arithmetic(node: SyntaxNode, span: Span): Expr {
    const [leftNode, operatorNode, rightNode] = this.parts(node)
    if (!leftNode || !operatorNode || !rightNode) return this.incomplete(node)
    const operator = this.text.slice(operatorNode.from, operatorNode.to)
    if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/')
      throw new Refusal(span, { code: 'feel-unsupported', found: operator, instead: '+ - * /' })
    const result = calculate(operator, numeric(this.read(leftNode)), numeric(this.read(rightNode)), span)
    const figure = result.op === 'number' ? result : result.op === 'arithmetic' ? result.right : undefined
    if (figure?.op === 'number' && !isExact(figure))
      throw new Refusal(span, { code: 'bad-figure', found: this.text.slice(span.from, span.to) })
    return result
  }

  private call(node: SyntaxNode, span: Span): Expr {
    const [nameNode, parameters] = this.parts(node)
    const name = nameNode ? this.text.slice(nameNode.from, nameNode.to) : ''
    const argNodes = parameters ? this.parts(parameters) : []
    if (name === 'not')
      return { op: 'not', type: 'boolean', span, operand: fit(this.read(this.only(argNodes, 'not', span)), 'boolean') }
    if (name === 'count') return this.count(span, this.only(argNodes, 'count', span))
    if (!isCall(name)) {
      const known = [...Object.keys(FUNCTIONS), 'not', 'count']
      throw new Refusal(nameNode ?? span, { code: 'unknown-function', found: name, known })
    }
    const args = argNodes.map((argNode) => this.read(argNode))
    if (name === 'min' || name === 'max') return extremum(name, args, span)
    const types = FUNCTIONS[name]
    if (args.length !== types.length)
      throw new Refusal(span, { code: 'argument-count', function: name, expected: types.length, found: args.length })
    const fitted = args.map((arg, i) => fit(arg, types[i] ?? arg.type))
    const months = fitted[1]
    if (months && !(months.op === 'number' && months.den === 1 && months.num >= 0 && months.num <= MOST_MONTHS))
      throw new Refusal(months.span, { code: 'not-whole', found: this.text.slice(months.span.from, months.span.to) })
    for (const arg of fitted) refuseAsOf(arg)
    return { op: 'call', type: name === 'age' || name === 'floor' ? 'number' : 'date', span, name, args: fitted }
  }

  private only(nodes: readonly SyntaxNode[], name: string, span: Span): SyntaxNode {
    const [node, ...others] = nodes
    if (!node || others.length > 0)
      throw new Refusal(span, { code: 'argument-count', function: name, expected: 1, found: nodes.length })
    return node
  }

  private list(node: SyntaxNode): List {
    const text = this.text.slice(node.from, node.to)
    if (text !== 'children' && text !== 'people')
      throw new Refusal(node, { code: 'feel-unsupported', found: text, instead: 'children or people' })
    return text
  }

  private count(span: Span, node: SyntaxNode): Expr {
    return { op: 'count', type: 'number', span, list: this.list(node) }
  }

  private quantified(node: SyntaxNode, span: Span): Expr {
    if (!this.text.startsWith('some', span.from))
      throw new Refusal(span, { code: 'feel-unsupported', found: 'every', instead: 'not(some … satisfies not(…))' })
    const [expressions, satisfies] = this.parts(node)
    const [one, ...others] = expressions ? this.parts(expressions) : []
    const [nameNode, context] = one ? this.parts(one) : []
    const listNode = context ? this.parts(context)[0] : undefined
    if (!satisfies || !nameNode || !listNode || others.length > 0) return this.incomplete(node)
    const list = this.list(listNode)
    if (LISTS[list] === this.speech.owner) throw new Refusal(listNode, { code: 'own-list', list })
    const variable = this.text.slice(nameNode.from, nameNode.to)
    if (!/^[a-z]\w*$/i.test(variable)) throw new Refusal(nameNode, { code: 'feel-syntax', found: variable })
    const inner = new Reader(this.text, {
      ...this.speech,
      variables: new Map([...this.speech.variables, [variable, LISTS[list]]]),
    })
    return { op: 'some', type: 'boolean', span, variable, list, satisfies: fit(inner.read(satisfies), 'boolean') }
  }
}

const isCall = (name: string): name is Call => Object.hasOwn(FUNCTIONS, name)

function typeOf(fact: FactType): Type {
  switch (fact.type) {
    case 'boolean':
    case 'date':
    case 'money':
      return fact.type
    case 'count':
      return 'number'
    case 'choice':
    case 'act':
      return 'choice'
  }
}

function reduced(num: number, den: number): Ratio {
  const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b))
  const common = (gcd(num, den) || 1) * Math.sign(den)
  return { num: num / common, den: den / common }
}

const isExact = ({ num, den }: Ratio): boolean => Math.abs(num) <= MOST_FIGURE && den <= MOST_FIGURE

function numeric(expr: Expr): Expr {
  if (expr.type === 'number' || expr.type === 'money') return expr
  throw new Refusal(expr.span, { code: 'type-mismatch', expected: 'number', found: expr.type })
}

const asMoney = (expr: Expr): Expr => fit(expr, 'money')

type Operator = '+' | '-' | '*' | '/'

/** Bounds of an interval follow from bounds of its parts only where a part is scaled by a known figure. */
function calculate(operator: Operator, left: Expr, right: Expr, span: Span): Expr {
  if (operator === '/' && right.op === 'number' && right.num === 0)
    throw new Refusal(right.span, { code: 'division-by-zero' })
  if (left.op === 'number' && right.op === 'number' && left.type === right.type)
    return { op: 'number', type: left.type, span, ...fold(operator, left, right) }
  if (operator === '+' || operator === '-') {
    const type = left.type === 'money' || right.type === 'money' ? 'money' : 'number'
    return { op: 'arithmetic', type, span, operator, left: fit(left, type), right: fit(right, type) }
  }
  const [part, scale] = operator === '/' || right.op === 'number' ? [left, right] : [right, left]
  if (scale.op !== 'number' || scale.type !== 'number' || scale.num === 0)
    throw new Refusal(scale.span, { code: 'not-monotone' })
  const inner = unscaled(part)
  return {
    op: 'arithmetic',
    type: part.type,
    span,
    operator: '*',
    left: inner.part,
    right: { ...scale, ...fold(operator, inner.by, scale) },
  }
}

/** What a product scales, and by what: one ratio for all of it, since to divide in between is to round in between. */
function unscaled(expr: Expr): { part: Expr; by: Ratio } {
  const isScaled = expr.op === 'arithmetic' && expr.operator === '*' && expr.right.op === 'number'
  return isScaled && expr.right.op === 'number'
    ? { part: expr.left, by: expr.right }
    : { part: expr, by: { num: 1, den: 1 } }
}

/** The decision date stands alone on a side of a comparison, so that the days on which it turns can be told. */
function refuseAsOf(expr: Expr): void {
  const nested = [...walk(expr)].find(({ op }) => op === 'asOf')
  if (nested) throw new Refusal(nested.span, { code: 'as-of-inside' })
}

type Ratio = { readonly num: number; readonly den: number }

function fold(operator: Operator, a: Ratio, b: Ratio): Ratio {
  switch (operator) {
    case '+':
      return reduced(a.num * b.den + b.num * a.den, a.den * b.den)
    case '-':
      return reduced(a.num * b.den - b.num * a.den, a.den * b.den)
    case '*':
      return reduced(a.num * b.num, a.den * b.den)
    case '/':
      return reduced(a.num * b.den, a.den * b.num)
  }
}

function extremum(name: 'min' | 'max', args: readonly Expr[], span: Span): Expr {
  if (args.length < 2)
    throw new Refusal(span, { code: 'argument-count', function: name, expected: 2, found: args.length })
  const type = args.some((arg) => arg.type === 'money') ? 'money' : args[0]?.type
  if (type !== 'money' && type !== 'number' && type !== 'date')
    throw new Refusal(span, { code: 'type-mismatch', expected: 'number', found: type ?? 'nothing' })
  return { op: 'call', type, span, name, args: args.map((arg) => fit(arg, type)) }
}
