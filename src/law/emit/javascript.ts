import type { Fact, FactId, Situation } from '../../engine/pack.ts'
import { childrenOf, type Expr, factsOf, walk } from '../feel/tree.ts'
import type { Law, LawAct, LawAmount, LawProvision } from '../law.ts'
import { alternativesOf } from './alternatives.ts'
import { Names } from './names.ts'

/** The ends of what an expression can be, as code. Equal where it is a figure or the decision date. */
type Ends = { readonly lo: string; readonly hi: string }

/** What the conditions say of a part of the amount: it is at least, at most so much. By the part's own code. */
type Narrowing = ReadonlyMap<string, Bounds>
type Bounds = { readonly lo: number | undefined; readonly hi: number | undefined }

const NOTHING: Narrowing = new Map()

/**
 * Writes the pack as a JavaScript module: for each provision one body that weighs its conditions in three-valued logic
 * and intervals. `engine` is the import path of the engine's folder, with a slash at its end.
 */
export function emitPack(law: Law, version: string, engine: string): string {
  const emitter = new Emitter(law)
  const provisions = law.provisions.map((provision) => emitter.editions(provision))
  const announcements = law.announcements.map(({ id, words }) => ({
    id,
    clause: words.clause,
    unit: words.unit,
    situations: words.situations,
  }))
  const situations = situationsOf(law)
  return [
    `import { ageOn, lastDayOfYear, lastDayWithin } from '${engine}date.ts'`,
    `import { atLeast, moreThan, same } from '${engine}interval.ts'`,
    `import { and, not, or } from '${engine}kleene.ts'`,
    `import { actStanding, around, birthdaysAfter, dated, is, settled, some, standing, truth, within } from '${engine}compiled.ts'`,
    'const NONE = []',
    'export const pack = {',
    `version: ${json(version)},`,
    `reviewBy: ${law.plan['review by'].replaceAll('-', '')},`,
    `facts: ${json(law.facts.map(({ fact }) => fact))},`,
    `situations: ${json(situations)},`,
    `announcements: ${json(announcements)},`,
    `provisions: [\n${provisions.join(',\n')}\n]`,
    '}',
  ].join('\n')
}

const json = (value: unknown): string => JSON.stringify(value)

class Emitter {
  private readonly facts: ReadonlyMap<FactId, Fact>
  private readonly daysOfActs: ReadonlySet<FactId>
  /** Of the function that is being written. */
  private names = new Names()

  constructor({ facts, provisions }: Law) {
    this.facts = new Map(facts.map(({ fact }) => [fact.id, fact]))
    this.daysOfActs = new Set(provisions.flatMap(({ act }) => (act ? [act.on] : [])))
  }

  /** A provision whose figures change is one of several editions, by the decision date. */
  editions(provision: LawProvision): string {
    const first = this.provision(provision)
    if (provision.editions.length === 0) return first
    return `dated(${first}, [${provision.editions.map(({ from, provision: later }) => `{ from: ${from}, provision: ${this.provision(later)} }`).join(', ')}])`
  }

  /** A function of the pack, given what writes its result. */
  private method(write: () => string, parameters = 's'): string {
    const outer = this.names
    this.names = outer.inner()
    const code = this.names.arrow(parameters, write())
    this.names = outer
    return code
  }

  private provision(provision: LawProvision): string {
    const { id, clause, kind, owner, unit, situations, act, amount, conditions } = provision
    const standing = () => {
      const standings = conditions.map(({ expr }, i) => {
        const code = expr ? `standing(${this.truth(expr)})` : this.act(act)
        return i === 0 ? code : `${code} << ${2 * i}`
      })
      return standings.join(' | ') || '0'
    }
    const expressions = [
      ...conditions.flatMap(({ expr }) => expr ?? []),
      ...(provision.confirm?.when ? [provision.confirm.when] : []),
      ...this.amountParts(amount),
    ]
    return `{
${Object.entries({ id, clause, kind, owner, unit, situations })
  .map(([key, value]) => `${key}: ${json(value)}`)
  .join(', ')},
conditions: [${conditions.map((condition) => this.condition(condition.id, condition.expr, act)).join(', ')}],
stand: ${this.method(standing)},
confirms: ${this.confirms(provision)},
act: ${this.actRule(act)},
amount: ${this.amount(provision)},
turns: ${this.turns(expressions, act)}
}`
  }

