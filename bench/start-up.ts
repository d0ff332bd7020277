import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median } from './rounds.ts'

export type StartUp = { readonly of: string; readonly milliseconds: number }

const ROOT = resolve(import.meta.dirname, '..')
const url = (path: string): string => JSON.stringify(pathToFileURL(resolve(ROOT, path)).href)

/** Where each contender is, as an expression of its module. */
const CONTENDERS = [
  { of: 'by hand', file: 'by-hand.ts', contender: 'module.knownByHand' },
  { of: 'ours', file: 'compiled.ts', contender: 'module.compiled((await import(PACK)).pack)' },
  { of: 'json-logic-engine, compiled', file: 'json-logic.ts', contender: 'module.jsonLogic' },
  { of: 'json-rules-engine', file: 'json-rules.ts', contender: 'module.jsonRules' },
  { of: 'publicodes', file: 'publicodes.ts', contender: 'module.publicodes' },
  { of: 'feelin', file: 'feel.ts', contender: 'module.feel' },
] as const

/** What a process does that loads a contender and decides one household. It prints its own milliseconds. */
const firstDecision = (file: string, contender: string, pack: string): string => `
const { knownHouseholds } = await import(${url('bench/households.ts')})
const PACK = ${url(pack)}
const households = knownHouseholds(1)
const start = performance.now()
const module = await import(${url(`bench/engines/${file}`)})
await ((${contender}).prepare(households)(0))
console.log(performance.now() - start)
`

/** Fresh processes, one after the other: what a first decision costs before anything is warm. */
export function startUps(packCode: string, times: number): readonly StartUp[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const pack = join(folder, 'pack.mjs')
  writeFileSync(pack, packCode)
  try {
    return CONTENDERS.map(({ of, file, contender }) => {
      const args = ['--input-type=module', '-e', firstDecision(file, contender, pack)]
      return { of, milliseconds: median(Array.from({ length: times }, () => Number(outputOf(args)))) }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function outputOf(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args[0]} ended with ${status}: ${stderr}`)
  return stdout
}
