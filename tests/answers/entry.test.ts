import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Entry, entrySchema, parseEntry } from '../../src/answers/entry.ts'
import { mistakeIn } from '../../src/answers/issue.ts'
import { dateOf } from '../../src/engine/date.ts'
import { asOf, fact, facts } from './facts.ts'

const anyTime = { asOf, from: undefined }
const parse = (id: string, entry: Entry) => parseEntry(fact(id), entry, anyTime)

test('"I do not know" answers every fact', () => {
  for (const one of facts) expect(parseEntry(one, null, anyTime)).toEqual({ ok: true, value: null, warnings: [] })
})

test('nothing chosen or typed is missing, for every fact', () => {
  for (const one of facts) {
    for (const nothing of [undefined, '']) {
      expect(parseEntry(one, nothing, anyTime)).toEqual({ ok: false, mistake: { code: 'missing' } })
    }
  }
})

test('an entry of another kind of field is missing', () => {
  const day = { year: '2020', month: '2', day: '3' }
  for (const [id, entry] of [
    ['household.low_income', 'yes'],
    ['child.care', true],
    ['child.birth', false],
    ['organisation.workers_trained', true],
    ['organisation.investment', day],
  ] as const) {
    expect(parse(id, entry)).toEqual({ ok: false, mistake: { code: 'missing' } })
  }
})

test.each([
  ['household.low_income', false, false],
  ['child.care', 'nursery', 'nursery'],
  ['person.training', 'not_yet', 'not_yet'],
  ['child.birth', { year: '2024', month: '2', day: '29' }, 20240229],
  ['child.birth', '2024年2月29日', 20240229],
  ['organisation.workers_trained', '４', 4],
  ['organisation.investment', '100万', 100000000],
] as const)('%s takes %j as %j', (id, entry, value) => {
  expect(parse(id, entry)).toEqual({ ok: true, value, warnings: [] })
})

test('an option that is none is refused with those that are', () => {
  expect(parse('person.training', 'yes')).toEqual({
    ok: false,
    mistake: { code: 'not-an-option', value: 'yes', options: ['started', 'not_yet'] },
  })
})

test('an identity number in a table of options is refused and not repeated', () => {
  expect(parse('child.care', '340403199003071234')).toEqual({ ok: false, mistake: { code: 'identity-number' } })
})

test('a date is held against its bounds', () => {
  expect(parse('child.birth', '2025-06-02')).toEqual({ ok: false, mistake: { code: 'after-decision-date', asOf } })
  expect(parse('person.birth', '1900-01-01')).toMatchObject({ ok: true, warnings: [{ code: 'over-120-years' }] })

  const bounds = { asOf, from: { fact: 'child.birth', day: dateOf(2024, 9, 12) } } as const
  expect(parseEntry(fact('child.insured_on'), '2024-09-11', bounds)).toMatchObject({
    mistake: { code: 'before-other-date', other: 'child.birth' },
  })
})

describe('the schema of a form', () => {
  const form = z.object({ answer: entrySchema(fact('child.birth'), anyTime) })

  test('carries the mistake in its issues, at the place of the field', async () => {
    const entry = { answer: { year: '2023', month: '2', day: '29' } }

    const result = await form['~standard'].validate(entry)

    expect(result.issues?.map(({ path }) => path)).toEqual([['answer']])
    expect(result.issues?.map(mistakeIn)).toEqual([{ code: 'no-such-day', year: 2023, month: 2, day: 29 }])
  })

  test('gives the answer', async () => {
    const entry = { answer: { year: '2024', month: '2', day: '29' } }

    expect(await form['~standard'].validate(entry)).toEqual({ value: { answer: 20240229 } })
  })

  test("zod's own issues carry none", async () => {
    const result = await form['~standard'].validate('no form')

    expect(result.issues?.map(mistakeIn)).toEqual([undefined])
  })
})
