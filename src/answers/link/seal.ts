/**
 * 61 letters and digits: nothing that a chat takes for the end of a link. Their number is prime, so that one can
 * reckon with them as with fractions.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxy'
export const BASE = 61

/** The letter that is left over ends a code. What follows it is a chat's or a sentence's, as long as it is no letter or digit. */
const SEALED = /^([0-9A-Za-y]{6,280})z(?![0-9A-Za-z])/
const LONGEST = 280

/**
 * (x − 2)(x − 4)(x − 8)(x − 16) without its highest power. 2 is a primitive root of 61, so a word that it divides stays
 * no such word when one symbol changes, or two neighbours change places.
 */
const GENERATOR = [2, 4, 8, 16].reduce<readonly number[]>(timesRoot, [])
const CHECKS = GENERATOR.length

/**
 * The symbols with their check symbols as text, ended. Undefined where it would be too long for a link.
 *
 * The length is even, so that a letter too many or too few shows: whoever reads symbols bears a 0 at their end.
 */
export function seal(symbols: readonly number[]): string | undefined {
  const even = symbols.length % 2 === 0 ? symbols : [...symbols, 0]
  const all = [...even, ...checksOf(even)]
  return all.length > LONGEST ? undefined : `${all.map((symbol) => ALPHABET[symbol]).join('')}z`
}

/** The symbols at the beginning of a text, which may go on behind their end; undefined where they are not whole. */
export function unseal(text: string): readonly number[] | undefined {
  const [, sealed = ''] = SEALED.exec(text) ?? []
  if (sealed.length === 0 || sealed.length % 2 !== 0) return undefined
  const all = [...sealed].map((letter) => ALPHABET.indexOf(letter))
  const symbols = all.slice(0, -CHECKS)
  return checksOf(symbols).every((check, i) => check === all[symbols.length + i]) ? symbols : undefined
}

/** What makes the symbols, read as a polynomial, a multiple of the generator. It begins with 1: nothing but zeros is no code. */
function checksOf(symbols: readonly number[]): readonly number[] {
  let rest: readonly number[] = GENERATOR.map(() => 1)
  for (const symbol of symbols) {
    const lead = symbol + (rest[0] ?? 0)
    rest = GENERATOR.map((factor, i) => modulo((rest[i + 1] ?? 0) - lead * factor))
  }
  return rest.map((one) => modulo(-one))
}

/** A polynomial of highest power 1, which is left out, times (x − root). */
function timesRoot(polynomial: readonly number[], root: number): readonly number[] {
  return [...polynomial, 0].map((factor, i) => modulo(factor - root * (i === 0 ? 1 : (polynomial[i - 1] ?? 0))))
}

function modulo(n: number): number {
  return ((n % BASE) + BASE) % BASE
}
