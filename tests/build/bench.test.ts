import { expect, test } from 'vitest'
import { disagreementOf } from '../../bench/agreement.ts'
import { knownByHand, unsureByHand } from '../../bench/engines/by-hand.ts'
import { compiled } from '../../bench/engines/compiled.ts'
import { feel } from '../../bench/engines/feel.ts'
import { jsonLogic } from '../../bench/engines/json-logic.ts'
import { jsonRules } from '../../bench/engines/json-rules.ts'
import { publicodes } from '../../bench/engines/publicodes.ts'
import { knownHouseholds, withUnknowns } from '../../bench/households.ts'
import { loadPack, packCode } from '../../bench/rules.ts'
import { law } from '../pack.ts'

const ours = compiled(await loadPack(packCode(law)))
const known = knownHouseholds(300)

test.each([
  { contender: knownByHand, said: 'everything known', households: known },
  { contender: unsureByHand, said: 'everything known', households: known },
  { contender: unsureByHand, said: 'a quarter unknown', households: withUnknowns(known) },
  { contender: jsonLogic, said: 'everything known', households: known },
  { contender: jsonRules, said: 'everything known', households: known },
  { contender: publicodes, said: 'everything known', households: known },
  { contender: feel, said: 'everything known', households: known.slice(0, 60) },
])('$contender.name decides households as the engine does, $said', async ({ contender, households }) => {
  expect(await disagreementOf(contender, ours, households)).toBeUndefined()
})
