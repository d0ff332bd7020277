import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '../../src/engine/nearest.ts'
import { files, rulesOf } from '../rules.ts'

const known = ['person.birth', 'person.sex', 'title', 'unit', 'if', 'kindergarten', 'health']

test.each([
  ['person.brith', 'person.birth'],
  ['person.birt', 'person.birth'],
  ['person.birthh', 'person.birth'],
  ['parson.birth', 'person.birth'],
  ['tilte', 'title'],
  ['fi', 'if'],
  ['unlt', 'unit'],
  ['kindergraten', 'kindergarten'],
  ['healt', 'health'],
  ['heelt', 'health'],
  ['title', 'title'],
])('whoever writes %s means %s', (word, meant) => {
  expect(nearest(word, known)).toBe(meant)
})

test.each(['', 'whatever', 'person', '标题', 'x', 'FI', '__proto__', 'x'.repeat(1e6)])(
  'nobody can tell what is meant by %j',
  (word) => {
    expect(nearest(word, known)).toBeUndefined()
  },
)

test('of nothing known, nothing is near', () => {
  expect(nearest('title', [])).toBeUndefined()
})

test('every fact is found again after a slip of the finger', async () => {
  const { pack } = await rulesOf(files)
  const ids = pack.facts.map(({ id }) => id)
  const slip = fc.tuple(fc.constantFrom(...ids), fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'change'))
  fc.assert(
    fc.property(slip, ([id, where, how]) => {
      const at = 7 + (where % (id.length - 7))
      const slipped =
        {
          drop: id.slice(0, at) + id.slice(at + 1),
          double: id.slice(0, at) + id.slice(at - 1),
          swap: `${id.slice(0, at - 1)}${id[at]}${id[at - 1]}${id.slice(at + 1)}`,
          change: `${id.slice(0, at)}q${id.slice(at + 1)}`,
        }[how] ?? id
      const meant = nearest(slipped, ids)

      // Another fact may be as near: a letter of "insured_on" away lies no other, of "birth" none either.
      expect(
        meant === id || (meant !== undefined && Math.abs(meant.length - id.length) <= 2),
        `${slipped}: ${meant}`,
      ).toBe(true)
    }),
  )
})

test('near is what a third of its letters turns into the other word, letter by letter or by a swap of two', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const most = Math.max(1, Math.floor(Math.max(a.length, b.length) / 3))
      expect(nearest(a, [b])).toBe(editsBetween(a, b) <= most ? b : undefined)
    }),
    { numRuns: 3000 },
  )
})

test('of several the nearest is meant', () => {
  expect(nearest('abcdefghi', ['abcdefxyz', 'abcdefghx', 'abcdefgxy'])).toBe('abcdefghx')
})

/** By trying every edit of the first letters, one after the other. */
function editsBetween(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  if (a[0] === b[0]) return editsBetween(a.slice(1), b.slice(1))
  const isSwap = a.length > 1 && a[0] === b[1] && a[1] === b[0]
  return (
    1 +
    Math.min(
      editsBetween(a.slice(1), b),
      editsBetween(a, b.slice(1)),
      editsBetween(a.slice(1), b.slice(1)),
      ...(isSwap ? [editsBetween(a.slice(2), b.slice(2))] : []),
    )
  )
}
