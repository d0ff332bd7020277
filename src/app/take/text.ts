import type { TFunction } from 'i18next'
import { BY_URGENCY } from '../verdicts.ts'
import type { Slip } from './slip.ts'

/** The slip as plain text for a chat: what it comes to, what to do first, then verdict by verdict with the unit to ask. */
export function textOf(
  { title, lead, totals, unset, first, units, leftOut, status, source }: Slip,
  t: TFunction,
  address: string,
): string {
  const lines = units.flatMap((unit) => unit.lines.map((line) => ({ ...line, unit: unit.name })))
  const groups = BY_URGENCY.flatMap((verdict) => {
    const group = lines.filter((line) => line.verdict === verdict)
    if (group.length === 0) return []
    return [
      '',
      t('take.text.group', { verdict: t(`verdict.name.${verdict}`) }),
      ...group.map((line) => t('take.text.line', line)),
    ]
  })
  return [
    title,
    status,
    lead,
    '',
    ...totals.map((total) => t('take.text.total', total)),
    ...(unset === undefined ? [] : [unset]),
    ...(first.length === 0 ? [] : ['', ...first]),
    ...groups,
    '',
    ...leftOut,
    ...(leftOut.length === 0 ? [] : ['']),
    ...source,
    address,
  ].join('\n')
}
