import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/**
 * Runs a command with CHROME_PATH set to a Chromium of this system, and installs one where there is none:
 *
 *     node build/chromium.ts playwright test
 */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
/** With a Chinese typeface: without one, every character is the same box and no line breaks where it would. */
const viaApt = ['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk']

const path = find() ?? install()
if (path === undefined) {
  console.error('There is no Chromium, and none could be installed. Install one, or set CHROME_PATH to it.')
  process.exit(1)
}
const [command = '', ...args] = process.argv.slice(2)
const env = { ...process.env, CHROME_PATH: path }
process.exit(spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status ?? 1)

function find(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)))
  return [process.env.CHROME_PATH ?? '', ...onPath, ...elsewhere, chromium.executablePath()].find(runs)
}

/** Being there is not enough: Ubuntu's chromium is a stub that asks for a snap. On Windows --version opens a window instead. */
function runs(file: string): boolean {
  if (!existsSync(file)) return false
  if (process.platform === 'win32') return true
  try {
    return execFileSync(file, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0
  } catch {
    return false
  }
}

function install(): string | undefined {
  for (const line of isDebianRoot() ? viaApt : ['npx playwright install --with-deps chromium']) {
    console.log(`No Chromium found. Running: ${line}`)
    spawnSync(line, { shell: true, stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  return find()
}

function isDebianRoot(): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false
  return !/ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))
}
