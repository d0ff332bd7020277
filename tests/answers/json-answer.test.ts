import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { mistakeIn } from '../../src/answers/issue.ts'
import { jsonAnswerSchema, parseJsonAnswer } from '../../src/answers/json-answer.ts'
import { fact, facts } from './facts.ts'
import { jsonAnswer } from './json.ts'

test.each([
  ['household.low_income', true, true],
  ['household.low_income', 'unknown', null],
  ['person.birth', '2024-02-29', 20240229],
  ['person.birth', 'unknown', null],
  ['person.training', 'started', 'started'],
  ['person.training', 'not_yet', 'not_yet'],
  ['person.training', 'unknown', null],
  ['child.care', 'nursery', 'nursery'],
  ['organisation.workers_trained', 4, 4],
  ['organisation.workers_trained', 'unknown', null],
  ['organisation.investment', 1666666.67, 166666667],
  ['organisation.investment', 'unknown', null],
])('%s takes %j as %j', (id, json, value) => {
  expect(parseJsonAnswer(fact(id), json)).toEqual({ ok: true, value, warnings: [] })
})

test.each([
  ['household.low_income', 'yes', { code: 'wrong-type', expected: 'boolean' }],
  ['household.low_income', 1, { code: 'wrong-type', expected: 'boolean' }],
  ['household.low_income', null, { code: 'wrong-type', expected: 'boolean' }],
  ['person.birth', 20240912, { code: 'wrong-type', expected: 'date' }],
  ['person.birth', '12.9.2024', { code: 'wrong-type', expected: 'date' }],
  ['person.birth', '2023-02-29', { code: 'no-such-day', year: 2023, month: 2, day: 29 }],
  ['person.birth', '340403199003071234', { code: 'identity-number' }],
  ['person.training', true, { code: 'wrong-type', expected: 'text' }],
  ['person.training', 'yes', { code: 'not-an-option', value: 'yes', options: ['started', 'not_yet', 'unknown'] }],
  ['child.care', '13800138000', { code: 'phone-number' }],
  ['child.care', 'constructor', { code: 'not-an-option' }],
  ['child.care', '<script>', { code: 'not-an-option' }],
  ['child.care', 'not_yet', { code: 'not-an-option' }],
  ['organisation.workers_trained', '4', { code: 'wrong-type', expected: 'number' }],
  ['organisation.workers_trained', '13800138000', { code: 'phone-number' }],
  ['organisation.workers_trained', -1, { code: 'negative' }],
  ['organisation.workers_trained', 2.5, { code: 'not-whole' }],
  ['organisation.workers_trained', 1000, { code: 'too-large', max: 999 }],
  ['organisation.investment', '100万', { code: 'wrong-type', expected: 'number' }],
  ['organisation.investment', -0.01, { code: 'negative' }],
  ['organisation.investment', 0.001, { code: 'too-many-decimals' }],
  ['organisation.investment', 1e308, { code: 'sum-too-large', maxFen: 1e14 }],
])('%s refuses %j', (id, json, mistake) => {
  expect(parseJsonAnswer(fact(id), json)).toMatchObject({ ok: false, mistake })
})

test('the schema accepts what the reader accepts, with the same value, and nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...facts), fc.oneof(jsonAnswer(), fc.jsonValue()), (one, json) => {
      const parsed = parseJsonAnswer(one, json)
      const checked = z.safeParse(jsonAnswerSchema(one), json)

      expect(checked.success).toBe(parsed.ok)
      if (parsed.ok) expect(checked.data).toBe(parsed.value)
      const carried = checked.error?.issues.map(mistakeIn).filter((mistake) => mistake !== undefined) ?? []
      for (const mistake of carried) expect(parsed).toEqual({ ok: false, mistake })
    }),
    { numRuns: 1000 },
  )
})
