import { readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { readAnswers } from '../answers/read.ts'
import type { Answers } from '../engine/answers.ts'
import { dateOf, isoDate } from '../engine/date.ts'
import { type Decision, decide, isGranted } from '../engine/decide.ts'
import type { Pack } from '../engine/pack.ts'
import { writeAmount } from '../law/check/examples.ts'

/** The results of the example households in README. `npm run rules` holds them against it, `--write` renews them. */
const ROOT = resolve(import.meta.dirname, '../..')
const README = resolve(ROOT, 'README.md')
const START = '<!-- results -->\n'
const END = '<!-- /results -->'
const AS_OF = dateOf(2026, 11, 24)
const EXAMPLES = [
  'young-couple',
  'low-income-kindergarten',
  'mother-returning',
  'special-family',
  'childcare-institution',
  'housekeeping-enterprise',
]

/** README with the results of today, or which examples cannot be read. */
export function renewedReadme(pack: Pack, readme: string): { text: string } | { unread: readonly string[] } {
  const households = EXAMPLES.map((name) => {
    const file = `examples/${name}.json`
    return { file, read: readAnswers(pack.facts, JSON.parse(readFileSync(resolve(ROOT, file), 'utf8')), AS_OF) }
  })
  const unread = households.flatMap(({ file, read }) => (read.ok ? [] : [file]))
  if (unread.length > 0) return { unread }
  const rows = households.flatMap(({ file, read }) => (read.ok ? [rowOf(pack, file, read.answers)] : []))
  const head = ['| household | with a figure | without | still open or unknown |', '|---|---|---|---|']
  return { text: withResults(readme, [...head, ...rows].join('\n')) }
}

export const readReadme = (): string => readFileSync(README, 'utf8')
export const writeReadme = (text: string): void => writeFileSync(README, text)

function rowOf(pack: Pack, file: string, answers: Answers): string {
  const decisions = decide(pack, answers, AS_OF)
  const granted = decisions.filter(isGranted)
  const figures = decisions.filter(({ verdict, amount }) => amount !== null && verdict !== 'undetermined').map(figureOf)
  const open = decisions.filter(({ verdict }) => verdict === 'open').length
  const undetermined = decisions.filter(({ verdict }) => verdict === 'undetermined').length
  const unset = granted.filter(({ amount }) => amount === null).length
  return `| [${basename(file, '.json')}](${file}) | ${figures.join('<br>') || '–'} | ${unset} | ${open} open, ${undetermined} unknown |`
}

const figureOf = ({ provision, claimant, verdict, amount, actBy }: Decision): string =>
  `${provision}, ${claimant}: ${writeAmount(amount).replace(' /', ' yuan /')}, ${verdict}${actBy === null ? '' : ` until ${isoDate(actBy)}`}`

/** README with the table between its marks. */
function withResults(readme: string, table: string): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)]
  if (start < 0 || end < start) throw new Error('README.md lacks the marks around the results')
  return `${readme.slice(0, start + START.length)}\n${table}\n\n${readme.slice(end)}`
}
