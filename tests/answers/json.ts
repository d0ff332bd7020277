import fc from 'fast-check'
import type { Fact, Owner } from '../../src/engine/pack.ts'
import { facts } from './facts.ts'

/** Values that some fact takes, and their neighbours that none does. */
export const jsonAnswer = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom('unknown', 'not_yet', 'started', 'yes', 'nursery', true, false, null, 0, -0, 4, 2.5, -1, 999, 1000),
    fc.constantFrom('2024-09-12', '2023-02-29', '2025-06-01', '2025-06-02', '1900-01-01', '0000-00-00', '2024-9-12'),
    fc.constantFrom(1666666.67, 0.29, 0.001, 1e-7, 1e12, 1e308, '13800138000', '340403199003071234', '__proto__'),
  )

/** Values that the fact takes. */
const rightAnswer = (fact: Fact): fc.Arbitrary<unknown> => {
  switch (fact.type) {
    case 'boolean':
      return fc.constantFrom(true, false, 'unknown')
    case 'choice':
    case 'act':
      return fc.constantFrom(...fact.options, 'unknown')
    case 'date':
      return fc.constantFrom('1990-02-28', '2024-02-29', '2025-06-01', 'unknown')
    case 'count':
      return fc.nat({ max: fact.max })
    case 'money':
      return fc.integer({ min: 0, max: fact.maxFen }).map((fen) => fen / 100)
  }
}

/** Answers files that are right or nearly so: about every other is read. */
export const nearlyAnswers = (): fc.Arbitrary<unknown> => {
  const id = rarely(fc.constantFrom('p2', 'P', '13800138000'), fc.constantFrom('a', 'b', 'c', 'd', 'e'))
  const member = (role: string, owner: Owner) =>
    body(owner, { role: rarely(jsonAnswer(), fc.constant(role)), id }, ['role'])
  const people = fc.array(fc.oneof(member('adult', 'person'), member('child', 'child')), { maxLength: 3 })
  return fc.record(
    {
      household: body('household', {}),
      people: rarely(fc.jsonValue(), people),
      organisation: body('organisation', {}),
    },
    { requiredKeys: [] },
  )
}

const rarely = (wrong: fc.Arbitrary<unknown>, right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 1, arbitrary: wrong }, { weight: 30, arbitrary: right })

type Extra = { readonly [key: string]: fc.Arbitrary<unknown> }

function body(owner: Owner, extra: Extra, requiredKeys: string[] = []): fc.Arbitrary<unknown> {
  const own = facts.filter((fact) => fact.owner === owner)
  const answers = Object.fromEntries(own.map((fact) => [fact.name, rarely(jsonAnswer(), rightAnswer(fact))]))
  const right = fc.record({ ...answers, ...extra }, { requiredKeys })
  const stray = fc.constantFrom('{"__proto__":1}', '{"constructor":{}}', '{"brith":"1990-01-01"}')
  const withStray = fc.tuple(right, stray).map(([said, more]) => addKeys(said, JSON.parse(more)))
  return rarely(fc.oneof(withStray, fc.jsonValue()), right)
}

/** `__proto__` too is a key like any other, as in what JSON.parse makes. */
const addKeys = (said: object, more: object): object =>
  Object.defineProperties({ ...said }, Object.getOwnPropertyDescriptors(more))