  private condition(id: string, expr: Expr | undefined, act: LawAct | undefined): string {
    if (expr)
      return `{ id: ${json(id)}, reads: ${json(this.inOrder(factsOf(expr)))}, alternatives: ${json(alternativesOf(expr)) ?? 'undefined'}, unknowns: ${this.method(() => this.unknowns(expr, act))} }`
    if (!act) throw new RangeError(`condition ${id} has neither expression nor act`)
    const days = [act.after, act.by].flatMap(factReads)
    const unknowns = () => {
      const isDone = this.isDone(act)
      const isDayWanted = [
        isDone,
        `${this.read(ownFact(act.on))} == null`,
        ...factReads(act.after).map((one) => `${this.read(one)} != null`),
      ].join(' && ')
      return list([
        ...this.ifUnknown(days, undefined),
        `(${isDone} === null ? [${asked(ownFact(act.fact))}] : ${isDayWanted} ? [${asked(ownFact(act.on))}] : NONE)`,
      ])
    }
    const reads = this.inOrder([...days.map(({ fact }) => fact), act.fact, act.on])
    return `{ id: ${json(id)}, reads: ${json(reads)}, alternatives: undefined, unknowns: ${this.method(unknowns)} }`
  }

  private confirms({ confirm, act }: LawProvision): string {
    if (!confirm?.when) return `{ holds: () => ${String(confirm !== undefined)}, reads: NONE, unknowns: () => NONE }`
    const { when } = confirm
    return `{ holds: ${this.method(() => this.truth(when))}, reads: ${json(this.inOrder(factsOf(when)))}, unknowns: ${this.method(() => this.unknowns(when, act))} }`
  }

  /** The facts an unknown expression turns on, as code that yields a list. Only what is itself unknown counts. */
  private unknowns(expr: Expr, act: LawAct | undefined): string {
    return list(this.unknownParts(expr, act))
  }

  private unknownParts(expr: Expr, act: LawAct | undefined): readonly string[] {
    switch (expr.op) {
      case 'and':
      case 'or':
      case 'not':
        return childrenOf(expr).map((one) => `(${this.truth(one)} === null ? ${this.unknowns(one, act)} : NONE)`)
      case 'some':
        return [
          `s.${expr.list}.flatMap(${this.method(() => `${this.truth(expr.satisfies)} === null ? ${this.unknowns(expr.satisfies, act)} : NONE`, variable(expr))})`,
        ]
      default:
        return this.ifUnknown(factReads(expr), act)
    }
  }

  /** The facts that are not known among those read, as lists; and what else tells of a day that nobody knows. */
  private ifUnknown(reads: readonly FactExpr[], act: LawAct | undefined): readonly string[] {
    return reads.flatMap((one) => [`(${this.read(one)} == null ? [${asked(one)}] : NONE)`, ...this.bounds(one, act)])
  }

  /** A day that somebody does not know is bound by the one before and those that follow; by that of an act only where it was done. */
  private bounds(read: FactExpr, act: LawAct | undefined): readonly string[] {
    const fact = this.facts.get(read.fact)
    const before = fact?.type === 'date' && fact.from ? [fact.from] : []
    const after = this.followersOf(read.fact).filter((id) => id === act?.on || !this.daysOfActs.has(id))
    return [...before, ...after].map((id) => {
      const isDone = act && id === act.on ? `${this.isDone(act)} && ` : ''
      return `(${isDone}${this.read(read)} === null && ${this.read({ ...read, fact: id })} == null ? [${asked({ ...read, fact: id })}] : NONE)`
    })
  }

  private followersOf(fact: FactId): readonly FactId[] {
    return [...this.facts.values()].flatMap((other) => (other.type === 'date' && other.from === fact ? [other.id] : []))
  }

  private inOrder(facts: readonly FactId[]): readonly FactId[] {
    return [...this.facts.keys()].filter((fact) => facts.includes(fact))
  }

  /** A boolean expression as code that yields a Truth. */
  private truth(expr: Expr): string {
    switch (expr.op) {
      case 'boolean':
        return String(expr.value)
      case 'fact':
        return `truth(${this.read(expr)})`
      case 'and':
      case 'or':
        return `${expr.op}(${expr.operands.map((one) => this.truth(one)).join(', ')})`
      case 'not':
        return `not(${this.truth(expr.operand)})`
      case 'some':
        return `some(s.${expr.list}, ${this.method(() => this.truth(expr.satisfies), variable(expr))})`
      case 'compare':
        return this.compare(expr)
      case 'number':
      case 'date':
      case 'option':
      case 'asOf':
      case 'arithmetic':
      case 'fen':
      case 'call':
      case 'count':
        throw new RangeError(`${expr.op} is no condition`)
    }
  }

