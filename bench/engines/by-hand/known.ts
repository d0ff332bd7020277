import type { Answers, ClaimantId } from '../../../src/engine/answers.ts'
import { ageOn, type CivilDate, lastDayOfYear, lastDayWithin } from '../../../src/engine/date.ts'
import type { Decision } from '../../../src/engine/decide.ts'
import type { Amount, Fen } from '../../../src/engine/money.ts'
import type { ConditionId, ProvisionId } from '../../../src/engine/pack.ts'
import type { Child, Household, Organisation, Person } from './answers.ts'

const NONE = [] as const
const yuan = (amount: number) => (amount * 100) as Fen

const AT_LEAST_200: Amount = { min: yuan(200), max: null, per: 'month' }
const FROM_500_TO_2400: Amount = { min: yuan(500), max: yuan(2400), per: 'once' }
const DAILY_50: Amount = { min: yuan(50), max: yuan(50), per: 'day' }
const FROM_1000_TO_2000: Amount = { min: yuan(1000), max: yuan(2000), per: 'once' }

/** The eight quantified provisions as a programmer would write them, for answers that are all there. */
export function decideKnown({ household, people, organisation }: Answers, asOf: CivilDate): readonly Decision[] {
  const decisions: Decision[] = []
  const children = people.filter(({ role }) => role === 'child')
  const adults = people.filter(({ role }) => role === 'adult')
  for (const { id, facts } of children) decisions.push(careSubsidy(id, facts as Child, household as Household))
  for (const { id, facts } of children) decisions.push(newbornInsurance(id, facts as Child, asOf))
  for (const { id, facts } of adults) decisions.push(retrainingSubsidy(id, facts as Person, asOf))
  for (const { id, facts } of adults) decisions.push(trainingAllowance(id, facts as Person, asOf))
  if (organisation) decisions.push(housekeepingSubsidy(organisation.id, organisation.facts as Organisation))
  if (organisation) decisions.push(staffTrainingSubsidy(organisation.id, organisation.facts as Organisation))
  for (const { id, facts } of adults) decisions.push(skillSubsidy(id, facts as Person))
  for (const { id, facts } of adults) decisions.push(careAllowance(id, facts as Person, asOf))
  return decisions
}

function careSubsidy(claimant: ClaimantId, child: Child, household: Household): Decision {
  const provision = 'care-subsidy'
  const failed: ConditionId[] = []
  if (!household.low_income) failed.push('care-subsidy.1')
  if (child.care !== 'nursery' && child.care !== 'kindergarten') failed.push('care-subsidy.2')
  if (failed.length > 0) return refused(provision, claimant, failed)
  return { provision, claimant, verdict: 'eligible', amount: AT_LEAST_200, missing: NONE, failed: NONE, actBy: null }
}

function newbornInsurance(claimant: ClaimantId, child: Child, asOf: CivilDate): Decision {
  const provision = 'newborn-insurance'
  const by = lastDayWithin(child.birth, 3)
  const isInsured = child.insured === 'yes'
  const failed: ConditionId[] = []
  if (asOf > lastDayOfYear(by)) failed.push('newborn-insurance.1')
  if (isInsured ? !isBetween(child.birth, child.insured_on, by) : asOf > by) failed.push('newborn-insurance.act')
  if (failed.length > 0) return refused(provision, claimant, failed)
  if (!isInsured) return { provision, claimant, verdict: 'open', amount: null, missing: NONE, failed: NONE, actBy: by }
  const verdict = asOf > lastDayOfYear(child.birth) ? 'confirm' : 'eligible'
  return { provision, claimant, verdict, amount: null, missing: NONE, failed: NONE, actBy: null }
}

function retrainingSubsidy(claimant: ClaimantId, person: Person, asOf: CivilDate): Decision {
  return retraining(
    { provision: 'retraining-subsidy', act: 'retraining-subsidy.act', amount: FROM_500_TO_2400 },
    claimant,
    person,
    asOf,
  )
}

/** "Those who meet the conditions": all conditions of the retraining subsidy. */
function trainingAllowance(claimant: ClaimantId, person: Person, asOf: CivilDate): Decision {
  return retraining(
    { provision: 'training-allowance', act: 'training-allowance.act', amount: DAILY_50 },
    claimant,
    person,
    asOf,
  )
}

