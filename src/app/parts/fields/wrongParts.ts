import type { Mistake } from '../../../answers/mistake.ts'
import { DATE_PARTS, type DatePart } from '../../../answers/text/date.ts'

/** The fields of a date that a mistake is in. */
export function wrongParts(mistake: Mistake | undefined): readonly DatePart[] {
  switch (mistake?.code) {
    case undefined:
      return []
    case 'missing-part':
      return mistake.parts
    case 'part-not-a-number':
      return [mistake.part]
    case 'no-such-month':
      return ['month']
    case 'no-such-day':
      return ['day']
    case 'year-not-four-digits':
    case 'not-gregorian':
    case 'over-120-years':
      return ['year']
    default:
      return DATE_PARTS
  }
}
