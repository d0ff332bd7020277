import type { CivilDate } from '../../../engine/date.ts'
import { type CalendarEvent, calendar } from '../calendar.ts'

/** How long a browser may take to fetch what was handed to it. */
const A_MINUTE = 60_000

/** Hands a calendar file to the browser. In a sandboxed frame or an in-app browser nothing may come of it, and nothing tells. */
export function downloadCalendar(name: string, events: readonly CalendarEvent[], asOf: CivilDate): void {
  const text = calendar(events, asOf)
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `tianjiaan-${name}.ics`
  document.body.appendChild(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), A_MINUTE)
}
