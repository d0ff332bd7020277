import { LogicEngine } from 'json-logic-engine'
import type { Answered, Answers } from '../../src/engine/answers.ts'
import { ageOn, lastDayOfYear, lastDayWithin } from '../../src/engine/date.ts'
import { type Claimed, type Contender, claimantsOf, type Finding, PROVISIONS, type ProvisionId } from '../contender.ts'
import { AS_OF } from '../households.ts'

type Context = { readonly self: Answered; readonly household: Answered; readonly asOf: number }
type Outcome = Pick<Finding, 'verdict' | 'amount' | 'actBy'>

/** JsonLogic: a rule is a JSON document. Its operations know neither a calendar nor rounding, so four are added. */
const logic = new LogicEngine()
logic.addMethod('ageOn', ([birth, day]: Parameters<typeof ageOn>) => ageOn(birth, day), { deterministic: true })
logic.addMethod('lastDayWithin', ([start, months]: Parameters<typeof lastDayWithin>) => lastDayWithin(start, months), {
  deterministic: true,
})
logic.addMethod('floor', ([number]: readonly [number]) => Math.floor(number), { deterministic: true })
logic.addMethod('lastDayOfYear', ([day]: Parameters<typeof lastDayOfYear>) => lastDayOfYear(day), {
  deterministic: true,
})

type Rule = object | string | number | boolean | null
const self = (fact: string): Rule => ({ var: `self.${fact}` })
const asOf: Rule = { var: 'asOf' }
const fixed = (min: number | null, max: number | null, per: string): Rule => ({ preserve: { min, max, per } })
const amount = (min: Rule, max: Rule, per: string): Rule => ({ eachKey: { min, max, per } })

const outcome = (verdict: string, sum: Rule, actBy: Rule = null): Rule => ({ eachKey: { verdict, amount: sum, actBy } })
const REFUSED = outcome('ineligible', null)

const enrolBy: Rule = { lastDayWithin: [self('birth'), 3] }
const trainBy: Rule = { lastDayWithin: [self('birth_given_on'), 24] }
const age: Rule = { ageOn: [self('birth'), asOf] }
const sumOf60: Rule = { '*': [100, { '+': [300, { '*': [100, { floor: [{ '/': [{ '-': [age, 60] }, 10] }] }] }] }] }

const isEnrolled: Rule = { '===': [self('insured'), 'yes'] }
const hasStarted: Rule = { '===': [self('training'), 'started'] }

function retraining(sum: Rule): Rule {
  const isRefused: Rule = {
    or: [
      { '!==': [self('sex'), 'female'] },
      { '!': [self('work_interrupted_by_birth')] },
      {
        if: [
          hasStarted,
          { '!': [{ '<=': [self('birth_given_on'), self('training_on'), trainBy] }] },
          { '>': [asOf, trainBy] },
        ],
      },
    ],
  }
  return { if: [isRefused, REFUSED, hasStarted, outcome('confirm', sum), outcome('open', sum, trainBy)] }
}

const RULES: Readonly<Record<ProvisionId, Rule>> = {
  'care-subsidy': {
    if: [
      { and: [{ var: 'household.low_income' }, { in: [self('care'), ['nursery', 'kindergarten']] }] },
      outcome('eligible', fixed(20_000, null, 'month')),
      REFUSED,
    ],
  },
  'newborn-insurance': {
    if: [
      {
        or: [
          { '>': [asOf, { lastDayOfYear: [enrolBy] }] },
          {
            if: [
              isEnrolled,
              { '!': [{ '<=': [self('birth'), self('insured_on'), enrolBy] }] },
              { '>': [asOf, enrolBy] },
            ],
          },
        ],
      },
      REFUSED,
      { '!': [isEnrolled] },
      outcome('open', null, enrolBy),
      { '>': [asOf, { lastDayOfYear: [self('birth')] }] },
      outcome('confirm', null),
      outcome('eligible', null),
    ],
  },
  'retraining-subsidy': retraining(fixed(50_000, 240_000, 'once')),
  'training-allowance': retraining(fixed(5_000, 5_000, 'day')),
  'housekeeping-subsidy': {
    if: [
      { and: [{ '===': [self('kind'), 'housekeeping'] }, self('brand'), self('expands_childcare')] },
      outcome(
        'confirm',
        amount(null, { min: [{ floor: [{ '/': [{ '*': [self('investment'), 3] }, 10] }] }, 50_000_000] }, 'once'),
      ),
      REFUSED,
    ],
  },
  'staff-training-subsidy': {
    if: [
      { and: [{ '===': [self('kind'), 'childcare'] }, { '>=': [self('workers_trained'), 1] }] },
      outcome(
        'confirm',
        amount({ '*': [self('workers_trained'), 80_000] }, { '*': [self('workers_trained'), 80_000] }, 'once'),
      ),
      REFUSED,
    ],
  },
  'skill-subsidy': {
    if: [
      { and: [self('works_in_childcare'), { '>=': [self('unemployment_insurance_months'), 12] }, self('skill_level')] },
      outcome('confirm', fixed(100_000, 200_000, 'once')),
      REFUSED,
    ],
  },
  'care-allowance': {
    if: [
      { and: [self('special_family'), { '>=': [age, 60] }] },
      outcome('eligible', amount(sumOf60, { if: [self('lost_capacity'), null, sumOf60] }, 'month')),
      REFUSED,
    ],
  },
}

/** The fastest general engine found: it compiles each rule to a JavaScript function with eval. */
export const jsonLogic: Contender = {
  name: 'json-logic-engine, compiled',
  prepare(households) {
    const rules = Object.entries(PROVISIONS).map(([provision, owner]) => ({
      provision,
      owner,
      decide: logic.build(RULES[provision as ProvisionId]) as (context: Context) => Outcome,
    }))
    const inputs = households.map((answers) => inputOf(answers))
    return (index) => {
      const findings: Finding[] = []
      const input = inputs[index]
      if (!input) return findings
      for (const { provision, owner, decide } of rules)
        for (const { claimant, context } of input[owner]) {
          const { verdict, amount, actBy } = decide(context)
          findings.push({ provision, claimant, verdict, amount, actBy })
        }
      return findings
    }
  },
}

function inputOf(answers: Answers) {
  const contexts = (owner: Claimed) =>
    claimantsOf(answers, owner).map(({ id, facts }) => ({
      claimant: id,
      context: { self: facts, household: answers.household ?? {}, asOf: AS_OF },
    }))
  return { child: contexts('child'), person: contexts('person'), organisation: contexts('organisation') }
}
