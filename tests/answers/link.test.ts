import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Asked, Carried } from '../../src/answers/link/carried.ts'
import { partsOf } from '../../src/answers/link/contents.ts'
import { digitsOf, readerOf } from '../../src/answers/link/digits.ts'
import { fingerprint } from '../../src/answers/link/fingerprint.ts'
import { seal, unseal } from '../../src/answers/link/seal.ts'
import { openLink, writeLink } from '../../src/answers/link.ts'
import { dateOf } from '../../src/engine/date.ts'
import type { Fen } from '../../src/engine/money.ts'
import type { Fact } from '../../src/engine/pack.ts'
import { asOf, fact, facts } from './facts.ts'

const asked: Asked = {
  facts,
  situations: [
    { id: 'newborn', asks: 'family', sets: [] },
    { id: 'care', asks: 'family', sets: [] },
  ],
}

const family: Carried = {
  situations: ['care'],
  people: [
    {
      relation: 'self',
      facts: { birth: dateOf(1994, 4, 8), birth_given_on: dateOf(2025, 3, 18), training: 'not_yet' },
    },
    { relation: 'grandmother', facts: { birth: null } },
    { relation: 'child', facts: { birth: dateOf(2024, 2, 29), care: 'nursery', insured: 'yes', insured_on: asOf } },
  ],
  household: { low_income: false },
  organisation: { investment: 166_666_667 as Fen, workers_trained: 0 },
}
const nobody: Carried = { situations: [], people: [], household: {}, organisation: undefined }

const LETTERS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz']
/** What a hand, a chat or an attacker might put in as well. */
const OTHERS = [...'-_.~!$&\'()*+,;=:@/?#%[]{}<>"\\ ', 'é', '０', '你', '。', '\u200B', '\u0000']

function codeOf(carried: Carried, by: Asked = asked): string {
  const code = writeLink(by, carried)
  if (code === undefined) throw new Error('too much for a link')
  return code
}

const code = codeOf(family)

describe('a link', () => {
  test.each([
    ['everything that was said', family],
    ['nothing', nobody],
    ['a member of whom nothing was said', { ...nobody, people: [{ relation: 'spouse', facts: {} }] }],
    ['an organisation alone', { ...nobody, organisation: {} }],
    ['days a thousand years ago', { ...nobody, people: [{ relation: 'child', facts: { birth: dateOf(1000, 1, 1) } }] }],
    ['the largest sum', { ...nobody, organisation: { investment: 1e14 as Fen, workers_trained: 999 } }],
  ] satisfies [string, Carried][])('gives back %s', (_, carried) => {
    expect(openLink(asked, codeOf(carried), asOf)).toEqual({ ok: true, carried })
  })

  test('is of letters and digits alone, and ends in z', () => {
    expect(code).toMatch(/^[0-9A-Za-y]+z$/)
  })

  test('that says too much is not written', () => {
    const people = Array.from({ length: 100 }, () => family.people[0] ?? { relation: 'self' as const, facts: {} })

    expect(writeLink(asked, { ...family, people })).toBeUndefined()
  })

  test.each([
    '?from=singlemessage',
    '?from=singlemessage&isappinstalled=0',
    '&isappinstalled=0',
    '/',
    '#/check',
    '。快看看',
    '，算好了',
    '%E5%BF%AB%E7%9C%8B',
    '%E4%BD',
    ' ',
    '\n再算一次',
    '】',
    '">',
    '.',
  ])('is read with what a chat leaves behind it: %s', (tail) => {
    expect(openLink(asked, code + tail, asOf)).toEqual({ ok: true, carried: family })
  })
})

