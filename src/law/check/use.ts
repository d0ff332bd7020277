import type { Law } from '../law.ts'
import type { Mistake } from '../mistake.ts'
import type { Located } from '../read/document.ts'
import { factsRead } from './classes.ts'

/** Facts that no provision reads: nobody should be asked what changes nothing. */
export function checkUse(law: Law, document: Located): readonly Mistake[] {
  const used = new Set(law.provisions.flatMap(factsRead))
  return law.facts
    .filter(({ fact }) => !used.has(fact.id))
    .map(({ fact }) => ({ place: document.keyAt([], fact.id), code: 'unused-fact', fact: fact.id }))
}
