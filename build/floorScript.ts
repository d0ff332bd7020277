import { type ecmaVersion, parse, type Token } from 'acorn'

/** A place in a built file that a browser of the floor cannot read; line and column count from 1. */
export type Excess = { readonly line: number; readonly column: number; readonly what: string }

const LOOKBEHIND = /\(\?<[=!]/

/**
 * What a classic script holds beyond the floor.
 *
 * Chrome 64 and iOS 12 both read all of ES2018 (object spread, async iteration, named groups, the s flag, \p{…}), except that
 * iOS has lookbehind only from 16.4 on. Optional catch binding and U+2028 in strings are ES2019 (Chrome 66). `import()` and
 * `import.meta` are ES2020 to the parser, and a classic script of ours has neither.
 *
 * The parser stops at its first error, so at most one of those is told; lookbehinds before it are all told.
 */
export function scriptExcess(code: string, version: ecmaVersion): Excess[] {
  const found: Excess[] = []
  const onToken = (token: Token & { value?: unknown }): void => {
    const { value } = token
    const text = isPattern(value) ? value.pattern : value
    if (typeof text !== 'string' || !LOOKBEHIND.test(text)) return
    const { line, column } = token.loc?.start ?? { line: 1, column: 0 }
    found.push({ line, column: column + 1, what: 'lookbehind, a syntax error before iOS 16.4' })
  }
  try {
    parse(code, { ecmaVersion: version, sourceType: 'script', locations: true, onToken })
  } catch (error) {
    if (!isSyntaxError(error)) throw error
    const { line, column } = error.loc
    found.push({ line, column: column + 1, what: `not ES${version}: ${error.message}` })
  }
  return found
}

const isPattern = (value: unknown): value is { pattern: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value

const isSyntaxError = (error: unknown): error is SyntaxError & { loc: { line: number; column: number } } =>
  error instanceof SyntaxError && 'loc' in error
