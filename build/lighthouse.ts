import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { writeLink } from '../src/answers/link.ts'
import { readAnswers } from '../src/answers/read.ts'
import { dayInBeijing } from '../src/answers/today.ts'
import type { Pack } from '../src/engine/pack.ts'
import { compile } from '../src/law/compile.ts'
import { readRules } from '../src/law/files.ts'
import { listening, site } from './site.ts'

/**
 * What Lighthouse says of the start page and of a result opened cold, on a throttled phone: `npm run lighthouse [-- runs]`.
 * It is large and needed by hand only, so it is fetched outside `npm ci`, by exact version, and kept in node_modules/.cache.
 */
const VERSION = '13.5.0'
const CACHE = resolve('node_modules/.cache/lighthouse')
const FLAGS = '--headless=new --no-sandbox --disable-dev-shm-usage --disable-background-networking --no-first-run'

const { pack } = await compile(readRules())
if (!pack) throw new Error('the rules do not compile: npm run rules shows why')

/** The least that each page must reach, in hundredths: the median of all runs counts. */
const PAGES = [
  { name: 'start page', fragment: '', least: { performance: 98, accessibility: 98, 'best-practices': 98, seo: 98 } },
  {
    name: 'result, opened cold',
    fragment: `#/s/${linkOf(pack, 'examples/young-couple.json')}`,
    least: { performance: 96, accessibility: 100, 'best-practices': 100, seo: 100 },
  },
] as const
const TIMES = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
} as const

type Report = {
  readonly categories: Readonly<Record<string, { readonly score: number }>>
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>
}

/** The code of a link that carries an example's answers. */
function linkOf(pack: Pack, file: string): string {
  const read = readAnswers(pack.facts, JSON.parse(readFileSync(file, 'utf8')), dayInBeijing(Date.now()))
  if (!read.ok) throw new Error(`${file} cannot be read`)
  const { household = {}, people, organisation } = read.answers
  const code = writeLink(pack, {
    situations: [],
    people: people.map(({ id, facts }) => ({ relation: read.relations.get(id) ?? 'self', facts })),
    household,
    organisation: organisation?.facts,
  })
  if (code === undefined) throw new Error(`${file} says too much for a link`)
  return code
}

function program(): string {
  const path = `${CACHE}/node_modules/lighthouse/cli/index.js`
  if (existsSync(path)) return path
  mkdirSync(CACHE, { recursive: true })
  console.log(`fetching lighthouse ${VERSION}`)
  execFileSync('npm', ['install', '--prefix', CACHE, '--no-audit', '--no-fund', '--silent', `lighthouse@${VERSION}`])
  return path
}

/** Not in this process: it serves the pages meanwhile. */
async function run(url: string): Promise<Report> {
  const args = [program(), url, '--output=json', '--output-path=stdout', '--quiet', `--chrome-flags=${FLAGS}`]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 })
  return JSON.parse(stdout) as Report
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const server = site({ dir: 'dist' })
const origin = await listening(server)
const count = Number(process.argv[2] ?? 5)
for (const { name, fragment, least } of PAGES) {
  const reports: Report[] = []
  for (let i = 0; i < count; i++) reports.push(await run(`${origin}/${fragment}`))
  const scores = Object.entries(least).map(([category, wanted]) => {
    const score = Math.round(100 * median(reports.map(({ categories }) => categories[category]?.score ?? 0)))
    if (score < wanted) process.exitCode = 1
    return `${category} ${score} of ${wanted}`
  })
  const times = Object.entries(TIMES).map(([audit, short]) => {
    const value = median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN))
    return short === 'CLS' ? `${short} ${value.toFixed(3)}` : `${short} ${(value / 1000).toFixed(2)} s`
  })
  console.log(`${name}, median of ${count}: ${scores.join(', ')}; ${times.join(', ')}`)
}
server.close()
