import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Carried } from '../../src/answers/link/carried.ts'
import { openLink, writeLink } from '../../src/answers/link.ts'
import { factsOf } from '../../src/answers/owner.ts'
import { RELATIONS } from '../../src/answers/relation.ts'
import type { Answered, Answers, Value } from '../../src/engine/answers.ts'
import { dateOf } from '../../src/engine/date.ts'
import { decide } from '../../src/engine/decide.ts'
import type { Fact, Owner } from '../../src/engine/pack.ts'
import { household } from '../arbitraries.ts'
import { pack, rules } from '../pack.ts'

const asOf = dateOf(2026, 11, 24)
const adults = RELATIONS.filter((relation) => relation !== 'child')

/** A household as the app knows it: each member by a relation, and what the start page was told. */
const carried = (): fc.Arbitrary<Carried> =>
  fc
    .record({
      answers: household(rules, asOf),
      relations: fc.array(fc.constantFrom(...adults), { minLength: 3, maxLength: 3 }),
      situations: fc.subarray(pack.situations.map(({ id }) => id)),
    })
    .map(({ answers, relations, situations }) => ({
      situations,
      people: answers.people.map(({ role, facts }, i) => ({
        relation: role === 'child' ? 'child' : (relations[i] ?? 'self'),
        facts,
      })),
      household: answers.household ?? {},
      organisation: answers.organisation?.facts,
    }))

const answersIn = ({ people, household: told, organisation }: Carried): Answers => ({
  household: told,
  people: people.map(({ relation, facts }, i) => ({
    id: `m${i}`,
    role: relation === 'child' ? 'child' : 'adult',
    facts,
  })),
  organisation: organisation && { id: 'o1', facts: organisation },
})

test('the same household on another device says the same and gets the same', () => {
  fc.assert(
    fc.property(carried(), (said) => {
      const opened = openLink(pack, writeLink(pack, said) ?? '', asOf)
      if (!opened.ok) throw new Error(opened.why)

      expect(opened.carried).toEqual(said)
      expect(decide(pack, answersIn(opened.carried), asOf)).toEqual(decide(pack, answersIn(said), asOf))
    }),
  )
})

test('a household of six and an organisation that have answered everything fit into 160 letters', () => {
  const everything = (owner: Owner): Answered =>
    Object.fromEntries(factsOf(pack.facts, owner).map((fact) => [fact.name, largest(fact)]))
  const people = (['self', 'spouse', 'mother', 'father', 'child', 'child'] as const).map((relation) => ({
    relation,
    facts: everything(relation === 'child' ? 'child' : 'person'),
  }))
  const full = { situations: [], people, household: everything('household'), organisation: everything('organisation') }

  const code = writeLink(pack, full) ?? ''

  expect(openLink(pack, code, asOf)).toEqual({ ok: true, carried: full })
  expect(code.length).toBeLessThanOrEqual(160)
})

function largest(fact: Fact): Value {
  switch (fact.type) {
    case 'boolean':
      return true
    case 'choice':
    case 'act':
      return fact.options[fact.options.length - 1] ?? null
    case 'date':
      return asOf
    case 'count':
      return fact.max
    case 'money':
      return fact.maxFen
  }
}
