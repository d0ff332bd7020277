import { type CivilDate, fromIso } from '../engine/date.ts'
import type { Fact, FactId, FactType, Owner } from '../engine/pack.ts'
import { checkHeadings } from './check/headings.ts'
import { findQuote } from './check/quotes.ts'
import { checkUnit } from './check/units.ts'
import { readExpression, type Speech } from './feel/read.ts'
import type { Expr, Type } from './feel/tree.ts'
import { resolveGlossary } from './glossary.ts'
import type {
  Law,
  LawAct,
  LawAmount,
  LawAnnouncement,
  LawCondition,
  LawConfirm,
  LawExample,
  LawFact,
  LawProvision,
  Stretch,
} from './law.ts'
import type { Mistake, Wrong } from './mistake.ts'
import type { Located } from './read/document.ts'
import type { Source, Sourced } from './read/read.ts'
import type { AnnouncementFile, Bilingual, FactFile, ProvisionFile } from './read/schema.ts'

type Report = (mistake: Mistake) => void
type Path = readonly PropertyKey[]

/** At two bits a condition, and with the sign bit left alone. */
const MOST_CONDITIONS = 15

/**
 * Gives every name its meaning: facts, units, clauses and quotes are looked up, expressions read and typed. A provision
 * with mistakes is left out of the law; its mistakes are reported with all others.
 */
export function resolveLaw(source: Source): { law: Law; mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = []
  const report: Report = (mistake) => {
    if (!mistakes.some((known) => isSame(known, mistake))) mistakes.push(mistake)
  }
  const facts = Object.entries(source.facts.value).map(([id, words]) =>
    resolveFact(id as FactId, words, source, report),
  )
  checkDays(source, report)
  checkSituations(source, facts, report)
  for (const mistake of checkHeadings(source.planText, source.plan)) report(mistake)
  const resolver = new Resolver(source, facts, report)
  const provisions = source.provisions.flatMap((provision) => resolver.provision(provision))
  const { announcements } = source
  const announced = announcements
    ? Object.entries(announcements.value).map(([id, words]) => resolver.announcement(announcements, id, words))
    : []
  return {
    law: {
      plan: source.plan.value,
      planText: source.planText,
      units: new Map(Object.entries(source.units.value)),
      facts,
      situations: new Map(Object.entries(source.situations.value)),
      provisions: provisions.sort((a, b) => (a.quotes[0]?.from ?? 0) - (b.quotes[0]?.from ?? 0)),
      announcements: announced,
      terms: resolveGlossary(source, report),
    },
    mistakes,
  }
}

/** Conditions that provisions share are read for each of them, but wrong only once. */
function isSame(a: Mistake, b: Mistake): boolean {
  return a.code === b.code && a.place.file === b.place.file && a.place.from === b.place.from
}

function resolveFact(id: FactId, words: FactFile, source: Source, report: Report): LawFact {
  const [owner, name] = id.split('.') as [Owner, string]
  const wrong = (key: string, about: Wrong) => report({ place: source.facts.document.at([id, key]), ...about })
  if (words.type === 'act') {
    const options = Object.keys(words.options)
    if (options.length !== 2 || options[1] !== 'not_yet')
      wrong('options', {
        code: 'wrong-type',
        expected: 'two options, the second of them not_yet',
        found: options.join(', '),
      })
  }
  if (words.type === 'date' && words.from !== undefined) {
    const dates = Object.keys(source.facts.value).filter(
      (other) => source.facts.value[other]?.type === 'date' && other !== id,
    )
    const isDate = dates.includes(words.from)
    const isOwn = words.from.startsWith(`${owner}.`)
    if (!isDate) wrong('from', { code: 'unknown-fact', found: words.from, known: dates })
    else if (!isOwn) wrong('from', { code: 'wrong-owner', fact: words.from, owner })
    if (!isDate || !isOwn) return resolveFact(id, { ...words, from: undefined }, source, report)
  }
  return {
    fact: {
      id,
      owner,
      name,
      together: 'together' in words && words.together,
      ...(words.lasts && { lasts: true }),
      ...factType(words),
    },
    words,
  }
}

function factType(words: FactFile): FactType {
  switch (words.type) {
    case 'boolean':
      return { type: 'boolean' }
    case 'choice':
    case 'act':
      return { type: words.type, options: Object.keys(words.options) }
    case 'date':
      return { type: 'date', from: words.from as FactId | undefined }
    case 'count':
      return { type: 'count', max: words.max }
    case 'money':
      return { type: 'money', maxFen: words.max * 100 }
  }
}

/** The days of the rules are days of the calendar. */
function checkDays({ plan: { document, value } }: Source, report: Report): void {
  for (const key of ['version', 'review by'] as const)
    if (fromIso(value[key]) === undefined) report({ place: document.at([key]), code: 'bad-date', found: value[key] })
}

