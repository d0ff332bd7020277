import { expect, test } from 'vitest'
import type { FactId, FactType } from '../../../src/engine/pack.ts'
import { alternativesOf } from '../../../src/law/emit/alternatives.ts'
import { readExpression } from '../../../src/law/feel/read.ts'
import type { Expr } from '../../../src/law/feel/tree.ts'

const facts = new Map<FactId, FactType>([
  ['person.sick', { type: 'boolean' }],
  ['person.kind', { type: 'choice', options: ['a', 'b', 'c'] }],
  ['person.months', { type: 'count', max: 600 }],
  ['person.birth', { type: 'date', from: undefined }],
  ['household.low', { type: 'boolean' }],
  ['child.school', { type: 'boolean' }],
  ['child.kind', { type: 'choice', options: ['a', 'b'] }],
])

function read(condition: string): Expr {
  const speech = { owner: 'person', facts, variables: new Map(), values: new Map() } as const
  const { expr, wrong } = readExpression(condition, speech, 'boolean')
  if (!expr) throw new Error(`${condition}: ${JSON.stringify(wrong)}`)
  return expr
}

/** Each alternative as its answers: `self.sick is true`, `self.kind is not a`. */
const alternatives = (condition: string) =>
  alternativesOf(read(condition))?.map((atoms) =>
    atoms.map(({ of, name, is, value }) => `${of}.${name} ${is ? 'is' : 'is not'} ${String(value)}`).join(', '),
  )

test.each([
  ['person.sick', ['self.sick is true']],
  ['not(person.sick)', ['self.sick is not true']],
  ['not(not(person.sick))', ['self.sick is true']],
  ['household.low', ['household.low is true']],
  ['person.kind = "a"', ['self.kind is a']],
  ['"a" = person.kind', ['self.kind is a']],
  ['person.kind != "a"', ['self.kind is not a']],
  ['not(person.kind = "a")', ['self.kind is not a']],
  ['not(person.kind != "a")', ['self.kind is a']],
  ['person.sick or household.low', ['self.sick is true', 'household.low is true']],
  ['person.sick and household.low', ['self.sick is true, household.low is true']],
  ['not(person.sick and household.low)', ['self.sick is not true', 'household.low is not true']],
  ['not(person.sick or household.low)', ['self.sick is not true, household.low is not true']],
  [
    '(person.sick or household.low) and (person.kind = "a" or person.kind = "b")',
    [
      'self.sick is true, self.kind is a',
      'self.sick is true, self.kind is b',
      'household.low is true, self.kind is a',
      'household.low is true, self.kind is b',
    ],
  ],
  [
    '(person.sick or household.low) and (person.kind = "a" or person.kind = "b" or person.kind = "c")',
    expect.objectContaining({ length: 6 }),
  ],
])('%s holds by any of %j', (condition, expected) => {
  expect(alternatives(condition)).toEqual(expected)
})

test.each([
  'age(person.birth) >= 60',
  'person.months > 3',
  'asOf >= @"2026-01-01"',
  'not(age(person.birth) >= 60)',
  'person.sick and age(person.birth) >= 60',
  'person.sick or age(person.birth) >= 60',
  'some c in children satisfies c.school',
  'true',
  '(person.sick or household.low) and (person.kind = "a" or person.kind = "b" or person.kind = "c" or person.months > 3)',
  '(person.sick or person.kind = "a" or person.kind = "b") and (household.low or person.kind = "a" or person.kind = "c")',
])('%s turns on more than a few single answers', (condition) => {
  expect(alternatives(condition)).toBeUndefined()
})

test('an answer is told with its fact', () => {
  expect(alternativesOf(read('household.low'))).toEqual([
    [{ fact: 'household.low', name: 'low', of: 'household', is: true, value: true }],
  ])
})

test.each(['some c in children satisfies c.school', 'some c in children satisfies c.kind = "a"'])(
  'what a member of the household answers (%s) is no answer of the claimant',
  (condition) => {
    const expr = read(condition)

    expect(expr.op === 'some' && alternativesOf(expr.satisfies)).toBeUndefined()
  },
)