  private compare({ operator, left, right }: Expr & { op: 'compare' }): string {
    if (left.type === 'choice') {
      const [fact, option] = left.op === 'fact' ? [left, right] : [right, left]
      if (fact.op !== 'fact' || option.op !== 'option') throw new RangeError('a choice is compared with an option')
      return negated(operator, `is(${this.read(fact)}, ${json(option.value)})`)
    }
    const a = this.ends(left, NOTHING)
    const b = this.ends(right, NOTHING)
    const [forth, back] = [`${a.lo}, ${a.hi}, ${b.lo}, ${b.hi}`, `${b.lo}, ${b.hi}, ${a.lo}, ${a.hi}`]
    switch (operator) {
      case '>=':
        return `atLeast(${forth})`
      case '>':
        return `moreThan(${forth})`
      case '<=':
        return `atLeast(${back})`
      case '<':
        return `moreThan(${back})`
      case '=':
        return `same(${forth})`
      case '!=':
        return `not(same(${forth}))`
    }
  }

  /** The ends of a number, a sum in fen or a day. Every operation here is monotone in each operand, so ends map to ends. */
  private ends(expr: Expr, narrowing: Narrowing): Ends {
    const { lo, hi } = this.plainEnds(expr, narrowing)
    const by = narrowing.get(keyOf(expr))
    return {
      lo: by?.lo === undefined ? lo : `Math.max(${lo}, ${by.lo})`,
      hi: by?.hi === undefined ? hi : `Math.min(${hi}, ${by.hi})`,
    }
  }

  private plainEnds(expr: Expr, narrowing: Narrowing): Ends {
    switch (expr.op) {
      case 'number':
        return exactly(expr.den === 1 ? String(expr.num) : `${expr.num} / ${expr.den}`)
      case 'date':
        return exactly(String(expr.value))
      case 'asOf':
        return exactly('s.asOf')
      case 'count':
        return exactly(`s.${expr.list}.length`)
      case 'fact':
        return this.factEnds(expr)
      case 'fen': {
        const { lo, hi } = this.ends(expr.operand, narrowing)
        return { lo: `(${lo}) * 100`, hi: `(${hi}) * 100` }
      }
      case 'arithmetic':
        return this.arithmetic(expr, narrowing)
      case 'call':
        return this.callEnds(expr, narrowing)
      case 'boolean':
      case 'option':
      case 'and':
      case 'or':
      case 'not':
      case 'compare':
      case 'some':
        throw new RangeError(`${expr.op} has no ends`)
    }
  }

  /** A day not known is not after the day of the answers, not before the day it follows, and not after one that follows it. */
  private factEnds(expr: FactExpr): Ends {
    const fact = this.facts.get(expr.fact)
    if (!fact) throw new RangeError(`no fact ${expr.fact}`)
    const value = this.read(expr)
    if (fact.type !== 'date')
      return { lo: this.names.of(`within(${value}, 0)`), hi: this.names.of(`within(${value}, Infinity)`) }
    const sibling = (id: FactId) => this.read({ ...expr, fact: id })
    const followers = this.followersOf(fact.id)
    const earliest = fact.from ? `within(${sibling(fact.from)}, -Infinity)` : '-Infinity'
    const latest =
      followers.length === 0
        ? 's.saidOn'
        : `Math.min(s.saidOn, ${followers.map((id) => `within(${sibling(id)}, Infinity)`).join(', ')})`
    return { lo: this.names.of(`within(${value}, ${earliest})`), hi: this.names.of(`within(${value}, ${latest})`) }
  }

  private arithmetic({ operator, left, right }: Expr & { op: 'arithmetic' }, narrowing: Narrowing): Ends {
    const a = this.ends(left, narrowing)
    const b = this.ends(right, narrowing)
    if (operator === '+') return { lo: `${a.lo} + ${b.lo}`, hi: `${a.hi} + ${b.hi}` }
    if (operator === '-') return { lo: `${a.lo} - (${b.hi})`, hi: `${a.hi} - (${b.lo})` }
    if (right.op !== 'number') throw new RangeError('a product is scaled by a figure')
    const { num, den } = right
    const scaled = (code: string) => (den === 1 ? `(${code}) * ${num}` : `(${code}) * ${num} / ${den}`)
    return num > 0 ? { lo: scaled(a.lo), hi: scaled(a.hi) } : { lo: scaled(a.hi), hi: scaled(a.lo) }
  }

