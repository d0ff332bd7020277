import type { Answers, Value } from '../../src/engine/answers.ts'
import type { CivilDate } from '../../src/engine/date.ts'
import type { Fen } from '../../src/engine/money.ts'
import type { Chance } from './random.ts'
import { type Day, fromDigits, monthsAfter, toDigits } from './second/days.ts'
import type { FactRule } from './second/rules.ts'

/** A household, the decision date, and the day on which the answers were given. */
export type Situation = { readonly answers: Answers; readonly asOf: CivilDate; readonly saidOn: CivilDate }

type Told = Record<string, Value>
type Holder = { readonly told: Told; readonly owner: string }

/** Days on which calendars are hard: leap days, ends of months and of years, both sides of each. */
const HARD_DAYS = [
  20240229, 20250228, 20250301, 20280229, 20270228, 20241231, 20250101, 20251130, 20260831, 20270131, 20211231,
  20220101, 20261124,
]

/** Spans in months between a date and the decision that the rules, or someone who changes them, may care about. */
const SPANS = [
  0, 1, 2, 3, 4, 12, 15, 23, 24, 25, 35, 36, 37, 48, 215, 216, 217, 719, 720, 721, 839, 840, 960, 1080, 1200, 1320,
]

/** Random households over all facts: nearly everything is known, dates stand near their limits, up to three answers are missing. */
export class Households {
  private readonly chance: Chance
  private readonly facts: ReadonlyMap<string, readonly FactRule[]>
  /** Facts that one rule reads together: missing answers that have to do with each other. */
  private readonly together: readonly (readonly FactRule[])[]

  constructor(chance: Chance, facts: readonly FactRule[], together: readonly (readonly FactRule[])[]) {
    this.chance = chance
    this.facts = Map.groupBy(facts, ({ owner }) => owner)
    this.together = together.filter((group) => group.length > 0)
  }

  next(): Situation {
    const { chance } = this
    const asOf = chance.in100(40) ? fromDigits(chance.one(HARD_DAYS)) : fromDigits(20210101) + chance.whole(0, 5500)
    const saidOn = chance.in100(85) ? asOf : asOf - chance.one([1, 30, 92, 365, 730, 7305, 14610])
    const holders: Holder[] = []
    const someone = (owner: string): Told => {
      const told = this.told(owner, saidOn)
      holders.push({ told, owner })
      return told
    }
    const isOrganisation = chance.in100(20)
    const people = isOrganisation && chance.in100(80) ? [] : this.members(someone)
    const household = isOrganisation || chance.in100(5) ? undefined : someone('household')
    const organisation = isOrganisation ? { id: 'o1', facts: someone('organisation') } : undefined
    this.forget(holders)
    return {
      answers: { household, people, organisation },
      asOf: toDigits(asOf) as CivilDate,
      saidOn: toDigits(saidOn) as CivilDate,
    }
  }

  private members(someone: (owner: string) => Told): Answers['people'] {
    const { chance } = this
    const adults = Array.from({ length: chance.one([0, 1, 1, 1, 2]) }, (_, i) => ({
      id: `p${i + 1}`,
      role: 'adult' as const,
      facts: someone('person'),
    }))
    const children = Array.from({ length: chance.one([0, 1, 1, 2]) }, (_, i) => ({
      id: `c${i + 1}`,
      role: 'child' as const,
      facts: someone('child'),
    }))
    return [...adults, ...children]
  }

  private told(owner: string, saidOn: Day): Told {
    const told: Told = {}
    for (const fact of this.facts.get(owner) ?? []) told[fact.name] = this.value(fact, saidOn, told)
    this.dropUndone(owner, told)
    return told
  }

  private value(fact: FactRule, saidOn: Day, told: Told): Value {
    const { chance } = this
    switch (fact.type) {
      case 'boolean':
        return chance.in100(60)
      case 'choice':
      case 'act':
        return chance.one(fact.options)
      case 'count':
        return chance.one([0, 1, 2, 3, 6, 7, 11, 12, 13, 24, 25, 60])
      case 'money':
        return this.money()
      case 'date':
        return this.date(saidOn, fact.from === undefined ? null : told[fact.from])
    }
  }

  private money(): Fen {
    const { chance } = this
    const near = chance.one([
      0, 1, 20_000, 20_002, 100_050, 100_000_000, 166_666_666, 166_666_667, 500_000_000, 10_000_000_000_000,
    ])
    return Math.max(0, chance.in100(50) ? near + chance.whole(-3, 3) : chance.whole(0, 400_000_000)) as Fen
  }

  private date(saidOn: Day, after: Value | undefined): CivilDate {
    const { chance } = this
    const earliest = typeof after === 'number' ? fromDigits(after) : Number.NEGATIVE_INFINITY
    const near =
      Number.isFinite(earliest) && chance.in100(60)
        ? monthsAfter(earliest, chance.one(SPANS))
        : monthsAfter(saidOn, -chance.one(SPANS))
    const day = chance.in100(85) ? near + chance.whole(-2, 2) : saidOn - chance.whole(0, 40000)
    return toDigits(Math.min(saidOn, Math.max(earliest, day))) as CivilDate
  }

  /** What was not done was done on no day. */
  private dropUndone(owner: string, told: Told): void {
    for (const { name, type } of this.facts.get(owner) ?? [])
      if (type === 'act' && told[name] === 'not_yet') delete told[`${name}_on`]
  }

  /** Forgets up to three answers, mostly such as belong together; some are "I do not know", some were never asked. */
  private forget(holders: readonly Holder[]): void {
    const { chance } = this
    const group = chance.one(this.together)
    for (let left = chance.one([0, 1, 1, 2, 2, 3]); left > 0; left--) {
      const fact = chance.in100(85) ? chance.one(group) : chance.one([...this.facts.values()].flat())
      const asked = holders.filter(({ owner }) => owner === fact.owner)
      if (asked.length === 0) continue
      const { told } = chance.one(asked)
      if (chance.in100(50)) told[fact.name] = null
      else delete told[fact.name]
      // Nobody is asked for the day of an act that is not known to be done.
      if (fact.type === 'act') delete told[`${fact.name}_on`]
    }
  }
}
