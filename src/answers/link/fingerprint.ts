import type { Fact } from '../../engine/pack.ts'
import { RELATIONS } from '../relation.ts'
import type { Asked } from './carried.ts'
import { BASE } from './seal.ts'

const LENGTH = 4

/**
 * Four symbols that tell one list of questions from another: a code is read by counting through the list, so an answer
 * must never be read as that to another question. Of 14 million changes of the list it misses one.
 */
export function fingerprint({ facts, situations }: Asked): readonly number[] {
  const table = JSON.stringify([facts.map(shapeOf), situations.map(({ id }) => id), RELATIONS])
  let hash = 0x811c9dc5 // FNV-1a of 32 bits
  for (let i = 0; i < table.length; i++) hash = Math.imul(hash ^ table.charCodeAt(i), 0x01000193)
  return Array.from({ length: LENGTH }, (_, i) => Math.floor((hash >>> 0) / BASE ** i) % BASE)
}

/** What a link depends on: which fact it is, and how many answers it has in which order. */
function shapeOf(fact: Fact): readonly unknown[] {
  switch (fact.type) {
    case 'boolean':
    case 'date':
      return [fact.id, fact.type]
    case 'choice':
    case 'act':
      return [fact.id, fact.type, fact.options]
    case 'count':
      return [fact.id, fact.type, fact.max]
    case 'money':
      return [fact.id, fact.type, fact.maxFen]
  }
}
