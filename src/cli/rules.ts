import { compile } from '../law/compile.ts'
import { readRules } from '../law/files.ts'
import { report } from '../law/report.ts'

const files = readRules()
const { law, version, mistakes } = await compile(files)
const textOf = new Map(files.map(({ path, text }) => [path, text]))
for (const mistake of mistakes) console.error(`${report(textOf.get(mistake.place.file) ?? '', mistake)}\n`)
if (!law || mistakes.length > 0) {
  console.error(`${mistakes.length} mistakes in the rules`)
  process.exit(1)
}
const examples = law.provisions.reduce((count, provision) => count + provision.examples.length, 0)
console.log(`rules ${version}: ${law.provisions.length} provisions, ${law.facts.length} facts, ${examples} examples, all hold`)