  private callEnds({ name, args }: Expr & { op: 'call' }, narrowing: Narrowing): Ends {
    const ends = args.map((arg) => this.ends(arg, narrowing))
    const [first = exactly('NaN'), second = exactly('NaN')] = ends
    switch (name) {
      case 'age': {
        const { lo, hi } = this.mapped(first, (birth) => `ageOn(${birth}, s.asOf)`)
        return { lo: hi, hi: lo }
      }
      case 'lastDayWithin':
        return this.mapped(first, (start) => `lastDayWithin(${start}, ${second.lo})`)
      case 'lastDayOfYear':
        return this.mapped(first, (day) => `lastDayOfYear(${day})`)
      case 'floor':
        return { lo: `Math.floor(${first.lo})`, hi: `Math.floor(${first.hi})` }
      case 'min':
      case 'max':
        return {
          lo: `Math.${name}(${ends.map((one) => one.lo).join(', ')})`,
          hi: `Math.${name}(${ends.map((one) => one.hi).join(', ')})`,
        }
    }
  }

  /** What a function of the calendar makes of both ends. Known days have but one, and the calendar costs most of all. */
  private mapped({ lo, hi }: Ends, call: (end: string) => string): Ends {
    const first = this.names.of(call(lo))
    return lo === hi ? exactly(first) : { lo: first, hi: this.names.of(`(${lo} === ${hi} ? ${first} : ${call(hi)})`) }
  }

  /** An answer, read once. */
  private read(fact: FactExpr): string {
    return this.names.of(reference(fact))
  }

  private isDone(act: LawAct): string {
    const fact = this.facts.get(act.fact)
    const done = fact && 'options' in fact ? fact.options[0] : undefined
    if (done === undefined) throw new RangeError(`${act.fact} is no act`)
    return `is(${this.read(ownFact(act.fact))}, ${json(done)})`
  }

  private act(act: LawAct | undefined): string {
    if (!act) throw new RangeError('a condition without expression is an act')
    const on = this.factEnds(ownFact(act.on))
    const after = this.ends(act.after, NOTHING)
    const by = this.ends(act.by, NOTHING)
    return `actStanding(${this.isDone(act)}, { asOf: s.asOf, onLo: ${on.lo}, onHi: ${on.hi}, afterLo: ${after.lo}, afterHi: ${after.hi}, byLo: ${by.lo}, byHi: ${by.hi} })`
  }

  private actRule(act: LawAct | undefined): string {
    if (!act) return 'undefined'
    return `{ condition: ${act.condition}, fact: ${json(act.fact)}, by: ${this.method(() => `settled(${this.endsOf(act.by)})`)}, isDone: ${this.method(() => this.isDone(act))} }`
  }

  private endsOf(expr: Expr): string {
    const { lo, hi } = this.ends(expr, NOTHING)
    return `${lo}, ${hi}`
  }

  private amountParts(amount: LawAmount | undefined): readonly Expr[] {
    return [amount?.least, amount?.most, amount?.mayRise].flatMap((expr) => expr ?? [])
  }

  private amount({ amount, conditions, act }: LawProvision): string {
    if (!amount) return 'undefined'
    const { per, least, most, mayRise } = amount
    const narrowing = narrowingOf(conditions.flatMap(({ expr }) => expr ?? []))
    const min = () => (least ? this.ends(least, narrowing).lo : '-Infinity')
    const max = () => {
      const upper = most ? this.ends(most, narrowing).hi : 'Infinity'
      return mayRise ? `${this.truth(mayRise)} === false ? ${upper} : Infinity` : upper
    }
    const unknowns = () => {
      const rise = mayRise && this.truth(mayRise)
      const [below, above] = [least, most].map((expr) => (expr ? this.ifUnknown(factReads(expr), act) : []))
      return list([
        ...(below ?? []),
        // Where the amount may rise, nobody need know how far it goes without.
        ...(above ?? []).map((part) => (rise ? `(${rise} === true ? NONE : ${part})` : part)),
        ...(mayRise ? [`(${rise} === null ? ${this.unknowns(mayRise, act)} : NONE)`] : []),
      ])
    }
    const reads = this.inOrder(this.amountParts(amount).flatMap((expr) => factsOf(expr)))
    return `{ per: ${json(per)}, min: ${this.method(min)}, max: ${this.method(max)}, reads: ${json(reads)}, unknowns: ${this.method(unknowns)} }`
  }

  /** The days on which something may turn: the limits that the decision date is held against, and birthdays. */
  private turns(expressions: readonly Expr[], act: LawAct | undefined): string {
    return this.method(() => {
      const days = [
        ...expressions.flatMap((expr) => this.turnsOf(expr)),
        ...(act ? [`...around(${this.endsOf(act.by)})`] : []),
      ]
      return `[${[...new Set(days)].join(', ')}]`
    }, 's, horizon')
  }

