import { wrap } from './wrap.ts'

/** The light colours of the app, for a picture has no theme. */
export type Ink = 'ink' | 'second' | 'field' | 'onField' | 'onFieldSecond' | 'glaze' | 'line' | 'sheet'

export type Font = { readonly size: number; readonly isBold: boolean }

type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
}
type Words = { readonly text: string; readonly x: number; readonly y: number; readonly font: Font; readonly ink: Ink }

/** What is to be drawn, one upon the other: a box, or words on a baseline. */
export type Shape = Box | Words

export type Layout = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] }

/** How wide words are in a font. */
export type WidthOf = (text: string, font: Font) => number

const WIDTH = 390
export const EDGE = 20
const COLUMN = WIDTH - 2 * EDGE
const LINE_HEIGHT = 1.5
/** From the lower edge of a line to its baseline, in sizes of the font. */
const DESCENT = 0.4

type Style = { readonly size: number; readonly isBold?: boolean; readonly ink?: Ink; readonly from?: number }

/**
 * A page of 390 that grows downwards as things are put on it.
 *
 * @param scale how much larger all text is
 */
export class Column {
  y = 0
  private readonly shapes: Shape[] = []
  private readonly scale: number
  private readonly widthOf: WidthOf

  constructor(scale: number, widthOf: WidthOf) {
    this.scale = scale
    this.widthOf = widthOf
  }

  space(height: number): void {
    this.y += height
  }

  /** Words in as many lines as they need, from `from` to the right edge of the column. */
  text(words: string, { size, isBold = false, ink = 'ink', from = EDGE }: Style): void {
    const font = { size: size * this.scale, isBold }
    for (const text of wrap(words, WIDTH - EDGE - from, (part) => this.widthOf(part, font))) {
      this.y += font.size * LINE_HEIGHT
      this.shapes.push({ text, x: from, y: this.y - font.size * DESCENT, font, ink })
    }
  }

  rule(height: number, ink: Ink): void {
    this.shapes.push({ x: EDGE, y: this.y, width: COLUMN, height, ink })
    this.y += height
  }

  /** A coloured field behind what is put on it meanwhile, from edge to edge. */
  field(ink: Ink, put: () => void): void {
    const [y, below] = [this.y, this.shapes.length]
    this.space(16)
    put()
    this.space(16)
    this.shapes.splice(below, 0, { x: 0, y, width: WIDTH, height: this.y - y, ink })
  }

  /** A QR code at the left edge. What is put next begins at its height. */
  code(rows: readonly (readonly boolean[])[], width: number): void {
    const side = width / rows.length
    for (const [row, modules] of rows.entries())
      for (const [column, isDark] of modules.entries())
        if (isDark)
          this.shapes.push({ x: EDGE + column * side, y: this.y + row * side, width: side, height: side, ink: 'ink' })
  }

  layout(): Layout {
    const height = Math.ceil(this.y)
    return { width: WIDTH, height, shapes: [{ x: 0, y: 0, width: WIDTH, height, ink: 'sheet' }, ...this.shapes] }
  }
}
