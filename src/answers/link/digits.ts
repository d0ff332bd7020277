import { BASE } from './seal.ts'

/** A whole number, and the one that it is less than: it takes no more room than that. */
export type Part = { readonly value: number; readonly below: number }

/** Takes the next number of a row, told what it is less than. */
export type Reader = (below: number) => number

/**
 * Many small numbers as the digits of a single large one, least digit first: nothing is lost to whole bits or bytes, and
 * zeros at the end of the row cost nothing.
 *
 * @throws RangeError where a number is not less than it says, or so large that reckoning with it were inexact
 */
export function digitsOf(parts: readonly Part[]): readonly number[] {
  const digits: number[] = []
  for (const { value, below } of [...parts].reverse()) {
    const isWithin = Number.isSafeInteger(value) && value >= 0 && value < below && Number.isSafeInteger(below * BASE)
    if (!isWithin) throw new RangeError(`${value} is not a whole number below ${below}`)
    let carry = value
    for (const [i, digit] of digits.entries()) {
      const product = digit * below + carry
      digits[i] = product % BASE
      carry = Math.floor(product / BASE)
    }
    for (; carry > 0; carry = Math.floor(carry / BASE)) digits.push(carry % BASE)
  }
  return digits
}

/** The way back from `digitsOf`: gives the numbers in the order in which they were put in, and zeros behind the last. */
export function readerOf(digits: readonly number[]): Reader {
  const left = [...digits]
  return (below) => {
    let rest = 0
    for (let i = left.length - 1; i >= 0; i--) {
      const dividend = rest * BASE + (left[i] ?? 0)
      left[i] = Math.floor(dividend / below)
      rest = dividend % below
    }
    return rest
  }
}