  private turnsOf(expr: Expr): readonly string[] {
    if (![...walk(expr)].some(readsTheDay)) return []
    const children = () => childrenOf(expr).flatMap((one) => this.turnsOf(one))
    if (expr.op === 'some') {
      const days = this.method(() => `[${children().join(', ')}]`, variable(expr))
      return [`...s.${expr.list}.flatMap(${days})`]
    }
    const inner = children()
    if (expr.op === 'call' && expr.name === 'age')
      return [...expr.args.map((birth) => `...birthdaysAfter(${this.endsOf(birth)}, s.asOf, horizon)`), ...inner]
    if (expr.op !== 'compare') return inner
    const limits = expr.left.op === 'asOf' ? [expr.right] : expr.right.op === 'asOf' ? [expr.left] : []
    return [...limits.map((limit) => `...around(${this.endsOf(limit)})`), ...inner]
  }
}

/** Only what reads the decision date can turn with it. */
const readsTheDay = (expr: Expr): boolean => expr.op === 'asOf' || (expr.op === 'call' && expr.name === 'age')

/** Several lists as one. */
function list(lists: readonly string[]): string {
  const [first = 'NONE', ...others] = new Set(lists)
  return others.length === 0 ? first : `[${[first, ...others].map((one) => `...${one}`).join(', ')}]`
}

const exactly = (code: string): Ends => ({ lo: code, hi: code })

const negated = (operator: string, code: string): string => (operator === '!=' ? `not(${code})` : code)

const nameOf = (fact: FactId): string => fact.slice(fact.indexOf('.') + 1)

type FactExpr = Expr & { op: 'fact' }

const ownFact = (fact: FactId): FactExpr => ({ op: 'fact', type: 'date', span: { from: 0, to: 0 }, fact, of: 'self' })

/** A fact that is not known, and whose it is. */
const asked = (read: FactExpr): string => `{ fact: ${json(read.fact)}, of: ${holder(read)} }`

const holder = ({ of }: FactExpr): string => (typeof of === 'object' ? variable(of) : `s.${of}`)

function reference({ fact, of }: FactExpr): string {
  if (typeof of === 'object') return `${variable(of)}.${nameOf(fact)}`
  return `s.${of}.${nameOf(fact)}`
}

/** Marked, so that it never hides a name of the module. */
const variable = (of: { readonly variable: string }): string => `$${of.variable}`

const factReads = (expr: Expr): readonly FactExpr[] =>
  [...walk(expr)].flatMap((one) => (one.op === 'fact' ? [one] : []))

/** One text for expressions that say the same, wherever they stand. */
const keyOf = (expr: Expr): string =>
  JSON.stringify(expr, (key, value: unknown) => (key === 'span' ? undefined : value))

/** What conditions of the form "part ≥ figure" say of the part. Beyond a figure lies the next whole one where the part is whole. */
function narrowingOf(conditions: readonly Expr[]): Narrowing {
  const narrowing = new Map<string, Bounds>()
  const all = conditions.flatMap(conjunctsOf)
  for (const expr of all) {
    if (expr.op !== 'compare') continue
    const [part, operator, figure] =
      expr.left.op === 'number'
        ? [expr.right, FLIPPED[expr.operator], expr.left]
        : [expr.left, expr.operator, expr.right]
    if (figure.op !== 'number' || figure.den !== 1) continue
    const { lo, hi } = narrowing.get(keyOf(part)) ?? {}
    const { num } = figure
    const step = isWhole(part) ? 1 : 0
    narrowing.set(keyOf(part), {
      lo: tighter(Math.max, lo, { '>=': num, '>': num + step, '=': num }[operator as string]),
      hi: tighter(Math.min, hi, { '<=': num, '<': num - step, '=': num }[operator as string]),
    })
  }
  return narrowing
}

/** What must all hold; FEEL reads a chain of and as pairs within pairs. */
const conjunctsOf = (expr: Expr): readonly Expr[] => (expr.op === 'and' ? expr.operands.flatMap(conjunctsOf) : [expr])

const FLIPPED = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=', '!=': '!=' } as const

const isWhole = (expr: Expr): boolean =>
  expr.op === 'fact' || expr.op === 'count' || (expr.op === 'call' && (expr.name === 'age' || expr.name === 'floor'))

function tighter(pick: typeof Math.max, a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return pick(a, b)
}

/** What a situation asks about and what ticking it answers. */
export const situationsOf = ({ situations }: Law): readonly Situation[] =>
  [...situations].map(([id, { asks, sets }]) => ({
    id,
    asks,
    sets: Object.entries(sets).map(([fact, value]) => ({ fact: fact as FactId, value })),
  }))
