import type { Fact, FactId } from '../../engine/pack.ts'
import { childrenOf, type Expr, factsOf, walk } from '../feel/tree.ts'
import type { Law, LawAct, LawAmount, LawProvision } from '../law.ts'

/** The ends of what an expression can be, as code. Equal where it is a figure or the decision date. */
type Ends = { readonly lo: string; readonly hi: string }

/** What the conditions say of a part of the amount: it is at least, at most so much. By the part's own code. */
type Narrowing = ReadonlyMap<string, { readonly lo: number | undefined; readonly hi: number | undefined }>

const NOTHING: Narrowing = new Map()

/**
 * Writes the pack as a JavaScript module: for each provision one body that weighs its conditions in three-valued logic
 * and intervals. `engine` is the import path of the engine's folder, with a slash at its end.
 */
export function emitPack(law: Law, version: string, engine: string): string {
  const emitter = new Emitter(law.facts.map(({ fact }) => fact))
  const provisions = law.provisions.map((provision) => emitter.provision(provision))
  const announcements = law.announcements.map(({ id, words }) => ({ id, clause: words.clause, unit: words.unit, situations: words.situations }))
  const situations = [...law.situations].map(([id, situation]) => ({
    id,
    asks: situation.asks,
    sets: Object.entries(situation.sets).map(([fact, value]) => ({ fact, value })),
  }))
  return [
    `import { ageOn, lastDayOfYear, lastDayWithin } from '${engine}date.ts'`,
    `import { atLeast, moreThan, same } from '${engine}interval.ts'`,
    `import { and, not, or } from '${engine}kleene.ts'`,
    `import { actStanding, around, birthdaysAfter, is, some, standing, truth, within } from '${engine}compiled.ts'`,
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
  constructor(facts: readonly Fact[]) {
    this.facts = new Map(facts.map((fact) => [fact.id, fact]))
  }

  provision(provision: LawProvision): string {
    const { id, clause, kind, owner, unit, situations, act, amount, conditions } = provision
    const standings = conditions.map(({ expr }, i) => {
      const code = expr ? `standing(${this.truth(expr)})` : this.act(act)
      return i === 0 ? code : `${code} << ${2 * i}`
    })
    const expressions = [...conditions.flatMap(({ expr }) => expr ?? []), ...(act ? [act.after, act.by] : []), ...this.amountParts(amount)]
    return `{
${Object.entries({ id, clause, kind, owner, unit, situations }).map(([key, value]) => `${key}: ${json(value)}`).join(', ')},
conditions: [${conditions.map((condition) => this.condition(condition.id, condition.expr, act)).join(', ')}],
stand: ${method(standings.join(' | ') || '0')},
confirms: ${provision.confirm ? (provision.confirm.when ? method(this.truth(provision.confirm.when)) : '() => true') : '() => false'},
act: ${this.actRule(act)},
amount: ${this.amount(provision)},
turns: ${this.turns(expressions, act)}
}`
  }

  private condition(id: string, expr: Expr | undefined, act: LawAct | undefined): string {
    if (expr) return `{ id: ${json(id)}, reads: ${json(this.inOrder(factsOf(expr)))}, unknowns: ${method(this.unknowns(expr))} }`
    if (!act) throw new RangeError(`condition ${id} has neither expression nor act`)
    const after = factsOf(act.after)
    const isDone = this.isDone(act)
    const starts = after.map((fact) => `within(${self(fact)}, null) === null`).join(' || ') || 'false'
    const unknowns = `${starts} ? [${after.map((fact) => json(fact)).join(', ')}, ...(${isDone} === null ? [${json(act.fact)}] : NONE)] : ${isDone} === null ? [${json(act.fact)}] : [${json(act.on)}]`
    return `{ id: ${json(id)}, reads: ${json(this.inOrder([...after, act.fact, act.on]))}, unknowns: ${method(unknowns)} }`
  }

  /** The facts an unknown expression turns on, as code that yields a list. Only what is itself unknown counts. */
  private unknowns(expr: Expr): string {
    if (expr.op === 'and' || expr.op === 'or' || expr.op === 'not') {
      return `[${childrenOf(expr)
        .map((one) => `...(${this.truth(one)} === null ? ${this.unknowns(one)} : NONE)`)
        .join(', ')}]`
    }
    const facts = factsOf(expr)
    if (expr.op === 'some') return json(facts)
    if (facts.length === 1) return json(facts)
    return `[${facts.map((fact) => `...(${reference(this.first(expr, fact))} == null ? [${json(fact)}] : NONE)`).join(', ')}]`
  }

  private first(expr: Expr, fact: FactId): Expr & { op: 'fact' } {
    for (const one of walk(expr)) if (one.op === 'fact' && one.fact === fact) return one
    throw new RangeError(`${fact} is not read here`)
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
        return `truth(${reference(expr)})`
      case 'and':
      case 'or':
        return `${expr.op}(${expr.operands.map((one) => this.truth(one)).join(', ')})`
      case 'not':
        return `not(${this.truth(expr.operand)})`
      case 'some':
        return `some(s.${expr.list}, (${expr.variable}) => ${this.truth(expr.satisfies)})`
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
      return negated(operator, `is(${reference(fact)}, ${json(option.value)})`)
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
  private factEnds(expr: Expr & { op: 'fact' }): Ends {
    const fact = this.facts.get(expr.fact)
    if (!fact) throw new RangeError(`no fact ${expr.fact}`)
    const code = reference(expr)
    const sibling = (id: FactId) => reference({ ...expr, fact: id })
    if (fact.type !== 'date') return { lo: `within(${code}, 0)`, hi: `within(${code}, Infinity)` }
    const followers = [...this.facts.values()].filter((other) => other.type === 'date' && other.from === fact.id)
    const earliest = fact.from ? `within(${sibling(fact.from)}, -Infinity)` : '-Infinity'
    const latest = followers.length === 0 ? 's.saidOn' : `Math.min(s.saidOn, ${followers.map(({ id }) => `within(${sibling(id)}, Infinity)`).join(', ')})`
    return { lo: `within(${code}, ${earliest})`, hi: `within(${code}, ${latest})` }
  }

  private arithmetic({ operator, left, right }: Expr & { op: 'arithmetic' }, narrowing: Narrowing): Ends {
    const a = this.ends(left, narrowing)
    const b = this.ends(right, narrowing)
    if (operator === '+') return { lo: `${a.lo} + ${b.lo}`, hi: `${a.hi} + ${b.hi}` }
    if (operator === '-') return { lo: `${a.lo} - (${b.hi})`, hi: `${a.hi} - (${b.lo})` }
    const [scale, ends] = right.op === 'number' ? [right, a] : [left, b]
    if (scale.op !== 'number') throw new RangeError('a product is scaled by a figure')
    const [num, den] = operator === '/' ? [scale.den, scale.num] : [scale.num, scale.den]
    const scaled = (code: string) => (den === 1 ? `(${code}) * ${num}` : `(${code}) * ${num} / ${den}`)
    return num / den > 0 ? { lo: scaled(ends.lo), hi: scaled(ends.hi) } : { lo: scaled(ends.hi), hi: scaled(ends.lo) }
  }

  private callEnds({ name, args }: Expr & { op: 'call' }, narrowing: Narrowing): Ends {
    const ends = args.map((arg) => this.ends(arg, narrowing))
    const [first = exactly('NaN'), second = exactly('NaN')] = ends
    switch (name) {
      case 'age':
        return { lo: `ageOn(${first.hi}, s.asOf)`, hi: `ageOn(${first.lo}, s.asOf)` }
      case 'lastDayWithin':
        return { lo: `lastDayWithin(${first.lo}, ${second.lo})`, hi: `lastDayWithin(${first.hi}, ${second.lo})` }
      case 'lastDayOfYear':
        return { lo: `lastDayOfYear(${first.lo})`, hi: `lastDayOfYear(${first.hi})` }
      case 'floor':
        return { lo: `Math.floor(${first.lo})`, hi: `Math.floor(${first.hi})` }
      case 'min':
      case 'max':
        return { lo: `Math.${name}(${ends.map((one) => one.lo).join(', ')})`, hi: `Math.${name}(${ends.map((one) => one.hi).join(', ')})` }
    }
  }

  private isDone(act: LawAct): string {
    const fact = this.facts.get(act.fact)
    const done = fact && 'options' in fact ? fact.options[0] : undefined
    if (done === undefined) throw new RangeError(`${act.fact} is no act`)
    return `is(${self(act.fact)}, ${json(done)})`
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
    return `{ condition: ${act.condition}, fact: ${json(act.fact)}, by: ${method(this.dayOrNull(act.by))}, isDone: ${method(this.isDone(act))} }`
  }

  /** A day where its facts are known, else null. */
  private dayOrNull(expr: Expr): string {
    const isUnknown = factReads(expr).map((one) => `${reference(one)} == null`)
    const day = this.ends(expr, NOTHING).lo
    return isUnknown.length === 0 ? day : `${isUnknown.join(' || ')} ? null : ${day}`
  }

  private amountParts(amount: LawAmount | undefined): readonly Expr[] {
    return [amount?.least, amount?.most, amount?.mayRise].flatMap((expr) => expr ?? [])
  }

  private amount({ amount, conditions }: LawProvision): string {
    if (!amount) return 'undefined'
    const narrowing = narrowingOf(conditions.flatMap(({ expr }) => expr ?? []))
    const min = amount.least ? this.ends(amount.least, narrowing).lo : '-Infinity'
    const most = amount.most ? this.ends(amount.most, narrowing).hi : 'Infinity'
    const max = amount.mayRise ? `${this.truth(amount.mayRise)} === false ? ${most} : Infinity` : most
    const figures = [amount.least, amount.most].flatMap((expr) => expr ?? [])
    const reads = [...new Set(this.amountParts(amount).flatMap((expr) => factsOf(expr)))]
    const unknown = [
      ...[...new Map(figures.flatMap(factReads).map((one) => [one.fact, one])).values()].map((one) => `...(${reference(one)} == null ? [${json(one.fact)}] : NONE)`),
      ...(amount.mayRise ? [`...(${this.truth(amount.mayRise)} === null ? ${this.unknowns(amount.mayRise)} : NONE)`] : []),
    ]
    return `{ per: ${json(amount.per)}, min: ${method(min)}, max: ${method(max)}, reads: ${json(this.inOrder(reads))}, unknowns: ${unknown.length === 0 ? '() => NONE' : method(`[${unknown.join(', ')}]`)} }`
  }

  /** The days on which something may turn: the limits that the decision date is held against, and birthdays. */
  private turns(expressions: readonly Expr[], act: LawAct | undefined): string {
    const limits = expressions.flatMap((expr) => [...walk(expr)]).flatMap((one) => (one.op === 'compare' && one.left.op === 'asOf' ? [one.right] : one.op === 'compare' && one.right.op === 'asOf' ? [one.left] : []))
    const days = [...limits, ...(act ? [act.by] : [])].map((limit) => this.dayOrNull(limit))
    const ages = expressions.flatMap((expr) => this.birthdays(expr))
    if (days.length === 0 && ages.length === 0) return '() => []'
    const each = [...new Set(days)].map((code) => `...around(${code})`)
    return `(s, horizon) => [${[...each, ...new Set(ages)].join(', ')}]`
  }

  private birthdays(expr: Expr): readonly string[] {
    if (expr.op === 'some') return this.birthdays(expr.satisfies).map((code) => `...s.${expr.list}.flatMap((${expr.variable}) => [${code}])`)
    const own = expr.op === 'call' && expr.name === 'age' && expr.args[0] ? [`...birthdaysAfter(${this.dayOrNull(expr.args[0])}, s.asOf, horizon)`] : []
    return [...own, ...childrenOf(expr).flatMap((one) => this.birthdays(one))]
  }
}

const method = (body: string): string => `(s) => ${body.startsWith('{') ? `(${body})` : body}`

const exactly = (code: string): Ends => ({ lo: code, hi: code })

const negated = (operator: string, code: string): string => (operator === '!=' ? `not(${code})` : code)

const nameOf = (fact: FactId): string => fact.slice(fact.indexOf('.') + 1)

const self = (fact: FactId): string => `s.self.${nameOf(fact)}`

const ownFact = (fact: FactId): Expr & { op: 'fact' } => ({ op: 'fact', type: 'date', span: { from: 0, to: 0 }, fact, of: 'self' })

function reference({ fact, of }: Expr & { op: 'fact' }): string {
  if (typeof of === 'object') return `${of.variable}.${nameOf(fact)}`
  return `s.${of}.${nameOf(fact)}`
}

const factReads = (expr: Expr): readonly (Expr & { op: 'fact' })[] => [...walk(expr)].flatMap((one) => (one.op === 'fact' ? [one] : []))

/** One text for expressions that say the same, wherever they stand. */
const keyOf = (expr: Expr): string => JSON.stringify(expr, (key, value: unknown) => (key === 'span' ? undefined : value))

/** What conditions of the form "part ≥ figure" say of the part, in whole numbers and whole fen. */
function narrowingOf(conditions: readonly Expr[]): Narrowing {
  const narrowing = new Map<string, { lo: number | undefined; hi: number | undefined }>()
  const all = conditions.flatMap((expr) => (expr.op === 'and' ? expr.operands : [expr]))
  for (const expr of all) {
    if (expr.op !== 'compare' || expr.right.op !== 'number' || expr.right.den !== 1) continue
    const { num } = expr.right
    const lo = { '>=': num, '>': num + 1, '=': num }[expr.operator as string]
    const hi = { '<=': num, '<': num - 1, '=': num }[expr.operator as string]
    narrowing.set(keyOf(expr.left), { lo, hi })
  }
  return narrowing
}
