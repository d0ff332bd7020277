import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { ANSWERS_SCHEMA_ID, answersJsonSchema } from '../../src/answers/json-schema.ts'
import { readAnswers } from '../../src/answers/read.ts'
import { asOf, facts } from './facts.ts'
import { nearlyAnswers } from './json.ts'

const schema = answersJsonSchema(facts, (fact) => `about ${fact.id}`)

test('the schema names its draft and its version', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: ANSWERS_SCHEMA_ID,
  })
})

test('every fact is defined and described, and every object closed', () => {
  for (const { id } of facts) {
    expect(schema).toHaveProperty(['$defs', id, 'description'], `about ${id}`)
  }
  const text = JSON.stringify(schema)
  expect(text.match(/"type":"object"/g)).toHaveLength(5)
  expect(text.match(/"additionalProperties":false/g)).toHaveLength(5)
})

test('each type is written as the public format has it', () => {
  expect(schema).toMatchObject({
    $defs: {
      'household.low_income': { anyOf: [{ type: 'boolean' }, { const: 'unknown' }] },
      'child.birth': { anyOf: [{ type: 'string', pattern: '^[1-9]\\d{3}-\\d{2}-\\d{2}$' }, { const: 'unknown' }] },
      'child.insured': { type: 'string', enum: ['yes', 'not_yet', 'unknown'] },
      'organisation.investment': { anyOf: [{ type: 'number', minimum: 0, maximum: 1e12 }, { const: 'unknown' }] },
      'organisation.workers_trained': { anyOf: [{ type: 'integer', minimum: 0, maximum: 999 }, { const: 'unknown' }] },
    },
  })
})

test('whatever is read satisfies it', () => {
  const published = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)))

  fc.assert(
    fc.property(nearlyAnswers(), (json) => {
      fc.pre(readAnswers(facts, json, asOf).ok)
      expect(published.safeParse(json)).toMatchObject({ success: true })
    }),
  )
})
