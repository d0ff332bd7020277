import Engine from 'publicodes'
import { parse } from 'yaml'
import type { Answered, Value } from '../../src/engine/answers.ts'
import { ageOn, type CivilDate, dateOf, isoDate, lastDayOfYear, lastDayWithin } from '../../src/engine/date.ts'
import type { Amount, Fen } from '../../src/engine/money.ts'
import { type Claimed, claimantsOf, type Contender, type Finding, PROVISIONS, type ProvisionId } from '../contender.ts'
import { AS_OF } from '../households.ts'



const facts = (...names: readonly string[]) => names.map((name) => `${name}:\n`).join('')

const granted = (name: string, verdict: string) => `
${name} verdict:
  variations:
    - si: ${name}
      alors: "'${verdict}'"
    - sinon: "'ineligible'"
`

const CHILD = `${facts('as of', 'low income', 'care', 'birth', 'birth year ends', 'insured', 'insured on', 'enrol by', 'enrol year ends')}
care subsidy:
  toutes ces conditions:
    - low income
    - une de ces conditions:
        - care = 'nursery'
        - care = 'kindergarten'
${granted('care subsidy', 'eligible')}
care subsidy min: 20000

enrolled in time:
  toutes ces conditions:
    - insured = 'yes'
    - insured on >= birth
    - insured on <= enrol by
can enrol:
  toutes ces conditions:
    - insured = 'not_yet'
    - as of <= enrol by
newborn insurance verdict:
  variations:
    - si: as of > enrol year ends
      alors: "'ineligible'"
    - si: can enrol
      alors: "'open'"
    - si: enrolled in time = non
      alors: "'ineligible'"
    - si: as of > birth year ends
      alors: "'confirm'"
    - sinon: "'eligible'"
newborn insurance act by: enrol by
`

const retraining = (name: string, min: number, max: number) => `
${name} verdict:
  variations:
    - si: interrupted = non
      alors: "'ineligible'"
    - si: can train
      alors: "'open'"
    - si: trained in time
      alors: "'confirm'"
    - sinon: "'ineligible'"
${name} min: ${min}
${name} max: ${max}
${name} act by: train by
`

const PERSON = `${facts('as of', 'age', 'sex', 'work interrupted by birth', 'birth given on', 'training', 'training on', 'train by')}
${facts('works in childcare', 'unemployment insurance months', 'skill level', 'special family', 'lost capacity')}
interrupted:
  toutes ces conditions:
    - sex = 'female'
    - work interrupted by birth
can train:
  toutes ces conditions:
    - training = 'not_yet'
    - as of <= train by
trained in time:
  toutes ces conditions:
    - training = 'started'
    - training on >= birth given on
    - training on <= train by
${retraining('retraining subsidy', 50_000, 240_000)}
${retraining('training allowance', 5_000, 5_000)}

skill subsidy:
  toutes ces conditions:
    - works in childcare
    - unemployment insurance months >= 12
    - skill level
${granted('skill subsidy', 'confirm')}
skill subsidy min: 100000
skill subsidy max: 200000

care allowance:
  toutes ces conditions:
    - special family
    - age >= 60
${granted('care allowance', 'eligible')}
care allowance min: 30000 + 10000 * ((age - 60) // 10)
care allowance max:
  non applicable si: lost capacity
  valeur: care allowance min
`

const ORGANISATION = `${facts('kind', 'brand', 'expands childcare', 'investment', 'workers trained')}
housekeeping subsidy:
  toutes ces conditions:
    - kind = 'housekeeping'
    - brand
    - expands childcare
${granted('housekeeping subsidy', 'confirm')}
housekeeping subsidy max:
  valeur: (investment * 3) // 10
  plafond: 50000000

staff training subsidy:
  toutes ces conditions:
    - kind = 'childcare'
    - workers trained >= 1
${granted('staff training subsidy', 'confirm')}
staff training subsidy min: 80000 * workers trained
staff training subsidy max: 80000 * workers trained
`

const MODELS: Readonly<Record<Claimed, string>> = { child: CHILD, person: PERSON, organisation: ORGANISATION }
const PERIODS: Readonly<Record<string, Amount['per']>> = { 'care-subsidy': 'month', 'training-allowance': 'day', 'care-allowance': 'month' }

