import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fromIso } from '../engine/date.ts'
import type { Pack } from '../engine/pack.ts'
import { type ClauseCoverage, checkCoverage } from './check/coverage.ts'
import { checkExample } from './check/examples.ts'
import { checkFigures } from './check/figures.ts'
import { checkModel } from './check/model.ts'
import { checkUse } from './check/use.ts'
import { emitPack } from './emit/javascript.ts'
import type { RuleFile } from './files.ts'
import type { Law } from './law.ts'
import type { Mistake } from './mistake.ts'
import { readSource } from './read/read.ts'
import { resolveLaw } from './resolve.ts'

/** The rules, compiled: the law that was read, and the pack that the engine runs. Undefined where a file all others need is wrong. */
export type Compiled = {
  readonly law: Law | undefined
  readonly pack: Pack | undefined
  readonly version: string
  readonly coverage: readonly ClauseCoverage[]
  readonly mistakes: readonly Mistake[]
}

const ENGINE = `${pathToFileURL(resolve(import.meta.dirname, '../engine')).href}/`

/**
 * Compiles the rules and reports every mistake of every file. With mistakes the law and pack hold what could be read,
 * which is for checking further, never for use.
 */
export async function compile(files: readonly RuleFile[]): Promise<Compiled> {
  const { source, mistakes } = readSource(files)
  if (!source) return { law: undefined, pack: undefined, version: '', coverage: [], mistakes }
  const resolved = resolveLaw(source)
  const { law } = resolved
  const version = versionOf(files, law.plan.version)
  const pack = await load(emitPack(law, version, ENGINE))
  const examples = law.provisions.flatMap(({ id, owner, examples }) =>
    once(examples.flatMap((example) => checkExample(pack, id, owner, example))),
  )
  const unreadable = [...mistakes, ...resolved.mistakes]
  const { clauses, mistakes: uncovered } = checkCoverage(law, source.plan.document)
  // Words, and what the law lacks as a whole, can be looked at once every part of it can be read.
  const figures = unreadable.length === 0 ? checkFigures(law, source) : []
  const isWhole = unreadable.length === 0 && examples.length === 0
  const lacking = isWhole ? [...checkUse(law, source.facts.document), ...uncovered] : []
  return { law, pack, version, coverage: clauses, mistakes: [...unreadable, ...figures, ...examples, ...lacking] }
}

/** What is wrong in the base of all cases is wrong in each of them, and told once. */
function once(mistakes: readonly Mistake[]): readonly Mistake[] {
  return [...new Map(mistakes.map((mistake) => [JSON.stringify(mistake), mistake])).values()]
}

/** Compiles, and once nothing else is wrong walks every provision through a small model: what a build demands. */
export async function compileAndProve(files: readonly RuleFile[]): Promise<Compiled & { readonly cells: number }> {
  const compiled = await compile(files)
  const { law, pack, mistakes } = compiled
  const rulesDay = law && fromIso(law.plan.version)
  if (!law || !pack || rulesDay === undefined || mistakes.length > 0) return { ...compiled, cells: 0 }
  const { cells, mistakes: unprovable } = checkModel(law, pack, rulesDay)
  return { ...compiled, cells, mistakes: unprovable }
}

/** Day of the rules and a hash of their content: two packs of one version decide alike. Golden cases decide nothing. */
function versionOf(files: readonly RuleFile[], day: string): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) if (!path.endsWith('.cases.yaml')) hash.update(`${path}\n${text}\n`)
  return `${day}+${hash.digest('hex').slice(0, 8)}`
}

/** Runs a pack's code as a module, without eval. */
async function load(code: string): Promise<Pack> {
  const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  const module = (await import(url)) as { pack: Pack }
  return module.pack
}
