import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Pack } from '../src/engine/pack.ts'
import { compile } from '../src/law/compile.ts'
import { emitPack } from '../src/law/emit/javascript.ts'
import { readRules } from '../src/law/files.ts'
import type { Law } from '../src/law/law.ts'
import { PROVISIONS } from './contender.ts'

const ENGINE = `${pathToFileURL(resolve(import.meta.dirname, '../src/engine')).href}/`

/** The rules, read and checked once. */
export async function readLaw(): Promise<Law> {
  const { law, mistakes } = await compile(readRules())
  if (!law || mistakes.length > 0) throw new Error('there are mistakes in the rules; npm run rules shows them')
  return law
}

/** The code of a pack with the compared provisions, so many times over: each copy has its own ids and its own code. */
export function packCode(law: Law, copies = 1): string {
  const compared = law.provisions.filter(({ id }) => id in PROVISIONS)
  const provisions = Array.from({ length: copies }, (_, i) =>
    compared.map((provision) => (i === 0 ? provision : { ...provision, id: `${provision.id}-${i + 1}` })),
  ).flat()
  return emitPack({ ...law, provisions }, 'bench', ENGINE)
}

/** Runs the code as a module of its own. */
export async function loadPack(code: string): Promise<Pack> {
  const module = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as { pack: Pack }
  return module.pack
}
