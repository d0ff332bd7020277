import { anniversaries, type Day, endOfYear, monthsAfter } from './days.ts'
import { alike, counted, type Exact, extreme, figure, minus, over, plus, times, wholes } from './exact.ts'
import type { Tree } from './grammar.ts'
import type { FactRule } from './rules.ts'

/** Everything known about someone: days as day numbers, money in fen, counts, options, yes and no. */
export type Known = Record<string, boolean | string | number | undefined>

/** One fully known world. `one` is whoever a "some … satisfies" speaks of at the moment. */
export type World = {
  readonly asOf: Day
  readonly saidOn: Day
  readonly self: Known
  readonly household: Known
  readonly children: readonly Known[]
  readonly people: readonly Known[]
  one: Known
}

/** What an expression says of a world. */
export type Meaning =
  | { readonly kind: 'truth'; readonly of: (world: World) => boolean }
  | { readonly kind: 'day'; readonly of: (world: World) => Day }
  | { readonly kind: 'word'; readonly of: (world: World) => unknown }
  | Exact

/** Who is meant by a name in front of the dot. */
export type Speaker = { readonly owner: string; readonly one?: { readonly name: string; readonly owner: string } }

/** Which list holds whom. */
export const LISTS: Readonly<Record<string, string>> = { children: 'child', people: 'person' }

/** Two-valued meaning of an expression: in a world where everything is known, nothing is unknown. */
export function meaningOf(tree: Tree, facts: ReadonlyMap<string, FactRule>, speaker: Speaker): Meaning {
  const of = (part: Tree): Meaning => meaningOf(part, facts, speaker)
  switch (tree.op) {
    case 'number':
      return figure(tree.num, tree.den)
    case 'day':
      return { kind: 'day', of: () => tree.day }
    case 'word':
      return { kind: 'word', of: () => tree.word }
    case 'asOf':
      return { kind: 'day', of: (world) => world.asOf }
    case 'name':
      return factMeaning(tree.of, tree.name, facts, speaker)
    case 'and':
    case 'or': {
      const [left, right] = [truth(of(tree.left)), truth(of(tree.right))]
      return tree.op === 'and'
        ? { kind: 'truth', of: (world) => left(world) && right(world) }
        : { kind: 'truth', of: (world) => left(world) || right(world) }
    }
    case 'sign':
      return signMeaning(tree.sign, of(tree.left), of(tree.right))
    case 'call':
      return callMeaning(tree.call, tree.args, of)
    case 'some': {
      const owner = LISTS[tree.list]
      if (owner === undefined) throw new RangeError(`no list ${tree.list}`)
      const that = truth(meaningOf(tree.that, facts, { owner: speaker.owner, one: { name: tree.one, owner } }))
      return {
        kind: 'truth',
        of: (world) =>
          world[tree.list as 'children' | 'people'].some((one) => {
            world.one = one
            return that(world)
          }),
      }
    }
  }
}

function factMeaning(of: string, name: string, facts: ReadonlyMap<string, FactRule>, speaker: Speaker): Meaning {
  const isOne = of === speaker.one?.name
  const fact = facts.get(`${isOne ? speaker.one?.owner : of}.${name}`)
  if (!fact) throw new RangeError(`no fact ${of}.${name}`)
  const who = isOne ? 'one' : of === speaker.owner ? 'self' : 'household'
  const read = (world: World): unknown => world[who][name]
  const number = (world: World): number => Number(read(world))
  switch (fact.type) {
    case 'boolean':
      return { kind: 'truth', of: (world) => read(world) === true }
    case 'choice':
    case 'act':
      return { kind: 'word', of: read }
    case 'date':
      return { kind: 'day', of: number }
    case 'count':
      return counted(number, 1)
    case 'money':
      return counted(number, 100)
  }
}

export function truth(meaning: Meaning): (world: World) => boolean {
  if (meaning.kind !== 'truth') throw new TypeError(`a ${meaning.kind} is no truth`)
  return meaning.of
}

export function day(meaning: Meaning): (world: World) => Day {
  if (meaning.kind !== 'day') throw new TypeError(`a ${meaning.kind} is no day`)
  return meaning.of
}

export function number(meaning: Meaning): Exact {
  if (meaning.kind !== 'number') throw new TypeError(`a ${meaning.kind} is no number`)
  return meaning
}

function signMeaning(sign: string, left: Meaning, right: Meaning): Meaning {
  if (left.kind === 'word' && right.kind === 'word') {
    const isWanted = sign === '='
    return { kind: 'truth', of: (world) => (left.of(world) === right.of(world)) === isWanted }
  }
  if (left.kind === 'day' && right.kind === 'day') return compared(sign, left.of, right.of)
  return numbersMeaning(sign, number(left), number(right))
}

function numbersMeaning(sign: string, a: Exact, b: Exact): Meaning {
  switch (sign) {
    case '+':
      return plus(a, b)
    case '-':
      return minus(a, b)
    case '*':
      return times(a, b)
    case '/':
      return over(a, b)
    default: {
      const { left, right } = alike(a, b)
      return compared(sign, left, right)
    }
  }
}

function compared(sign: string, a: (world: World) => number, b: (world: World) => number): Meaning {
  switch (sign) {
    case '=':
      return { kind: 'truth', of: (world) => a(world) === b(world) }
    case '!=':
      return { kind: 'truth', of: (world) => a(world) !== b(world) }
    case '<':
      return { kind: 'truth', of: (world) => a(world) < b(world) }
    case '<=':
      return { kind: 'truth', of: (world) => a(world) <= b(world) }
    case '>':
      return { kind: 'truth', of: (world) => a(world) > b(world) }
    case '>=':
      return { kind: 'truth', of: (world) => a(world) >= b(world) }
    default:
      throw new RangeError(`no sign ${sign}`)
  }
}

function callMeaning(call: string, args: readonly Tree[], of: (tree: Tree) => Meaning): Meaning {
  const [first, second] = args
  if (!first) throw new RangeError(`${call} of nothing`)
  switch (call) {
    case 'not': {
      const part = truth(of(first))
      return { kind: 'truth', of: (world) => !part(world) }
    }
    case 'age': {
      const birth = day(of(first))
      return counted((world) => anniversaries(birth(world), world.asOf), 1)
    }
    case 'lastDayWithin': {
      const start = day(of(first))
      if (second?.op !== 'number') throw new RangeError('months are a figure')
      return { kind: 'day', of: (world) => monthsAfter(start(world), second.num) }
    }
    case 'lastDayOfYear': {
      const inYear = day(of(first))
      return { kind: 'day', of: (world) => endOfYear(inYear(world)) }
    }
    case 'floor': {
      const { num, den } = number(of(first))
      return counted((world) => wholes(num(world), den), 1)
    }
    case 'count': {
      if (first.op !== 'name') throw new RangeError('only a list is counted')
      const list = first.of as 'children' | 'people'
      return counted((world) => world[list].length, 1)
    }
    case 'min':
    case 'max':
      return args.map(of).reduce((a, b) => pickMeaning(Math[call], a, b))
    default:
      throw new RangeError(`no function ${call}`)
  }
}

function pickMeaning(pick: typeof Math.min, a: Meaning, b: Meaning): Meaning {
  if (a.kind === 'day' && b.kind === 'day') return { kind: 'day', of: (world) => pick(a.of(world), b.of(world)) }
  return extreme(pick, number(a), number(b))
}
