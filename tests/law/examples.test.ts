import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Amount, Fen, Period } from '../../src/engine/money.ts'
import type { Owner } from '../../src/engine/pack.ts'
import { checkExample, parseAmount, writeAmount } from '../../src/law/check/examples.ts'
import type { ExampleFile } from '../../src/law/read/schema.ts'
import { files, rulesOf, toyFiles } from '../rules.ts'

const NOWHERE = { file: 'rules/x.yaml', from: 0, to: 1 }
/** The real rules, of their provisions this one and those that it may share conditions with. */
const rulesFor = (provision: string) =>
  files.filter(
    ({ path }) =>
      !path.includes('/provisions/') ||
      path.endsWith(`-${provision}.yaml`) ||
      path.endsWith('-retraining-subsidy.yaml'),
  )

async function wrongIn(provision: string, owner: Owner, words: ExampleFile) {
  const { pack } = await rulesOf(rulesFor(provision))
  return checkExample(pack, provision, owner, { words, at: () => NOWHERE, keyAt: () => NOWHERE }).map(
    ({ place, ...wrong }) => wrong,
  )
}

describe('an amount', () => {
  const fen = (yuan: number) => Math.round(yuan * 100) as Fen
  const per = fc.constantFrom<Period>('month', 'day', 'once')
  const end = fc.option(fc.nat(1e10).map((n) => n as Fen))

  test('is read as it is written', () => {
    fc.assert(
      fc.property(end, end, per, (a, b, period) => {
        const amount: Amount = {
          min: a !== null && b !== null ? (Math.min(a, b) as Fen) : a,
          max: a !== null && b !== null ? (Math.max(a, b) as Fen) : b,
          per: period,
        }

        expect(parseAmount(writeAmount(amount))).toEqual(amount)
      }),
    )
    expect(writeAmount(null)).toBe('none')
  })

  test.each([
    ['300 / month', { min: fen(300), max: fen(300), per: 'month' }],
    ['300/month', { min: fen(300), max: fen(300), per: 'month' }],
    [' 500.50 to 2400 / once ', { min: fen(500.5), max: fen(2400), per: 'once' }],
    ['at least 200 / month', { min: fen(200), max: null, per: 'month' }],
    ['at most 500000 / once', { min: null, max: fen(500000), per: 'once' }],
    ['any / day', { min: null, max: null, per: 'day' }],
    [' any/month ', { min: null, max: null, per: 'month' }],
  ])('%j is one', (text, amount) => {
    expect(parseAmount(text)).toEqual(amount)
  })

  test.each([
    '',
    'none',
    '300',
    '300 / year',
    '300 yuan / month',
    '-300 / month',
    '300.005 / month',
    'many / month',
    'any / months',
    '500 to 300 / once',
    'at least 200 to 300 / month',
    '３００ / month',
    '1e3 / month',
  ])('%j is none', (text) => {
    expect(parseAmount(text)).toBeUndefined()
  })
})

