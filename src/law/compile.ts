import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import type { Pack } from '../engine/pack.ts'
import { checkExample } from './check/examples.ts'
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
  readonly mistakes: readonly Mistake[]
}

const ENGINE = `${pathToFileURL(resolve(import.meta.dirname, '../engine')).href}/`

/**
 * Compiles the rules and reports every mistake of every file. With mistakes the law and pack hold what could be read,
 * which is for checking further, never for use.
 */
export async function compile(files: readonly RuleFile[]): Promise<Compiled> {
  const { source, mistakes } = readSource(files)
  if (!source) return { law: undefined, pack: undefined, version: '', mistakes }
  const resolved = resolveLaw(source)
  const { law } = resolved
  const version = versionOf(files, law.plan.version)
  const pack = await load(emitPack(law, version, ENGINE))
  const examples = law.provisions.flatMap(({ id, owner, examples }) => examples.flatMap((example) => checkExample(pack, id, owner, example)))
  const all = [...mistakes, ...resolved.mistakes, ...examples]
  const unused = all.length === 0 ? checkUse(law, source.facts.document) : []
  return { law, pack, version, mistakes: [...all, ...unused] }
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
