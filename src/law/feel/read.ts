import type { SyntaxNode } from '@lezer/common'
import { parser } from 'lezer-feel'
import { fromIso } from '../../engine/date.ts'
import type { FactId, FactType, Owner } from '../../engine/pack.ts'
import type { Wrong } from '../mistake.ts'
import type { Arithmetic, Call, Compare, Expr, List, Span, Type } from './tree.ts'

/** What an expression may speak of: the facts there are, and who the claimant is. */
export type Speech = {
  readonly owner: Owner
  readonly facts: ReadonlyMap<FactId, FactType>
  readonly variables: ReadonlyMap<string, Owner>
}

export type Misread = { readonly span: Span } & Wrong
export type Read = { readonly expr: Expr; readonly wrong?: undefined } | { readonly expr?: undefined; readonly wrong: readonly Misread[] }

/** Thrown inside this file only: the reader gives up on an expression at its first mistake. */
class Refusal extends Error {
  readonly misread: Misread
  constructor(span: Span, wrong: Wrong) {
    super(wrong.code)
    this.misread = { span, ...wrong }
  }
}

/** Characters an input method writes by itself, and what the rules write instead. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '（': '(', '）': ')', '≥': '>=', '≤': '<=', '＞': '>', '＜': '<', '＝': '=', '≠': '!=', '，': ',', '＋': '+', '－': '-', '×': '*', '÷': '/',
  '“': '"', '”': '"', '‘': '"', '’': '"', '。': '.', '：': ':', '；': ';', '　': ' ', '％': '%',
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
const OWNERS: readonly string[] = ['household', 'person', 'child', 'organisation']

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
    if (!inner || inner.nextSibling) throw new Refusal({ from: 0, to: text.length }, { code: 'feel-syntax', found: text })
    return { expr: fit(new Reader(text, speech).read(inner), wanted) }
  } catch (refusal) {
    if (refusal instanceof Refusal) return { wrong: [refusal.misread] }
    throw refusal
  }
}

function fullWidth(text: string): Misread | undefined {
  let isQuoted = false
  for (const [at, character] of [...text].entries()) {
    if (character === '"') isQuoted = !isQuoted
    const instead = FULL_WIDTH[character]
    const digit = /[０-９]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : undefined
    const plain = instead ?? digit
    if (!isQuoted && plain !== undefined) return { span: { from: at, to: at + 1 }, code: 'full-width', found: character, instead: plain }
  }
  return undefined
}

function refuseErrors(top: SyntaxNode, text: string): void {
  top.cursor().iterate((node) => {
    if (node.type.isError) throw new Refusal({ from: node.from, to: Math.max(node.to, node.from + 1) }, { code: 'feel-syntax', found: text.slice(node.from, node.to) })
  })
}

/** Makes an expression fit the type wanted: a number is yuan where money is wanted. */
function fit(expr: Expr, wanted: Type): Expr {
  if (expr.type === wanted) return expr
  if (wanted === 'money' && expr.type === 'number') return inFen(expr)
  throw new Refusal(expr.span, { code: 'type-mismatch', expected: wanted, found: expr.type })
}

