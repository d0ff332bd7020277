import type { Font, Ink, Layout, WidthOf } from './column.ts'

const COLOURS: Readonly<Record<Ink, string>> = {
  ink: '#14252a',
  second: '#3a4a50',
  field: '#0a4d5a',
  onField: '#ffffff',
  onFieldSecond: '#d3e7e6',
  glaze: '#f0b429',
  line: '#c8d3d0',
  sheet: '#ffffff',
}

/** Pixels for a unit: sharp enough to read and to print, and light enough to be sent. */
const SHARP = 2
/** What old phones still draw: a longer canvas stays blank without a word. */
const LONGEST = 16000
const LARGEST = 16_000_000

/** How wide text is in the font of the page; undefined where there is no canvas. */
export function measureIn(family: string): WidthOf | undefined {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return undefined
  return (text, font) => {
    pen.font = cssFont(font, family)
    return pen.measureText(text).width
  }
}

/** A layout as a PNG in a data: address, which img-src allows and every browser lets be kept; undefined where it cannot be. */
export function draw({ width, height, shapes }: Layout, family: string): string | undefined {
  const zoom = Math.min(SHARP, LONGEST / height, Math.sqrt(LARGEST / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(width * zoom)
  canvas.height = Math.floor(height * zoom)
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.scale(zoom, zoom)
  for (const shape of shapes) {
    pen.fillStyle = COLOURS[shape.ink]
    if ('text' in shape) {
      pen.font = cssFont(shape.font, family)
      pen.fillText(shape.text, shape.x, shape.y)
    } else {
      pen.fillRect(shape.x, shape.y, shape.width, shape.height)
    }
  }
  const address = canvas.toDataURL('image/png')
  return address.length > 'data:image/png;base64,'.length ? address : undefined // a canvas that is too large gives `data:,`
}

const cssFont = ({ size, isBold }: Font, family: string): string => `${isBold ? 700 : 400} ${size}px ${family}`
