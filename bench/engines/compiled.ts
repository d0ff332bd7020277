import { type Decision, decide } from '../../src/engine/decide.ts'
import { type Explanation, explain } from '../../src/engine/explain.ts'
import type { Pack } from '../../src/engine/pack.ts'
import { at, type Contender } from '../contender.ts'
import { AS_OF } from '../households.ts'

/** Our engine: decides. */
export const compiled = (pack: Pack): Contender<Decision> => ({
  name: 'ours',
  prepare: (households) => (index) => decide(pack, at(households, index), AS_OF),
})

/** Our engine: decides, and explains one decision of the household, as when a reader opens a card. */
export const explainingOne = (pack: Pack): Contender<Decision> => ({
  name: 'ours, one of a household explained',
  prepare: (households) => (index) => {
    const answers = at(households, index)
    const decisions = decide(pack, answers, AS_OF)
    const opened = decisions[index % decisions.length]
    if (opened) explain(pack, answers, AS_OF, opened)
    return decisions
  },
})

/** Our engine: decides, and explains every decision. */
export const explainingAll = (pack: Pack): Contender<Explanation> => ({
  name: 'ours, each explained',
  prepare: (households) => (index) => {
    const answers = at(households, index)
    return decide(pack, answers, AS_OF).map((decision) => explain(pack, answers, AS_OF, decision))
  },
})
