import { type Rules, rulesOf, toyFiles } from './rules.ts'

/** The toy law, compiled once for a test file. */
export const toy: Rules = await rulesOf(toyFiles)