describe('an example', () => {
  const elder: ExampleFile = {
    name: '六十岁',
    at: '2025-06-01',
    expect: 'eligible',
    'person.special_family': true,
    'person.birth': '1965-06-01',
    'person.lost_capacity': false,
  }

  test('that holds says nothing, however its amounts are written', async () => {
    expect(
      await wrongIn('care-allowance', 'person', {
        ...elder,
        amount: '300.00/month',
        next: '400.0 / month from 2035-06-01',
        until: '2035-05-31',
        missing: [],
        failed: [],
      }),
    ).toEqual([])
  })

  test('names each thing that does not hold', async () => {
    const wrong = await wrongIn('care-allowance', 'person', {
      ...elder,
      expect: 'confirm',
      amount: '400 / month',
      next: 'never',
      from: '2025-06-01',
      actBy: '2025-06-01',
      failed: [1],
    })

    expect(wrong).toEqual([
      { code: 'example-fails', name: '六十岁', what: 'expect', expected: 'confirm', found: 'eligible' },
      { code: 'example-fails', name: '六十岁', what: 'amount', expected: '400 / month', found: '300 / month' },
      { code: 'example-fails', name: '六十岁', what: 'actBy', expected: '2025-06-01', found: 'never' },
      { code: 'example-fails', name: '六十岁', what: 'from', expected: '2025-06-01', found: 'never' },
      { code: 'example-fails', name: '六十岁', what: 'next', expected: 'never', found: '400 / month from 2035-06-01' },
      { code: 'example-fails', name: '六十岁', what: 'failed', expected: '1', found: 'none' },
    ])
  })

  test('counts failing conditions by their place, shared ones and the act among them', async () => {
    const man: ExampleFile = {
      name: '男',
      at: '2026-11-24',
      expect: 'ineligible',
      'person.sex': 'male',
      'person.work_interrupted_by_birth': false,
      'person.birth_given_on': '2020-01-01',
      'person.training': 'not_yet',
      failed: [1, 2, 3],
    }

    expect(await wrongIn('training-allowance', 'person', man)).toEqual([])
    expect(await wrongIn('retraining-subsidy', 'person', man)).toEqual([])
  })

  test('can name other members, and an answer can be not known', async () => {
    const told = {
      name: '家里有人',
      at: '2026-11-24',
      expect: 'eligible' as const,
      'household.housing_difficulty': true,
      people: [{ special_family: false }, { special_family: true }],
    }

    expect(await wrongIn('housing-priority', 'household', told)).toEqual([])
    expect(
      await wrongIn('housing-priority', 'household', {
        ...told,
        expect: 'undetermined',
        people: [{ special_family: 'unknown' }],
      }),
    ).toEqual([])
  })

  test.each([
    ['organisation.workers_trained', 2.5, 'a whole number from 0 to 9999, or unknown'],
    ['organisation.workers_trained', -1, 'a whole number from 0 to 9999, or unknown'],
    ['organisation.workers_trained', 10_000, 'a whole number from 0 to 9999, or unknown'],
    ['organisation.investment', 1_666_666.667, 'yuan, or unknown'],
    ['organisation.investment', -1, 'yuan, or unknown'],
    ['organisation.investment', '100万', 'yuan, or unknown'],
    ['organisation.investment', '1000000', 'yuan, or unknown'],
    ['organisation.investment', 1_000_000_000_001, 'yuan, or unknown'],
    ['organisation.brand', 'yes', 'true, false or unknown'],
    ['organisation.kind', 'nursery', 'childcare, housekeeping, other, unknown'],
  ])('cannot answer %s with %s', async (fact, answer, expected) => {
    const wrong = await wrongIn('housekeeping-subsidy', 'organisation', {
      name: '单位',
      at: '2026-11-24',
      expect: 'undetermined',
      [fact]: answer,
    })

    expect(wrong).toEqual([{ code: 'bad-answer', fact, expected, found: String(answer) }])
  })

  test('can answer with a sum up to the largest that is taken', async () => {
    const { pack } = await rulesOf(rulesFor('housekeeping-subsidy'))
    const investment = pack.facts.find(({ id }) => id === 'organisation.investment')
    const most = investment?.type === 'money' ? investment.maxFen / 100 : Number.NaN
    const told = (sum: number) => ({
      name: '单位',
      at: '2026-11-24',
      expect: 'undetermined' as const,
      'organisation.investment': sum,
    })

    expect(await wrongIn('housekeeping-subsidy', 'organisation', told(most))).toEqual([])
    expect(await wrongIn('housekeeping-subsidy', 'organisation', told(0))).toEqual([])
    expect(await wrongIn('housekeeping-subsidy', 'organisation', told(most + 0.01))).toHaveLength(1)
  })

  test('cannot answer for members in a way that they cannot', async () => {
    const wrong = await wrongIn('housing-priority', 'household', {
      name: '家里有人',
      at: '2026-11-24',
      expect: 'undetermined',
      people: [{ birth: '2026-02-30' }],
      children: [{ birth: '2027-01-01' }],
    })

    expect(wrong).toEqual([
      { code: 'bad-answer', fact: 'person.birth', expected: 'a day like 2025-02-28, or unknown', found: '2026-02-30' },
      { code: 'bad-answer', fact: 'child.birth', expected: 'a day not after 2026-11-24', found: '2027-01-01' },
    ])
  })

  test('is wrong where the answer stands, whoever gives it', async () => {
    const { pack } = await rulesOf(toyFiles)
    const at = (path: readonly PropertyKey[]) => ({ file: path.join(' '), from: 0, to: 1 })
    const keyAt = (path: readonly PropertyKey[]) => ({ file: `key of ${path.join(' ')}`, from: 0, to: 1 })
    const words = {
      name: '以后',
      at: '2026-01-01',
      expect: 'eligible' as const,
      'person.birth': '2027-01-01',
      'household.moved_on': '2027-01-01',
      'person.none': 1,
      'child.birth': '2025-01-01',
      children: [{ birth: '2025-01-01' }, { birth: '2027-01-01' }],
      people: [{ birth: '2027-01-01', none: 1 }, null],
    }

    const wrong = checkExample(pack, 'anyone', 'person', { words, at, keyAt })

    expect(wrong.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      'unknown-fact key of person.none',
      'wrong-owner key of child.birth',
      'unknown-fact key of people 0 none',
      'wrong-type people 1',
      'bad-answer person.birth',
      'bad-answer household.moved_on',
      'bad-answer children 1 birth',
      'bad-answer people 0 birth',
    ])
    expect(wrong[0]).toMatchObject({
      known: expect.arrayContaining(['person.birth', 'household.low', 'expect', 'people']),
    })
    expect(wrong[2]).toMatchObject({ found: 'person.none', known: expect.arrayContaining(['person.birth']) })
    expect(wrong[3]).toMatchObject({ expected: 'a map of keys', found: 'null' })
  })

  test('of a provision that is not there is ours to mend', async () => {
    await expect(wrongIn('none-such', 'person', elder)).rejects.toThrow(
      new RangeError('none-such has no claimant in its example'),
    )
  })
})
