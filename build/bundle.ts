import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** One script of the app: what it loads at once, what it may load later, and the sources in it. */
export type Chunk = {
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
  readonly modules: readonly string[]
}

/** What the last build wrote: paths are relative to `dist`, modules to the project. */
export type Bundle = {
  readonly boot: string
  readonly polyfills: string
  readonly entry: string
  readonly chunks: Readonly<Record<string, Chunk>>
}

/** Beside what is served, not in it: a visitor has no use for it. */
const file = 'node_modules/.cache/classic/bundle.json'

export function writeBundle(bundle: Bundle): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(bundle, null, 1))
}

export const readBundle = (): Bundle => JSON.parse(readFileSync(file, 'utf8')) as Bundle

/** The chunks that stand in the way of `from`: itself and whatever it imports, and what those import. */
export function loadedWith(from: readonly string[], chunks: Bundle['chunks']): Set<string> {
  const loaded = new Set(from)
  for (const name of loaded) for (const other of chunks[name]?.imports ?? []) loaded.add(other)
  return loaded
}

/** A chunk and all that it needs, each after what itself needs: run in this order, each finds the others there. */
export function neededFirst(name: string, chunks: Bundle['chunks']): readonly string[] {
  const needs = (one: string): number => loadedWith([one], chunks).size
  return [...loadedWith([name], chunks)].sort((a, b) => needs(a) - needs(b))
}
