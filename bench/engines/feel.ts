import { evaluate, type FeelDate } from 'feelin'
import type { Answered } from '../../src/engine/answers.ts'
import { type CivilDate, fromIso, isoDate } from '../../src/engine/date.ts'
import type { Amount } from '../../src/engine/money.ts'
import { type Claimed, type Contender, claimantsOf, type Finding, PROVISIONS, type ProvisionId } from '../contender.ts'
import { AS_OF } from '../households.ts'

/** An entry named min or max would hide FEEL's functions of that name. */
type Outcome = {
  readonly verdict: Finding['verdict']
  readonly amount: { readonly from: Amount['min']; readonly to: Amount['max']; readonly per: Amount['per'] } | null
  readonly actBy: FeelDate | null
}

const REFUSED = '{ verdict: "ineligible", amount: null, actBy: null }'

const retraining = (amount: string): string => `
  { last: self.birth_given_on + duration("P24M"), amount: ${amount},
    result: if not(self.sex = "female" and self.work_interrupted_by_birth) then ${REFUSED}
      else if self.training = "started" then
        (if self.training_on in [self.birth_given_on..last] then { verdict: "confirm", amount: amount, actBy: null } else ${REFUSED})
      else if asOf <= last then { verdict: "open", amount: amount, actBy: last } else ${REFUSED}
  }.result`

/** FEEL has the same operations as our rules, so each provision is one expression. A birthday is a date plus years. */
const EXPRESSIONS: Readonly<Record<ProvisionId, string>> = {
  'care-subsidy': `if household.low_income and self.care in ("nursery", "kindergarten")
    then { verdict: "eligible", amount: { from: 20000, to: null, per: "month" }, actBy: null } else ${REFUSED}`,
  'newborn-insurance': `
    { last: self.birth + duration("P3M"),
      isOver: asOf.year > last.year,
      isLate: if self.insured = "yes" then not(self.insured_on in [self.birth..last]) else asOf > last,
      result: if isOver or isLate then ${REFUSED}
        else if self.insured = "not_yet" then { verdict: "open", amount: null, actBy: last }
        else { verdict: if asOf.year > self.birth.year then "confirm" else "eligible", amount: null, actBy: null }
    }.result`,
  'retraining-subsidy': retraining('{ from: 50000, to: 240000, per: "once" }'),
  'training-allowance': retraining('{ from: 5000, to: 5000, per: "day" }'),
  'housekeeping-subsidy': `if self.kind = "housekeeping" and self.brand and self.expands_childcare
    then { verdict: "confirm", amount: { from: null, to: min(floor(self.investment * 3 / 10), 50000000), per: "once" }, actBy: null } else ${REFUSED}`,
  'staff-training-subsidy': `if self.kind = "childcare" and self.workers_trained >= 1
    then { verdict: "confirm", amount: { from: 80000 * self.workers_trained, to: 80000 * self.workers_trained, per: "once" }, actBy: null } else ${REFUSED}`,
  'skill-subsidy': `if self.works_in_childcare and self.unemployment_insurance_months >= 12 and self.skill_level
    then { verdict: "confirm", amount: { from: 100000, to: 200000, per: "once" }, actBy: null } else ${REFUSED}`,
  'care-allowance': `if not(self.special_family and self.birth + duration("P60Y") <= asOf) then ${REFUSED}
    else { sum: 30000 + 10000 * count([@"P70Y", @"P80Y", @"P90Y", @"P100Y", @"P110Y", @"P120Y"][self.birth + item <= asOf]),
      result: { verdict: "eligible", amount: { from: sum, to: if self.lost_capacity then null else sum, per: "month" }, actBy: null } }.result`,
}

const DATES: ReadonlySet<string> = new Set(['birth', 'insured_on', 'birth_given_on', 'training_on'])

/** Days as feelin's own dates; nothing else changes. */
function feelFacts(facts: Answered): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, DATES.has(name) ? feelDate(value as CivilDate) : value]),
  )
}

const feelDate = (day: CivilDate): unknown => evaluate(`date("${isoDate(day)}")`).value

/** An interpreter of FEEL, the language that our rules are written in. Its API takes text, so it parses each time. */
export const feel: Contender = {
  name: 'feelin',
  prepare(households) {
    const asOf = feelDate(AS_OF)
    const provisions = Object.entries(PROVISIONS).map(([provision, owner]) => ({
      provision,
      owner,
      text: EXPRESSIONS[provision as ProvisionId],
    }))
    const inputs = households.map((answers) => {
      const household = feelFacts(answers.household ?? {})
      const contexts = (owner: Claimed) =>
        claimantsOf(answers, owner).map(({ id, facts }) => ({
          claimant: id,
          context: { self: feelFacts(facts), household, asOf },
        }))
      return { child: contexts('child'), person: contexts('person'), organisation: contexts('organisation') }
    })
    return (index) =>
      provisions.flatMap(({ provision, owner, text }) =>
        (inputs[index]?.[owner] ?? []).map(({ claimant, context }): Finding => {
          const { verdict, amount, actBy } = evaluate(text, context).value as Outcome
          const sum = amount && { min: amount.from, max: amount.to, per: amount.per }
          return { provision, claimant, verdict, amount: sum, actBy: actBy && (fromIso(actBy.iso) ?? null) }
        }),
      )
  },
}
