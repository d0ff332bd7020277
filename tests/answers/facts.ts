import { dateOf } from '../../src/engine/date.ts'
import type { Fact } from '../../src/engine/pack.ts'

/** A few facts of each type and owner, enough to say everything that the gate must understand or refuse. */
export const facts: readonly Fact[] = [
  { id: 'household.low_income', owner: 'household', name: 'low_income', together: false, type: 'boolean' },
  { id: 'person.birth', owner: 'person', name: 'birth', together: false, type: 'date', from: undefined },
  {
    id: 'person.birth_given_on',
    owner: 'person',
    name: 'birth_given_on',
    together: false,
    type: 'date',
    from: 'person.birth',
  },
  {
    id: 'person.training',
    owner: 'person',
    name: 'training',
    together: false,
    type: 'act',
    options: ['started', 'not_yet'],
  },
  {
    id: 'person.training_on',
    owner: 'person',
    name: 'training_on',
    together: false,
    type: 'date',
    from: 'person.birth_given_on',
  },
  { id: 'child.birth', owner: 'child', name: 'birth', together: false, type: 'date', from: undefined },
  {
    id: 'child.care',
    owner: 'child',
    name: 'care',
    together: false,
    type: 'choice',
    options: ['none', 'nursery', 'kindergarten'],
  },
  { id: 'child.insured', owner: 'child', name: 'insured', together: false, type: 'act', options: ['yes', 'not_yet'] },
  { id: 'child.insured_on', owner: 'child', name: 'insured_on', together: false, type: 'date', from: 'child.birth' },
  {
    id: 'organisation.investment',
    owner: 'organisation',
    name: 'investment',
    together: false,
    type: 'money',
    maxFen: 1e14,
  },
  {
    id: 'organisation.workers_trained',
    owner: 'organisation',
    name: 'workers_trained',
    together: false,
    type: 'count',
    max: 999,
  },
]

export function fact(id: string): Fact {
  const found = facts.find((one) => one.id === id)
  if (!found) throw new Error(`no fact ${id} in the fixture`)
  return found
}

export const asOf = dateOf(2025, 6, 1)