function inFen(expr: Expr): Expr {
  if (expr.op === 'number') return { ...expr, type: 'money', num: expr.num * 100 }
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
        return { op: 'number', type: 'number', span, ...ratioOf(text) }
      case 'StringLiteral':
        return { op: 'option', type: 'choice', span, value: text.slice(1, -1) }
      case 'DateTimeLiteral':
        return this.date(span, text)
      case 'VariableName':
        return this.name(span, text)
      case 'PathExpression':
        return this.fact(span, text)
      case 'Conjunction':
        return { op: 'and', type: 'boolean', span, operands: this.parts(node).map((part) => fit(this.read(part), 'boolean')) }
      case 'Disjunction':
        return { op: 'or', type: 'boolean', span, operands: this.parts(node).map((part) => fit(this.read(part), 'boolean')) }
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
        throw new Refusal(span, { code: 'feel-unsupported', found: text, instead: 'comparisons, and, or, not(…), + - * /, age(…)' })
    }
  }

  /** The node's operands: its children without the words and signs between them. */
  private parts(node: SyntaxNode): readonly SyntaxNode[] {
    const parts: SyntaxNode[] = []
    for (let child = node.firstChild; child; child = child.nextSibling) if (/^[A-Z]/.test(child.name)) parts.push(child)
    return parts
  }

  private incomplete(node: SyntaxNode): never {
    throw new Refusal({ from: node.from, to: node.to }, { code: 'feel-syntax', found: this.text.slice(node.from, node.to) })
  }

  private date(span: Span, text: string): Expr {
    const iso = /"([^"]*)"/.exec(text)?.[1] ?? ''
    const value = fromIso(iso)
    if (value === undefined) throw new Refusal(span, { code: 'bad-date', found: iso || text })
    return { op: 'date', type: 'date', span, value }
  }

  private name(span: Span, text: string): Expr {
    if (text === 'asOf') return { op: 'asOf', type: 'date', span }
    if (/^not\s/.test(text)) throw new Refusal(span, { code: 'feel-unsupported', found: text, instead: `not(${text.slice(3).trim()})` })
    if (/\s/.test(text)) throw new Refusal(span, { code: 'feel-syntax', found: text })
    const known = ['asOf', 'children', 'people', ...OWNERS, ...this.speech.variables.keys(), ...this.speech.facts.keys()]
    throw new Refusal(span, { code: 'unknown-name', found: text, known })
  }

  private fact(span: Span, text: string): Expr {
    if (/^not\s/.test(text)) throw new Refusal(span, { code: 'feel-unsupported', found: text, instead: `not(${text.slice(3).trim()})` })
    const [head = '', ...rest] = text.split('.')
    const owner = this.speech.variables.get(head) ?? head
    const id = `${owner}.${rest.join('.')}` as FactId
    const known = this.speech.facts.get(id)
    if (!known) throw new Refusal(span, { code: 'unknown-fact', found: text, known: [...this.speech.facts.keys()] })
    const of = this.speech.variables.has(head) ? { variable: head } : head === this.speech.owner ? 'self' : head === 'household' ? 'household' : undefined
    if (!of) throw new Refusal(span, { code: 'wrong-owner', fact: id, owner: this.speech.owner })
    return { op: 'fact', type: typeOf(known), span, fact: id, of }
  }

  private comparison(node: SyntaxNode, span: Span): Expr {
    const [leftNode, operatorNode, rightNode] = this.parts(node)
    const operator = operatorNode?.name === 'CompareOp' ? this.text.slice(operatorNode.from, operatorNode.to) : undefined
    if (!leftNode || !rightNode || operator === undefined)
      throw new Refusal(span, { code: 'feel-unsupported', found: this.text.slice(span.from, span.to), instead: 'two comparisons joined by and, or by or' })
    if (rightNode.name === 'SimplePositiveUnaryTest') throw new Refusal(span, { code: 'feel-unsupported', found: '==', instead: '=' })
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
    if (a.type === 'boolean') throw new Refusal(span, { code: 'feel-unsupported', found: operator, instead: 'the fact alone, or not(…)' })
    this.checkOption(a, b)
    this.checkOption(b, a)
    return { op: 'compare', type: 'boolean', span, operator, left: a, right: b }
  }

  private checkOption(fact: Expr, option: Expr): void {
    if (option.op !== 'option') return
    const known = fact.op === 'fact' ? this.speech.facts.get(fact.fact) : undefined
    const options = known && 'options' in known ? known.options : []
    if (fact.op !== 'fact') throw new Refusal(option.span, { code: 'not-comparable', left: fact.type, right: 'text' })
    if (!options.includes(option.value)) throw new Refusal(option.span, { code: 'unknown-option', fact: fact.fact, found: option.value, known: options })
  }

  private arithmetic(node: SyntaxNode, span: Span): Expr {
    const [leftNode, operatorNode, rightNode] = this.parts(node)
    if (!leftNode || !operatorNode || !rightNode) return this.incomplete(node)
    const operator = this.text.slice(operatorNode.from, operatorNode.to)
    if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/')
      throw new Refusal(span, { code: 'feel-unsupported', found: operator, instead: '+ - * /' })
    return calculate(operator, numeric(this.read(leftNode)), numeric(this.read(rightNode)), span)
  }

  private call(node: SyntaxNode, span: Span): Expr {
    const [nameNode, parameters] = this.parts(node)
    const name = nameNode ? this.text.slice(nameNode.from, nameNode.to) : ''
    const argNodes = parameters ? this.parts(parameters) : []
    if (name === 'not') return { op: 'not', type: 'boolean', span, operand: fit(this.read(this.only(argNodes, 'not', span)), 'boolean') }
    if (name === 'count') return this.count(span, this.only(argNodes, 'count', span))
    if (!isCall(name)) {
      const known = [...Object.keys(FUNCTIONS), 'not', 'count']
      throw new Refusal(nameNode ?? span, { code: 'unknown-function', found: name, known })
    }
    const args = argNodes.map((argNode) => this.read(argNode))
    if (name === 'min' || name === 'max') return extremum(name, args, span)
    const types = FUNCTIONS[name]
    if (args.length !== types.length) throw new Refusal(span, { code: 'argument-count', function: name, expected: types.length, found: args.length })
    const fitted = args.map((arg, i) => fit(arg, types[i] ?? arg.type))
    const months = fitted[1]
    if (months && !(months.op === 'number' && months.den === 1)) throw new Refusal(months.span, { code: 'not-whole', found: this.text.slice(months.span.from, months.span.to) })
    return { op: 'call', type: name === 'age' || name === 'floor' ? 'number' : 'date', span, name, args: fitted }
  }

  private only(nodes: readonly SyntaxNode[], name: string, span: Span): SyntaxNode {
    const [node, ...others] = nodes
    if (!node || others.length > 0) throw new Refusal(span, { code: 'argument-count', function: name, expected: 1, found: nodes.length })
    return node
  }

  private list(node: SyntaxNode): List {
    const text = this.text.slice(node.from, node.to)
    if (text !== 'children' && text !== 'people') throw new Refusal(node, { code: 'unknown-name', found: text, known: Object.keys(LISTS) })
    return text
  }

  private count(span: Span, node: SyntaxNode): Expr {
    return { op: 'count', type: 'number', span, list: this.list(node) }
  }

  private quantified(node: SyntaxNode, span: Span): Expr {
    if (!this.text.startsWith('some', span.from)) throw new Refusal(span, { code: 'feel-unsupported', found: 'every', instead: 'not(some … satisfies not(…))' })
    const [expressions, satisfies] = this.parts(node)
    const [one, ...others] = expressions ? this.parts(expressions) : []
    const [nameNode, context] = one ? this.parts(one) : []
    const listNode = context ? this.parts(context)[0] : undefined
    if (!satisfies || !nameNode || !listNode || others.length > 0) return this.incomplete(node)
    const list = this.list(listNode)
    const variable = this.text.slice(nameNode.from, nameNode.to)
    const inner = new Reader(this.text, { ...this.speech, variables: new Map([...this.speech.variables, [variable, LISTS[list]]]) })
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

/** A decimal literal as an exact ratio. */
function ratioOf(text: string): { num: number; den: number } {
  const [whole = '', decimals = ''] = text.split('.')
  const den = 10 ** decimals.length
  return reduced(Number(`${whole}${decimals}`), den)
}

function reduced(num: number, den: number): { num: number; den: number } {
  const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b))
  const common = gcd(num, den) || 1
  return { num: num / common, den: den / common }
}

