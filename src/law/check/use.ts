import { factsOf } from '../feel/tree.ts'
import type { Law } from '../law.ts'
import type { Mistake } from '../mistake.ts'
import type { Located } from '../read/document.ts'

/** Facts that no provision reads: nobody should be asked what changes nothing. */
export function checkUse(law: Law, document: Located): readonly Mistake[] {
  const used = new Set(
    law.provisions.flatMap(({ conditions, act, amount, confirm }) => [
      ...[
        ...conditions.map(({ expr }) => expr),
        amount?.least,
        amount?.most,
        amount?.mayRise,
        act?.after,
        act?.by,
        confirm?.when,
      ].flatMap((expr) => (expr ? factsOf(expr) : [])),
      ...(act ? [act.fact, act.on] : []),
    ]),
  )
  return law.facts
    .filter(({ fact }) => !used.has(fact.id))
    .map(({ fact }) => ({ place: document.keyAt([], fact.id), code: 'unused-fact', fact: fact.id }))
}
