import { readFileSync } from 'node:fs'

/** One household of a file: parsed JSON, or why it is none. `line` counts from 1, in NDJSON alone. */
export type Household = { readonly file: string; readonly line?: number } & (
  | { readonly json: unknown }
  | { readonly problem: string }
)

/** Every household of a file, and whether each has a line of its own. `-` is standard input. */
export function readHouseholds(file: string): { readonly isLines: boolean; readonly households: readonly Household[] } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file === '-' ? 0 : file))
  } catch (error) {
    return { isLines: false, households: [{ file, problem: problemOf(error) }] }
  }
  const whole = parse(text)
  const lines = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [{ line: i + 1, text: line }]))
  const isLines =
    /\.(ndjson|jsonl)$/.test(file) ||
    ('problem' in whole && lines.length > 1 && lines.some((line) => 'json' in parse(line.text)))
  if (!isLines) return { isLines, households: [{ file, ...whole }] }
  return { isLines, households: lines.map(({ line, text }) => ({ file, line, ...parse(text) })) }
}

function parse(text: string): { json: unknown } | { problem: string } {
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    return { problem: `this is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'this is a folder'
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'this is not UTF-8 text'
  return error instanceof Error ? error.message : String(error)
}
