import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers, Value } from '../../src/engine/answers.ts'
import { decide } from '../../src/engine/decide.ts'
import { remedies, type Wish } from '../../src/engine/remedies.ts'
import { on } from '../day.ts'
import { aFamily, decisionOf, pack } from '../pack.ts'
import { rulesOf, toyFiles, trialProvision } from '../rules.ts'

const DAY = '2026-11-24'
const waysFor = (answers: Answers, provision: string) =>
  remedies(pack, answers, on(DAY), decisionOf(answers, DAY, provision))
const told = (wish: Wish) =>
  wish.atom ? `${wish.atom.fact} ${wish.atom.is ? 'is' : 'is not'} ${wish.atom.value}` : wish.condition

type Family = Parameters<typeof aFamily>[0]

/** A provision that asks for several things, each of which can be met in more ways than one. */
const trial = (conditions: readonly string[]) =>
  trialProvision(`when:
${conditions.map((condition) => `  - if: ${condition}\n    says: { zh: 条件, en: A condition }`).join('\n')}
`)

describe('what would turn a refusal', () => {
  test('is the one condition that fails', () => {
    const family = aFamily({ household: { low_income: false }, children: [{ care: 'kindergarten' }] })

    expect(waysFor(family, 'care-subsidy').map((way) => way.map(told))).toEqual([['household.low_income is true']])
  })

  test('is each alternative of a condition that several answers make hold', () => {
    const family = aFamily({ household: { low_income: true }, children: [{ care: 'none' }] })

    expect(waysFor(family, 'care-subsidy').map((way) => way.map(told))).toEqual([
      ['child.care is nursery'],
      ['child.care is kindergarten'],
    ])
  })

  test('is every failing condition together where several fail', () => {
    const family = aFamily({
      adults: [{ works_in_childcare: false, unemployment_insurance_months: 3, skill_level: false }],
    })

    expect(waysFor(family, 'skill-subsidy').map((way) => way.map(told))).toEqual([
      ['person.works_in_childcare is true', 'skill-subsidy.2', 'person.skill_level is true'],
    ])
  })

  test.each<readonly [string, readonly string[], Family, readonly (readonly string[])[]]>([
    [
      'is one answer alone where it turns all that fails, before two that do so together',
      ['person.sick or household.low', 'person.kind = "a" or household.low'],
      { household: { low: false }, adults: [{ sick: false, kind: 'b' }] },
      [['household.low is true'], ['person.sick is true', 'person.kind is a']],
    ],
    [
      'is named once, however many ways lead to it',
      ['person.sick or household.low', 'household.low or person.kind = "a"', 'person.sick or person.kind = "a"'],
      { household: { low: false }, adults: [{ sick: false, kind: 'b' }] },
      [
        ['person.sick is true', 'household.low is true'],
        ['person.sick is true', 'person.kind is a'],
        ['household.low is true', 'person.kind is a'],
      ],
    ],
    [
      'leaves alone what is not known to fail',
      ['person.sick', 'household.low'],
      { household: { low: false }, adults: [{}] },
      [['household.low is true']],
    ],
    [
      'leaves out what is already so',
      ['person.sick and person.kind != "c" and household.low'],
      { household: { low: false }, adults: [{ sick: true, kind: 'a' }] },
      [['household.low is true']],
    ],
    [
      'names what is not known beside what fails',
      ['person.sick and person.kind != "c" and household.low'],
      { household: { low: false }, adults: [{ sick: null }] },
      [['person.sick is true', 'person.kind is not c', 'household.low is true']],
    ],
    [
      'names "I do not know" beside what fails',
      ['person.kind != "c" and household.low'],
      { household: { low: false }, adults: [{ kind: null }] },
      [['person.kind is not c', 'household.low is true']],
    ],
    [
      'is the first six ways, where there are more',
      [
        'person.sick or household.low or person.kind = "a"',
        'person.joined = "yes" or person.course = "begun" or person.kind = "b"',
      ],
      { household: { low: false }, adults: [{ sick: false, kind: 'c', joined: 'not_yet', course: 'not_yet' }] },
      [
        ['person.sick is true', 'person.joined is yes'],
        ['person.sick is true', 'person.course is begun'],
        ['person.sick is true', 'person.kind is b'],
        ['household.low is true', 'person.joined is yes'],
        ['household.low is true', 'person.course is begun'],
        ['household.low is true', 'person.kind is b'],
      ],
    ],
    [
      'names what is answered otherwise',
      ['not(person.sick) and person.kind != "c"'],
      { adults: [{ sick: true, kind: 'c' }] },
      [['person.sick is not true', 'person.kind is not c']],
    ],
  ])('under the toy law, %s', async (_, conditions, family, expected) => {
    const { pack } = await rulesOf([...toyFiles, { path: 'rules/provisions/20-trial.yaml', text: trial(conditions) }])
    const answers = aFamily(family)
    const decision = decide(pack, answers, on(DAY)).find(({ provision }) => provision === 'trial')

    expect(decision && remedies(pack, answers, on(DAY), decision).map((way) => way.map(told))).toEqual(expected)
  })

  test('of somebody who is no claimant is not asked for', () => {
    const family = aFamily({ household: { low_income: false }, children: [{ care: 'nursery' }] })
    const decision = decisionOf(family, DAY, 'care-subsidy')

    expect(() => remedies(pack, aFamily({}), on(DAY), decision)).toThrow(
      new RangeError('c1 is no claimant of care-subsidy'),
    )
  })

  test('is nothing where nothing is refused', () => {
    expect(
      waysFor(aFamily({ household: { low_income: true }, children: [{ care: 'nursery' }] }), 'care-subsidy'),
    ).toEqual([])
  })
})

test('granting every wish of a remedy ends the refusal, and no smaller remedy is part of it', () => {
  const values: Readonly<Record<string, readonly Value[]>> = { boolean: [true, false, null], choice: [], act: [] }
  const told = (owner: string) =>
    fc.record(
      Object.fromEntries(
        pack.facts
          .filter((fact) => fact.owner === owner && ('options' in fact || fact.type === 'boolean'))
          .map((fact) => [
            fact.name,
            fc.constantFrom(...('options' in fact ? [...fact.options, null] : (values[fact.type] ?? []))),
          ]),
      ),
    )
  fc.assert(
    fc.property(told('household'), told('person'), told('child'), (household, adult, child) => {
      const answers = aFamily({ household, adults: [adult], children: [child] })
      for (const decision of decide(pack, answers, on(DAY))) {
        const ways = remedies(pack, answers, on(DAY), decision)
        expect(ways.length > 0).toBe(decision.verdict === 'ineligible')
        for (const way of ways.filter((one) => one.every(({ atom }) => atom?.is))) {
          const granted = way.reduce(grant, answers)
          const after = decide(pack, granted, on(DAY)).find(
            (one) => one.provision === decision.provision && one.claimant === decision.claimant,
          )
          expect(after?.verdict).not.toBe('ineligible')
        }
      }
    }),
    { numRuns: 200 },
  )
})

function grant(answers: Answers, { atom, claimant }: Wish): Answers {
  if (!atom) return answers
  if (claimant === 'household') return { ...answers, household: { ...answers.household, [atom.name]: atom.value } }
  return {
    ...answers,
    people: answers.people.map((member) =>
      member.id === claimant ? { ...member, facts: { ...member.facts, [atom.name]: atom.value } } : member,
    ),
  }
}
