import { type CivilDate, dateOf } from '../engine/date.ts'

const BEIJING = 8 * 60 * 60 * 1000

/** The civil date in Beijing at an instant, whatever the device's zone. */
export function dayInBeijing(instant: number): CivilDate {
  const there = new Date(instant + BEIJING)
  return dateOf(there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate())
}
