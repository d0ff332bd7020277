/** Money in whole fen, a safe integer: 200 yuan are 20000. */
export type Fen = number & { readonly unit: 'fen' }

export type Period = 'month' | 'day' | 'once'

/** What is paid in a period, both ends included. A null end is open: the plan sets no most, or no least. */
export type Amount = { readonly min: Fen | null; readonly max: Fen | null; readonly per: Period }

/** Whole fen, rounded down; open (null) where there is no finite number of them. */
export function fenOrOpen(fen: number): Fen | null {
  return Number.isFinite(fen) ? (Math.floor(fen) as Fen) : null
}

export function sameAmount(a: Amount | null, b: Amount | null): boolean {
  if (a === null || b === null) return a === b
  return a.min === b.min && a.max === b.max && a.per === b.per
}

/**
 * The sum of amounts of one period: a missing upper end opens the sum ("at least"), a missing lower end counts 0.
 *
 * @throws RangeError where periods are mixed: a month and a day never add up
 */
export function sum(amounts: readonly [Amount, ...Amount[]]): Amount {
  const per = amounts[0].per
  if (amounts.some((amount) => amount.per !== per)) throw new RangeError('amounts of different periods do not add up')
  const allUpTo = amounts.every((amount) => amount.min === null)
  const min = amounts.reduce((total, amount) => total + (amount.min ?? 0), 0)
  const isOpen = amounts.some((amount) => amount.max === null)
  const max = amounts.reduce((total, amount) => total + (amount.max ?? 0), 0)
  return { min: allUpTo ? null : (min as Fen), max: isOpen ? null : (max as Fen), per }
}
