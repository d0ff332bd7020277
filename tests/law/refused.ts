import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RuleFile } from '../../src/law/files.ts'
import type { Mistake } from '../../src/law/mistake.ts'
import { positionOf, report } from '../../src/law/report.ts'
import { files } from '../rules.ts'

/**
 * Each file of `refused/` is a provision with an officer's mistake. Comments at its end say which code it gives at which
 * line and column, and some the whole message. Where it is no provision, they say which file of the rules it stands for
 * (`as`), or which it is written at the end of (`added to`).
 */
const FOLDER = resolve(import.meta.dirname, 'refused')

export type Refused = {
  readonly name: string
  readonly path: string
  readonly text: string
  /** How many lines of the real file stand before it. */
  readonly before: number
  readonly gives: readonly string[]
  readonly says: string
}

function refusedFile(file: string): Refused {
  const text = readFileSync(resolve(FOLDER, file), 'utf8')
  const [, how, target] = /^# (as|added to) (.*)$/m.exec(text) ?? []
  const path = target ?? `rules/provisions/20-${file}`
  const real = how === 'added to' ? (files.find((one) => one.path === path)?.text ?? '') : ''
  return {
    name: file.replace('.yaml', ''),
    path,
    text: `${real}${text}`,
    before: real.split('\n').length - 1,
    gives: [...text.matchAll(/^# gives (.*)$/gm)].map(([, given = '']) => given),
    says: [...text.matchAll(/^# \| ?(.*)$/gm)].map(([, line = '']) => line).join('\n'),
  }
}

const refused = readdirSync(FOLDER).map(refusedFile)
/** Those that are provisions, each under a name of its own. */
export const provisions = refused.filter(({ name, path }) => path === `rules/provisions/20-${name}.yaml`)
/** Those that stand for another file, or are added to one. */
export const others = refused.filter((one) => !provisions.includes(one))

/** The real rules, with these files in place of those of their name. Of the golden cases they need none. */
export function rulesWith(wrong: readonly Refused[]): readonly RuleFile[] {
  const isReplaced = ({ path }: RuleFile) => wrong.some((one) => one.path === path)
  return [
    ...files.filter((file) => !isReplaced(file) && !file.path.endsWith('.cases.yaml')),
    ...wrong.map(({ path, text }) => ({ path, text })),
  ]
}

/** What was given, as the comments write it. */
export function given({ path, text, before }: Refused, mistakes: readonly Mistake[]): readonly string[] {
  return mistakes
    .filter(({ place }) => place.file === path)
    .map((mistake) => {
      const { line, column } = positionOf(text, mistake)
      return `${mistake.code} ${line - before}:${column}`
    })
}

/** Where, the line, the caret under it, and a sentence without a hole. */
export const MESSAGE = /^rules\/.+:\d+:\d+\n .*\n\s+\^+\n {2}(?!.*undefined)\S.*\S$/u

export const said = ({ text }: Refused, mistakes: readonly Mistake[]) =>
  mistakes.map((mistake) => report(text, mistake)).join('\n')
