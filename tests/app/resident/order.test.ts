import { expect, test } from 'vitest'
import { inOrder } from '../../../src/app/resident/order.ts'
import { decide } from '../../../src/engine/decide.ts'
import { on } from '../../day.ts'
import { aFamily, pack } from '../../pack.ts'

const asOf = on('2026-11-24')

/** The entitlements of a verdict, in the order of the result, each with its claimant. */
function listed(verdict: string, family: Parameters<typeof aFamily>[0]): readonly string[] {
  const answers = aFamily(family)
  return inOrder(answers, asOf, decide(pack, answers, asOf))
    .filter((decision) => decision.verdict === verdict)
    .map(({ provision, claimant }) => `${provision} ${claimant}`)
}

test('of what can still be done the nearest last day comes first, whatever it brings', () => {
  const retraining = {
    sex: 'female',
    work_interrupted_by_birth: true,
    birth_given_on: '2026-09-12',
    training: 'not_yet',
  }
  const open = listed('open', {
    adults: [retraining],
    children: [{ birth: '2026-09-12', insured: 'not_yet' }],
  })

  expect(open).toEqual(['newborn-insurance c1', 'retraining-subsidy p1', 'training-allowance p1'])
})

test('what is refused until a day near ahead comes before all other refusals', () => {
  const [first] = listed('ineligible', {
    adults: [
      { sex: 'male', special_family: false },
      { special_family: true, birth: '1968-05-02', lost_capacity: false },
    ],
  })

  expect(first).toBe('care-allowance p2')
})

test('what time turns in more than five years is no nearer than the rest', () => {
  const refused = listed('ineligible', {
    adults: [
      { sex: 'male', special_family: false },
      { special_family: true, birth: '1972-05-02', lost_capacity: false },
    ],
  })

  expect(refused).toContain('care-allowance p2')
  expect(refused[0]).not.toBe('care-allowance p2')
})

test('otherwise money comes first', () => {
  const answers = aFamily({ adults: [{ special_family: true, birth: '1950-01-01' }] })
  const granted = inOrder(answers, asOf, decide(pack, answers, asOf)).filter(({ verdict }) => verdict === 'eligible')

  expect(granted[0]?.amount).not.toBeNull()
  expect(granted.slice(1).map(({ amount }) => amount)).toEqual(granted.slice(1).map(() => null))
})
