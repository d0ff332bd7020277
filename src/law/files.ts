import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A file of the rules: its path below the project's folder, with slashes, and its text. */
export type RuleFile = { readonly path: string; readonly text: string }

/** The folder of the rules, beside `src`. */
export const RULES = resolve(import.meta.dirname, '../../rules')

/** Every file of the rules, sorted by path. */
export function readRules(folder: string = RULES): readonly RuleFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(yaml|txt)$/.test(name))
  return names.sort().map((name) => {
    const path = name.replaceAll('\\', '/')
    return { path: `rules/${path}`, text: readFileSync(join(folder, path), 'utf8') }
  })
}
