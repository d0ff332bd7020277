import { expect, test } from 'vitest'
import { boundsOf, checkDay, isCivilDate } from '../../src/answers/bounds.ts'
import { dateOf, nextDay, previousDay } from '../../src/engine/date.ts'
import type { Fact } from '../../src/engine/pack.ts'
import { asOf, fact } from './facts.ts'

const anyTime = { asOf, from: undefined }
const birth = dateOf(2024, 9, 12)
const sinceBirth = { asOf, from: { fact: 'child.birth', day: birth } } as const

test('a birth on the decision date is fine, the day after is not', () => {
  expect(checkDay(asOf, anyTime)).toEqual({ ok: true, value: asOf, warnings: [] })
  expect(checkDay(nextDay(asOf), anyTime)).toEqual({ ok: false, mistake: { code: 'after-decision-date', asOf } })
})

test('a date may fall on the day it follows from, not before', () => {
  expect(checkDay(birth, sinceBirth)).toEqual({ ok: true, value: birth, warnings: [] })
  expect(checkDay(previousDay(birth), sinceBirth)).toEqual({
    ok: false,
    mistake: { code: 'before-other-date', other: 'child.birth', day: birth },
  })
})

test('someone of 120 is not doubted, someone of 121 is asked to check', () => {
  const turns121 = dateOf(1904, 6, 1)

  expect(checkDay(nextDay(turns121), anyTime)).toMatchObject({ ok: true, warnings: [] })
  expect(checkDay(turns121, anyTime)).toEqual({ ok: true, value: turns121, warnings: [{ code: 'over-120-years' }] })
})

test('the bound is the known date of the same member', () => {
  expect(boundsOf(fact('child.insured_on'), { birth }, asOf)).toEqual(sinceBirth)
  expect(boundsOf(fact('child.insured_on'), { birth: null }, asOf)).toEqual(anyTime)
  expect(boundsOf(fact('child.insured_on'), {}, asOf)).toEqual(anyTime)
  expect(boundsOf(fact('child.birth'), { birth }, asOf)).toEqual(anyTime)
  expect(boundsOf(fact('child.care'), { birth }, asOf)).toEqual(anyTime)
})

test("another owner's date is no bound", () => {
  const crossing = { ...fact('child.insured_on'), from: 'person.birth' } as Fact

  expect(boundsOf(crossing, { birth }, asOf)).toEqual(anyTime)
})

test.each([20250229, 20251301, 0, 4, 20250101.5, '20250101', null, true, undefined])('%j is no date', (value) => {
  expect(isCivilDate(value)).toBe(false)
})
