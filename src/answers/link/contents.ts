import type { Answered, Value } from '../../engine/answers.ts'
import { type CivilDate, dateOf, dayOf, isDay, monthOf, yearOf } from '../../engine/date.ts'
import type { Fact, Owner } from '../../engine/pack.ts'
import { factsOf, ownerOf } from '../owner.ts'
import { RELATIONS, type Relation, roleOf } from '../relation.ts'
import type { Asked, Carried } from './carried.ts'
import type { Part, Reader } from './digits.ts'

/** How an answer stands: not asked, "I do not know", or given. */
const STATES = 3
const UNKNOWN = 1
const GIVEN = 2

/**
 * What a link carries as a row of numbers: the situations, the members one after the other, the household, the
 * organisation. What is most often missing comes last, where it costs nothing.
 */
export function partsOf({ facts, situations }: Asked, carried: Carried): readonly Part[] {
  const told = (owner: Owner, answers: Answered) =>
    factsOf(facts, owner).flatMap((fact) => partsOfAnswer(fact, answers[fact.name]))
  return [
    ...situations.map(({ id }) => flag(carried.situations.includes(id))),
    ...carried.people.flatMap(({ relation, facts: answers }) => [
      { value: RELATIONS.indexOf(relation) + 1, below: RELATIONS.length + 1 },
      ...told(ownerOf(roleOf(relation)), answers),
    ]),
    { value: 0, below: RELATIONS.length + 1 },
    ...told('household', carried.household),
    flag(carried.organisation !== undefined),
    ...told('organisation', carried.organisation ?? {}),
  ]
}

/** The way back from `partsOf`; undefined where a date is no day of the calendar. */
export function readContents({ facts, situations }: Asked, take: Reader): Carried | undefined {
  let isWrong = false
  const told = (owner: Owner): Answered => {
    const answers: Record<string, Value> = {}
    for (const fact of factsOf(facts, owner)) {
      const state = take(STATES)
      const value = state === GIVEN ? valueFrom(fact, take(sizeOf(fact))) : null
      if (value === undefined) isWrong = true
      else if (state === GIVEN || state === UNKNOWN) answers[fact.name] = value
    }
    return answers
  }
  const ticked = situations.map(({ id }) => id).filter(() => take(2) === 1)
  const people: { relation: Relation; facts: Answered }[] = []
  for (let relation = nextRelation(take); relation; relation = nextRelation(take)) {
    people.push({ relation, facts: told(ownerOf(roleOf(relation))) })
  }
  const household = told('household')
  const organisation = take(2) === 1 ? told('organisation') : undefined
  return isWrong ? undefined : { situations: ticked, people, household, organisation }
}

const flag = (isSet: boolean): Part => ({ value: isSet ? 1 : 0, below: 2 })

/** Undefined behind the last member. */
const nextRelation = (take: Reader): Relation | undefined => RELATIONS[take(RELATIONS.length + 1) - 1]

function partsOfAnswer(fact: Fact, value: Value | undefined): readonly Part[] {
  if (value === undefined) return [{ value: 0, below: STATES }]
  if (value === null) return [{ value: UNKNOWN, below: STATES }]
  return [
    { value: GIVEN, below: STATES },
    { value: numberOf(fact, value), below: sizeOf(fact) },
  ]
}

const FIRST_YEAR = 1000 // the gate takes years of four digits
const MONTHS = 12
const DAYS = 31

/** How many answers a fact can have. */
function sizeOf(fact: Fact): number {
  switch (fact.type) {
    case 'boolean':
      return 2
    case 'choice':
    case 'act':
      return fact.options.length
    case 'date':
      return (10000 - FIRST_YEAR) * MONTHS * DAYS
    case 'count':
      return fact.max + 1
    case 'money':
      return fact.maxFen + 1
  }
}

function numberOf(fact: Fact, value: NonNullable<Value>): number {
  switch (fact.type) {
    case 'boolean':
      return value === true ? 1 : 0
    case 'choice':
    case 'act':
      return fact.options.indexOf(String(value))
    case 'date': {
      const day = value as CivilDate
      return ((yearOf(day) - FIRST_YEAR) * MONTHS + monthOf(day) - 1) * DAYS + dayOf(day) - 1
    }
    case 'count':
    case 'money':
      return Number(value)
  }
}

/** Undefined where the number is no day of the calendar: every other number below the fact's size is an answer. */
function valueFrom(fact: Fact, number: number): Value | undefined {
  switch (fact.type) {
    case 'boolean':
      return number === 1
    case 'choice':
    case 'act':
      return fact.options[number]
    case 'date': {
      const months = Math.floor(number / DAYS)
      const [year, month, day] = [FIRST_YEAR + Math.floor(months / MONTHS), (months % MONTHS) + 1, (number % DAYS) + 1]
      return isDay(year, month, day) ? dateOf(year, month, day) : undefined
    }
    case 'count':
    case 'money':
      return number
  }
}
