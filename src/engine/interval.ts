import type { Truth } from './kleene.ts'

// What a number, a sum or a day can still be lies from `lo` to `hi`: both included, equal where it is known.

/** Whether a ≥ b, for all, for none or for some of the values they can be. */
export function atLeast(aLo: number, aHi: number, bLo: number, bHi: number): Truth {
  if (aLo >= bHi) return true
  return aHi < bLo ? false : null
}

/** Whether a > b. */
export function moreThan(aLo: number, aHi: number, bLo: number, bHi: number): Truth {
  if (aLo > bHi) return true
  return aHi <= bLo ? false : null
}

/** Whether a = b. */
export function same(aLo: number, aHi: number, bLo: number, bHi: number): Truth {
  if (aHi < bLo || bHi < aLo) return false
  return aLo === aHi && bLo === bHi ? true : null
}
