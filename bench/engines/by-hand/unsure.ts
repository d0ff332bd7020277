import type { Answers, ClaimantId } from '../../../src/engine/answers.ts'
import { ageOn, type CivilDate, lastDayOfYear, lastDayWithin } from '../../../src/engine/date.ts'
import type { Decision } from '../../../src/engine/decide.ts'
import type { Amount, Fen } from '../../../src/engine/money.ts'
import type { ConditionId, FactId, ProvisionId } from '../../../src/engine/pack.ts'
import type { Child, Household, Organisation, Person, Unsure } from './answers.ts'

const NONE = [] as const
const yuan = (amount: number) => (amount * 100) as Fen

const AT_LEAST_200: Amount = { min: yuan(200), max: null, per: 'month' }
const FROM_500_TO_2400: Amount = { min: yuan(500), max: yuan(2400), per: 'once' }
const DAILY_50: Amount = { min: yuan(50), max: yuan(50), per: 'day' }
const FROM_1000_TO_2000: Amount = { min: yuan(1000), max: yuan(2000), per: 'once' }

/** The eight quantified provisions as a programmer would write them, where any answer may be missing. */
export function decideUnsure({ household, people, organisation }: Answers, asOf: CivilDate): readonly Decision[] {
  const decisions: Decision[] = []
  const home = (household ?? {}) as Unsure<Household>
  const children = people.filter(({ role }) => role === 'child')
  const adults = people.filter(({ role }) => role === 'adult')
  for (const { id, facts } of children) decisions.push(careSubsidy(id, facts as Unsure<Child>, home))
  for (const { id, facts } of children) decisions.push(newbornInsurance(id, facts as Unsure<Child>, asOf))
  for (const { id, facts } of adults) decisions.push(retrainingSubsidy(id, facts as Unsure<Person>, asOf))
  for (const { id, facts } of adults) decisions.push(trainingAllowance(id, facts as Unsure<Person>, asOf))
  if (organisation) decisions.push(housekeepingSubsidy(organisation.id, organisation.facts as Unsure<Organisation>))
  if (organisation) decisions.push(staffTrainingSubsidy(organisation.id, organisation.facts as Unsure<Organisation>))
  for (const { id, facts } of adults) decisions.push(skillSubsidy(id, facts as Unsure<Person>))
  for (const { id, facts } of adults) decisions.push(careAllowance(id, facts as Unsure<Person>, asOf))
  return decisions
}

function careSubsidy(claimant: ClaimantId, { care }: Unsure<Child>, { low_income }: Unsure<Household>): Decision {
  const provision = 'care-subsidy'
  const failed: ConditionId[] = []
  if (low_income === false) failed.push('care-subsidy.1')
  if (care != null && care !== 'nursery' && care !== 'kindergarten') failed.push('care-subsidy.2')
  if (failed.length > 0) return refused(provision, claimant, failed)
  const missing: FactId[] = []
  if (low_income == null) missing.push('household.low_income')
  if (care == null) missing.push('child.care')
  if (missing.length > 0) return undetermined(provision, claimant, AT_LEAST_200, missing, null)
  return granted(provision, claimant, 'eligible', AT_LEAST_200, NONE)
}

function newbornInsurance(claimant: ClaimantId, child: Unsure<Child>, asOf: CivilDate): Decision {
  const provision = 'newborn-insurance'
  const { birth, insured, insured_on } = child
  if (birth == null) return newbornOfUnknownBirth(claimant, child, asOf)
  const by = lastDayWithin(birth, 3)
  const failed: ConditionId[] = []
  if (asOf > lastDayOfYear(by)) failed.push('newborn-insurance.1')
  if (insured === 'yes' ? insured_on != null && !isBetween(birth, insured_on, by) : insured === 'not_yet' && asOf > by)
    failed.push('newborn-insurance.act')
  if (failed.length > 0) return refused(provision, claimant, failed)
  const dueBy = insured !== 'yes' && asOf <= by ? by : null
  if (insured == null) return undetermined(provision, claimant, null, ['child.insured'], dueBy)
  if (insured === 'yes' && insured_on == null && asOf > by)
    return undetermined(provision, claimant, null, ['child.insured_on'], dueBy)
  if (dueBy !== null) return open(provision, claimant, null, dueBy)
  return granted(provision, claimant, asOf > lastDayOfYear(birth) ? 'confirm' : 'eligible', null, NONE)
}

