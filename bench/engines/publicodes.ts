import Engine from 'publicodes'
import { parse } from 'yaml'
import type { Answered, Value } from '../../src/engine/answers.ts'
import { ageOn, type CivilDate, dateOf, isoDate, lastDayOfYear, lastDayWithin } from '../../src/engine/date.ts'
import type { Amount, Fen } from '../../src/engine/money.ts'
import { type Claimed, type Contender, claimantsOf, type Finding, PROVISIONS } from '../contender.ts'
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

const OWNERS = ['child', 'person', 'organisation'] as const
const MODELS: Readonly<Record<Claimed, string>> = { child: CHILD, person: PERSON, organisation: ORGANISATION }
const PERIODS: Readonly<Record<string, Amount['per']>> = {
  'care-subsidy': 'month',
  'training-allowance': 'day',
  'care-allowance': 'month',
}

/**
 * The language of France's simulators. It adds no months to a date, and its duration in years is a fraction that does not
 * turn on the birthday: ages and last days are worked out before and given as answers. It has no verdict but a value, so
 * what is granted is one rule for the verdict and one for each end of the amount.
 */
export const publicodes: Contender = {
  name: 'publicodes',
  prepare(households) {
    const models = { child: modelOf('child'), person: modelOf('person'), organisation: modelOf('organisation') }
    const inputs = households.map((answers) =>
      OWNERS.flatMap((owner) =>
        claimantsOf(answers, owner).map(({ id, facts }) => ({
          claimant: id,
          owner,
          situation: situationOf(models[owner], owner, facts, answers.household ?? {}),
        })),
      ),
    )
    return (index) => {
      const byProvision = new Map<string, Finding[]>(Object.keys(PROVISIONS).map((provision) => [provision, []]))
      for (const { claimant, owner, situation } of inputs[index] ?? []) {
        const model = models[owner]
        model.engine.setSituation(situation)
        for (const [provision, of] of Object.entries(PROVISIONS))
          if (of === owner) byProvision.get(provision)?.push(findingOf(model, provision, claimant))
      }
      return [...byProvision.values()].flat()
    }
  },
}

/** An engine and the rules it has: it knows no others, neither to be told nor to be asked. */
type Model = { readonly engine: Engine; readonly rules: ReadonlySet<string> }

function modelOf(owner: Claimed): Model {
  const quiet = { log: () => {}, warn: () => {}, error: console.error }
  const engine = new Engine(parse(MODELS[owner]), { logger: quiet })
  return { engine, rules: new Set(Object.keys(engine.getParsedRules())) }
}

function findingOf(model: Model, provision: string, claimant: string): Finding {
  const name = provision.replaceAll('-', ' ')
  const verdict = resultOf(model, `${name} verdict`) as Finding['verdict']
  if (verdict === 'ineligible') return { provision, claimant, verdict, amount: null, actBy: null }
  const min = resultOf(model, `${name} min`) as Fen | null
  const max = resultOf(model, `${name} max`) as Fen | null
  const amount = min === null && max === null ? null : { min, max, per: PERIODS[provision] ?? 'once' }
  const actBy = verdict === 'open' ? civilDate(String(resultOf(model, `${name} act by`))) : null
  return { provision, claimant, verdict, amount, actBy }
}

/** What a rule comes to, or null: not every provision has both ends. */
function resultOf({ engine, rules }: Model, rule: string): unknown {
  return rules.has(rule) ? (engine.evaluate(rule).nodeValue ?? null) : null
}

type Situation = Readonly<Record<string, string | number>>

function situationOf({ rules }: Model, owner: Claimed, self: Answered, household: Answered): Situation {
  const told = { as_of: AS_OF, ...household, ...self, ...reckoned(owner, self) }
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, value]) => {
      const rule = name.replaceAll('_', ' ')
      return rules.has(rule) ? [[rule, written(name, value)]] : []
    }),
  )
}

/** What the language cannot reckon. */
function reckoned(owner: Claimed, self: Answered): Answered {
  const { birth, birth_given_on } = self as { readonly birth: CivilDate; readonly birth_given_on?: CivilDate }
  switch (owner) {
    case 'child': {
      const enrol_by = lastDayWithin(birth, 3)
      return { enrol_by, enrol_year_ends: lastDayOfYear(enrol_by), birth_year_ends: lastDayOfYear(birth) }
    }
    case 'person':
      return { age: ageOn(birth, AS_OF), ...(birth_given_on && { train_by: lastDayWithin(birth_given_on, 24) }) }
    case 'organisation':
      return {}
  }
}

/** An answer as Publicodes writes it: oui and non, options in quotes, days as 28/02/2026. */
function written(name: string, value: Value): string | number {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'string') return `'${value}'`
  return DATES.has(name) ? dayWritten(value as CivilDate) : (value ?? 0)
}

const dayWritten = (day: CivilDate): string => isoDate(day).split('-').reverse().join('/')

const DATES: ReadonlySet<string> = new Set([
  'as_of',
  'birth',
  'birth_year_ends',
  'insured_on',
  'enrol_by',
  'enrol_year_ends',
  'birth_given_on',
  'training_on',
  'train_by',
])

function civilDate(text: string): CivilDate {
  const [day = 0, month = 0, year = 0] = text.split('/').map(Number)
  return dateOf(year, month, day)
}
