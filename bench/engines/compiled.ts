import { decide } from '../../src/engine/decide.ts'
import { type Explanation, explain } from '../../src/engine/explain.ts'
import type { Pack } from '../../src/engine/pack.ts'
import { at, type Contender } from '../contender.ts'
import { AS_OF } from '../households.ts'

/** Our engine: decides. */
export const compiled = (pack: Pack): Contender => ({
  name: 'ours',
  prepare: (households) => (index) => decide(pack, at(households, index), AS_OF),
})

/** Our engine: says why, each decision asked for alone, as when a reader opens one. They were made beforehand. */
export const explained = (pack: Pack): Contender<Explanation> => ({
  name: 'ours: the explanation of each',
  prepare(households) {
    const decided = households.map((answers) => decide(pack, answers, AS_OF))
    return (index) => at(decided, index).map((decision) => explain(pack, at(households, index), AS_OF, decision))
  },
})
