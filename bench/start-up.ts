import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median } from './rounds.ts'

export type StartUp = { readonly of: string; readonly milliseconds: number }

const ROOT = resolve(import.meta.dirname, '..')
const url = (path: string) => JSON.stringify(pathToFileURL(resolve(ROOT, path)).href)

/** What a process does that loads the pack, as the app does, and decides once. It prints its own milliseconds. */
const firstDecision = (pack: string) => `
const start = performance.now()
const [{ pack }, { decide }] = await Promise.all([import(${JSON.stringify(pathToFileURL(pack).href)}), import(${url('src/engine/decide.ts')})])
const answers = { household: { low_income: true }, people: [{ id: 'c1', role: 'child', facts: { care: 'nursery' } }], organisation: undefined }
decide(pack, answers, 20261124)
console.log(performance.now() - start)
`

/** Fresh processes, one after the other: what a first decision costs before anything is warm. */
export function startUps(packCode: string, times: number): readonly StartUp[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const pack = join(folder, 'pack.mjs')
  writeFileSync(pack, packCode)
  try {
    return [
      { of: 'node, doing nothing', milliseconds: median(repeat(times, () => wallOf(['-e', '']))) },
      { of: 'load pack and engine, decide once (inside the process)', milliseconds: median(repeat(times, () => Number(outputOf(['--input-type=module', '-e', firstDecision(pack)])))) },
      { of: 'npm run decide: read and compile the rules, decide, explain', milliseconds: median(repeat(times, () => wallOf(['src/cli/decide.ts', 'examples/low-income-kindergarten.json', '--as-of', '2026-11-24']))) },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const repeat = <T>(times: number, make: () => T): readonly T[] => Array.from({ length: times }, make)

function wallOf(args: readonly string[]): number {
  const start = performance.now()
  outputOf(args)
  return performance.now() - start
}

function outputOf(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args[0]} ended with ${status}: ${stderr}`)
  return stdout
}
