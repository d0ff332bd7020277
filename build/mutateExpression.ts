/** Another text for an expression, and what is different in it. */
export type Edit = { readonly text: string; readonly what: string }

/** The options that a fact's name stands for, as `child.care` has `nursery`; undefined where it is no choice. */
export type OptionsOf = (name: string) => readonly string[] | undefined

type Token = { readonly word: string; readonly from: number; readonly to: number; readonly depth: number }

const WORD = /@"[^"]*"|"[^"]*"|\d+(?:\.\d+)?|[A-Za-z_][\w.]*|<=|>=|!=|[-+*/()=<>,]/g
const SWAPS: Readonly<Record<string, string>> = {
  '>=': '>', '>': '>=', '<=': '<', '<': '<=', '=': '!=', '!=': '=', and: 'or', or: 'and',
  '+': '-', '-': '+', '*': '/', '/': '*', min: 'max', max: 'min', children: 'people', people: 'children',
} // biome-ignore format: a table reads in rows
const LEADS = ['and', 'or', 'satisfies']
const PLAIN_CALLS = ['floor', 'lastDayOfYear', 'not']

/**
 * Every text that differs from an expression in one small thing: a figure by one, a limit open or closed, "and" for
 * "or", one side of them gone, a yes for a no, another option, a day earlier or later, a function left out.
 *
 *     editsOf('age(person.birth) >= 60', options)  // … >= 61, … >= 59, … > 60
 */
export function editsOf(text: string, optionsOf: OptionsOf): readonly Edit[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, at) => {
    const instead = [...replacements(tokens, at, optionsOf)].map((word) => ({
      text: splice(text, token.from, token.to, word),
      what: `${token.word} → ${word || 'nothing'}`,
    }))
    return [...instead, ...withoutASide(text, tokens, at)]
  })
}

function tokensOf(text: string): readonly Token[] {
  let depth = 0
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    if (word === ')') depth--
    const token = { word, from: index, to: index + word.length, depth }
    if (word === '(') depth++
    return token
  })
}

const splice = (text: string, from: number, to: number, word: string): string =>
  text.slice(0, from) + word + text.slice(to)

function* replacements(tokens: readonly Token[], at: number, optionsOf: OptionsOf): Generator<string> {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word
  const swap = SWAPS[word]
  if (swap !== undefined) yield swap
  if (PLAIN_CALLS.includes(word) && next === '(') yield ''
  if (/^\d+$/.test(word))
    yield* [String(Number(word) + 1), String(Number(word) - 1)].filter((figure) => !figure.startsWith('-'))
  if (word.startsWith('@')) yield* [1, -1].map((days) => `@"${neighbour(word.slice(2, -1), days)}"`)
  if (word.startsWith('"')) yield* otherOptions(tokens, at, optionsOf)
  if (isPlainTruth(tokens, at)) yield `not(${word})`
}

/** The day before or after a day written as 2025-02-28. */
export function neighbour(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Options of the same fact that the expression does not name yet. */
function otherOptions(tokens: readonly Token[], at: number, optionsOf: OptionsOf): readonly string[] {
  const options = optionsOf(tokens[at - 2]?.word ?? '') ?? []
  return options.map((option) => `"${option}"`).filter((option) => tokens.every(({ word }) => word !== option))
}

/** A fact that stands for a yes by itself: not compared, not reckoned with, not handed to a function. */
function isPlainTruth(tokens: readonly Token[], at: number): boolean {
  const [caller, before, { word = '' } = {}, after] = [at - 2, at - 1, at, at + 1].map((i) => tokens[i])
  if (!/^[a-z]\w*\./.test(word)) return false
  const begins =
    before === undefined ||
    LEADS.includes(before.word) ||
    (before.word === '(' && !/^[A-Za-z]/.test(caller?.word ?? ''))
  return begins && (after === undefined || ['and', 'or', ')'].includes(after.word))
}

/** An "and" or "or" with one of its sides left out. */
function withoutASide(text: string, tokens: readonly Token[], at: number): readonly Edit[] {
  const joint = tokens[at]
  if (joint?.word !== 'and' && joint?.word !== 'or') return []
  const isEnd = ({ word, depth }: Token): boolean =>
    depth < joint.depth || (depth === joint.depth && (word === 'satisfies' || word === 'or' || word === joint.word))
  const before = tokens.slice(0, at).findLast(isEnd)
  const after = tokens.slice(at + 1).find(isEnd)
  const from = before ? before.to : 0
  const to = after ? after.from : text.length
  const [left, right] = [text.slice(from, joint.from).trim(), text.slice(joint.to, to).trim()]
  return [
    { text: `${text.slice(0, from)} ${right} ${text.slice(to)}`.trim(), what: `without “${left} ${joint.word}”` },
    { text: `${text.slice(0, from)} ${left} ${text.slice(to)}`.trim(), what: `without “${joint.word} ${right}”` },
  ]
}
