const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
const FULL_WIDTH_DIGIT = /[\uFF10-\uFF19]/g

/**
 * Typed text as all readers want it: without invisible characters and surrounding spaces (U+3000 too), full-width
 * digits as ASCII. Nothing else is folded: ① and Arabic-Indic digits stay, and are refused.
 *
 *     plain('　２０２０\u200B ')  // '2020'
 */
export function plain(text: string): string {
  return text.replace(INVISIBLE, '').replace(FULL_WIDTH_DIGIT, asciiDigit).trim()
}

const asciiDigit = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30)
