import { describe, expect, test } from 'vitest'
import { compile } from '../../src/law/compile.ts'
import { toyFiles } from '../rules.ts'

describe('what a situation sets', () => {
  const wrongWith = async (sets: string) => {
    const text = `toy: { title: { zh: 玩, en: Toy }, asks: both, sets: { ${sets} } }\n`
    const path = 'rules/situations.yaml'
    const { mistakes } = await compile([...toyFiles.filter((file) => file.path !== path), { path, text }])
    return mistakes
      .filter(({ place }) => place.file === path)
      .map(({ place, ...about }) => [text.slice(place.from, place.to), about])
  }

  test.each([['household.low: true'], ['household.low: false'], ['person.kind: b'], ['person.course: not_yet']])(
    'can be an answer: %s',
    async (sets) => {
      expect(await wrongWith(sets)).toEqual([])
    },
  )

  test.each<[string, string, object]>([
    [
      'household.low: member',
      'member',
      { code: 'bad-answer', fact: 'household.low', expected: 'true or false', found: 'member' },
    ],
    [
      'person.birth: 1965-06-01',
      '1965-06-01',
      {
        code: 'bad-answer',
        fact: 'person.birth',
        expected: 'nothing: a tile answers only a yes-or-no or an option',
        found: '1965-06-01',
      },
    ],
    [
      'person.months: true',
      'true',
      {
        code: 'bad-answer',
        fact: 'person.months',
        expected: 'nothing: a tile answers only a yes-or-no or an option',
        found: 'true',
      },
    ],
    ['person.kind: d', 'd', { code: 'unknown-option', fact: 'person.kind', found: 'd', known: ['a', 'b', 'c'] }],
    [
      'person.kind: true',
      'true',
      { code: 'unknown-option', fact: 'person.kind', found: 'true', known: ['a', 'b', 'c'] },
    ],
    [
      'person.brith: a',
      'person.brith',
      { code: 'unknown-fact', found: 'person.brith', known: expect.arrayContaining(['person.birth', 'household.low']) },
    ],
  ])('cannot be %s', async (sets, about, wrong) => {
    expect(await wrongWith(sets)).toEqual([[about, wrong]])
  })
})
