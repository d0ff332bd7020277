import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { answersJsonSchema } from '../answers/json-schema.ts'
import type { Law } from '../law/law.ts'
import * as schema from '../law/read/schema.ts'

const SCHEMAS: string = resolve(import.meta.dirname, '../../public/schema')

/** Every JSON Schema that is published: the answers' public format, and the files of the rules, for editors. */
function schemasOf(law: Law): ReadonlyMap<string, string> {
  const words = new Map(law.facts.map(({ fact, words }) => [fact.id, words.ask.en]))
  const rules = {
    provision: schema.provision,
    cases: schema.cases,
    facts: schema.facts,
    units: schema.units,
    situations: schema.situations,
    announcements: schema.announcements,
    glossary: schema.glossary,
    plan: schema.plan,
  }
  const all = new Map<string, object>([
    [
      'answers',
      answersJsonSchema(
        law.facts.map(({ fact }) => fact),
        ({ id }) => words.get(id) ?? id,
      ),
    ],
  ])
  for (const [name, one] of Object.entries(rules)) all.set(name, z.toJSONSchema(one, { io: 'input' }))
  return new Map([...all].map(([name, json]) => [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`]))
}

export function writeSchemas(law: Law): void {
  mkdirSync(SCHEMAS, { recursive: true })
  for (const [name, text] of schemasOf(law)) writeFileSync(join(SCHEMAS, name), text)
}

/** The published schemas that are not what the rules make of them now. */
export function staleSchemas(law: Law): readonly string[] {
  return [...schemasOf(law)].filter(([name, text]) => readOrEmpty(join(SCHEMAS, name)) !== text).map(([name]) => name)
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
