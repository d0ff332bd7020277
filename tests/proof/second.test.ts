import { expect, test } from 'vitest'
import { decide } from '../../src/engine/decide.ts'
import { RULES } from '../../src/law/files.ts'
import { files, rulesOf, TOY, toyFiles } from '../rules.ts'
import { differenceOf } from './compare.ts'
import { Households } from './households.ts'
import { Chance } from './random.ts'
import { readRules } from './second/rules.ts'
import { SecondEvaluation } from './second.ts'

/** `npm run proof -- 100000` compares more than every test run has time for. */
const COUNT = Number(process.env.PROOF_HOUSEHOLDS ?? 20_000)
const SEED = Number(process.env.PROOF_SEED ?? 20_261_124)

test.each([
  { law: 'the plan', written: files, folder: RULES, count: COUNT },
  { law: 'the toy law', written: toyFiles, folder: TOY, count: COUNT / 5 },
])(
  'a second evaluation of $law decides $count random households alike',
  { timeout: 3_600_000 },
  async ({ law, written, folder, count }) => {
    const { pack } = await rulesOf(written)
    const rules = readRules(folder)
    const second = new SecondEvaluation(rules)
    const together = second.reads().map(({ asks }) => Object.values(asks).flat())
    const households = new Households(new Chance(SEED), [...rules.facts.values()], together)

    const verdicts: Record<string, number> = {}
    for (let i = 0; i < count; i++) {
      const said = households.next()
      const findings = second.decide(said.answers, said.asOf, said.saidOn)
      const difference = differenceOf(decide(pack, said.answers, said.asOf, said.saidOn), findings, said)
      if (difference) expect.fail(`household ${i} of seed ${SEED}: ${difference}`)
      for (const { verdict } of findings) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
    }

    console.log(`${law}, decided twice: ${count} households of seed ${SEED} alike, ${JSON.stringify(verdicts)}`)
  },
)
