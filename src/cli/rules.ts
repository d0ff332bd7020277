import { watch } from 'node:fs'
import { parseArgs } from 'node:util'
import { compileAndProve } from '../law/compile.ts'
import { RULES, readRules } from '../law/files.ts'
import { report } from '../law/report.ts'
import { coverageTable } from './coverageTable.ts'
import { SCHEMAS, staleSchemas, writeSchemas } from './schemas.ts'

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
})

/** Compiles the rules, tells every mistake or how the plan is covered, and says whether all is well. */
async function check(): Promise<boolean> {
  const files = readRules()
  const { law, version, coverage, cells, mistakes } = await compileAndProve(files)
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  for (const mistake of mistakes) console.error(`${report(texts.get(mistake.place.file) ?? '', mistake)}\n`)
  if (!law || mistakes.length > 0) {
    console.error(`${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'} in the rules`)
    return false
  }
  if (values.write) writeSchemas(law)
  const stale = staleSchemas(law)
  if (stale.length > 0)
    console.error(
      `${stale.join(', ')} in ${SCHEMAS}: not what the rules make of them now. Run: npm run rules -- --write`,
    )
  const examples = law.provisions.reduce((count, provision) => count + provision.examples.length, 0)
  console.log(coverageTable(coverage))
  console.log(
    `rules ${version}: ${law.provisions.length} provisions, ${law.announcements.length} announcements, ${law.facts.length} facts, ${examples} examples, ${cells} cells of the small model, all hold`,
  )
  return stale.length === 0
}

const isWell = await check()
if (values.watch) {
  let timer: NodeJS.Timeout | undefined
  watch(RULES, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void check(), 100)
  })
} else if (!isWell) process.exitCode = 1
