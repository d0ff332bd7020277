import { watch } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Pack } from '../engine/pack.ts'
import { compileAndProve } from '../law/compile.ts'
import { RULES, readRules } from '../law/files.ts'
import type { Law } from '../law/law.ts'
import { report } from '../law/report.ts'
import { lackingCases } from './cases.ts'
import { coverageTable } from './coverageTable.ts'
import { readReadme, renewedReadme, writeReadme } from './readme.ts'
import { staleSchemas, writeSchemas } from './schemas.ts'

const USAGE = `Usage: npm run rules -- [--watch] [--write]

Checks the rules in rules/. --watch checks again at each saving; --write renews public/schema/ and the table in README.md.`

const { write, watch: watching } = told(process.argv.slice(2))

function told(argv: readonly string[]): { readonly write?: boolean; readonly watch?: boolean } {
  try {
    return parseArgs({ args: [...argv], options: { write: { type: 'boolean' }, watch: { type: 'boolean' } } }).values
  } catch {
    console.error(USAGE)
    process.exit(2)
  }
}

/** Compiles the rules, tells every mistake or how the plan is covered, and says whether all is well. */
async function check(): Promise<boolean> {
  const files = readRules()
  const { law, pack, version, coverage, cells, mistakes } = await compileAndProve(files)
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  for (const mistake of mistakes) console.error(`${report(texts.get(mistake.place.file) ?? '', mistake)}\n`)
  if (!law || !pack || mistakes.length > 0) {
    console.error(`${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'} in the rules`)
    return false
  }
  const examples = law.provisions.reduce((count, provision) => count + provision.examples.length, 0)
  console.log(coverageTable(coverage))
  console.log(
    `rules ${version}: ${law.provisions.length} provisions, ${law.announcements.length} announcements, ${law.facts.length} facts, ${examples} examples, ${cells} cells of the small model, all hold`,
  )
  const behind = [...lackingCases(law), ...whatIsBehind(law, pack)]
  for (const line of behind) console.error(line)
  return behind.length === 0
}

/** What is made of the rules and is not what they make of it now. With `--write` it is renewed first. */
function whatIsBehind(law: Law, pack: Pack): readonly string[] {
  if (write) writeSchemas(law)
  const stale = staleSchemas(law).map((name) => `public/schema/${name}`)
  const readme = readReadme()
  const renewed = renewedReadme(pack, readme)
  if ('text' in renewed && write) writeReadme(renewed.text)
  else if ('text' in renewed && renewed.text !== readme) stale.push('README.md, its table of results')
  const unread =
    'unread' in renewed
      ? renewed.unread.map((file) => `${file} answers what is not asked: npm run -s decide -- ${file} shows it.`)
      : []
  return [
    ...stale.map((name) => `${name}: not what the rules make of it now. Run: npm run rules -- --write`),
    ...unread,
  ]
}

const isWell = await check()
if (watching) {
  let timer: NodeJS.Timeout | undefined
  watch(RULES, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void check(), 100)
  })
} else if (!isWell) process.exitCode = 1
