import type {
  FactWords,
  LawWords,
  OptionWords,
  PlanPart,
  PlanText,
  ProvisionWords,
  Questions,
} from '../../engine/words.ts'
import { findQuote } from '../check/quotes.ts'
import type { Law, LawProvision } from '../law.ts'
import { clausesOf, type Part, partsOf, unitsOf } from '../plan.ts'
import type { FactFile } from '../read/schema.ts'

export type Language = 'zh' | 'en'

/** The questions of the rules in one language. They come apart from the rest, since they are read first. */
export function questionsOf(law: Law, language: Language): Questions {
  return Object.fromEntries(law.facts.map(({ fact, words }) => [fact.id, factWords(words, language)]))
}

/** The sentences in which the rules answer, in one language. */
export function wordsOf(law: Law, language: Language): LawWords {
  const conditions = law.provisions.flatMap((provision) => provision.conditions)
  return {
    plan: { title: law.plan.title, status: law.plan.status[language] },
    units: mapped(law.units, (unit) => ({ name: unit[language], role: unit.role })),
    provisions: Object.fromEntries(
      law.provisions.map((provision) => [provision.id, provisionWords(provision, language)]),
    ),
    conditions: Object.fromEntries(
      conditions.map(({ id, says, turn }) => [id, { says: says[language], ...(turn && { turn: turn[language] }) }]),
    ),
    announcements: Object.fromEntries(
      law.announcements.map(({ id, words }) => [id, { title: words.title[language], for: words.for[language] }]),
    ),
  }
}

/** The plan's text, how it is built, and what stands where. */
export function planTextOf(law: Law): PlanText {
  const { plan, report } = partsOf(law.planText)
  const english = {
    chapter: law.plan['in English']?.chapters,
    section: law.plan['in English']?.sections,
    task: law.plan['in English']?.tasks,
  }
  const told = { chapter: 0, section: 0, task: 0 }
  const inEnglish = (part: Part) =>
    part.kind === 'title' || part.kind === 'paragraph' ? undefined : english[part.kind]?.[told[part.kind]++]
  return {
    text: law.planText,
    title: law.plan.title,
    parts: plan.map((part) => planPart(part, inEnglish(part))),
    report: report.map((part) => planPart(part, undefined)),
    quotes: Object.fromEntries([...law.provisions, ...law.announcements].map(({ id, quotes }) => [id, quotes])),
    units: clausesOf(law.planText).flatMap(unitsOf),
    nothing: law.plan['grants nothing'].flatMap(({ clause, quote, because }) => {
      const found = findQuote(law.planText, clause, quote)
      return 'from' in found ? [{ ...found, clause, because }] : []
    }),
    terms: law.terms.map(({ says, ...term }) => ({ ...term, ...(says && { says }) })),
    changes: Object.fromEntries(
      law.provisions
        .filter(({ editions }) => editions.length > 0)
        .map(({ id, editions }) => [id, editions.map(({ from, source }) => ({ from, source }))]),
    ),
  }
}

function planPart(part: Part, en: string | undefined): PlanPart {
  const { kind, from, to } = part
  if (kind === 'paragraph') return { kind, from, to }
  if (kind !== 'task') return { kind, from, to, ...(en !== undefined && { en }) }
  const { number, title } = part.clause
  return {
    kind,
    from,
    to,
    clause: number,
    title,
    body: from + `${number}.${title}。`.length,
    ...(en !== undefined && { en }),
  }
}

function mapped<In, Out>(map: ReadonlyMap<string, In>, word: (one: In) => Out): Record<string, Out> {
  return Object.fromEntries([...map].map(([id, one]) => [id, word(one)]))
}

type OptionFile = {
  readonly zh: string
  readonly en: string
  readonly hint?: { readonly zh: string; readonly en: string } | undefined
}

function factWords(words: FactFile, language: Language): FactWords {
  const options: Record<string, OptionFile> = {
    ...('options' in words ? words.options : {}),
    ...(words.unknown && { unknown: words.unknown }),
  }
  return {
    label: words.label[language],
    ask: words.ask[language],
    why: words.why[language],
    ...(words.hint && { hint: words.hint[language] }),
    ...(words.settle && { settle: words.settle[language] }),
    ...(words.type === 'count' && { unit: words.unit[language] }),
    ...(words.type === 'date' && words.offers && { offers: words.offers }),
    options: Object.fromEntries(Object.entries(options).map(([id, option]) => [id, optionWords(option, language)])),
  }
}

function optionWords(option: OptionFile, language: Language): OptionWords {
  return { label: option[language], ...(option.hint && { hint: option.hint[language] }) }
}

function provisionWords(
  { title, about, amount, act, confirm, notes }: LawProvision,
  language: Language,
): ProvisionWords {
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
