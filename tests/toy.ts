import { resolve } from 'node:path'
import { readRules } from '../src/law/files.ts'
import { files, type Rules, rulesOf } from './pack.ts'

const plan = files.filter(({ path }) => path === 'rules/plan.txt')

/** The folder of the toy law. */
export const TOY = resolve(import.meta.dirname, 'toy')

/** A law that does not exist, under the real plan's text: it says what the real one does not say today. */
export const toyFiles = [...readRules(TOY), ...plan]
export const toy: Rules = await rulesOf(toyFiles)
