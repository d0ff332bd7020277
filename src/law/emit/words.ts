import type { LawWords, FactWords, OptionWords, PlanText, ProvisionWords } from '../../engine/words.ts'
import type { Law, LawProvision } from '../law.ts'
import { clausesOf, sectionsOf } from '../plan.ts'
import type { FactFile } from '../read/schema.ts'

export type Language = 'zh' | 'en'

/** The sentences of the rules in one language. */
export function wordsOf(law: Law, language: Language): LawWords {
  const conditions = law.provisions.flatMap((provision) => provision.conditions)
  return {
    plan: { title: law.plan.title, status: law.plan.status[language] },
    units: mapped(law.units, (unit) => ({ name: unit[language], role: unit.role })),
    situations: mapped(law.situations, ({ title, hint }) => ({ title: title[language], ...(hint && { hint: hint[language] }) })),
    facts: Object.fromEntries(law.facts.map(({ fact, words }) => [fact.id, factWords(words, language)])),
    provisions: Object.fromEntries(law.provisions.map((provision) => [provision.id, provisionWords(provision, language)])),
    conditions: Object.fromEntries(conditions.map(({ id, says, turn }) => [id, { says: says[language], ...(turn && { turn: turn[language] }) }])),
    announcements: Object.fromEntries(law.announcements.map(({ id, words }) => [id, { title: words.title[language], for: words.for[language] }])),
  }
}

/** The plan's text with the stretches that provisions and announcements cite. */
export function planTextOf(law: Law): PlanText {
  return {
    text: law.planText,
    title: law.plan.title,
    clauses: clausesOf(law.planText).map(({ number, title, from, to }) => ({ number, title, from, to })),
    sections: sectionsOf(law.planText),
    quotes: Object.fromEntries([...law.provisions, ...law.announcements].map(({ id, quotes }) => [id, quotes])),
  }
}

function mapped<In, Out>(map: ReadonlyMap<string, In>, word: (one: In) => Out): Record<string, Out> {
  return Object.fromEntries([...map].map(([id, one]) => [id, word(one)]))
}

type OptionFile = { readonly zh: string; readonly en: string; readonly hint?: { readonly zh: string; readonly en: string } | undefined }

function factWords(words: FactFile, language: Language): FactWords {
  const options: Record<string, OptionFile> = { ...('options' in words ? words.options : {}), ...(words.unknown && { unknown: words.unknown }) }
  return {
    label: words.label[language],
    ask: words.ask[language],
    why: words.why[language],
    ...(words.hint && { hint: words.hint[language] }),
    ...(words.settle && { settle: words.settle[language] }),
    ...('unit' in words && { unit: words.unit[language] }),
    options: Object.fromEntries(Object.entries(options).map(([id, option]) => [id, optionWords(option, language)])),
  }
}

function optionWords(option: OptionFile, language: Language): OptionWords {
  return { label: option[language], ...(option.hint && { hint: option.hint[language] }) }
}

function provisionWords({ title, about, amount, act, confirm, notes }: LawProvision, language: Language): ProvisionWords {
  return {
    title: title[language],
    about: about[language],
    ...(amount?.says && { amount: amount.says[language] }),
    ...(act && { todo: act.todo[language] }),
    ...(confirm && { confirmQuote: confirm.quote }),
    ...(confirm?.says && { confirm: confirm.says[language] }),
    notes: notes.map((note) => note[language]),
  }
}
