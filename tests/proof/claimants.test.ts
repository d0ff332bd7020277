import { expect, test } from 'vitest'
import { compile } from '../../src/law/compile.ts'
import { readRules } from '../../src/law/files.ts'

/** Whose each provision is, as the ledger has it. No golden case can tell: a case has one claimant, whoever that is. */
const CLAIMANTS: Readonly<Record<string, readonly string[]>> = {
  child: [
    'care-subsidy',
    'child-care-deduction',
    'newborn-insurance',
    'hpv-vaccine-girl',
    'birth-defect-aid',
    'entry-checkup',
    'nursery-class',
    'after-school',
  ],
  person: [
    'hospital-delivery',
    'maternity-allowance',
    'third-child-insurance',
    'flexible-work',
    'leave-premiums-employee',
    'fair-hiring',
    'no-dismissal',
    'retraining-subsidy',
    'training-allowance',
    'cancer-screening',
    'hpv-vaccine',
    'high-risk-care',
    'risk-screening',
    'skill-subsidy',
    'training-and-assessment',
    'nursing-leave',
    'assistance-money',
    'care-allowance',
    'elder-care',
    'weekly-visits',
  ],
  household: [
    'marriage-loan',
    'birth-registration',
    'affordable-rental',
    'public-rental',
    'rent-or-buy',
    'advice',
    'birth-screening',
    'nursery-fees',
    'old-cases',
    'workplace-childcare',
    'existing-rewards',
    'no-fee-no-approval',
    'housing-priority',
    'three-covers',
    'welfare-funds',
    'entrusted-care',
    'warm-action',
  ],
  organisation: [
    'leave-premiums-enterprise',
    'allocated-land',
    'income-tax-exemption',
    'insurance-subsidies',
    'place-award',
    'residential-prices',
    'tax-preferences',
    'housekeeping-subsidy',
    'staff-training-subsidy',
  ],
}

test('every provision is for the claimant that the ledger names', async () => {
  const { pack } = await compile(readRules())
  const owners = Object.fromEntries(pack?.provisions.map(({ id, owner }) => [id, owner]) ?? [])

  const ledger = Object.entries(CLAIMANTS).flatMap(([owner, ids]) => ids.map((id) => [id, owner]))
  expect(owners).toEqual(Object.fromEntries(ledger))
})
