import type { Law } from '../law.ts'
import type { Mistake } from '../mistake.ts'
import type { Located } from '../read/document.ts'
import type { Source } from '../read/read.ts'
import type { ProvisionFile } from '../read/schema.ts'
import { factsRead } from './classes.ts'

type Path = readonly PropertyKey[]
type Leaf = { readonly path: Path; readonly text: string }

/** The plan writes 50万元 where a rule writes 500000. */
const FIGURE = /\d[\d,]*(?:\.\d+)?(万)?/g
/** Where the words point to other tasks of the plan. */
const REFERENCE = /第[\d、\s]+项|(?:clause|task)s? \d+(?:(?:, | and )\d+)*/gi
/** A rule reckons in months where words speak of years; the day it reckons from is a fact, not another call. */
const MONTHS = /lastDayWithin\([^()]*, *(\d+)\)/g
const LANGUAGES = ['zh', 'en']
/** What says nothing of the law: golden cases, the number of the task, who set a figure. */
const APART = ['examples', 'clause', 'source']

/**
 * Holds figures in words, in the quote and in the rule against each other. Words of a provision may speak of the one that
 * it shares conditions with; those of a fact, of whatever reads it. The tiles and the reasons in plan.yaml are not looked at.
 */
export function checkFigures(law: Law, { provisions, announcements, facts, glossary }: Source): readonly Mistake[] {
  const reads = new Map(law.provisions.map((provision) => [provision.id, new Set<string>(factsRead(provision))]))
  const sharedBy = (name: string | undefined) => provisions.find(({ id }) => id === name)?.value
  return [
    ...provisions.flatMap(({ document, value }) => {
      const shared = sharedBy(value['all of'])
      const beside = shared ? [shared] : []
      return [...strayFigures(document, value, { beside }), ...idleFigures(document, value, shared)]
    }),
    ...Object.entries(facts.value).flatMap(([fact, words]) => {
      const readers = provisions.filter(({ id }) => reads.get(id)?.has(fact)).map(({ value }) => value)
      // How to write a number is shown with any number.
      const { hint, ...rest } = words
      const isNumber = words.type === 'count' || words.type === 'money'
      return strayFigures(facts.document, isNumber ? rest : words, { path: [fact], beside: readers })
    }),
    ...[announcements, glossary].flatMap((file) =>
      file
        ? Object.entries(file.value).flatMap(([id, words]) => strayFigures(file.document, words, { path: [id] }))
        : [],
    ),
  ]
}

/**
 * The figures in the words of a part of the rules that neither its quotes nor its expressions nor its values have: such
 * words are what a change of the law has left behind. Words of a condition or an act are about that one alone.
 *
 * @param beside further parts that the words may speak of
 */
export function strayFigures(
  document: Located,
  part: unknown,
  { path = [], beside = [] }: { readonly path?: Path; readonly beside?: readonly unknown[] } = {},
): readonly Mistake[] {
  const own = leavesOf(part, path)
  const law = own.filter((leaf) => !isProse(leaf))
  const further = leavesOf(beside, []).filter((leaf) => !isProse(leaf))
  return own.filter(isProse).flatMap((leaf): readonly Mistake[] => {
    const scope = scopeOf(leaf.path)
    const near = scope ? law.filter((one) => startsWith(one.path, scope) || isQuote(one)) : [...law, ...further]
    const known = new Set(near.flatMap(lawFiguresOf))
    const told = figuresOf(leaf.text)
    const stray = told.filter((figure) => !known.has(figure))
    const place = document.at(leaf.path)
    if (stray.length > 0) return stray.map((figure) => ({ place, code: 'figure-not-in-law', found: String(figure) }))
    // Beside several, words may speak of one whose figure does not change.
    const [changed, other] = halfTold(beside.length === 1 ? [part, ...beside] : [part], told)
    return changed === undefined
      ? []
      : [{ place, code: 'figure-that-changes', found: String(changed), other: String(other) }]
  })
}

/** Of a figure that changes on a day, the one that the words tell and one that they do not. */
function halfTold(parts: readonly unknown[], told: readonly number[]): readonly number[] {
  for (const steps of parts.flatMap((part) => Object.values((part as Partial<ProvisionFile>).values ?? {}))) {
    const figures = steps.map(({ is }) => is)
    const [one, other] = [
      figures.find((figure) => told.includes(figure)),
      figures.find((figure) => !told.includes(figure)),
    ]
    if (one !== undefined && other !== undefined) return [one, other]
  }
  return []
}

/** Figures of the quote that nothing is reckoned with, where something is reckoned. */
function idleFigures(document: Located, value: ProvisionFile, shared: ProvisionFile | undefined): readonly Mistake[] {
  if (!value.amount && !value.act) return []
  const leaves = [...leavesOf(value, []), ...leavesOf(shared, [])].filter((leaf) => !isProse(leaf))
  const reckoned = new Set(leaves.filter((leaf) => !isQuote(leaf)).flatMap(lawFiguresOf))
  return leavesOf(value, [])
    .filter(isQuote)
    .flatMap(({ path, text }): readonly Mistake[] => {
      const idle = figuresOf(text).find((figure) => !reckoned.has(figure))
      return idle === undefined ? [] : [{ place: document.at(path), code: 'figure-of-quote', found: String(idle) }]
    })
}

const isProse = ({ path }: Leaf): boolean => LANGUAGES.includes(String(path.at(-1)))
const isQuote = ({ path }: Leaf): boolean => path.includes('quote')
const startsWith = (path: Path, scope: Path): boolean => scope.every((key, i) => path[i] === key)

/** The condition or the act that a path is in. */
function scopeOf(path: Path): Path | undefined {
  if (path[0] === 'when') return path.slice(0, 2)
  return path[0] === 'act' ? path.slice(0, 1) : undefined
}

function leavesOf(value: unknown, path: Path): readonly Leaf[] {
  if (value === undefined) return []
  if (typeof value !== 'object' || value === null) return [{ path, text: String(value) }]
  return Object.entries(value).flatMap(([key, inner]) =>
    APART.includes(key) ? [] : leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function lawFiguresOf({ text }: Leaf): readonly number[] {
  return [...figuresOf(text), ...[...text.matchAll(MONTHS)].map(([, months]) => Number(months) / 12)]
}

function figuresOf(text: string): readonly number[] {
  const plain = text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC')).replaceAll(REFERENCE, '')
  return [...plain.matchAll(FIGURE)].map(([figure, tenThousands]) => {
    const number = Number.parseFloat(figure.replaceAll(',', ''))
    return tenThousands ? number * 10_000 : number
  })
}
