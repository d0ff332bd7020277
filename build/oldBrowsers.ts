import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { journey } from './oldJourney.ts'
import { listening, site } from './site.ts'

/**
 * Walks the journey in real old Chromiums, which npm packages carry: `npm run old-browsers [-- versions]`. They are
 * fetched outside `npm ci`, by exact version, and kept in node_modules/.cache. Ends with 1 where a walk failed, and with
 * 75 where all went well but for a browser that could not be fetched.
 */
const BROWSERS = [
  { version: 64, from: 'chrome-aws-lambda@64.0.3264' },
  { version: 71, from: 'chrome-aws-lambda@1.9.1' },
  { version: 77, from: 'chrome-aws-lambda@1.18.1' },
  { version: 92, from: 'chrome-aws-lambda@10.1.0' },
  { version: 109, from: '@sparticuz/chromium@109.0.6' },
] as const

const CACHE = resolve('node_modules/.cache/old-browsers')
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--single-process',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
]
const PATIENCE_MS = 90_000
const NOT_TO_BE_HAD = 75

/** The browser could not be fetched, which says nothing of the app. */
class Unfetched extends Error {}

/** The browser's program, fetched and unpacked once. */
function program({ version, from }: (typeof BROWSERS)[number]): string {
  const folder = join(CACHE, String(version))
  const path = join(folder, 'chromium')
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  console.log(`Chromium ${version}: fetching ${from}`)
  const packed = fetched(from, folder)
  execFileSync('tar', ['xzf', packed], { cwd: folder })
  const bin = join(folder, 'package/bin')
  const compressed = readdirSync(bin).find((name) => /^chromium.*\.br$/.test(name))
  if (!compressed) throw new Error(`${from} holds no Chromium`)
  writeFileSync(path, brotliDecompressSync(readFileSync(join(bin, compressed))))
  chmodSync(path, 0o755)
  rmSync(join(folder, packed))
  rmSync(join(folder, 'package'), { recursive: true })
  return path
}

/** The name of the package's archive in the folder. */
function fetched(from: string, folder: string): string {
  try {
    return execFileSync('npm', ['pack', '--silent', from], { cwd: folder, encoding: 'utf8' }).trim()
  } catch (error) {
    throw new Unfetched(`${from} could not be fetched`, { cause: error })
  }
}

/** One walk: old browsers do not say which port they took, so they are given one. */
async function walk(path: string, url: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'old-'))
  const port = await freePort()
  const browser = spawn(
    path,
    [...FLAGS, `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, 'about:blank'],
    {
      env: { ...process.env, HOME: profile },
      stdio: 'ignore',
    },
  )
  try {
    return await journey(`http://127.0.0.1:${port}`, url, PATIENCE_MS)
  } finally {
    browser.kill('SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((found) =>
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    }),
  )
}

const server = site({ dir: process.env.DIST ?? 'dist' })
const url = `${await listening(server)}/`
const asked = process.argv.slice(2).map(Number)
const unknown = asked.filter((version) => !BROWSERS.some((browser) => browser.version === version))
if (unknown.length > 0) throw new RangeError(`there is no Chromium ${unknown.join(', ')} here`)
const browsers = BROWSERS.filter(({ version }) => asked.length === 0 || asked.includes(version))
const failures: unknown[] = []
for (const browser of browsers) {
  try {
    console.log(`Chromium ${browser.version}: ${await walk(program(browser), url)}`)
  } catch (error) {
    failures.push(error)
    console.error(`Chromium ${browser.version}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
server.close()
console.log(`old browsers: ${browsers.length - failures.length} of ${browsers.length} walked the journey`)
if (failures.length > 0) process.exitCode = failures.every((one) => one instanceof Unfetched) ? NOT_TO_BE_HAD : 1