type Support = { readonly provision: ProvisionId; readonly act: ConditionId; readonly amount: Amount }

function retraining(
  { provision, act, amount }: Support,
  claimant: ClaimantId,
  person: Person,
  asOf: CivilDate,
): Decision {
  const birth = person.birth_given_on
  const by = birth === undefined ? undefined : lastDayWithin(birth, 24)
  const hasStarted = person.training === 'started'
  const failed: ConditionId[] = []
  if (person.sex !== 'female') failed.push('retraining-subsidy.1')
  if (!person.work_interrupted_by_birth) failed.push('retraining-subsidy.2')
  if (birth !== undefined && by !== undefined && (hasStarted ? !isBetween(birth, person.training_on, by) : asOf > by))
    failed.push(act)
  if (failed.length > 0) return refused(provision, claimant, failed)
  if (by !== undefined && !hasStarted)
    return { provision, claimant, verdict: 'open', amount, missing: NONE, failed: NONE, actBy: by }
  return { provision, claimant, verdict: 'confirm', amount, missing: NONE, failed: NONE, actBy: null }
}

function housekeepingSubsidy(claimant: ClaimantId, organisation: Organisation): Decision {
  const provision = 'housekeeping-subsidy'
  const failed: ConditionId[] = []
  if (organisation.kind !== 'housekeeping') failed.push('housekeeping-subsidy.1')
  if (!organisation.brand) failed.push('housekeeping-subsidy.2')
  if (!organisation.expands_childcare) failed.push('housekeeping-subsidy.3')
  if (failed.length > 0) return refused(provision, claimant, failed)
  const max = Math.min(Math.floor((organisation.investment * 3) / 10), yuan(500_000)) as Fen
  return {
    provision,
    claimant,
    verdict: 'confirm',
    amount: { min: null, max, per: 'once' },
    missing: NONE,
    failed: NONE,
    actBy: null,
  }
}

function staffTrainingSubsidy(claimant: ClaimantId, organisation: Organisation): Decision {
  const provision = 'staff-training-subsidy'
  const failed: ConditionId[] = []
  if (organisation.kind !== 'childcare') failed.push('staff-training-subsidy.1')
  if (organisation.workers_trained < 1) failed.push('staff-training-subsidy.2')
  if (failed.length > 0) return refused(provision, claimant, failed)
  const sum = yuan(800 * organisation.workers_trained)
  return {
    provision,
    claimant,
    verdict: 'confirm',
    amount: { min: sum, max: sum, per: 'once' },
    missing: NONE,
    failed: NONE,
    actBy: null,
  }
}

function skillSubsidy(claimant: ClaimantId, person: Person): Decision {
  const provision = 'skill-subsidy'
  const failed: ConditionId[] = []
  if (!person.works_in_childcare) failed.push('skill-subsidy.1')
  if (person.unemployment_insurance_months < 12) failed.push('skill-subsidy.2')
  if (!person.skill_level) failed.push('skill-subsidy.3')
  if (failed.length > 0) return refused(provision, claimant, failed)
  return {
    provision,
    claimant,
    verdict: 'confirm',
    amount: FROM_1000_TO_2000,
    missing: NONE,
    failed: NONE,
    actBy: null,
  }
}

function careAllowance(claimant: ClaimantId, person: Person, asOf: CivilDate): Decision {
  const provision = 'care-allowance'
  const age = ageOn(person.birth, asOf)
  const failed: ConditionId[] = []
  if (!person.special_family) failed.push('care-allowance.1')
  if (age < 60) failed.push('care-allowance.2')
  if (failed.length > 0) return refused(provision, claimant, failed)
  const sum = yuan(300 + 100 * Math.floor((age - 60) / 10))
  const amount: Amount = { min: sum, max: person.lost_capacity ? null : sum, per: 'month' }
  return { provision, claimant, verdict: 'eligible', amount, missing: NONE, failed: NONE, actBy: null }
}

function refused(provision: ProvisionId, claimant: ClaimantId, failed: readonly ConditionId[]): Decision {
  return { provision, claimant, verdict: 'ineligible', amount: null, missing: NONE, failed, actBy: null }
}

const isBetween = (first: CivilDate, day: CivilDate | undefined, last: CivilDate): boolean =>
  day !== undefined && first <= day && day <= last