function checkSituations(source: Source, facts: readonly LawFact[], report: Report): void {
  const known = new Map(facts.map(({ fact }) => [fact.id as string, fact]))
  for (const [id, { sets }] of Object.entries(source.situations.value))
    for (const [fact, value] of Object.entries(sets)) {
      const found = known.get(fact)
      const place = source.situations.document.at([id, 'sets', fact])
      if (!found)
        report({
          place: source.situations.document.keyAt([id, 'sets'], fact),
          code: 'unknown-fact',
          found: fact,
          known: [...known.keys()],
        })
      else if ('options' in found && !found.options.includes(String(value)))
        report({ place, code: 'unknown-option', fact, found: String(value), known: found.options })
      else if (!('options' in found) && (found.type !== 'boolean' || typeof value !== 'boolean'))
        report({
          place,
          code: 'bad-answer',
          fact,
          expected:
            found.type === 'boolean' ? 'true or false' : 'nothing: a tile answers only a yes-or-no or an option',
          found: String(value),
        })
    }
}

class Resolver {
  private readonly source: Source
  private readonly types: ReadonlyMap<FactId, Fact>
  private readonly report: Report

  constructor(source: Source, facts: readonly LawFact[], report: Report) {
    this.source = source
    this.types = new Map(facts.map(({ fact }) => [fact.id, fact]))
    this.report = report
  }

  announcement(file: Sourced<unknown>, id: string, words: AnnouncementFile): LawAnnouncement {
    this.checkNames(file, [id], words)
    const quotes = this.quotes(file, [id], words)
    this.checkAsked(file, [id], words.unit, quotes)
    return { id, words, quotes }
  }

  provision(file: Source['provisions'][number]): readonly LawProvision[] {
    const { id, document } = file
    const before = this.count
    const twin = this.source.provisions.find((other) => other.id === id)
    if (twin && twin.document !== document)
      this.wrong(file, [], { code: 'duplicate-id', id, first: twin.document.file })
    this.checkNames(file, [], file.value)
    const shared = this.shared(file)
    const days = [...new Set([file, ...(shared ? [shared] : [])].flatMap((one) => this.stepDays(one)))].sort(
      (a, b) => a - b,
    )
    const first = this.edition(file, shared, undefined)
    this.checkAsked(file, [], first.unit, first.quotes)
    if (this.count > before) return []
    const editions = days.map((from) => ({
      from,
      source: sourcesOf([file.value, ...(shared ? [shared.value] : [])], from),
      provision: this.edition(file, shared, from),
    }))
    return this.count === before ? [{ ...first, editions }] : []
  }

  /** The provision with the figures of a day; undefined is the beginning. */
  private edition(
    file: Source['provisions'][number],
    shared: Source['provisions'][number] | undefined,
    day: CivilDate | undefined,
  ): LawProvision {
    const { id, document, value } = file
    const values = new Map([...figuresOn(shared?.value.values ?? {}, day), ...figuresOn(value.values, day)])
    const speech: Speech = { owner: value.for, facts: this.types, variables: new Map(), values }
    const conditions = [
      ...(shared ? this.conditions(shared, shared.id, speech) : []),
      ...this.conditions(file, id, speech, shared?.value.when.length),
    ]
    const act = this.act(value.act ? file : shared, conditions, speech)
    if (conditions.length + (act ? 1 : 0) > MOST_CONDITIONS)
      this.wrong(file, ['when'], { code: 'too-many-conditions', most: MOST_CONDITIONS })
    return {
      id,
      clause: value.clause,
      quotes: this.quotes(file, [], value),
      title: value.title,
      about: value.about,
      kind: value.kind,
      owner: value.for,
      unit: value.unit,
      situations: value.situations,
      confirm: this.confirm(file, speech),
      conditions: act
        ? [
            ...conditions,
            { id: `${id}.act`, expr: undefined, says: act.says, turn: undefined, place: document.at(['act']) },
          ]
        : conditions,
      act,
      amount: this.amount(file, speech),
      notes: value.notes,
      examples: examplesOf(file),
      document,
      editions: [],
    }
  }

  /** The days on which a figure of the file changes. */
  private stepDays(file: Sourced<ProvisionFile>): readonly CivilDate[] {
    return Object.entries(file.value.values).flatMap(([name, steps]) =>
      steps.flatMap(({ from, source }, i) => {
        const day = from === undefined ? undefined : fromIso(from)
        const path = ['values', name, i]
        const previous = steps[i - 1]?.from
        if (i === 0 && from !== undefined) this.wrong(file, path, { code: 'step-dated' })
        else if (i > 0 && (from === undefined || source === undefined)) this.wrong(file, path, { code: 'step-undated' })
        else if (from !== undefined && day === undefined)
          this.wrong(file, [...path, 'from'], { code: 'bad-date', found: from })
        else if (from !== undefined && previous !== undefined && from <= previous)
          this.wrong(file, [...path, 'from'], { code: 'step-order' })
        return day ?? []
      }),
    )
  }

