import { readAnswers } from '../answers/read.ts'
import { compile } from '../law/compile.ts'
import { questionsOf, wordsOf } from '../law/emit/words.ts'
import { readRules } from '../law/files.ts'
import { readArguments, USAGE } from './arguments.ts'
import { readHouseholds } from './households.ts'
import { placeOf, sentence } from './mistakes.ts'
import { outputOf } from './output.ts'

const BAD_INPUT = 2

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(BAD_INPUT)
}

const told = readArguments(process.argv.slice(2), Date.now())
if ('help' in told) {
  process.stdout.write(`${USAGE}\n`)
  process.exit(0)
}
if ('problem' in told) fail(`decide: ${told.problem}\n\n${USAGE}`)
const { law, pack, mistakes } = await compile(readRules())
if (!law || !pack || mistakes.length > 0) fail('decide: there are mistakes in the rules; npm run rules shows them')

const { asOf, language, files } = told
const words = language && { ...wordsOf(law, language), language, questions: questionsOf(law, language) }
const sources = files.map((file) => readHouseholds(file))
const isPretty = sources.length === 1 && !sources[0]?.isLines
const complain = (place: readonly (string | number | undefined)[], message: string) =>
  process.stderr.write(`${place.filter((part) => part !== undefined && part !== '').join(':')}: ${message}\n`)

for (const household of sources.flatMap(({ households }) => households)) {
  const { file, line } = household
  if ('problem' in household) {
    complain([file, line], household.problem)
    process.exitCode = BAD_INPUT
    continue
  }
  const read = readAnswers(pack.facts, household.json, asOf)
  if (!read.ok) {
    for (const { path, mistake } of read.mistakes) complain([file, line, placeOf(path)], sentence(mistake))
    process.exitCode = BAD_INPUT
    continue
  }
  for (const { about, fact, mistake } of read.warnings) complain([file, line, `${about}.${fact}`], sentence(mistake))
  const output = { file, ...(line !== undefined && { line }), ...outputOf(pack, read.answers, asOf, words) }
  process.stdout.write(`${JSON.stringify(output, null, isPretty ? 2 : undefined)}\n`)
}
