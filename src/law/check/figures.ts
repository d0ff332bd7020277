import type { Law } from '../law.ts'
import type { Mistake } from '../mistake.ts'
import type { Located } from '../read/document.ts'
import type { Source } from '../read/read.ts'
import { factsRead } from './classes.ts'

/** The plan writes 50万元 where a rule writes 500000. */
const FIGURE = /\d[\d,]*(?:\.\d+)?(万)?/g
/** Where the words point to another task of the plan. */
const REFERENCE = /第\d+项|clause \d+/g
const LANGUAGES = ['zh', 'en']
/** What is not said of the law: golden cases, and how to write an answer. */
const APART = ['examples', 'hint']

type Path = readonly PropertyKey[]
type Leaf = { readonly path: Path; readonly text: string }

/**
 * Figures that words for readers tell, in either language, and the law beside them does not. Words of a provision may
 * speak of the one that it shares conditions with; those of a fact, of whatever reads it.
 */
export function checkFigures(law: Law, { provisions, announcements, facts }: Source): readonly Mistake[] {
  const reads = new Map(law.provisions.map((provision) => [provision.id, new Set<string>(factsRead(provision))]))
  const sharedBy = (name: string | undefined) => provisions.find(({ id }) => id === name)?.value
  return [
    ...provisions.flatMap(({ document, value }) => strayFigures(document, value, [], sharedBy(value['all of']))),
    ...Object.entries(facts.value).flatMap(([fact, words]) => {
      const readers = provisions.filter(({ id }) => reads.get(id)?.has(fact)).map(({ value }) => value)
      return strayFigures(facts.document, words, [fact], readers)
    }),
    ...Object.entries(announcements?.value ?? {}).flatMap(([id, words]) =>
      announcements ? strayFigures(announcements.document, words, [id]) : [],
    ),
  ]
}

/**
 * The figures in the words of a part of the rules that neither its quotes nor its expressions nor its values have: such
 * words are what a change of the law has left behind.
 *
 * @param beside further parts that the words may speak of
 */
export function strayFigures(document: Located, part: unknown, path: Path = [], beside: unknown = []) {
  const own = leavesOf(part, path)
  const isProse = (leaf: Leaf) => LANGUAGES.includes(String(leaf.path.at(-1)))
  const known = new Set([...own, ...leavesOf(beside, [])].filter((leaf) => !isProse(leaf)).flatMap(figuresOf))
  return own.filter(isProse).flatMap((leaf): readonly Mistake[] => {
    const stray = figuresOf(leaf).find((figure) => !known.has(figure))
    if (stray === undefined) return []
    return [{ place: document.at(leaf.path), code: 'figure-not-in-law', found: String(stray) }]
  })
}

function leavesOf(value: unknown, path: Path): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, text: String(value) }]
  return Object.entries(value).flatMap(([key, inner]) =>
    APART.includes(key) ? [] : leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function figuresOf({ text }: Leaf): readonly number[] {
  return [...text.replaceAll(REFERENCE, '').matchAll(FIGURE)].map(([figure, tenThousands]) => {
    const number = Number.parseFloat(figure.replaceAll(',', ''))
    return tenThousands ? number * 10_000 : number
  })
}
