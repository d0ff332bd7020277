import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import { ageOn, type CivilDate, lastDayOfYear, lastDayWithin } from '../../src/engine/date.ts'
import type { Amount } from '../../src/engine/money.ts'
import { type Claimed, type Contender, claimantsOf, type Finding, PROVISIONS, type ProvisionId } from '../contender.ts'
import { AS_OF } from '../households.ts'

/** What an event says; a reference to a fact is replaced by its value when the rule fires. */
type Params = {
  readonly provision: ProvisionId
  readonly amount?: Amount | { readonly fact: string }
  readonly actBy?: { readonly fact: string }
}

const rule = (
  verdict: string,
  params: Params,
  ...all: (TopLevelCondition | { fact: string; operator: string; value: unknown })[]
): RuleProperties => ({
  conditions: { all },
  event: { type: verdict, params },
})
const equal = (fact: string, value: unknown) => ({ fact, operator: 'equal', value })
const atLeast = (fact: string, value: unknown) => ({ fact, operator: 'greaterThanInclusive', value })
const atMost = (fact: string, value: unknown) => ({ fact, operator: 'lessThanInclusive', value })
const after = (fact: string, value: unknown) => ({ fact, operator: 'greaterThan', value })
const fact = (name: string) => ({ fact: name })

const enrolled = [
  equal('insured', 'yes'),
  atLeast('insured_on', fact('birth')),
  atMost('insured_on', fact('enrol_by')),
  atMost('as_of', fact('enrol_year_ends')),
]

function retraining(provision: ProvisionId, amount: Amount): readonly RuleProperties[] {
  const conditions = [equal('sex', 'female'), equal('work_interrupted_by_birth', true)]
  return [
    rule(
      'confirm',
      { provision, amount },
      ...conditions,
      equal('training', 'started'),
      atLeast('training_on', fact('birth_given_on')),
      atMost('training_on', fact('train_by')),
    ),
    rule(
      'open',
      { provision, amount, actBy: fact('train_by') },
      ...conditions,
      equal('training', 'not_yet'),
      atMost('as_of', fact('train_by')),
    ),
  ]
}

const RULES: Readonly<Record<Claimed, readonly RuleProperties[]>> = {
  child: [
    rule(
      'eligible',
      { provision: 'care-subsidy', amount: { min: 20_000, max: null, per: 'month' } as Amount },
      equal('low_income', true),
      { fact: 'care', operator: 'in', value: ['nursery', 'kindergarten'] },
    ),
    rule('eligible', { provision: 'newborn-insurance' }, ...enrolled, atMost('as_of', fact('birth_year_ends'))),
    rule('confirm', { provision: 'newborn-insurance' }, ...enrolled, after('as_of', fact('birth_year_ends'))),
    rule(
      'open',
      { provision: 'newborn-insurance', actBy: fact('enrol_by') },
      equal('insured', 'not_yet'),
      atMost('as_of', fact('enrol_by')),
    ),
  ],
  person: [
    ...retraining('retraining-subsidy', { min: 50_000, max: 240_000, per: 'once' } as Amount),
    ...retraining('training-allowance', { min: 5_000, max: 5_000, per: 'day' } as Amount),
    rule(
      'confirm',
      { provision: 'skill-subsidy', amount: { min: 100_000, max: 200_000, per: 'once' } as Amount },
      equal('works_in_childcare', true),
      atLeast('unemployment_insurance_months', 12),
      equal('skill_level', true),
    ),
    rule(
      'eligible',
      { provision: 'care-allowance', amount: fact('care_amount') },
      equal('special_family', true),
      atLeast('age', 60),
    ),
  ],
  organisation: [
    rule(
      'confirm',
      { provision: 'housekeeping-subsidy', amount: fact('housekeeping_amount') },
      equal('kind', 'housekeeping'),
      equal('brand', true),
      equal('expands_childcare', true),
    ),
    rule(
      'confirm',
      { provision: 'staff-training-subsidy', amount: fact('staff_amount') },
      equal('kind', 'childcare'),
      atLeast('workers_trained', 1),
    ),
  ],
}

function engineOf(owner: Claimed): Engine {
  const engine = new Engine([...RULES[owner]], { allowUndefinedFacts: true, replaceFactsInEventParams: true })
  engine.addFact('age', async (_, almanac) => ageOn(await almanac.factValue<CivilDate>('birth'), AS_OF))
  engine.addFact('enrol_by', async (_, almanac) => lastDayWithin(await almanac.factValue<CivilDate>('birth'), 3))
  engine.addFact('enrol_year_ends', async (_, almanac) => lastDayOfYear(await almanac.factValue<CivilDate>('enrol_by')))
  engine.addFact('birth_year_ends', async (_, almanac) => lastDayOfYear(await almanac.factValue<CivilDate>('birth')))
  engine.addFact('train_by', async (_, almanac) =>
    lastDayWithin(await almanac.factValue<CivilDate>('birth_given_on'), 24),
  )
  engine.addFact('care_amount', async (_, almanac) => {
    const min = (300 + 100 * Math.floor(((await almanac.factValue<number>('age')) - 60) / 10)) * 100
    return { min, max: (await almanac.factValue<boolean>('lost_capacity')) ? null : min, per: 'month' }
  })
  engine.addFact('housekeeping_amount', async (_, almanac) => {
    const max = Math.min(Math.floor(((await almanac.factValue<number>('investment')) * 3) / 10), 50_000_000)
    return { min: null, max, per: 'once' }
  })
  engine.addFact('staff_amount', async (_, almanac) => {
    const sum = 80_000 * (await almanac.factValue<number>('workers_trained'))
    return { min: sum, max: sum, per: 'once' }
  })
  return engine
}

/** One engine for each kind of claimant; a rule for each verdict that grants, and what no rule grants is refused. */
export const jsonRules: Contender = {
  name: 'json-rules-engine',
  prepare(households) {
    const engines = { child: engineOf('child'), person: engineOf('person'), organisation: engineOf('organisation') }
    const inputs = households.map((answers) =>
      (['child', 'person', 'organisation'] as const).flatMap((owner) =>
        claimantsOf(answers, owner).map(({ id, facts }) => ({
          claimant: id,
          owner,
          facts: { ...answers.household, ...facts, as_of: AS_OF },
        })),
      ),
    )
    const provisions = Object.entries(PROVISIONS)
    return async (index) => {
      const granted = new Map<string, Finding>()
      const input = inputs[index] ?? []
      for (const { claimant, owner, facts } of input) {
        const { events } = await engines[owner].run(facts)
        for (const { type, params } of events) {
          const {
            provision,
            amount = null,
            actBy = null,
          } = params as { provision: string; amount?: Amount; actBy?: CivilDate }
          granted.set(`${provision} ${claimant}`, {
            provision,
            claimant,
            verdict: type as Finding['verdict'],
            amount,
            actBy,
          })
        }
      }
      return provisions.flatMap(([provision, owner]) =>
        input.flatMap((one): readonly Finding[] => {
          if (one.owner !== owner) return []
          return [
            granted.get(`${provision} ${one.claimant}`) ?? {
              provision,
              claimant: one.claimant,
              verdict: 'ineligible',
              amount: null,
              actBy: null,
            },
          ]
        }),
      )
    }
  },
}
