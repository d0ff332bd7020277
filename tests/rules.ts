import { resolve } from 'node:path'
import type { Pack } from '../src/engine/pack.ts'
import { compile } from '../src/law/compile.ts'
import { type RuleFile, readRules } from '../src/law/files.ts'
import type { Law } from '../src/law/law.ts'

/**
 * Rules as they are written, not yet compiled. A test of the law compiles them itself: what a file does while it is
 * loaded, no mutant can be tied to.
 */
export const files: readonly RuleFile[] = readRules()

/** The text of the plan. */
export const planText = files.find(({ path }) => path === 'rules/plan.txt')?.text ?? ''

/** The folder of the toy law. */
export const TOY = resolve(import.meta.dirname, 'toy')

/** A law that does not exist, under the real plan's text: it says what the real one does not say today. */
export const toyFiles: readonly RuleFile[] = [...readRules(TOY), { path: 'rules/plan.txt', text: planText }]

/** A provision of the toy law to try things with: what comes after its head. */
export const trialProvision = (rest: string): string => `clause: 20
quote: 对特殊家庭年满
title: { zh: 试, en: Trial }
about: { zh: 试, en: Trial }
kind: cash
for: person
unit: office
situations: [toy]
${rest}`

export type Rules = { readonly law: Law; readonly pack: Pack }

export async function rulesOf(all: readonly RuleFile[]): Promise<Rules> {
  const { law, pack } = await compile(all)
  if (!law || !pack) throw new Error('the rules do not compile: npm run rules says why')
  return { law, pack }
}
