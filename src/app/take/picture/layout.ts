import type { Verdict } from '../../../engine/decide.ts'
import type { Slip, SlipUnit } from '../slip.ts'
import { Column, EDGE, type Layout, type WidthOf } from './column.ts'

/** What is said around the slip. */
export type Around = {
  readonly verdict: (verdict: Verdict) => string
  readonly scan: string
  readonly address: string
  /** The QR code of the address, row by row. */
  readonly code: readonly (readonly boolean[])[]
}

const CODE = 132

/** Lays the slip out as one long column: what it comes to, what to do first, unit by unit, and where it comes from. */
export function layoutOf(slip: Slip, around: Around, { scale, widthOf }: { scale: number; widthOf: WidthOf }): Layout {
  const column = new Column(scale, widthOf)
  column.field('field', () => putHead(column, slip))
  if (slip.first.length > 0)
    column.field('glaze', () => {
      for (const what of slip.first) column.text(what, { size: 17, isBold: true })
    })
  for (const unit of slip.units) putUnit(column, unit, around)
  column.space(12)
  for (const line of slip.leftOut) column.text(line, { size: 15, ink: 'second' })
  putSource(column, slip, around)
  return column.layout()
}

function putHead(column: Column, { title, lead, status, totals, unset }: Slip): void {
  column.text(title, { size: 24, isBold: true, ink: 'onField' })
  for (const line of [lead, status]) column.text(line, { size: 15, ink: 'onFieldSecond' })
  for (const { period, amount, of } of totals) {
    column.space(10)
    column.text(period, { size: 15, ink: 'onFieldSecond' })
    column.text(amount, { size: 26, isBold: true, ink: 'onField' })
    column.text(of, { size: 15, ink: 'onFieldSecond' })
  }
  if (unset === undefined) return
  column.space(10)
  column.text(unset, { size: 15, ink: 'onField' })
}

/** Each line says its verdict in words: the picture is sent on, and read without the marks explained. */
function putUnit(column: Column, { name, lines }: SlipUnit, { verdict: wordOf }: Around): void {
  column.space(20)
  column.text(name, { size: 18, isBold: true })
  column.space(6)
  column.rule(2, 'ink')
  for (const [i, { verdict, title, who, amount, note, clause }] of lines.entries()) {
    const word = wordOf(verdict)
    if (i > 0) column.rule(1, 'line')
    column.space(8)
    column.text(title, { size: 17, isBold: true })
    column.text(`${who} · ${clause}`, { size: 15, ink: 'second' })
    column.text(amount === word ? word : `${word} · ${amount}`, { size: 17, isBold: true, ink: 'field' })
    column.text(note, { size: 15, ink: 'second' })
    column.space(10)
  }
}

function putSource(column: Column, { source }: Slip, { scan, address, code }: Around): void {
  column.space(12)
  column.rule(2, 'ink')
  column.space(12)
  const { y } = column
  const from = EDGE + CODE + 12
  column.code(code, CODE)
  column.text(scan, { size: 15, isBold: true, from })
  column.text(address, { size: 13, ink: 'second', from })
  column.space(Math.max(0, y + CODE - column.y) + 8)
  for (const line of source) column.text(line, { size: 13, ink: 'second' })
  column.space(20)
}
