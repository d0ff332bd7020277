import { parseArgs } from 'node:util'
import type { Answers } from '../src/engine/answers.ts'
import { disagreementOf } from './agreement.ts'
import type { Contender } from './contender.ts'
import { knownByHand, unsureByHand } from './engines/by-hand.ts'
import { compiled, explainingAll, explainingOne } from './engines/compiled.ts'
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
const PER_TURN = 1000

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const effort = values.quick
  ? { rounds: 60, growthRounds: 20, startUps: 3, slowAgree: 250, slowestAgrees: 50 }
  : { rounds: 400, growthRounds: 200, startUps: 15, slowAgree: 5000, slowestAgrees: 1000 }

const law = await readLaw()
const pack = await loadPack(packCode(law))
const known = knownHouseholds(HOUSEHOLDS)
const unsure = withUnknowns(known)
const ours = compiled(pack)

await agree()
await compare()
console.log(comparison('Growth in provisions', await growthInProvisions(law, known, effort.growthRounds)))
console.log(comparison('Growth in households', await growthInHouseholds(law, known, effort.growthRounds)))
console.log(memory([keptBy(knownByHand), keptBy(ours), keptBy(jsonLogic)]))
console.log(startUp(startUps(packCode(law), effort.startUps)))

/** Nothing is timed before all agree. */
async function agree(): Promise<void> {
  const pairs: readonly (readonly [Contender, readonly Answers[]])[] = [
    [knownByHand, known],
    [unsureByHand, known],
    [unsureByHand, unsure],
    [jsonLogic, known],
    [jsonRules, known.slice(0, effort.slowAgree)],
    [publicodes, known.slice(0, effort.slowAgree)],
    [feel, known.slice(0, effort.slowestAgrees)],
  ]
  for (const [contender, households] of pairs) {
    const disagreement = await disagreementOf(contender, ours, households)
    if (disagreement) throw new Error(disagreement)
    console.log(
      `${contender.name} agrees on ${households.length} households${households === unsure ? ' with unknowns' : ''}`,
    )
  }
}

async function compare(): Promise<void> {
  const everythingKnown: readonly Entry[] = [
    { contender: knownByHand, households: known, perTurn: PER_TURN },
    { contender: unsureByHand, households: known, perTurn: PER_TURN },
    { contender: ours, households: known, perTurn: PER_TURN },
    { contender: explainingOne(pack), households: known, perTurn: PER_TURN },
    { contender: explainingAll(pack), households: known, perTurn: PER_TURN },
    { contender: jsonLogic, households: known, perTurn: PER_TURN },
    { contender: jsonRules, households: firstOfEachTurn(8), perTurn: 8 },
    { contender: publicodes, households: firstOfEachTurn(4), perTurn: 4 },
    { contender: feel, households: firstOfEachTurn(2), perTurn: 2, every: 7 },
  ]
  const someUnknown: readonly Entry[] = [
    { contender: unsureByHand, households: unsure, perTurn: PER_TURN },
    { contender: ours, households: unsure, perTurn: PER_TURN },
    { contender: explainingOne(pack), households: unsure, perTurn: PER_TURN },
    { contender: explainingAll(pack), households: unsure, perTurn: PER_TURN },
  ]
  const timings = await timeInRounds([...everythingKnown, ...someUnknown], effort.rounds)
  const [whole, part] = [timings.slice(0, everythingKnown.length), timings.slice(everythingKnown.length)]
  console.log()
  console.log(comparison('Everything known', whole))
  console.log(comparison('A quarter unknown', part))
  console.log(comparison('Explanation, everything known', whole.slice(2, 5)))
  console.log(comparison('Explanation, a quarter unknown', part.slice(1)))
}

/** The slow ones decide some of the households that the others decide in the same turn. */
function firstOfEachTurn(count: number): readonly Answers[] {
  return known.filter((_, i) => i % PER_TURN < count)
}

/** What the decisions of all households keep of the heap. */
function keptBy(contender: Contender): Kept {
  const decide = contender.prepare(known)
  const decisions = known.reduce((sum, _, i) => sum + (decide(i) as readonly unknown[]).length, 0)
  return { of: contender.name, bytes: heapOf(() => known.map((_, i) => decide(i))), decisions }
}
