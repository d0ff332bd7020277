import type { z } from 'zod'
import type { RuleFile } from '../files.ts'
import type { Mistake } from '../mistake.ts'
import { clausesOf } from '../plan.ts'
import { type Located, readDocument } from './document.ts'
import * as schema from './schema.ts'
import { validate } from './validate.ts'

/** A file that holds to its schema, and where each value stands. */
export type Sourced<T> = { readonly document: Located; readonly value: T }

/** The rules as written: every file read and of the right shape, nothing yet held against anything else. */
export type Source = {
  readonly planText: string
  readonly plan: Sourced<schema.PlanFile>
  readonly units: Sourced<Record<string, schema.UnitFile>>
  readonly facts: Sourced<Record<string, schema.FactFile>>
  readonly situations: Sourced<Record<string, schema.SituationFile>>
  readonly announcements: Sourced<Record<string, schema.AnnouncementFile>> | undefined
  readonly glossary: Sourced<schema.GlossaryFile> | undefined
  readonly provisions: readonly (Sourced<schema.ProvisionFile> & {
    readonly id: string
    readonly cases: Sourced<schema.CasesFile> | undefined
  })[]
}

const PROVISION = /^rules\/provisions\/(\d\d)-([a-z0-9-]+)\.yaml$/
const PLAN = 'rules/plan.txt'
const CASES = /\.cases\.yaml$/

/** Reads every file and reports the mistakes of all. The source is undefined where a file that all others need is wrong. */
export function readSource(files: readonly RuleFile[]): { source: Source | undefined; mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = []
  const byPath = new Map(files.map((file) => [file.path, file]))

  function read<T>(path: string, shape: z.ZodType<T>): Sourced<T> | undefined {
    const file = byPath.get(path)
    if (!file) return undefined
    const { document, mistakes: misread } = readDocument(path, file.text)
    mistakes.push(...misread)
    if (!document) return undefined
    const { value, mistakes: wrong } = validate(document, shape)
    mistakes.push(...wrong)
    return value === undefined ? undefined : { document, value }
  }

  const top = (file: string, code: 'missing-file' | 'no-tasks') =>
    void mistakes.push({ place: { file, from: 0, to: 1 }, code })

  function need<T>(path: string, shape: z.ZodType<T>): Sourced<T> | undefined {
    if (!byPath.has(path)) top(path, 'missing-file')
    return read(path, shape)
  }

  const planText = byPath.get(PLAN)?.text
  const hasTasks = clausesOf(planText ?? '').length > 0
  if (!hasTasks) top(PLAN, planText === undefined ? 'missing-file' : 'no-tasks')
  const plan = need('rules/plan.yaml', schema.plan)
  const units = need('rules/units.yaml', schema.units)
  const facts = need('rules/facts.yaml', schema.facts)
  const situations = need('rules/situations.yaml', schema.situations)
  const announcements = read('rules/announcements.yaml', schema.announcements)
  const glossary = read('rules/glossary.yaml', schema.glossary)

  const provisions = files.flatMap(({ path }) => {
    if (!path.startsWith('rules/provisions/') || CASES.test(path)) return []
    const name = PROVISION.exec(path)
    if (!name?.[1] || !name[2]) {
      mistakes.push({ place: { file: path, from: 0, to: 1 }, code: 'file-name', expected: '20-care-allowance.yaml' })
      return []
    }
    const provision = read(path, schema.provision)
    const cases = read(path.replace(/\.yaml$/, '.cases.yaml'), schema.cases)
    if (!provision) return []
    const inName = Number(name[1])
    if (inName !== provision.value.clause)
      mistakes.push({
        place: provision.document.at(['clause']),
        code: 'clause-not-in-name',
        clause: provision.value.clause,
        inName,
      })
    return [{ ...provision, id: name[2], cases }]
  })
  for (const { path } of files) {
    const owner = path.replace(CASES, '.yaml')
    if (CASES.test(path) && !byPath.has(owner))
      mistakes.push({ place: { file: path, from: 0, to: 1 }, code: 'orphan-cases', expected: owner })
  }
  if (planText === undefined || !hasTasks || !plan || !units || !facts || !situations)
    return { source: undefined, mistakes }
  return { source: { planText, plan, units, facts, situations, announcements, glossary, provisions }, mistakes }
}
