import { type CivilDate, daysBetween } from '../../engine/date.ts'

/** A whole day in somebody's calendar. */
export type CalendarEvent = {
  /** The same for the same thing, so that adding it twice leaves one entry. */
  readonly uid: string
  readonly on: CivilDate
  readonly summary: string
  readonly description: string
}

/** Reminders at nine in the morning, so many days before. */
const REMINDERS = [
  { days: 7, trigger: '-P6DT15H' },
  { days: 1, trigger: '-PT15H' },
]
const LINE_OCTETS = 75

/**
 * A calendar file (RFC 5545) of whole days, each with its reminders, as far as these are not past.
 *
 * @param asOf the day on which the events were reckoned: it is their time stamp
 */
export function calendar(events: readonly CalendarEvent[], asOf: CivilDate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tianjiaan-family-support//dates//ZH',
    ...events.flatMap((event) => eventLines(event, asOf)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, on, summary, description }: CalendarEvent, asOf: CivilDate): readonly string[] {
  const reminders = REMINDERS.filter(({ days }) => daysBetween(asOf, on) >= days)
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${digits(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${digits(on)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT', // a date to keep makes nobody busy
    ...reminders.flatMap(({ trigger }) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:${trigger}`,
      `DESCRIPTION:${escaped(summary)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

const digits = (day: CivilDate): string => String(day).padStart(8, '0')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

/** No line is longer than 75 octets, no character is cut; what goes on in the next line begins with a space. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > LINE_OCTETS) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += more
  }
  return text
}

/** How long a character is in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
