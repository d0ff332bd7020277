import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import { editsOf, neighbour, type OptionsOf } from './mutateExpression.ts'

/** A rule file with one thing changed in it, the line where, and what. */
export type Mutant = { readonly path: string; readonly line: number; readonly what: string; readonly text: string }

type Path = readonly (string | number)[]
type Change = { readonly at: Path; readonly what: string; readonly make: (copy: Document) => void }

const SAYS = { zh: '变', en: 'changed' }
const PERIODS = ['month', 'day', 'once']
const FIGURES = ['exactly', 'from', 'to', 'at least', 'at most']

/**
 * Every way to get one thing of a provision wrong: a figure, a limit, a condition, the act, the amount and its bounds
 * and its period, and whether a department confirms. Whose it is, no golden case can see: the claimants are pinned
 * one by one in `tests/proof/claimants.test.ts`.
 */
export function provisionMutants(path: string, text: string, optionsOf: OptionsOf): readonly Mutant[] {
  const original = read(text)
  const changes = [
    ...expressionPaths(original.document).flatMap((at) => expressionChanges(original.document, at, optionsOf)),
    ...conditionChanges(original.document),
    ...actChanges(original.document),
    ...confirmChanges(original.document),
    ...amountChanges(original.document),
    ...stepChanges(original.document),
  ]
  return changes.map((change) => mutant(path, text, original, change))
}

/** A rule file with nothing changed but written anew, as mutants are: whoever tells it from the original tells nothing of them. */
export function unchanged(path: string, text: string): Mutant {
  return mutant(path, text, read(text), { at: [], what: 'nothing', make: () => undefined })
}

/** The facts file with one order of dates forgotten: a date that follows another no longer does. */
export function orderMutants(path: string, text: string): readonly Mutant[] {
  const original = read(text)
  const facts = isMap(original.document.contents) ? original.document.contents.items.map(({ key }) => String(key)) : []
  return facts
    .filter((fact) => original.document.hasIn([fact, 'from']))
    .map((fact) => mutant(path, text, original, drop([fact, 'from'], `${fact} follows no date`)))
}

type Original = { readonly document: Document; readonly lines: LineCounter }

function read(text: string): Original {
  const lines = new LineCounter()
  return { document: parseDocument(text, { lineCounter: lines }), lines }
}

function mutant(path: string, text: string, { document, lines }: Original, { at, what, make }: Change): Mutant {
  const copy = parseDocument(text)
  make(copy)
  return { path, line: lines.linePos(startOf(document, at)).line, what, text: copy.toString({ lineWidth: 0 }) }
}

/** Where a value begins, or the nearest one around it. */
function startOf(document: Document, at: Path): number {
  const node = at.length === 0 ? document.contents : document.getIn(at, true)
  if (isNode(node) && node.range) return node.range[0]
  return at.length === 0 ? 0 : startOf(document, at.slice(0, -1))
}

const put = (at: Path, value: unknown, what: string): Change => ({
  at,
  what,
  make: (copy) => copy.setIn(at, copy.createNode(value)),
})
const drop = (at: Path, what: string): Change => ({ at, what, make: (copy) => void copy.deleteIn(at) })
const others = (all: readonly string[], one: unknown): readonly string[] => all.filter((other) => other !== one)

function expressionPaths(document: Document): readonly Path[] {
  const conditions = Array.from({ length: conditionsIn(document) }, (_, i) =>
    document.hasIn(['when', i, 'if']) ? ['when', i, 'if'] : ['when', i],
  )
  const single = [
    ['act', 'after'],
    ['act', 'by'],
    ['confirm', 'if'],
    ...[...FIGURES, 'may rise if'].map((key) => ['amount', key]),
  ]
  return [...conditions, ...single.filter((path) => document.hasIn(path))]
}

const conditionsIn = (document: Document): number => ((document.toJS() as { when?: unknown[] }).when ?? []).length

const expressionChanges = (document: Document, at: Path, optionsOf: OptionsOf): readonly Change[] => {
  const text = String(document.getIn(at))
  const edits = editsOf(text, optionsOf)
  if (at[0] !== 'when') return edits.map((edit) => put(at, edit.text, `${edit.what} in “${text}”`))
  // A fact alone lends its condition words; changed, it needs words of its own.
  return edits.map((edit) => put(at.slice(0, 2), { if: edit.text, says: SAYS }, `${edit.what} in “${text}”`))
}

const conditionChanges = (document: Document): readonly Change[] => [
  ...Array.from({ length: conditionsIn(document) }, (_, i) => drop(['when', i], 'condition dropped')),
  ...(document.has('all of') ? [drop(['all of'], 'shared conditions dropped')] : []),
]

const actChanges = (document: Document): readonly Change[] =>
  document.has('act') ? [drop(['act'], 'act dropped')] : []

function confirmChanges(document: Document): readonly Change[] {
  const quote = [document.toJS().quote as string | string[]].flat()[0] ?? ''
  if (!document.has('confirm')) return [put(['confirm'], quote.slice(0, 4), 'confirm added')]
  const dropped = drop(['confirm'], 'confirm dropped')
  if (!document.hasIn(['confirm', 'if'])) return [dropped]
  return [dropped, put(['confirm'], String(document.getIn(['confirm', 'quote'])), 'confirm without its condition')]
}

function amountChanges(document: Document): readonly Change[] {
  if (!document.has('amount')) return []
  const at = (key: string): Path => ['amount', key]
  const has = (key: string): boolean => document.hasIn(at(key))
  const rename = (from: string, to: string): Change => ({
    at: at(from),
    what: `${to} instead of ${from}`,
    make: (copy) => {
      copy.setIn(at(to), copy.getIn(at(from)))
      copy.deleteIn(at(from))
    },
  })
  const swap: Change = {
    at: at('from'),
    what: 'bounds swapped',
    make: (copy) => {
      const [from, to] = [copy.getIn(at('from')), copy.getIn(at('to'))]
      copy.setIn(at('from'), to)
      copy.setIn(at('to'), from)
    },
  }
  return [
    drop(['amount'], 'amount dropped'),
    ...others(PERIODS, document.getIn(at('per'))).map((per) => put(at('per'), per, `per ${per}`)),
    ...(has('exactly') ? [rename('exactly', 'at least'), rename('exactly', 'at most')] : []),
    ...(has('at least') ? [rename('at least', 'at most'), rename('at least', 'exactly')] : []),
    ...(has('at most') ? [rename('at most', 'at least'), rename('at most', 'exactly')] : []),
    ...(has('from') && has('to') ? [swap] : []),
    ...(has('may rise if') ? [drop(at('may rise if'), 'may not rise')] : []),
  ]
}

/** Named figures that change on a day: each figure by one, each day by one, each step left out. */
function stepChanges(document: Document): readonly Change[] {
  const values = Object.entries(
    (document.toJS() as { values?: Record<string, { is: number; from?: string }[]> }).values ?? {},
  )
  return values.flatMap(([name, steps]) =>
    steps.flatMap(({ is, from }, i) => {
      const at = ['values', name, i]
      const figures = [is + 1, is - 1].map((figure) => put([...at, 'is'], figure, `${is} → ${figure} in ${name}`))
      if (from === undefined) return figures
      const days = [1, -1]
        .map((by) => neighbour(from, by))
        .map((day) => put([...at, 'from'], day, `${from} → ${day} in ${name}`))
      return [...figures, ...days, drop(at, `no ${is} from ${from} in ${name}`)]
    }),
  )
}
