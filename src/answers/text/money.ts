import type { Fen } from '../../engine/money.ts'
import { accept, type Parsed, refuse } from '../mistake.ts'
import { plain } from './plain.ts'
import { privateNumber } from './private.ts'

/** How many digits a unit of ten thousand and the like moves the decimal point. */
const SHIFT: { readonly [unit: string]: number } = { 千: 3, 万: 4, w: 4, W: 4, 百万: 6, 千万: 7, 亿: 8 }

const SHAPE = /^[¥￥]?\s*(\d+|\d{1,3}(?:[,，\s]\d{3})+)(?:[.．](\d+))?\s*(千|万|[wW]|百万|千万|亿)?\s*(?:元整?|块|圆)?$/

/**
 * The whole fen of yuan as people type them, at most `maxFen`: exact, since digits are moved and nothing is multiplied.
 *
 *     parseMoney('1，666，666.67', 1e14)  // 166666667
 *     parseMoney('1.5万元', 1e14)         // 1500000
 */
export function parseMoney(typed: string, maxFen: number): Parsed<Fen> {
  const text = plain(typed)
  if (text === '') return refuse({ code: 'missing' })
  const secret = privateNumber(text)
  if (secret) return refuse(secret)
  if (/^[-－−]\s*[¥￥]?\s*\d/.test(text)) return refuse({ code: 'negative' })
  const [found, whole = '', decimals = '', unit = ''] = SHAPE.exec(text) ?? []
  if (found === undefined) return refuse({ code: 'not-a-number' })
  return fenOf({ whole: whole.replace(/[,，\s]/g, ''), decimals, shift: SHIFT[unit] ?? 0 }, maxFen)
}

/**
 * The whole fen of yuan as JSON has them, at most `maxFen`. A JSON number is read by its shortest decimals, so that
 * 1666666.67 means that and not the binary fraction beside it.
 */
export function parseYuan(yuan: number, maxFen: number): Parsed<Fen> {
  if (yuan < 0) return refuse({ code: 'negative' })
  if (yuan > maxFen / 100) return refuse({ code: 'sum-too-large', maxFen })
  const [found, whole = '', decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(String(yuan)) ?? []
  if (found === undefined) return refuse({ code: 'too-many-decimals' }) // 1e-7
  return fenOf({ whole, decimals, shift: 0 }, maxFen)
}

/**
 * The full figure in yuan, to echo what was understood.
 *
 *     fullYuan(100000000 as Fen)  // '1,000,000.00'
 */
export function fullYuan(fen: Fen): string {
  const digits = String(fen).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${whole}.${digits.slice(-2)}`
}

type Decimal = { readonly whole: string; readonly decimals: string; readonly shift: number }

function fenOf({ whole, decimals, shift }: Decimal, maxFen: number): Parsed<Fen> {
  const places = shift + 2
  if (decimals.length > places) return refuse({ code: 'too-many-decimals' })
  const fen = Number(whole + decimals.padEnd(places, '0'))
  return fen <= maxFen ? accept(fen as Fen) : refuse({ code: 'sum-too-large', maxFen })
}