/**
 * The language of France's simulators. It adds no months to a date, and its duration in years is a fraction that does not
 * turn on the birthday: ages and last days are worked out before and given as answers. It has no verdict but a value, so
 * what is granted is one rule for the verdict and one for each end of the amount.
 */
export const publicodes: Contender = {
  name: 'publicodes',
  prepare(households) {
    const engines = { child: engineOf('child'), person: engineOf('person'), organisation: engineOf('organisation') }
    const inputs = households.map((answers) =>
      (['child', 'person', 'organisation'] as const).flatMap((owner) =>
        claimantsOf(answers, owner).map((one) => ({ claimant: one.id, owner, situation: situationOf(owner, one.facts, answers.household ?? {}) })),
      ),
    )
    return (index) => {
      const byProvision = new Map<string, Finding[]>(Object.keys(PROVISIONS).map((provision) => [provision, []]))
      for (const { claimant, owner, situation } of inputs[index] ?? []) {
        const engine = engines[owner].setSituation(situation)
        for (const [provision, of] of Object.entries(PROVISIONS)) if (of === owner) byProvision.get(provision)?.push(findingOf(engine, provision, claimant))
      }
      return [...byProvision.values()].flat()
    }
  },
}

function engineOf(owner: Claimed): Engine {
  const quiet = { log: () => {}, warn: () => {}, error: console.error }
  return new Engine(parse(MODELS[owner]), { logger: quiet })
}

function findingOf(engine: Engine, provision: string, claimant: string): Finding {
  const name = provision.replaceAll('-', ' ')
  const verdict = engine.evaluate(`${name} verdict`).nodeValue as Finding['verdict']
  if (verdict === 'ineligible') return { provision, claimant, verdict, amount: null, actBy: null }
  const [min, max] = [valueOf(engine, `${name} min`), valueOf(engine, `${name} max`)]
  const amount = min === null && max === null ? null : { min: min as Fen | null, max: max as Fen | null, per: PERIODS[provision] ?? 'once' }
  const actBy = verdict === 'open' ? civilDate(engine.evaluate(`${name} act by`).nodeValue as string) : null
  return { provision, claimant, verdict, amount, actBy }
}

/** A figure, or null: not every provision has both ends. */
function valueOf(engine: Engine, rule: string): number | null {
  const isRule = Object.hasOwn(engine.getParsedRules(), rule)
  return isRule ? ((engine.evaluate(rule).nodeValue as number | null | undefined) ?? null) : null
}

type Situation = Readonly<Record<string, string | number>>

function situationOf(owner: Claimed, self: Answered, household: Answered): Situation {
  const { birth, birth_given_on, ...facts } = self as Answered & { readonly birth: CivilDate; readonly birth_given_on?: CivilDate }
  switch (owner) {
    case 'child': {
      const enrolBy = lastDayWithin(birth, 3)
      const days = { birth, enrol_by: enrolBy, enrol_year_ends: lastDayOfYear(enrolBy), birth_year_ends: lastDayOfYear(birth) }
      return written({ as_of: AS_OF, ...household, ...facts, ...days })
    }
    case 'person':
      return written({ as_of: AS_OF, ...facts, age: ageOn(birth, AS_OF), ...(birth_given_on && { birth_given_on, train_by: lastDayWithin(birth_given_on, 24) }) })
    case 'organisation':
      return written(facts)
  }
}

/** Facts as Publicodes writes them: oui and non, options in quotes, days as 28/02/2026. */
function written(facts: Answered): Situation {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name.replaceAll('_', ' '), writtenValue(name, value)]))
}

function writtenValue(name: string, value: Value): string | number {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'string') return `'${value}'`
  return DATES.has(name) ? isoDate(value as CivilDate).split('-').reverse().join('/') : (value ?? 0)
}

const DATES: ReadonlySet<string> = new Set(['as_of', 'birth', 'birth_year_ends', 'insured_on', 'enrol_by', 'enrol_year_ends', 'birth_given_on', 'training_on', 'train_by'])

function civilDate(text: string): CivilDate {
  const [day = 0, month = 0, year = 0] = text.split('/').map(Number)
  return dateOf(year, month, day)
}
