import type { Mistake } from '../mistake.ts'
import { plain } from './plain.ts'

const IDENTITY = /(?:^|\D)\d{17}[\dXx](?![\dXx])/
const PHONE = /(?:^|\D)(?:86)?1[3-9]\d{9}(?!\d)/

/**
 * The mistake of giving an identity number (18 digits, the last perhaps X) or a mobile phone number (11 digits), also
 * grouped by spaces or hyphens, also amid other text. Neither is asked for anywhere, so neither is kept.
 */
export function privateNumber(text: string): Mistake | undefined {
  const ungrouped = plain(text).replace(/[\s-]/g, '')
  if (IDENTITY.test(ungrouped)) return { code: 'identity-number' }
  if (PHONE.test(ungrouped)) return { code: 'phone-number' }
  return undefined
}
