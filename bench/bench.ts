import { parseArgs } from 'node:util'
import type { Answers } from '../src/engine/answers.ts'
import { type Disagreement, disagreementOf } from './agreement.ts'
import type { Contender } from './contender.ts'
import { knownByHand, unsureByHand } from './engines/by-hand.ts'
import { compiled, explained } from './engines/compiled.ts'
import { feel } from './engines/feel.ts'
import { jsonLogic } from './engines/json-logic.ts'
import { jsonRules } from './engines/json-rules.ts'
import { publicodes } from './engines/publicodes.ts'
import { growthInHouseholds, growthInProvisions } from './growth.ts'
import { knownHouseholds, withUnknowns } from './households.ts'
import { comparison, type Kept, memory, startUp } from './report.ts'
import { type Entry, heapOf, timeInRounds } from './rounds.ts'
import { loadPack, packCode, readLaw } from './rules.ts'
import { startUps } from './start-up.ts'

const HOUSEHOLDS = 20_000

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } } })
const rounds = values.quick ? 9 : 41

const law = await readLaw()
const pack = await loadPack(packCode(law))
const known = knownHouseholds(HOUSEHOLDS)
const unsure = withUnknowns(known)
const ours = compiled(pack)

/** The slow ones decide the first few of the same households in a round, and are compared by the time for a decision. */
const first = (count: number): readonly Answers[] => known.slice(0, values.quick ? count : 4 * count)
const everythingKnown: readonly Entry[] = [
  { contender: knownByHand, households: known },
  { contender: unsureByHand, households: known },
  { contender: ours, households: known },
  { contender: explained(pack), households: first(1000) },
  { contender: jsonLogic, households: known },
  { contender: jsonRules, households: first(40) },
  { contender: publicodes, households: first(20) },
  { contender: feel, households: first(5) },
]
const someMissing: readonly Entry[] = [
  { contender: unsureByHand, households: unsure },
  { contender: ours, households: unsure },
  { contender: explained(pack), households: unsure.slice(0, first(1000).length) },
]

const disagreements = await disagreementsWithOurs()
for (const { contender, count, example } of disagreements) console.error(`${contender} differs in ${count} decisions, first: ${example}\n`)
if (disagreements.length > 0) process.exit(1)
console.log(`All agree, on ${HOUSEHOLDS} households and on the same with a quarter of the answers missing; the slow ones on a part of them.\n`)
if (!values.check) await measure()

/** Nothing is timed before all agree. */
async function disagreementsWithOurs(): Promise<readonly Disagreement[]> {
  const pairs: readonly (readonly [Contender, readonly Answers[]])[] = [
    [knownByHand, known],
    [unsureByHand, known],
    [unsureByHand, unsure],
    [jsonLogic, known],
    [jsonRules, first(250)],
    [publicodes, first(250)],
    [feel, first(50)],
  ]
  const found: Disagreement[] = []
  for (const [contender, households] of pairs) {
    const disagreement = await disagreementOf(contender, ours, households)
    if (disagreement) found.push(disagreement)
  }
  return found
}

async function measure(): Promise<void> {
  const timings = await timeInRounds([...everythingKnown, ...someMissing], rounds)
  console.log(comparison('Everything known', timings.slice(0, everythingKnown.length)))
  console.log(comparison('A quarter of the answers missing', timings.slice(everythingKnown.length)))
  console.log(comparison('Growth in provisions', await growthInProvisions(law, known, rounds)))
  console.log(comparison('Growth in households', await growthInHouseholds({ contender: ours, households: known }, rounds)))
  console.log(memory([keptBy(knownByHand), keptBy(ours)]))
  console.log(startUp(startUps(packCode(law), values.quick ? 5 : 15)))
}

/** What the decisions of all households keep of the heap. */
function keptBy(contender: Contender): Kept {
  const decide = contender.prepare(known)
  const decisions = known.reduce((sum, _, i) => sum + (decide(i) as readonly unknown[]).length, 0)
  return { of: contender.name, bytes: heapOf(() => known.map((_, i) => decide(i))), decisions }
}
