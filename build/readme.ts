import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readAnswers } from '../src/answers/read.ts'
import { dateOf } from '../src/engine/date.ts'
import { type Decision, decide } from '../src/engine/decide.ts'
import type { Pack } from '../src/engine/pack.ts'
import { writeAmount } from '../src/law/check/examples.ts'
import { compile } from '../src/law/compile.ts'
import { readRules } from '../src/law/files.ts'

/** The results of the example households in README, written by `node build/readme.ts` and held against it by a test. */
const START = '<!-- results -->\n'
const END = '<!-- /results -->'
export const AS_OF = dateOf(2026, 11, 24)
const EXAMPLES = [
  'young-couple',
  'low-income-kindergarten',
  'mother-returning',
  'special-family',
  'childcare-institution',
  'housekeeping-enterprise',
]

export async function resultsTable(): Promise<string> {
  const { pack } = await compile(readRules())
  if (!pack) throw new Error('the rules do not compile: npm run rules says why')
  const rows = EXAMPLES.map((name) => rowOf(pack, `examples/${name}.json`))
  return ['| household | with a figure | without | still open or unknown |', '|---|---|---|---|', ...rows].join('\n')
}

function rowOf(pack: Pack, file: string): string {
  const read = readAnswers(pack.facts, JSON.parse(readFileSync(file, 'utf8')), AS_OF)
  if (!read.ok) throw new Error(`${file} is not read: npm run -s decide -- ${file} says why`)
  const decisions = decide(pack, read.answers, AS_OF)
  const granted = decisions.filter(({ verdict }) => verdict === 'eligible' || verdict === 'confirm')
  const figures = decisions.filter(({ verdict, amount }) => amount !== null && verdict !== 'undetermined').map(figureOf)
  const open = decisions.filter(({ verdict }) => verdict === 'open').length
  const undetermined = decisions.filter(({ verdict }) => verdict === 'undetermined').length
  const unset = granted.filter(({ amount }) => amount === null).length
  return `| [${basename(file, '.json')}](${file}) | ${figures.join('<br>') || '–'} | ${unset} | ${open} open, ${undetermined} unknown |`
}

const figureOf = ({ provision, claimant, verdict, amount, actBy }: Decision): string =>
  `${provision}, ${claimant}: ${writeAmount(amount).replace(' /', ' yuan /')}, ${verdict}${actBy === null ? '' : ` until ${String(actBy).replace(/(....)(..)(..)/, '$1-$2-$3')}`}`

/** README with the table between its marks. */
export function withResults(readme: string, table: string): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)]
  if (start < 0 || end < start) throw new Error('README.md lacks the marks around the results')
  return `${readme.slice(0, start + START.length)}\n${table}\n\n${readme.slice(end)}`
}

if (import.meta.main) writeFileSync('README.md', withResults(readFileSync('README.md', 'utf8'), await resultsTable()))
