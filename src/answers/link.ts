import type { Answered } from '../engine/answers.ts'
import type { CivilDate } from '../engine/date.ts'
import type { Owner } from '../engine/pack.ts'
import { boundsOf, checkDay, isCivilDate } from './bounds.ts'
import type { Asked, Carried } from './link/carried.ts'
import { partsOf, readContents } from './link/contents.ts'
import { digitsOf, readerOf } from './link/digits.ts'
import { fingerprint } from './link/fingerprint.ts'
import { seal, unseal } from './link/seal.ts'
import { ownerOf } from './owner.ts'
import { roleOf } from './relation.ts'

export type Opened =
  | { readonly ok: true; readonly carried: Carried }
  /**
   * `damaged`: not a code, or not one that was ever written. `other-version`: whole, but of other questions or an other
   * format. `impossible`: it names a day that lies after the decision date, or before the day it follows.
   */
  | { readonly ok: false; readonly why: 'damaged' | 'other-version' | 'impossible' }

/** Counts up when the contents are laid out anew. The seal around them stays, so that old and new links are told apart from damaged ones. */
const VERSION = 1

/** A text that is longer is not even looked at: a code with the longest tail that a chat may leave on it is shorter. */
const LONGEST = 4096

/**
 * The code of a link: letters and digits alone, ending in `z`. Undefined where so much was said that a link cannot
 * carry it; a household of six takes about half of what it can.
 */
export function writeLink(asked: Asked, carried: Carried): string | undefined {
  return seal([VERSION, ...fingerprint(asked), ...digitsOf(partsOf(asked, carried))])
}

/**
 * What the code at the beginning of a text says, whatever a chat has left behind it; or why it is refused, as a whole.
 * Each change of one character, and each swap of two neighbours, is refused.
 */
export function openLink(asked: Asked, text: string, asOf: CivilDate): Opened {
  const symbols = text.length > LONGEST ? undefined : unseal(text)
  if (!symbols) return { ok: false, why: 'damaged' }
  const head = [VERSION, ...fingerprint(asked)]
  if (head.some((symbol, i) => symbol !== symbols[i])) return { ok: false, why: 'other-version' }
  const carried = readContents(asked, readerOf(symbols.slice(head.length)))
  // One content, one code: what is written in any other way was not written by us.
  const code = carried && writeLink(asked, carried)
  if (!carried || code === undefined || !text.startsWith(code)) return { ok: false, why: 'damaged' }
  return hasImpossibleDay(asked, carried, asOf) ? { ok: false, why: 'impossible' } : { ok: true, carried }
}

function hasImpossibleDay({ facts }: Asked, { household, people, organisation }: Carried, asOf: CivilDate): boolean {
  const isImpossible = (owner: Owner, told: Answered) =>
    facts.some((fact) => {
      const day = fact.owner === owner && fact.type === 'date' ? told[fact.name] : undefined
      return isCivilDate(day) && !checkDay(day, boundsOf(fact, told, asOf)).ok
    })
  return (
    isImpossible('household', household) ||
    people.some(({ relation, facts: told }) => isImpossible(ownerOf(roleOf(relation)), told)) ||
    (organisation !== undefined && isImpossible('organisation', organisation))
  )
}