  private count = 0
  private wrong(file: Sourced<unknown>, path: Path, about: Wrong): void {
    this.count++
    this.report({ place: file.document.at(path), ...about })
  }

  private checkNames(
    file: Sourced<unknown>,
    path: Path,
    { unit, situations }: { unit: string; situations: readonly string[] },
  ): void {
    const units = Object.keys(this.source.units.value)
    if (!units.includes(unit)) this.wrong(file, [...path, 'unit'], { code: 'unknown-unit', found: unit, known: units })
    const known = Object.keys(this.source.situations.value)
    for (const [i, situation] of situations.entries())
      if (!known.includes(situation))
        this.wrong(file, [...path, 'situations', i], { code: 'unknown-situation', found: situation, known })
  }

  private quotes(
    file: Sourced<unknown>,
    path: Path,
    { clause, quote }: { clause: number; quote: string | readonly string[] },
  ): readonly Stretch[] {
    const quotes =
      typeof quote === 'string'
        ? [{ text: quote, path: [...path, 'quote'] }]
        : quote.map((text, i) => ({ text, path: [...path, 'quote', i] }))
    return quotes.flatMap((one) => {
      const found = findQuote(this.source.planText, clause, one.text)
      if ('from' in found) return [found]
      this.wrong(file, one.path, found)
      return []
    })
  }

  /** Whoever is to be asked is named behind each quote. */
  private checkAsked(file: Sourced<unknown>, path: Path, unit: string, quotes: readonly Stretch[]): void {
    const asked = this.source.units.value[unit]
    const [wrong] = quotes.flatMap((quote) => (asked && checkUnit(this.source.planText, quote, asked)) ?? [])
    if (wrong) this.wrong(file, [...path, 'unit'], wrong)
  }

  private shared(file: Sourced<ProvisionFile>): Source['provisions'][number] | undefined {
    const name = file.value['all of']
    if (name === undefined) return undefined
    const others = this.source.provisions.filter(
      (other) => other.value['all of'] === undefined && other.value.for === file.value.for,
    )
    const shared = others.find((other) => other.id === name)
    if (!shared)
      this.wrong(file, ['all of'], { code: 'unknown-provision', found: name, known: others.map((other) => other.id) })
    return shared
  }

  private expression(file: Sourced<unknown>, path: Path, text: string, speech: Speech, wanted: Type): Expr | undefined {
    const { expr, wrong } = readExpression(text, speech, wanted)
    if (expr) return expr
    const start = file.document.textStart(path)
    const isVerbatim = file.document.text.startsWith(text, start)
    for (const { span, ...about } of wrong) {
      this.count++
      const place = isVerbatim
        ? { file: file.document.file, from: start + span.from, to: start + span.to }
        : file.document.at(path)
      this.report({ place, ...about })
    }
    return undefined
  }

  /** `offset` conditions that are shared come before. */
  private conditions(file: Sourced<ProvisionFile>, id: string, speech: Speech, offset = 0): readonly LawCondition[] {
    return file.value.when.flatMap((condition, i) => {
      const path = typeof condition === 'string' ? ['when', i] : ['when', i, 'if']
      const text = typeof condition === 'string' ? condition : condition.if
      const expr = this.expression(file, path, text, speech, 'boolean')
      if (!expr) return []
      const label = expr.op === 'fact' ? this.source.facts.value[expr.fact]?.label : undefined
      const says = (typeof condition === 'string' ? undefined : condition.says) ?? label
      if (!says) {
        this.wrong(file, ['when', i], { code: 'says-missing', expression: text })
        return []
      }
      return [
        {
          id: `${id}.${offset + i + 1}`,
          expr,
          says,
          turn: typeof condition === 'string' ? undefined : condition.turn,
          place: file.document.at(path),
        },
      ]
    })
  }

  private act(
    file: Sourced<ProvisionFile> | undefined,
    conditions: readonly LawCondition[],
    speech: Speech,
  ): (LawAct & { says: Bilingual }) | undefined {
    const act = file?.value.act
    if (!file || !act) return undefined
    const fact = this.typed(file, ['act', 'fact'], act.fact, { type: 'act', owner: speech.owner })
    const on = this.typed(file, ['act', 'on'], act.on, { type: 'date', owner: speech.owner })
    const after = this.expression(file, ['act', 'after'], act.after, speech, 'date')
    const by = this.expression(file, ['act', 'by'], act.by, speech, 'date')
    if (!fact || !on || !after || !by) return undefined
    return { condition: conditions.length, fact, on, after, by, todo: act.todo, says: act.says }
  }