/** No child is enrolled before it is born: where nobody knows the birth, the day of enrolment can show that its year is over. */
function newbornOfUnknownBirth(
  claimant: ClaimantId,
  { birth, insured, insured_on }: Unsure<Child>,
  asOf: CivilDate,
): Decision {
  const provision = 'newborn-insurance'
  const isOver = insured_on != null && asOf > lastDayOfYear(lastDayWithin(insured_on, 3))
  if (isOver) return refused(provision, claimant, ['newborn-insurance.1'])
  const missing: FactId[] = ['child.birth']
  if (birth === null && insured === 'yes' && insured_on == null) missing.push('child.insured_on')
  if (insured == null) missing.push('child.insured')
  return undetermined(provision, claimant, null, missing, null)
}

function retrainingSubsidy(claimant: ClaimantId, person: Unsure<Person>, asOf: CivilDate): Decision {
  return retraining(
    { provision: 'retraining-subsidy', act: 'retraining-subsidy.act', amount: FROM_500_TO_2400 },
    claimant,
    person,
    asOf,
  )
}

/** "Those who meet the conditions": all conditions of the retraining subsidy. */
function trainingAllowance(claimant: ClaimantId, person: Unsure<Person>, asOf: CivilDate): Decision {
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
  person: Unsure<Person>,
  asOf: CivilDate,
): Decision {
  const { sex, work_interrupted_by_birth, birth_given_on: birth, training, training_on } = person
  const by = birth == null ? null : lastDayWithin(birth, 24)
  const failed: ConditionId[] = []
  if (sex === 'male') failed.push('retraining-subsidy.1')
  if (work_interrupted_by_birth === false) failed.push('retraining-subsidy.2')
  if (
    birth != null &&
    by !== null &&
    (training === 'started'
      ? training_on != null && !isBetween(birth, training_on, by)
      : training === 'not_yet' && asOf > by)
  )
    failed.push(act)
  if (failed.length > 0) return refused(provision, claimant, failed)
  const missing: FactId[] = []
  if (sex == null) missing.push('person.sex')
  if (work_interrupted_by_birth == null) missing.push('person.work_interrupted_by_birth')
  if (birth == null) missing.push('person.birth_given_on')
  if (training == null) missing.push('person.training')
  if (training === 'started' && training_on == null && by !== null && asOf > by) missing.push('person.training_on')
  const dueBy = training !== 'started' && by !== null && asOf <= by ? by : null
  if (missing.length > 0) return undetermined(provision, claimant, amount, missing, dueBy)
  if (dueBy !== null) return open(provision, claimant, amount, dueBy)
  return granted(provision, claimant, 'confirm', amount, NONE)
}

function housekeepingSubsidy(
  claimant: ClaimantId,
  { kind, brand, expands_childcare, investment }: Unsure<Organisation>,
): Decision {
  const provision = 'housekeeping-subsidy'
  const failed: ConditionId[] = []
  if (kind != null && kind !== 'housekeeping') failed.push('housekeeping-subsidy.1')
  if (brand === false) failed.push('housekeeping-subsidy.2')
  if (expands_childcare === false) failed.push('housekeeping-subsidy.3')
  if (failed.length > 0) return refused(provision, claimant, failed)
  const most = investment == null ? yuan(500_000) : (Math.min(Math.floor((investment * 3) / 10), yuan(500_000)) as Fen)
  const amount: Amount = { min: null, max: most, per: 'once' }
  const missing: FactId[] = []
  if (kind == null) missing.push('organisation.kind')
  if (brand == null) missing.push('organisation.brand')
  if (expands_childcare == null) missing.push('organisation.expands_childcare')
  const isOpen = missing.length > 0
  if (investment == null) missing.push('organisation.investment')
  return isOpen
    ? undetermined(provision, claimant, amount, missing, null)
    : granted(provision, claimant, 'confirm', amount, missing)
}

