import type { Answered, Answers, Member, Organisation } from '../src/engine/answers.ts'
import { addMonths, type CivilDate, dateOf, monthOf, yearOf } from '../src/engine/date.ts'
import { Dice, SEED } from './dice.ts'

/** The day on which every engine decides. */
export const AS_OF: CivilDate = dateOf(2026, 11, 24)

/**
 * Households as they come to the counter: young families with one child or two, some with grandparents, a few with a
 * business, a few businesses alone. Every fact is answered that the compared provisions ask of them, and now and then
 * one that only others ask, as in life: answers come in many shapes.
 */
export function knownHouseholds(count: number): readonly Answers[] {
  const dice = new Dice(SEED)
  return Array.from({ length: count }, () => household(dice))
}

/** The same households with a quarter of their answers missing: half not asked, half "I do not know". */
export function withUnknowns(households: readonly Answers[]): readonly Answers[] {
  const dice = new Dice(SEED + 1)
  const forget = (facts: Answered): Answered =>
    Object.fromEntries(
      Object.entries(facts).flatMap(([name, value]) => {
        if (!dice.chance(0.25)) return [[name, value]]
        return dice.chance(0.5) ? [[name, null]] : []
      }),
    )
  return households.map(({ household, people, organisation }) => ({
    household: household && forget(household),
    people: people.map(({ id, role, facts }) => ({ id, role, facts: forget(facts) })),
    organisation: organisation && { id: organisation.id, facts: forget(organisation.facts) },
  }))
}

function household(dice: Dice): Answers {
  if (dice.chance(0.05)) return { household: undefined, people: [], organisation: organisation(dice) }
  const parents = times(dice.pick([1, 2, 2, 2, 2]), (i) => adult(dice, i === 0 ? 'female' : 'male', [20, 45]))
  const elders = times(dice.pick([0, 0, 0, 1, 2]), () => adult(dice, dice.pick(['female', 'male']), [50, 101]))
  const children = times(dice.pick([0, 1, 1, 1, 2, 2, 3]), () => child(dice))
  return {
    household: { ...perhaps(dice, { married: parents.length === 2 }), low_income: dice.chance(0.15) },
    people: [
      ...[...parents, ...elders].map((facts, i): Member => ({ id: `p${i + 1}`, role: 'adult', facts })),
      ...children.map((facts, i): Member => ({ id: `c${i + 1}`, role: 'child', facts })),
    ],
    organisation: dice.chance(0.1) ? organisation(dice) : undefined,
  }
}

/** A man, and a woman who has not given birth, has no day of it and nothing to train for after it. */
function adult(dice: Dice, sex: 'female' | 'male', [from, to]: readonly [number, number]): Answered {
  const birth = addMonths(dayWithinMonths(dice, 11), -12 * dice.whole(from, to))
  const hasGivenBirth = sex === 'female' && dice.chance(0.7)
  return {
    sex,
    ...perhaps(dice, { expecting: sex === 'female' && dice.chance(0.1) }),
    ...perhaps(dice, { work: dice.pick(['enterprise', 'other_employer', 'own_account', 'not_employed']) }),
    ...perhaps(dice, { resident_insured: dice.chance(0.6) }),
    work_interrupted_by_birth: hasGivenBirth && dice.chance(0.6),
    ...(hasGivenBirth ? training(dice) : {}),
    special_family: dice.chance(from >= 50 ? 0.4 : 0.05),
    birth,
    lost_capacity: dice.chance(0.1),
    works_in_childcare: dice.chance(0.1),
    unemployment_insurance_months: dice.whole(0, 60),
    skill_level: dice.chance(0.4),
    ...perhaps(dice, { only_child: dice.chance(0.5) }),
  }
}

function training(dice: Dice): Answered {
  const birth_given_on = dayWithinMonths(dice, 48)
  if (dice.chance(0.6)) return { birth_given_on, training: 'not_yet' }
  return { birth_given_on, training: 'started', training_on: dayAfter(dice, birth_given_on, 36) }
}

function child(dice: Dice): Answered {
  const birth = dayWithinMonths(dice, dice.pick([14, 120]))
  return {
    birth,
    ...(dice.chance(0.6) ? { insured: 'yes', insured_on: dayAfter(dice, birth, 5) } : { insured: 'not_yet' }),
    care: dice.pick(['none', 'none', 'nursery', 'kindergarten', 'school']),
    ...perhaps(dice, { entering: dice.chance(0.2) }),
    ...perhaps(dice, { birth_defect: dice.chance(0.05) }),
  }
}

function organisation(dice: Dice): Organisation {
  return {
    id: 'o1',
    facts: {
      kind: dice.pick(['childcare', 'housekeeping', 'other']),
      brand: dice.chance(0.5),
      expands_childcare: dice.chance(0.5),
      investment: dice.whole(0, 300_000_000),
      workers_trained: dice.whole(0, 12),
      ...perhaps(dice, { hires_workers: dice.chance(0.5) }),
    },
  }
}

/** Answers that were given by half of those asked. */
const perhaps = (dice: Dice, facts: Answered): Answered => (dice.chance(0.5) ? facts : {})

/** A day at most so many months before the decision date. */
function dayWithinMonths(dice: Dice, months: number): CivilDate {
  const month = addMonths(AS_OF, -dice.whole(0, months))
  return Math.min(AS_OF, dateOf(yearOf(month), monthOf(month), dice.whole(1, 28))) as CivilDate
}

/** A day from `first` up to the decision date, at most so many months later. */
const dayAfter = (dice: Dice, first: CivilDate, months: number): CivilDate =>
  Math.min(AS_OF, addMonths(first, dice.whole(0, months))) as CivilDate

const times = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i))
