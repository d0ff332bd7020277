import { isAlias, isMap, isScalar, type Node, type Pair, parseDocument, visit } from 'yaml'
import type { Mistake, Place, Wrong } from '../mistake.ts'

/** A YAML file whose every value can be found again in its text. */
export type Located = {
  readonly file: string
  readonly text: string
  readonly value: unknown
  /** The place of the value at a path, or of the nearest value around it. */
  readonly at: (path: readonly PropertyKey[]) => Place
  /** The place of a key rather than of its value. */
  readonly keyAt: (path: readonly PropertyKey[], key: string) => Place
  /** Where in the file the text of a one-line plain or quoted scalar begins. */
  readonly textStart: (path: readonly PropertyKey[]) => number
}

export type ReadDocument = { readonly document: Located | undefined; readonly mistakes: readonly Mistake[] }

/**
 * Reads YAML and keeps the places. Of what YAML allows, tabs, duplicate keys, tags and aliases are refused: they are an
 * officer's slip more often than his intention.
 */
export function readDocument(file: string, text: string): ReadDocument {
  const document = parseDocument(text, { prettyErrors: false })
  const mistakes: Mistake[] = []
  const report = (from: number, to: number, wrong: Wrong) =>
    mistakes.push({ place: { file, from, to: Math.max(to, from + 1) }, ...wrong })

  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const mark = fullWidthMark(text, pos[0])
    if (text[pos[0]] === '\t' || code === 'TAB_AS_INDENT') report(pos[0], pos[0] + 1, { code: 'tab' })
    else if (code === 'DUPLICATE_KEY')
      report(pos[0], pos[1], { code: 'duplicate-key', key: /[^:\n]*/.exec(text.slice(pos[0]))?.[0] ?? '' })
    else if (code === 'MULTIPLE_DOCS') report(pos[0], pos[0] + 3, { code: 'second-document' })
    else if (code === 'TAG_RESOLVE_FAILED')
      report(pos[0], pos[1], { code: 'unknown-tag', tag: text.slice(pos[0], pos[1]) })
    else if (mark) report(mark.at, mark.at + 1, { code: 'full-width', found: mark.found, instead: mark.instead })
    else if (looksLikeExpression(text, pos[0])) report(pos[0], pos[1], { code: 'unquoted-expression' })
    else report(pos[0], pos[1], { code: 'yaml-syntax', detail: message })
  }
  visit(document, {
    Alias: (_, node) => void report(node.range?.[0] ?? 0, node.range?.[1] ?? 0, { code: 'alias' }),
    Node: (_, node) => {
      const from = node.range?.[0] ?? 0
      if (!isAlias(node) && node.anchor) report(text.lastIndexOf('&', from), from, { code: 'alias' })
      // Any other tag that YAML does not know is among the warnings.
      if (!isAlias(node) && node.tag === '!') report(from, node.range?.[1] ?? 0, { code: 'unknown-tag', tag: '!' })
    },
  })
  if (mistakes.length > 0) return { document: undefined, mistakes: withoutEchoes(text, mistakes) }
  if (document.contents === null)
    return { document: undefined, mistakes: [{ place: { file, from: 0, to: 1 }, code: 'empty-file' }] }

  const rangeOf = (path: readonly PropertyKey[]): readonly [number, number] => {
    for (let length = path.length; length >= 0; length--) {
      const node = (length === 0 ? document.contents : document.getIn(path.slice(0, length), true)) as
        | Node
        | null
        | undefined
      if (node?.range) return [node.range[0], node.range[1]]
    }
    return [0, 1]
  }
  const located: Located = {
    file,
    text,
    value: document.toJS(),
    at: (path) => {
      const [from, to] = rangeOf(path)
      return { file, from, to }
    },
    keyAt: (path, key) => {
      const map = path.length === 0 ? document.contents : document.getIn(path, true)
      const pair = isMap(map)
        ? (map.items as Pair[]).find((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined
      const range = isScalar(pair?.key) ? pair.key.range : undefined
      const [from, to] = range ?? rangeOf(path)
      return { file, from, to }
    },
    textStart: (path) => {
      const [from] = rangeOf(path)
      return text[from] === '"' || text[from] === "'" ? from + 1 : from
    },
  }
  return { document: located, mistakes: [] }
}

const lineAround = (text: string, at: number): { readonly from: number; readonly line: string } => {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return { from, line: text.slice(from, end < 0 ? undefined : end) }
}

/** A Chinese keyboard's own mark where YAML's was meant: `unit：health`, `{ zh: 词，en: word }`, `title: ｛ zh: …`. */
function fullWidthMark(text: string, at: number) {
  const { from, line } = lineAround(text, at)
  const mark =
    /(?<=^\s*(?:- )?[a-z][\w. ]*|[{,，]\s*[a-z][\w. ]*)：|，(?=\s*[a-z][\w. ]*[:：])|(?<=[:-]\s*)[｛［]/.exec(line)
  const instead = mark && YAML_MARK[mark[0]]
  return mark && instead ? { at: from + mark.index, found: mark[0], instead } : undefined
}

const YAML_MARK: Readonly<Record<string, string>> = { '：': ': ', '，': ', ', '｛': '{', '［': '[' }

/** `- >= 60`, `- @"P3M"` and `- "a" = b` are YAML syntax errors where an expression was meant. */
function looksLikeExpression(text: string, at: number): boolean {
  const { line } = lineAround(text, at)
  return /^\s*(?:- )?(?:[\w ]+: )?(?:[>@]|"[^"]*"\s*[=<>!])/.test(line)
}

/** One slip makes the parser complain several times in a line, a tab in the next lines too; the first is the one to mend. */
function withoutEchoes(text: string, mistakes: readonly Mistake[]): readonly Mistake[] {
  const lineOf = ({ place }: Mistake) => text.slice(0, place.from).split('\n').length
  return mistakes.filter(
    (mistake, i) =>
      !mistakes.slice(0, i).some((earlier) => lineOf(earlier) === lineOf(mistake)) &&
      !(mistake.code === 'yaml-syntax' && mistakes.some(({ code }) => code === 'tab')),
  )
}
