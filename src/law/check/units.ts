import type { Stretch } from '../law.ts'
import type { Wrong } from '../mistake.ts'
import { clausesOf } from '../plan.ts'
import type { UnitFile } from '../read/schema.ts'

/** （牵头单位：区税务局） names who leads, （各乡镇、街道落实） who carries out. */
const BRACKET = { lead: /（[^（）]*单位：([^（）]*)）/, 'carries-out': /（[^（）]*落实）/ }

/**
 * What is wrong where the first bracket behind a quote names another unit to lead than the one to ask, or, for a unit that
 * carries out, where no bracket says who does.
 */
export function checkUnit(plan: string, quote: Stretch, { zh, role }: UnitFile): Wrong | undefined {
  const clause = clausesOf(plan).find(({ from, to }) => from <= quote.from && quote.to <= to)
  const [found, units = ''] = BRACKET[role].exec(plan.slice(quote.to, clause?.to)) ?? []
  const isNamed = role === 'lead' ? units.includes(zh) : found !== undefined
  return isNamed ? undefined : { code: 'unit-not-in-bracket', unit: zh, found: found ?? '' }
}
