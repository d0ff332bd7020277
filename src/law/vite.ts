import { relative, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { type Compiled, compileAndProve } from './compile.ts'
import { emitPack, situationsOf } from './emit/javascript.ts'
import { planTextOf, questionsOf, wordsOf } from './emit/words.ts'
import { RULES, readRules } from './files.ts'
import type { Law } from './law.ts'
import type { Mistake } from './mistake.ts'
import { positionOf, report, sentence } from './report.ts'

/** What the app imports of the law: the logic, its sentences by language, the plan's text. */
const MODULES: Readonly<Record<string, (law: Law, version: string) => string>> = {
  'law:pack': (law, version) => emitPack(law, version, '/src/engine/'),
  'law:questions/zh': (law) => `export const questions = ${JSON.stringify(questionsOf(law, 'zh'))}`,
  'law:questions/en': (law) => `export const questions = ${JSON.stringify(questionsOf(law, 'en'))}`,
  'law:words/zh': (law) => `export const words = ${JSON.stringify(wordsOf(law, 'zh'))}`,
  'law:words/en': (law) => `export const words = ${JSON.stringify(wordsOf(law, 'en'))}`,
  'law:plan': (law) => `export const plan = ${JSON.stringify(planTextOf(law))}`,
  'law:about': (law, version) => `export const about = ${JSON.stringify(aboutOf(law, version))}`,
}

/** Serves the compiled rules of a folder as modules, and reports their mistakes as the bundler reports its own. */
export function rules(folder: string = RULES): Plugin {
  let compiled: Promise<Compiled> | undefined
  const once = () => {
    compiled ??= compileAndProve(readRules(folder))
    return compiled
  }
  return {
    name: 'rules',
    buildStart() {
      compiled = undefined
    },
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    async load(id) {
      const emit = MODULES[id.slice(1)]
      if (!id.startsWith('\0') || !emit) return undefined
      for (const { path } of readRules(folder)) this.addWatchFile(resolve(folder, '..', path))
      const { law, version, mistakes } = await once()
      const [first, ...others] = mistakes
      if (first) this.error(describe(folder, first, others))
      if (!law) throw new RangeError('no law, and no mistake that says why')
      return emit(law, version)
    },
    handleHotUpdate({ file, server }) {
      if (relative(folder, file).startsWith('..')) return undefined
      compiled = undefined
      const modules = Object.keys(MODULES).flatMap((id) => server.moduleGraph.getModuleById(`\0${id}`) ?? [])
      for (const module of modules) server.moduleGraph.invalidateModule(module)
      server.ws.send({ type: 'full-reload' })
      return []
    },
  }
}

/** The first mistake in the bundler's form, with all others in its words. */
function describe(folder: string, first: Mistake, others: readonly Mistake[]) {
  const texts = new Map(readRules(folder).map(({ path, text }) => [path, text]))
  const textOf = (mistake: Mistake) => texts.get(mistake.place.file) ?? ''
  const { line, column } = positionOf(textOf(first), first)
  const file = resolve(folder, '..', first.place.file)
  const more = others.map((mistake) => `\n\n${report(textOf(mistake), mistake)}`).join('')
  return {
    message: `${sentence(first)}${more}`,
    id: file,
    loc: { file, line, column: column - 1 },
    frame: report(textOf(first), first),
  }
}

/** What the start page says of the rules before they are loaded: the plan, its status, the situations. */
function aboutOf(law: Law, version: string) {
  const situations = situationsOf(law).map((situation) => {
    const { title, hint } = law.situations.get(situation.id) ?? {}
    return { ...situation, title, ...(hint && { hint }) }
  })
  return { version, title: law.plan.title, status: law.plan.status, reviewBy: law.plan['review by'], situations }
}