  private typed(
    file: Sourced<unknown>,
    path: Path,
    id: string,
    { type, owner }: { type: 'act' | 'date'; owner: Owner },
  ): FactId | undefined {
    const fact = this.types.get(id as FactId)
    if (!fact) this.wrong(file, path, { code: 'unknown-fact', found: id, known: [...this.types.keys()] })
    else if (fact.type !== type)
      this.wrong(
        file,
        path,
        type === 'act' ? { code: 'not-an-act', fact: id } : { code: 'type-mismatch', expected: type, found: fact.type },
      )
    else if (fact.owner !== owner) this.wrong(file, path, { code: 'wrong-owner', fact: id, owner })
    else return fact.id
    return undefined
  }

  private confirm(file: Sourced<ProvisionFile>, speech: Speech): LawConfirm | undefined {
    const { confirm, quote } = file.value
    if (confirm === undefined) return undefined
    const words = typeof confirm === 'string' ? confirm : confirm.quote
    const path = typeof confirm === 'string' ? ['confirm'] : ['confirm', 'quote']
    if (![quote].flat().some((one) => one.includes(words)))
      this.wrong(file, path, { code: 'confirm-not-in-quote', found: words })
    if (typeof confirm === 'string') return { quote: words, when: undefined, says: undefined }
    return {
      quote: words,
      when:
        confirm.if === undefined ? undefined : this.expression(file, ['confirm', 'if'], confirm.if, speech, 'boolean'),
      says: confirm.says,
    }
  }

  private amount(file: Sourced<ProvisionFile>, speech: Speech): LawAmount | undefined {
    const amount = file.value.amount
    if (!amount) return undefined
    const shape = (['exactly', 'from', 'to', 'at least', 'at most'] as const)
      .filter((key) => amount[key] !== undefined)
      .join(' ')
    if (!['exactly', 'from to', 'at least', 'at most'].includes(shape)) {
      this.wrong(file, ['amount'], { code: 'amount-shape' })
      return undefined
    }
    const read = (key: 'exactly' | 'from' | 'to' | 'at least' | 'at most') => {
      const text = amount[key]
      return text === undefined ? undefined : this.expression(file, ['amount', key], text, speech, 'money')
    }
    const exact = read('exactly')
    const mayRise =
      amount['may rise if'] === undefined
        ? undefined
        : this.expression(file, ['amount', 'may rise if'], amount['may rise if'], speech, 'boolean')
    return {
      per: amount.per,
      least: exact ?? read('from') ?? read('at least'),
      most: exact ?? read('to') ?? read('at most'),
      mayRise,
      says: amount.says,
    }
  }
}

/** The named figures that hold on a day; undefined is the beginning. */
function figuresOn(values: ProvisionFile['values'], day: CivilDate | undefined): ReadonlyMap<string, number> {
  const latest = (steps: ProvisionFile['values'][string]) =>
    steps.findLast(({ from }) => from === undefined || (day !== undefined && (fromIso(from) ?? day) <= day))
  return new Map(
    Object.entries(values).flatMap(([name, steps]) => (latest(steps) ? [[name, latest(steps)?.is ?? 0] as const] : [])),
  )
}

/** Where the figures are set that hold from a day on. */
function sourcesOf(files: readonly ProvisionFile[], day: CivilDate): string {
  const steps = files.flatMap(({ values }) => Object.values(values).flat())
  const sources = steps.flatMap(({ from, source = '' }) =>
    from !== undefined && fromIso(from) === day ? [source] : [],
  )
  return [...new Set(sources)].join('；')
}

/** The telling examples and the cases, with the base of the cases filled in. */
function examplesOf({ document, value, cases }: Source['provisions'][number]): readonly LawExample[] {
  const telling = value.examples.map((words, i) => ({
    words,
    ...placesIn(document, (path) => ['examples', i, ...path]),
  }))
  if (!cases) return telling
  const { base } = cases.value
  const rest = cases.value.cases.map((words, i) => {
    const isOfBase = (key: PropertyKey | undefined) => key !== undefined && key in base && !(key in words)
    return {
      words: { ...base, ...words },
      ...placesIn(cases.document, (path) => (isOfBase(path[0]) ? ['base', ...path] : ['cases', i, ...path])),
    }
  })
  return [...telling, ...rest]
}

function placesIn(document: Located, inside: (path: Path) => Path): Omit<LawExample, 'words'> {
  return {
    at: (path) => document.at(inside(path)),
    keyAt: (path) => document.keyAt(inside(path).slice(0, -1), String(path.at(-1))),
  }
}
