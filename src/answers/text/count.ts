import { accept, type Parsed, refuse } from '../mistake.ts'
import { plain } from './plain.ts'
import { privateNumber } from './private.ts'

/**
 * The whole number that typed text gives, from 0 to `max`.
 *
 *     parseCount(' １２ ', 999)  // 12
 *     parseCount('2.5', 999)    // not-whole
 */
export function parseCount(typed: string, max: number): Parsed<number> {
  const text = plain(typed)
  if (text === '') return refuse({ code: 'missing' })
  const secret = privateNumber(text)
  if (secret) return refuse(secret)
  if (/^[-－−]\s*\d/.test(text)) return refuse({ code: 'negative' })
  if (/^\d*[.．]\d+$/.test(text)) return refuse({ code: 'not-whole' })
  return /^\d+$/.test(text) ? checkCount(Number(text), max) : refuse({ code: 'not-a-number' })
}

/** The number itself where it is whole and lies from 0 to `max`. */
export function checkCount(count: number, max: number): Parsed<number> {
  if (count < 0) return refuse({ code: 'negative' })
  if (count > max) return refuse({ code: 'too-large', max })
  return Number.isInteger(count) ? accept(Math.abs(count)) : refuse({ code: 'not-whole' }) // abs: JSON has a -0
}
