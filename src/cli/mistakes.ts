import type { Mistake, Path } from '../answers/mistake.ts'
import { fullYuan } from '../answers/text/money.ts'
import { isoDate } from '../engine/date.ts'
import type { Fen } from '../engine/money.ts'

/** A place as JavaScript writes it: people[0].birth. */
export function placeOf(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')
}

/** A mistake in a file of answers, in one line. */
export function sentence(mistake: Mistake): string {
  switch (mistake.code) {
    case 'missing':
      return 'there is no answer here'
    case 'missing-part':
      return `the ${mistake.parts.join(' and ')} is missing`
    case 'identity-number':
      return 'this looks like an identity number; none is wanted'
    case 'phone-number':
      return 'this looks like a phone number; none is wanted'
    case 'not-a-number':
      return 'this is not a number'
    case 'not-whole':
      return 'this is not a whole number'
    case 'negative':
      return 'this is below 0'
    case 'too-many-decimals':
      return 'yuan have at most two decimals'
    case 'too-large':
      return `this is more than ${mistake.max}`
    case 'sum-too-large':
      return `this is more than ${fullYuan(mistake.maxFen as Fen)} yuan`
    case 'not-gregorian':
    case 'year-not-four-digits':
      return 'the year has four digits and is of the Gregorian calendar'
    case 'part-not-a-number':
      return `the ${mistake.part} is not a number`
    case 'no-such-month':
      return `there is no month ${mistake.month}`
    case 'no-such-day':
      return `${mistake.year}-${String(mistake.month).padStart(2, '0')} has no day ${mistake.day}`
    case 'after-decision-date':
      return `this is after the decision date, ${isoDate(mistake.asOf)}`
    case 'before-other-date':
      return `this is before ${mistake.other}, ${isoDate(mistake.day)}`
    case 'not-an-option':
      return `"${short(mistake.value)}" is not one of ${[...mistake.options, 'unknown'].join(', ')}`
    case 'wrong-type':
      return `expected ${EXPECTED[mistake.expected]}`
    case 'unknown-key':
      return `there is no "${short(mistake.key)}" here${mistake.nearest === undefined ? '' : `; did you mean "${mistake.nearest}"?`}`
    case 'unknown-role':
      return 'the role is "adult" or "child"'
    case 'bad-id':
      return 'an id has 1 to 20 small letters, digits and hyphens'
    case 'duplicate-id':
      return `the id "${mistake.id}" stands here twice`
    case 'over-120-years':
      return 'please check: this is more than 120 years ago'
    case 'child-is-adult':
      return 'please check: this child is 18 or older'
    case 'never-gave-birth':
      return 'please check: no birth was given, yet there are details of one'
    case 'age-at-birth':
      return `please check: this would be a birth at the age of ${mistake.age}`
    case 'younger-than-child':
      return `please check: born no earlier than the child ${mistake.child}`
  }
}

const EXPECTED = {
  object: 'an object',
  list: 'a list',
  text: 'text',
  boolean: 'true, false or "unknown"',
  date: 'a day like "2024-09-12", or "unknown"',
  number: 'a number, or "unknown"',
} as const

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
