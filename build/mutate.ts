import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'

/** What is mutated, each folder against its own tests; without vite.ts, which only speaks to the bundler. */
const SOURCES = /^src\/(engine|law)\/(?!vite\.ts$).*\.ts$/
const FOLDERS = ['engine', 'law'] as const
type Folder = (typeof FOLDERS)[number]

/** A mutant is met by a thousand of the random households: enough to tell, and soon over. */
const HOUSEHOLDS = '1000'

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

/** How many changed lines a build has time for; all of them are for `npm run mutate:changed`. */
const MOST_LINES = 40

type Lines = { readonly file: string; readonly from: number; readonly count: number }

/** The lines of the engine and the law that differ from a commit. */
function changedLines(base: string): readonly Lines[] {
  const diff = execFileSync(
    'git',
    ['diff', '-U0', '--diff-filter=d', base, '--', ...FOLDERS.map((folder) => `src/${folder}`)],
    { encoding: 'utf8' },
  )
  let file = ''
  return diff.split('\n').flatMap((line) => {
    file = /^\+\+\+ b\/(.*)$/.exec(line)?.[1] ?? file
    const [, from, count = '1'] = /^@@ \S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? []
    return from && SOURCES.test(file) ? [{ file, from: Number(from), count: Number(count) }] : []
  })
}

/** Whether the commit is here: a shallow clone has only the newest. */
function isHere(commit: string): boolean {
  return spawnSync('git', ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`]).status === 0
}

/** Mutants of the lines that differ from a commit, of as many as a build has time for. */
function mutateLines(base: string): number {
  if (!isHere(base)) {
    console.log(`${base} is not in this clone, so nothing tells what has changed: no mutants`)
    return 0
  }
  const changed = changedLines(base)
  const total = changed.reduce((sum, { count }) => sum + count, 0)
  console.log(`${total} lines of src/engine and src/law differ from ${base}, mutated are at most ${MOST_LINES} of them`)
  let left = MOST_LINES
  const ranges = changed.flatMap(({ file, from, count }) => {
    const taken = Math.min(count, left)
    left -= taken
    return taken > 0 ? [`${file}:${from}-${from + taken - 1}`] : []
  })
  return mutate(ranges)
}

/**
 * One line in so many of the files, which ones by a hash of their places: a sample that is the same for everybody and as
 * fair as chance. `which` of the samples, from 0 on. A mutant belongs to it that lies within one such line.
 */
function sampled(files: readonly string[], oneIn: number, which: number): readonly string[] {
  const place = (file: string, line: number): number =>
    createHash('md5').update(`${file}:${line}`).digest().readUInt16LE() % oneIn
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((_, i) => (place(file, i + 1) === which ? [`${file}:${i + 1}-${i + 1}`] : [])),
  )
}

/** Stryker on one folder, against the tests of that folder alone; what was found before is kept and not tried again. */
function stryker(folder: Folder, files: readonly string[], sample: string): number {
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      ...['--mutate', files.join(',')],
      ...['--incrementalFile', `reports/mutation/${folder}${sample}.json`],
    ],
    { stdio: 'inherit', env: { PROOF_HOUSEHOLDS: HOUSEHOLDS, ...process.env, MUTATED: folder } },
  )
  return status ?? 1
}

/** Stryker on the files of each folder, one folder after the other; the worst end is the end of all. A sample has a memory of its own. */
function mutate(files: readonly string[], sample = ''): number {
  const ends = FOLDERS.map((folder) => {
    const own = files.filter((file) => file.startsWith(`src/${folder}/`))
    return own.length === 0 ? 0 : stryker(folder, own, sample)
  })
  return Math.max(...ends)
}

/** The files that can be mutated, those below the paths if any is given. */
function filesBelow(paths: readonly string[]): readonly string[] {
  const files = globSync('src/{engine,law}/**/*.ts').filter(
    (file) => SOURCES.test(file) && (paths.length === 0 || paths.some((path) => file.startsWith(path))),
  )
  if (files.length === 0) throw new RangeError(`no file of src/engine or src/law begins with ${paths.join(' or ')}`)
  return files
}

// npm run mutate [-- path …]; npm run mutate -- --one-in 12 [which] [path …]; npm run mutate:changed [-- base]; npm run mutate:ci [-- base]
if (import.meta.main) {
  const [first, base = 'HEAD~1'] = process.argv.slice(2)
  if (first === '--lines-since') {
    process.exitCode = mutateLines(base)
  } else if (first === '--one-in') {
    const [, oneIn, which = '0', ...paths] = process.argv.slice(2)
    process.exitCode = mutate(sampled(filesBelow(paths), Number(oneIn), Number(which)), `-${oneIn}-${which}`)
  } else if (first === '--since') {
    const files = changedSince(base)
    if (files.length === 0) console.log(`nothing in src/engine and src/law differs from ${base}: no mutants`)
    process.exitCode = mutate(files)
  } else {
    process.exitCode = mutate(filesBelow(process.argv.slice(2)))
  }
}
