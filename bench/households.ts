import type { Answered, Answers, Member, Organisation, Value } from '../src/engine/answers.ts'
import { addMonths, ageOn, type CivilDate, dateOf } from '../src/engine/date.ts'

/** The day on which every engine decides. */
export const AS_OF: CivilDate = dateOf(2026, 11, 24)

const SEED = 20_261_124

/** A small seeded generator (mulberry32): the same households in every run and on every machine. */
class Dice {
  private state: number
  constructor(seed: number) {
    this.state = seed
  }

  /** A number from 0 up to, not including, 1. */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  chance(probability: number): boolean {
    return this.roll() < probability
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.roll() * (to - from + 1))
  }

  pick<T>(options: readonly [T, ...T[]]): T {
    return options[Math.floor(this.roll() * options.length)] ?? options[0]
  }

  /** A day at most so many months before the decision date. */
  dayWithinMonths(months: number): CivilDate {
    const month = addMonths(AS_OF, -this.whole(0, months))
    return Math.min(AS_OF, Math.trunc(month / 100) * 100 + this.whole(1, 28)) as CivilDate
  }

  /** A day from `first` up to the decision date, at most so many months later. */
  dayAfter(first: CivilDate, months: number): CivilDate {
    return Math.min(AS_OF, addMonths(first, this.whole(0, months))) as CivilDate
  }
}

/**
 * Households as they come to the counter: young families with one child or two, some with grandparents, a few with a
 * business, a few businesses alone. Every fact is answered that applies; a man has no date of having given birth.
 */
export function knownHouseholds(count: number): readonly Answers[] {
  const dice = new Dice(SEED)
  return Array.from({ length: count }, () => household(dice))
}

/** The same households with a quarter of their answers missing: half not asked, half "I do not know". */
export function withUnknowns(households: readonly Answers[]): readonly Answers[] {
  const dice = new Dice(SEED + 1)
  const forget = (facts: Answered): Answered =>
    Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => dice.chance(0.25) ? (dice.chance(0.5) ? [] : [[name, null]]) : [[name, value]]))
  return households.map(({ household, people, organisation }) => ({
    household: household && forget(household),
    people: people.map(({ id, role, facts }) => ({ id, role, facts: forget(facts) })),
    organisation: organisation && { id: organisation.id, facts: forget(organisation.facts) },
  }))
}

function household(dice: Dice): Answers {
  if (dice.chance(0.05)) return { household: undefined, people: [], organisation: organisation(dice) }
  const parents = Array.from({ length: dice.chance(0.8) ? 2 : 1 }, (_, i) => adult(dice, i === 0 ? 'female' : 'male', 20, 45))
  const elders = Array.from({ length: dice.pick([0, 0, 0, 1, 2]) }, () => adult(dice, dice.pick(['female', 'male']), 50, 101))
  const children = Array.from({ length: dice.pick([0, 1, 1, 1, 2, 2, 3]) }, () => child(dice))
  const adults = [...parents, ...elders].map((facts, i): Member => ({ id: `p${i + 1}`, role: 'adult', facts }))
  return {
    household: { low_income: dice.chance(0.15) },
    people: [...adults, ...children.map((facts, i): Member => ({ id: `c${i + 1}`, role: 'child', facts }))],
    organisation: dice.chance(0.1) ? organisation(dice) : undefined,
  }
}

function adult(dice: Dice, sex: 'female' | 'male', from: number, to: number): Answered {
  const facts: Record<string, Value> = { sex, birth: dice.dayWithinMonths(12) }
  facts['birth'] = addMonths(dice.dayWithinMonths(11), -12 * dice.whole(from, to))
  const hasGivenBirth = sex === 'female' && dice.chance(0.7)
  facts['work_interrupted_by_birth'] = hasGivenBirth && dice.chance(0.6)
  if (hasGivenBirth) {
    const born = dice.dayWithinMonths(48)
    const hasStarted = dice.chance(0.4)
    facts['birth_given_on'] = born
    facts['training'] = hasStarted ? 'started' : 'not_yet'
    if (hasStarted) facts['training_on'] = dice.dayAfter(born, 36)
  }
  facts['works_in_childcare'] = dice.chance(0.1)
  facts['unemployment_insurance_months'] = dice.whole(0, 60)
  facts['skill_level'] = dice.chance(0.4)
  facts['special_family'] = dice.chance(ageOn(facts['birth'] as CivilDate, AS_OF) >= 50 ? 0.4 : 0.05)
  facts['lost_capacity'] = dice.chance(0.1)
  return facts
}

function child(dice: Dice): Answered {
  const birth = dice.chance(0.5) ? dice.dayWithinMonths(14) : dice.dayWithinMonths(120)
  const isInsured = dice.chance(0.6)
  const facts: Record<string, Value> = { birth, care: dice.pick(['none', 'none', 'nursery', 'kindergarten', 'school']) }
  facts['insured'] = isInsured ? 'yes' : 'not_yet'
  if (isInsured) facts['insured_on'] = dice.dayAfter(birth, 5)
  return facts
}

function organisation(dice: Dice): Organisation {
  const kind = dice.pick(['childcare', 'housekeeping', 'other'])
  return {
    id: 'o1',
    facts: {
      kind,
      brand: dice.chance(0.5),
      expands_childcare: dice.chance(0.5),
      investment: dice.whole(0, 300_000_000),
      workers_trained: dice.whole(0, 12),
    },
  }
}
