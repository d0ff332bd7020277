import { resolve } from 'node:path'
import { readRules } from '../src/law/files.ts'
import { files, type Rules, rulesOf } from './pack.ts'

const plan = files.filter(({ path }) => path === 'rules/plan.txt')

/** The folder of the toy law. */
export const TOY = resolve(import.meta.dirname, 'toy')

/** A law that does not exist, under the real plan's text: it says what the real one does not say today. */
export const toyFiles = [...readRules(TOY), ...plan]
export const toy: Rules = await rulesOf(toyFiles)

/** A provision of the toy law to try things with: what comes after its head. */
export const trialProvision = (rest: string): string => `clause: 20
quote: 对特殊家庭年满60周岁以上人员
title: { zh: 试, en: Trial }
about: { zh: 试, en: Trial }
kind: cash
for: person
unit: office
situations: [toy]
${rest}`
