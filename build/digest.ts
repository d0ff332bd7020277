import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'

/** What a run of all tests came to: the figures that it printed along the way, what failed, and last a line that counts. */
type Vitest = {
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[]
}
type Playwright = { suites: Suite[]; errors: unknown[] }
type Suite = { title: string; suites?: Suite[]; specs: { title: string; tests: { status: string }[] }[] }
type Counted = { passed: number; failed: string[] }
type Coverage = Record<string, { branches: { total: number; covered: number } }>

export function countVitest({ testResults }: Vitest): Counted {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [
      ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ...broken.map(({ name }) => name),
    ],
  }
}

export function countPlaywright({ suites, errors }: Playwright): Counted {
  const tests = suites.flatMap(testsOf)
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: [
      ...tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').map(({ title }) => title),
      ...errors.map(String),
    ],
  }
}

const testsOf = (suite: Suite): { title: string; status: string }[] => [
  ...suite.specs.flatMap(({ title, tests }) => tests.map(({ status }) => ({ title, status }))),
  ...(suite.suites ?? []).flatMap(testsOf),
]

/** A run that broke off before a test could fail still counts one failure: the last line must not look well. */
export function lastLine(counts: readonly Counted[], status: number): string {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed.length, 0)
  return `${passed} passed, ${failed === 0 && status !== 0 ? 1 : failed} failed`
}

function branches(): string {
  const files = Object.entries(read<Coverage>('coverage/coverage-summary.json') ?? {})
  const share = (folder: string): string => {
    const within = files
      .filter(([file]) => file.includes(['', 'src', folder, ''].join(sep)))
      .map(([, summary]) => summary.branches)
    const total = within.reduce((sum, file) => sum + file.total, 0)
    const covered = within.reduce((sum, file) => sum + file.covered, 0)
    return total === 0 ? `${folder} –` : `${folder} ${((100 * covered) / total).toFixed(1)} %`
  }
  return `branches covered: ${['engine', 'law', 'answers'].map(share).join(', ')}`
}

const read = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined

/** What a script prints, or the one line that says why it could not. */
function said(script: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  return stdout.trim() || `${script}: ${/^.*Error: .*$/m.exec(stderr)?.[0] ?? stderr.trim()}`
}

if (import.meta.main) {
  const unit = read<Vitest>('test-results/vitest.json')
  const browser = read<Playwright>('test-results/playwright.json')
  const counts = [...(unit ? [countVitest(unit)] : []), ...(browser ? [countPlaywright(browser)] : [])]
  const status = Number(process.argv[2] ?? 0)

  console.log(`\n${said('src/cli/rules.ts')}\n\n${branches()}\n\n${said('build/budgets.ts')}\n`)
  for (const { failed } of counts) for (const name of failed) console.log(`FAILED ${name}`)
  if (!unit || !browser) console.log('The run broke off before all tests had run.')
  console.log(lastLine(counts, status))
}
