import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Bundle, loadedWith, readBundle } from './bundle.ts'

/** What a file costs on the wire, in bytes. */
export type Weight = { readonly gzip: number; readonly brotli: number }
export type Row = { readonly name: string; readonly weight: Weight; readonly limit: number }

/** In kB of gzip (1000 B): what an old phone on a slow line is asked to fetch. */
const limits = { page: 14, start: 118, other: 40 }

/** Screens in the order in which a visitor meets them; each is charged with what those before it have not yet loaded. */
export const routes: readonly { readonly name: string; readonly sources: readonly string[]; readonly limit: number }[] =
  [
    { name: 'family and rules, on top', sources: ['src/app/resident/Family'], limit: 40 },
    { name: 'first question, on top', sources: ['src/app/resident/Question'], limit: 30 },
    { name: 'result, on top', sources: ['src/app/resident/Result'], limit: 20 },
  ]

/**
 * What each screen weighs, and what it may.
 *
 * @param html the built index.html
 * @param files everything in `dist`, as paths relative to it
 * @throws where no chunk holds a route's source: a renamed screen must not pass unweighed
 */
export function budgets(
  bundle: Bundle,
  html: string,
  files: readonly string[],
  weigh: (file: string) => Weight,
): Row[] {
  const row = (name: string, limit: number, parts: Iterable<string>): Row => ({
    name,
    limit,
    weight: sum([...parts].map(weigh)),
  })
  const { chunks } = bundle
  const loaded = loadedWith([bundle.entry], chunks)
  const styles = [...html.matchAll(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"/g)].map(([, file]) => file ?? '')

  const rows = [
    row('start page, HTML and CSS', limits.page, ['index.html', ...styles]),
    row('start page, script', limits.start, [bundle.boot, ...loaded]),
  ]
  for (const { name, sources, limit } of routes) {
    const entries = sources.map((source) => chunkWith(source, chunks))
    const fresh = [...loadedWith(entries, chunks)].filter((file) => !loaded.has(file))
    rows.push(row(name, limit, fresh))
    for (const file of fresh) loaded.add(file)
  }
  const others = files.filter((file) => file.endsWith('.js') && file !== bundle.boot && !loaded.has(file))
  return [...rows, ...others.map((file) => row(`  ${file}`, limits.other, [file]))]
}

export function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length))
  const kB = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(6)
  const line = ({ name, weight, limit }: Row): string =>
    `${name.padEnd(width)} ${kB(weight.gzip)} of ${String(limit).padStart(3)} ${kB(weight.brotli)}${isOver({ name, weight, limit }) ? '  OVER' : ''}`
  return [`${'kB'.padEnd(width)}        gzip  brotli`, ...rows.map(line)].join('\n')
}

export const isOver = ({ weight, limit }: Row): boolean => weight.gzip > limit * 1000

function chunkWith(source: string, chunks: Bundle['chunks']): string {
  const found = Object.keys(chunks).find((file) => chunks[file]?.modules.some((module) => module.startsWith(source)))
  if (found === undefined) throw new Error(`no chunk holds ${source}: name the screen anew in build/budgets.ts`)
  return found
}

const sum = (weights: readonly Weight[]): Weight => ({
  gzip: weights.reduce((total, { gzip }) => total + gzip, 0),
  brotli: weights.reduce((total, { brotli }) => total + brotli, 0),
})

if (import.meta.main) {
  const read = (file: string): Buffer => readFileSync(join('dist', file))
  const weigh = (file: string): Weight => ({
    gzip: gzipSync(read(file), { level: 9 }).length,
    brotli: brotliCompressSync(read(file)).length,
  })
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const rows = budgets(readBundle(), String(read('index.html')), files, weigh)
  console.log(table(rows))
  if (rows.some(isOver)) process.exitCode = 1
}
