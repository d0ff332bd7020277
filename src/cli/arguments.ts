import { parseArgs } from 'node:util'
import { dayInBeijing } from '../answers/today.ts'
import { type CivilDate, fromIso } from '../engine/date.ts'

export type Arguments = {
  readonly files: readonly string[]
  readonly asOf: CivilDate
  readonly language: 'zh' | 'en' | undefined
}

export const USAGE = `Usage: npm run -s decide -- FILE… [--as-of YYYY-MM-DD] [--lang zh|en]

Decides what the plan grants the households in FILE (JSON, or NDJSON with a household a line; - reads standard input).
What cannot be read is told in a line on standard error and makes the exit code 2; all else is decided.
The format of the answers is public/schema/answers.schema.json. Without --as-of, the day is today in Beijing.`

/** What the command line asks for, or what is wrong with it. */
export function readArguments(
  argv: readonly string[],
  instant: number,
): Arguments | { readonly problem: string } | { readonly help: true } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    // Node explains besides how to name a file that begins with a hyphen.
    return { problem: error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error) }
  }
  const { values, positionals } = parsed
  if (values.help) return { help: true }
  if (positionals.length === 0) return { problem: 'no file is named' }
  const asOf = values['as-of'] === undefined ? dayInBeijing(instant) : fromIso(values['as-of'])
  if (asOf === undefined || asOf < 19000101 || asOf > 29991231)
    return { problem: `--as-of ${values['as-of']} is not a day like 2026-11-24` }
  const language = values.lang
  if (language !== undefined && language !== 'zh' && language !== 'en')
    return { problem: `--lang ${language} is neither zh nor en` }
  return { files: positionals, asOf, language }
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
