import * as z from 'zod/mini'
import type { Mistake } from './mistake.ts'

/** Refuses a value inside a schema's transform: the mistake travels in the issue's `params`. */
export function raise(payload: z.core.ParsePayload, mistake: Mistake): never {
  payload.issues.push({ code: 'custom', message: mistake.code, input: payload.value, params: { mistake } })
  return z.NEVER
}

/** The mistake that an issue of one of our schemas carries; undefined for an issue of zod's own. */
export function mistakeIn(issue: object): Mistake | undefined {
  return carriesMistake(issue) ? issue.params.mistake : undefined
}

function carriesMistake(issue: object): issue is { readonly params: { readonly mistake: Mistake } } {
  return 'params' in issue && typeof issue.params === 'object' && issue.params !== null && 'mistake' in issue.params
}
