import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { parse } from 'yaml'
import { compile } from '../src/law/compile.ts'
import { type RuleFile, readRules } from '../src/law/files.ts'
import { type Mutant, orderMutants, provisionMutants, unchanged } from './mutateProvision.ts'

/** What became of a mutant: a golden case failed, the compiler refused it, or nobody noticed. */
type Fate = 'killed' | 'refused' | 'survived'
type Judged = { readonly mutant: Mutant; readonly fate: Fate }
type Facts = Record<string, { readonly options?: Record<string, unknown> }>

const FACTS = 'rules/facts.yaml'
const THREADS = 2

/** What a part of the rules lacks only because it is a part. */
const OF_THE_WHOLE = ['unused-fact', 'unaccounted']
/** Found by holding figures against each other, before any case: it must not hide that no case notices. */
const OF_FIGURES = ['figure-not-in-law', 'figure-that-changes', 'figure-of-quote']

const isProvision = ({ path }: RuleFile): boolean => /^rules\/provisions\/.*(?<!\.cases)\.yaml$/.test(path)

function mutantsOf(files: readonly RuleFile[]): readonly Mutant[] {
  const facts = files.find(({ path }) => path === FACTS)
  if (!facts) throw new RangeError(`${FACTS} is not there`)
  const known = parse(facts.text) as Facts
  return [
    ...orderMutants(FACTS, facts.text),
    ...files.filter(isProvision).flatMap(({ path, text }) => provisionMutants(path, text, options)),
  ]

  /** Whoever a "some … satisfies" speaks of is a child or an adult. */
  function options(name: string): readonly string[] | undefined {
    const short = name.slice(name.indexOf('.'))
    const fact = known[name] ?? known[`child${short}`] ?? known[`person${short}`]
    return fact?.options && Object.keys(fact.options)
  }
}

/**
 * Only the files that can tell: the provision, those that share conditions with it, and their cases; and whatever has
 * an act, since the day of an act bounds other days only where it was done.
 */
function around(files: readonly RuleFile[], { path }: Mutant): readonly RuleFile[] {
  if (path === FACTS) return files
  const id = (one: string): string => one.replace(/^.*\/\d\d-/, '').replace(/(\.cases)?\.yaml$/, '')
  const lender = (file: RuleFile | undefined): string | undefined => /^all of: *(\S+)/m.exec(file?.text ?? '')?.[1]
  const lent = lender(files.find((file) => file.path === path))
  const wanted = new Set([
    id(path),
    ...(lent ? [lent] : []),
    ...files.filter((file) => lender(file) === id(path) || /^act:/m.test(file.text)).map((file) => id(file.path)),
  ])
  return files.filter((file) => !file.path.startsWith('rules/provisions/') || wanted.has(id(file.path)))
}

async function judge(files: readonly RuleFile[], mutant: Mutant): Promise<Fate> {
  const changed = around(files, mutant).map((file) =>
    file.path === mutant.path ? { ...file, text: mutant.text } : file,
  )
  const { mistakes } = await compile(changed)
  if (mistakes.some(({ code }) => code === 'example-fails')) return 'killed'
  return mistakes.some(({ code }) => ![...OF_THE_WHOLE, ...OF_FIGURES].includes(code)) ? 'refused' : 'survived'
}

async function judgeAll(mutants: readonly Mutant[]): Promise<readonly Judged[]> {
  const shares = Array.from({ length: THREADS }, (_, share) => mutants.filter((_, i) => i % THREADS === share))
  const judged = await Promise.all(shares.map((share) => inThread(share)))
  return judged.flat()
}

function inThread(mutants: readonly Mutant[]): Promise<readonly Judged[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: mutants })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

if (!isMainThread) {
  const files = readRules()
  const judged: Judged[] = []
  for (const mutant of workerData as readonly Mutant[]) judged.push({ mutant, fate: await judge(files, mutant) })
  parentPort?.postMessage(judged)
} else if (import.meta.main) {
  const wanted = process.argv[2] ?? ''
  const { mistakes } = await compile(readRules())
  if (mistakes.length > 0) throw new Error('the rules have mistakes of their own: npm run rules')
  const controls = readRules().filter((file) => file.path === FACTS || isProvision(file))
  const told = (await judgeAll(controls.map(({ path, text }) => unchanged(path, text)))).filter(
    ({ fate }) => fate !== 'survived',
  )
  if (told.length > 0) throw new Error(`nothing changed, and yet ${told[0]?.fate}: ${told[0]?.mutant.path}`)
  const judged = await judgeAll(mutantsOf(readRules()).filter(({ path }) => path.includes(wanted)))
  const survivors = judged.filter(({ fate }) => fate === 'survived')
  for (const { mutant } of survivors) console.log(`survived: ${mutant.path}:${mutant.line}  ${mutant.what}`)
  const count = (fate: Fate): number => judged.filter((one) => one.fate === fate).length
  console.log(
    `${judged.length} mutants of the rules: ${count('killed')} killed by golden cases, ${count('refused')} refused by the compiler, ${survivors.length} survived`,
  )
  if (judged.length === 0 || survivors.length > 0) process.exitCode = 1
}
