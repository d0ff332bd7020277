import type { Day } from './days.ts'
import type { Known } from './meaning.ts'
import type { FactRule } from './rules.ts'

/** A fact of someone that is not known, and the values it is tried with. */
export type Gap = {
  readonly holder: Known
  readonly fact: FactRule
  readonly values: readonly (boolean | string | number)[]
}

/** The day of an act, which exists only where the act was done. */
export type Dated = { readonly act: FactRule; readonly on: FactRule }

/** The dates of one owner, of which some never precede others. */
export type Orders = readonly FactRule[]

/**
 * Fills the gaps with every combination of values that can be: no date after the day of the answers, none before the
 * date that it follows, and no day of an act that was not done. Stops as soon as `isEnough` says so of a world. The
 * holders are left as they were.
 */
export function eachWorld(
  gaps: readonly Gap[],
  orders: Orders,
  dated: Dated | undefined,
  isEnough: () => boolean,
): void {
  const isUndone = (holder: Known): boolean => dated !== undefined && holder[dated.act.name] !== dated.act.options[0]

  function fill(index: number): boolean {
    const gap = gaps[index]
    if (!gap) return isEnough()
    if (gap.fact === dated?.on && isUndone(gap.holder)) return fill(index + 1)
    const { holder, fact, values } = gap
    const isFilled = values.some((value) => {
      if (fact.type === 'date' && !isInOrder(holder, fact, Number(value), orders)) return false
      holder[fact.name] = value
      return fill(index + 1)
    })
    holder[fact.name] = undefined
    return isFilled
  }

  fill(0)
}

function isInOrder(holder: Known, { owner, name, from }: FactRule, day: Day, orders: Orders): boolean {
  const earlier = from === undefined ? undefined : holder[from]
  if (typeof earlier === 'number' && day < earlier) return false
  return orders.every((other) => {
    const later = other.owner === owner && other.from === name ? holder[other.name] : undefined
    return typeof later !== 'number' || day <= later
  })
}