describe('a changed link is refused', () => {
  const isRefused = (text: string) => !openLink(asked, text, asOf).ok

  test.each([
    ['of a family', code],
    ['that carries nothing', codeOf(nobody)],
  ])('in each place, whatever stands there instead, %s', (_, one) => {
    for (let i = 0; i < one.length; i++) {
      for (const letter of [...LETTERS, ...OTHERS]) {
        if (letter !== one[i]) expect(isRefused(one.slice(0, i) + letter + one.slice(i + 1))).toBe(true)
        expect(isRefused(one.slice(0, i) + letter + one.slice(i))).toBe(true)
      }
      expect(isRefused(one.slice(0, i) + one.slice(i + 1))).toBe(true)
      const swapped = one.slice(0, i) + (one[i + 1] ?? '') + one[i] + one.slice(i + 2)
      if (swapped !== one) expect(isRefused(swapped)).toBe(true)
    }
    for (const letter of LETTERS) expect(isRefused(one + letter)).toBe(true)
  })

  test('however many letters of it are changed', () => {
    const symbol = fc.constantFrom(...LETTERS)
    const place = fc.nat(code.length - 1)
    fc.assert(
      fc.property(fc.array(fc.tuple(place, symbol), { minLength: 1, maxLength: 6 }), (changes) => {
        const letters = [...code]
        for (const [i, letter] of changes) letters[i] = letter
        const changed = letters.join('')
        expect(isRefused(changed)).toBe(changed !== code)
      }),
    )
  })

  test.each([
    '',
    'z',
    '0z',
    '0000000000z',
    '__proto__',
    'constructor',
    'javascript:alert(1)',
    '<script>alert(1)</script>',
    '%E4%BD',
    '%3Cscript%3E',
    'eyJwZW9wbGUiOltdfQ==',
    '../../etc/passwd',
    '\u0000',
    '💛'.repeat(40),
  ])('where it never was one: %s', (text) => {
    expect(openLink(asked, text, asOf)).toEqual({ ok: false, why: 'damaged' })
  })

  test('where it is a megabyte long, whatever it begins with', () => {
    expect(openLink(asked, 'a'.repeat(1e6), asOf)).toEqual({ ok: false, why: 'damaged' })
    expect(openLink(asked, `${code}?${'a'.repeat(1e6)}`, asOf)).toEqual({ ok: false, why: 'damaged' })
  })

  test('where it is sealed, and says more than was ever written', () => {
    const head = [1, ...fingerprint(asked)]
    const sealed = (...digits: number[]) => seal([...head, ...digits]) ?? ''

    expect(openLink(asked, sealed(...Array(60).fill(60)), asOf)).toEqual({ ok: false, why: 'damaged' })
    expect(openLink(asked, sealed(0, 0, 0), asOf)).toEqual({ ok: false, why: 'damaged' })
  })

  test('where it is sealed, and names a day that no calendar has', () => {
    const child: Carried = { ...nobody, people: [{ relation: 'child', facts: { birth: dateOf(2024, 2, 29) } }] }
    const nextNumber = partsOf(asked, child).map(({ value, below }) => ({
      value: below > 1e6 && value > 0 ? value + 1 : value,
      below,
    }))
    const sealed = seal([1, ...fingerprint(asked), ...digitsOf(nextNumber)]) ?? ''

    expect(openLink(asked, sealed, asOf)).toEqual({ ok: false, why: 'damaged' })
  })

  test.each([
    ['a birth after the decision date', { birth: dateOf(2025, 6, 2) }],
    ['an enrolment before the birth', { birth: dateOf(2025, 5, 2), insured_on: dateOf(2025, 5, 1) }],
  ])('where it says what cannot be: %s', (_, told) => {
    const carried: Carried = { ...nobody, people: [{ relation: 'child', facts: told }] }

    expect(openLink(asked, codeOf(carried), asOf)).toEqual({ ok: false, why: 'impossible' })
  })
})

describe('a link of another version', () => {
  const changed = (id: string, change: Partial<Fact>): Asked => ({
    ...asked,
    facts: facts.map((one) => (one.id === id ? ({ ...one, ...change } as Fact) : one)),
  })
  const [first, second, ...others] = facts

  test.each([
    [
      'one question more',
      { ...asked, facts: [...facts, { ...fact('person.birth'), id: 'person.died', name: 'died' }] },
    ],
    ['one question less', { ...asked, facts: others }],
    ['questions in another order', { ...asked, facts: [second, first, ...others].filter((one) => one !== undefined) }],
    ['one option more', changed('child.care', { options: ['none', 'nursery', 'kindergarten', 'school'] })],
    ['options in another order', changed('child.care', { options: ['nursery', 'none', 'kindergarten'] })],
    ['a higher count', changed('organisation.workers_trained', { max: 1000 })],
    ['a higher sum', changed('organisation.investment', { maxFen: 1e13 })],
    ['another kind of answer', changed('household.low_income', { type: 'count', max: 1 })],
    [
      'one situation more',
      { ...asked, situations: [...asked.situations, { id: 'housing', asks: 'family', sets: [] }] },
    ],
  ] satisfies [string, Asked][])('is known by its questions: %s', (_, other) => {
    expect(openLink(other, code, asOf)).toEqual({ ok: false, why: 'other-version' })
  })

  test('is known by its number', () => {
    const [, ...symbols] = unseal(code) ?? []

    expect(openLink(asked, seal([2, ...symbols]) ?? '', asOf)).toEqual({ ok: false, why: 'other-version' })
  })

  test('is damaged like any other, if a letter of it is changed', () => {
    expect(openLink({ ...asked, facts: others }, `0${code.slice(1)}`, asOf)).toEqual({ ok: false, why: 'damaged' })
  })
})

describe('a row of numbers', () => {
  test('comes back as it went in', () => {
    const part = fc
      .integer({ min: 1, max: 1e14 })
      .chain((below) => fc.record({ value: fc.nat(below - 1), below: fc.constant(below) }))
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const take = readerOf(digitsOf(parts))
        expect(parts.map(({ below }) => take(below))).toEqual(parts.map(({ value }) => value))
        expect(take(1000)).toBe(0)
      }),
    )
  })

  test.each([
    [2, 2],
    [-1, 2],
    [0.5, 2],
    [Number.NaN, 2],
    [0, Number.MAX_SAFE_INTEGER],
  ])('takes nothing that it could not give back: %d below %d', (value, below) => {
    expect(() => digitsOf([{ value, below }])).toThrow(RangeError)
  })
})