function numeric(expr: Expr): Expr {
  if (expr.type === 'number' || expr.type === 'money') return expr
  throw new Refusal(expr.span, { code: 'type-mismatch', expected: 'number', found: expr.type })
}

const asMoney = (expr: Expr): Expr => fit(expr, 'money')

/** Bounds of an interval follow from bounds of its parts only where a part is scaled by a known figure. */
function calculate(operator: Arithmetic, left: Expr, right: Expr, span: Span): Expr {
  if (operator === '/' && right.op === 'number' && right.num === 0) throw new Refusal(right.span, { code: 'division-by-zero' })
  if (left.op === 'number' && right.op === 'number' && left.type === right.type) return { op: 'number', type: left.type, span, ...fold(operator, left, right) }
  if (operator === '+' || operator === '-') {
    const type = left.type === 'money' || right.type === 'money' ? 'money' : 'number'
    return { op: 'arithmetic', type, span, operator, left: fit(left, type), right: fit(right, type) }
  }
  const scale = operator === '/' || right.op === 'number' ? right : left
  if (scale.op !== 'number' || scale.type !== 'number' || scale.num === 0) throw new Refusal(scale.span, { code: 'not-monotone' })
  return { op: 'arithmetic', type: scale === right ? left.type : right.type, span, operator, left, right }
}

type Ratio = { num: number; den: number }

function fold(operator: Arithmetic, a: Ratio, b: Ratio): Ratio {
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
  if (args.length < 2) throw new Refusal(span, { code: 'argument-count', function: name, expected: 2, found: args.length })
  const type = args.some((arg) => arg.type === 'money') ? 'money' : args[0]?.type
  if (type !== 'money' && type !== 'number' && type !== 'date') throw new Refusal(span, { code: 'type-mismatch', expected: 'number', found: type ?? 'nothing' })
  return { op: 'call', type, span, name, args: args.map((arg) => fit(arg, type)) }
}
