import { execFileSync, spawnSync } from 'node:child_process'

/** What is mutated; without vite.ts, which only speaks to the bundler. */
const SOURCES = /^src\/(engine|law)\/(?!vite\.ts$).*\.ts$/

/** A mutant is met by a few hundred of the random households: enough to tell, and soon over. */
const HOUSEHOLDS = '300'

/** Sources of the engine and the law that differ from a commit, those not yet committed among them. */
function changedSince(base: string): readonly string[] {
  const git = (...args: readonly string[]): readonly string[] =>
    execFileSync('git', args, { encoding: 'utf8' }).split('\n')
  const files = [
    ...git('diff', '--name-only', '--diff-filter=d', base),
    ...git('ls-files', '--others', '--exclude-standard'),
  ]
  return [...new Set(files.filter((file) => SOURCES.test(file)))]
}

function stryker(args: readonly string[]): number {
  const env = { PROOF_HOUSEHOLDS: HOUSEHOLDS, ...process.env }
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', ...args],
    { stdio: 'inherit', env },
  )
  return status ?? 1
}

// npm run mutate [-- stryker's own options]; npm run mutate:changed [-- base]
if (import.meta.main) {
  const [first, base = 'HEAD~1'] = process.argv.slice(2)
  if (first === '--since') {
    const files = changedSince(base)
    if (files.length === 0) console.log(`nothing in src/engine and src/law differs from ${base}: no mutants`)
    else process.exitCode = stryker(['--mutate', files.join(',')])
  } else {
    process.exitCode = stryker(process.argv.slice(2))
  }
}