function staffTrainingSubsidy(
  claimant: ClaimantId,
  { kind, workers_trained: workers }: Unsure<Organisation>,
): Decision {
  const provision = 'staff-training-subsidy'
  const failed: ConditionId[] = []
  if (kind != null && kind !== 'childcare') failed.push('staff-training-subsidy.1')
  if (workers != null && workers < 1) failed.push('staff-training-subsidy.2')
  if (failed.length > 0) return refused(provision, claimant, failed)
  const sum = workers == null ? null : yuan(800 * workers)
  const amount: Amount = { min: sum ?? yuan(800), max: sum, per: 'once' }
  const missing: FactId[] = []
  if (kind == null) missing.push('organisation.kind')
  if (workers == null) missing.push('organisation.workers_trained')
  if (missing.length > 0) return undetermined(provision, claimant, amount, missing, null)
  return granted(provision, claimant, 'confirm', amount, NONE)
}

function skillSubsidy(
  claimant: ClaimantId,
  { works_in_childcare, unemployment_insurance_months: months, skill_level }: Unsure<Person>,
): Decision {
  const provision = 'skill-subsidy'
  const failed: ConditionId[] = []
  if (works_in_childcare === false) failed.push('skill-subsidy.1')
  if (months != null && months < 12) failed.push('skill-subsidy.2')
  if (skill_level === false) failed.push('skill-subsidy.3')
  if (failed.length > 0) return refused(provision, claimant, failed)
  const missing: FactId[] = []
  if (works_in_childcare == null) missing.push('person.works_in_childcare')
  if (months == null) missing.push('person.unemployment_insurance_months')
  if (skill_level == null) missing.push('person.skill_level')
  if (missing.length > 0) return undetermined(provision, claimant, FROM_1000_TO_2000, missing, null)
  return granted(provision, claimant, 'confirm', FROM_1000_TO_2000, NONE)
}

/** Where the birth is not known the amount starts at that of 60; the end is open until it is known that nothing raises it. */
function careAllowance(
  claimant: ClaimantId,
  { special_family, birth, lost_capacity }: Unsure<Person>,
  asOf: CivilDate,
): Decision {
  const provision = 'care-allowance'
  const age = birth == null ? null : ageOn(birth, asOf)
  const failed: ConditionId[] = []
  if (special_family === false) failed.push('care-allowance.1')
  if (age !== null && age < 60) failed.push('care-allowance.2')
  if (failed.length > 0) return refused(provision, claimant, failed)
  const sum = age === null ? null : yuan(300 + 100 * Math.floor((age - 60) / 10))
  const amount: Amount = { min: sum ?? yuan(300), max: lost_capacity === false ? sum : null, per: 'month' }
  const missing: FactId[] = []
  if (special_family == null) missing.push('person.special_family')
  if (age === null) missing.push('person.birth')
  const isOpen = missing.length > 0
  if (lost_capacity == null) missing.push('person.lost_capacity')
  return isOpen
    ? undetermined(provision, claimant, amount, missing, null)
    : granted(provision, claimant, 'eligible', amount, missing)
}

function refused(provision: ProvisionId, claimant: ClaimantId, failed: readonly ConditionId[]): Decision {
  return { provision, claimant, verdict: 'ineligible', amount: null, missing: NONE, failed, actBy: null }
}

function undetermined(
  provision: ProvisionId,
  claimant: ClaimantId,
  amount: Amount | null,
  missing: readonly FactId[],
  actBy: CivilDate | null,
): Decision {
  return { provision, claimant, verdict: 'undetermined', amount, missing, failed: NONE, actBy }
}

function open(provision: ProvisionId, claimant: ClaimantId, amount: Amount | null, actBy: CivilDate): Decision {
  return { provision, claimant, verdict: 'open', amount, missing: NONE, failed: NONE, actBy }
}

function granted(
  provision: ProvisionId,
  claimant: ClaimantId,
  verdict: 'eligible' | 'confirm',
  amount: Amount | null,
  missing: readonly FactId[],
): Decision {
  return { provision, claimant, verdict, amount, missing, failed: NONE, actBy: null }
}

const isBetween = (first: CivilDate, day: CivilDate, last: CivilDate): boolean => first <= day && day <= last
