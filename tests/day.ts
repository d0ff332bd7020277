import { type CivilDate, fromIso } from '../src/engine/date.ts'

/** A day as the ledger writes it: 2025-02-28. */
export function on(iso: string): CivilDate {
  const day = fromIso(iso)
  if (day === undefined) throw new Error(`${iso} is no day`)
  return day
}
