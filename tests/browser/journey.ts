import { test as base, expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import type { Relation } from '../../src/answers/relation.ts'
import type { Verdict } from '../../src/engine/decide.ts'
import type { Fact, FactId, Owner } from '../../src/engine/pack.ts'
import { complaintsOf } from './complaints.ts'
import { type Language, lawWords, pack, say } from './words.ts'

/** The day of all journeys, for which examples/ are told. */
export const TODAY = '2026-11-24'

/** An answer as the public format writes it; what is not there is not known. */
export type Told = boolean | string | number | undefined
type ToldOf = { readonly [fact: string]: Told }
/** Answers in the public format. */
export type Household = {
  readonly household?: ToldOf
  readonly people?: readonly (ToldOf & { readonly id: string; readonly relation: Relation })[]
  readonly organisation?: ToldOf
}

const VERDICTS: readonly Verdict[] = ['open', 'eligible', 'confirm', 'undetermined', 'ineligible']

/** A decision in a line, as a page or a test tells it. What is refused grants nothing. */
export const rowOf = (verdict: Verdict, heading: string, granted: string): string =>
  [verdict, heading.replace(/\s/g, ''), verdict === 'ineligible' ? '' : granted].join(' | ')

/** A resident at the start page, on a day that stands still for nobody but is always the same one. */
export const test = base.extend<{ resident: Journey }>({
  resident: async ({ page, baseURL }, use) => {
    const complaints = complaintsOf(page, baseURL ?? '')
    await page.clock.install({ time: `${TODAY}T09:00:00+08:00` })
    await page.goto('/')

    await use(new Journey(page))

    expect(complaints).toEqual([])
  },
})

/** A walk through the app by what stands on its pages. */
export class Journey {
  readonly page: Page
  /** The page, or the frame in it that shows the app. */
  readonly app: Page | FrameLocator
  language: Language = 'zh'
  relations: readonly Relation[] = ['self']

  constructor(page: Page, app: Page | FrameLocator = page) {
    this.page = page
    this.app = app
  }

  get t() {
    return say[this.language]
  }

  get law() {
    return lawWords[this.language]
  }

  get heading(): Locator {
    return this.app.getByRole('heading', { level: 1 })
  }

  async headline(): Promise<string> {
    return ((await this.heading.textContent()) ?? '').trim()
  }

  /** Nothing more is asked: the list of answers stands there. */
  async isAtCheck(): Promise<boolean> {
    return (await this.headline()) === this.t('check.heading')
  }

  /** Whom a question can be about, by the names that stand on the page. */
  get names(): readonly string[] {
    return this.relations.map((relation, i) => {
      const who = this.t(`members.relation.${relation}`)
      const n = this.relations.slice(0, i).filter((other) => other === relation).length
      if (this.relations.filter((other) => other === relation).length === 1) return who
      return relation === 'child'
        ? (this.t('members.nthChild').split('|')[n] ?? '')
        : this.t('members.numbered', { who, n: n + 1 })
    })
  }

  button(name: string): Locator {
    return this.app.getByRole('button', { name, exact: true })
  }

  /** The screen that was gone to is there: its heading has the focus. */
  async opened(): Promise<void> {
    await expect(this.heading).toBeFocused()
  }

  async begin(...situations: readonly string[]): Promise<void> {
    for (const id of situations) await this.tick(id)
    await this.button(this.t(situations.length > 0 ? 'start.begin' : 'start.everything')).click()
    await this.opened()
  }

  async tick(situation: string): Promise<void> {
    await this.tile(situation).click()
  }

  tile(situation: string): Locator {
    return this.app.getByRole('checkbox', { name: this.law.situations[situation] ?? '' })
  }

  /** Makes the family of these: who stands there at first is removed, where not among them. */
  async bring(...relations: readonly Relation[]): Promise<void> {
    if (!relations.includes('self')) await this.member(this.t('members.relation.self')).getByRole('button').click()
    for (const relation of relations.filter((one) => one !== 'self')) await this.join(relation)
    this.relations = relations
    await this.next()
    await this.opened()
  }

  async join(relation: Relation): Promise<void> {
    await this.button(this.t(`members.relation.${relation}`)).click()
  }

  member(name: string): Locator {
    const family = this.app.getByRole('list', { name: this.t('members.inFamily') })
    return family.getByRole('listitem').filter({ has: this.app.getByText(name, { exact: true }) })
  }

  /** Taps the way on. A question takes no tap in its first moments; time is moved, not waited for. */
  async next(label: string = this.t('question.next')): Promise<void> {
    await this.page.clock.fastForward(1000)
    await this.button(label).click()
  }

  /** What is asked on this screen, and of whom. */
  async asked(): Promise<{ fact: Fact; who: string }> {
    const heading = await this.headline()
    const everybody = [...this.names, this.t('members.household'), this.t('members.organisation')]
    const abouts = everybody.map((who) => this.t('members.born', { who, date: '.+' }).replace(/[()]/g, '\\$&'))
    const about = this.app.getByRole('main').getByText(new RegExp(`^(${[...everybody, ...abouts].join('|')})\\s*$`))
    const facts = pack.facts.filter(({ id }) => heading.endsWith(this.law.questions[id]?.ask ?? ' '))
    const [together] = facts.filter((fact) => fact.together)
    if (together) return { fact: together, who: '' }
    const told = ((await about.first().textContent()) ?? '').trim()
    const who = everybody.find((name, i) => new RegExp(`^(${name}|${abouts[i]})$`).test(told)) ?? ''
    const [fact, ...others] = facts.filter(({ owner }) => owner === this.ownerOf(who))
    if (!fact || others.length > 0) throw new Error(`which question is this? "${heading}" of "${who}"`)
    return { fact, who }
  }

  private ownerOf(who: string): Owner {
    if (who === this.t('members.household')) return 'household'
    if (who === this.t('members.organisation')) return 'organisation'
    return this.relations[this.names.indexOf(who)] === 'child' ? 'child' : 'person'
  }

  /** Fills in the question on this screen. */
  async fill(fact: Fact, told: Told): Promise<void> {
    const words = this.law.questions[fact.id]
    const unsure = words?.options.unknown?.label ?? this.t('question.unsure')
    const isUnsure = told === undefined || told === 'unknown'
    switch (fact.type) {
      case 'boolean':
      case 'choice':
      case 'act': {
        const option = typeof told === 'boolean' ? (told ? 'yes' : 'no') : told
        const { label = '', hint = '' } = words?.options[String(option)] ?? {}
        await this.app
          .getByRole('radio', { name: isUnsure ? unsure : new RegExp(`^${label}\\s*${hint}$`), exact: isUnsure })
          .check()
        break
      }
      case 'date':
        if (isUnsure) await this.app.getByRole('checkbox', { name: unsure }).check()
        else await this.fillDate(String(told).split('-'))
        break
      case 'count':
      case 'money':
        if (isUnsure) await this.app.getByRole('checkbox', { name: unsure }).check()
        else await this.app.getByRole('textbox', { name: words?.ask ?? '' }).fill(String(told))
    }
  }

  /** The field of a date's part, or of all three. */
  datePart(part: 'year' | 'month' | 'day'): Locator {
    return this.app.getByRole('textbox', { name: this.t(`parts.date.${part}`), exact: true })
  }

  async fillDate([year = '', month = '', day = '']: readonly string[]): Promise<void> {
    await this.datePart('year').fill(year)
    await this.datePart('month').fill(month)
    await this.datePart('day').fill(day)
  }

  /** Ticks those of whom it holds, of all who stand there. The question is put once: it takes one "I do not know" for all. */
  private async fillTogether({ name }: Fact, { people = [] }: Household): Promise<void> {
    const boxes = await this.app
      .getByRole('checkbox')
      .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent.trim()))
    const asked = this.names
      .map((who, i) => ({ who, told: people[i]?.[name] }))
      .filter(({ who }) => boxes.includes(who))
    const yes = asked.filter(({ told }) => told === true).map(({ who }) => who)
    const nobody = this.t(asked.every(({ told }) => told === false) ? 'question.noneOfThem' : 'question.unsureEach')
    for (const who of yes.length > 0 ? yes : [nobody])
      await this.app.getByRole('checkbox', { name: who, exact: true }).check()
  }

  /** Answers what is on this screen from what a household tells, and goes on. */
  async answer(household: Household): Promise<void> {
    const { fact, who } = await this.asked()
    const { owner, name } = fact
    if (fact.together) await this.fillTogether(fact, household)
    else if (owner === 'household' || owner === 'organisation') await this.fill(fact, household[owner]?.[name])
    else await this.fill(fact, household.people?.[this.names.indexOf(who)]?.[name])
    await this.next()
    await this.wentOn()
  }

  /** The next screen is there; or the list of answers, with the focus on the row that was changed. */
  async wentOn(): Promise<void> {
    await expect(this.app.locator('h1:focus, [id^=change-]:focus')).toHaveCount(1)
  }

  /** Answers on until a question comes, or the list of answers. */
  async answerUntil(stop: FactId | 'check', household: Household = {}): Promise<void> {
    for (;;) {
      if (await this.isAtCheck()) break
      if (stop !== 'check' && (await this.asked()).fact.id === stop) return
      await this.answer(household)
    }
    if (stop !== 'check') throw new Error(`${stop} is not asked`)
  }

  async switchLanguage(): Promise<void> {
    await this.button(this.t('shell.otherLanguage')).click()
    this.language = this.language === 'zh' ? 'en' : 'zh'
    await expect(this.button(this.t('shell.otherLanguage'))).toBeVisible()
  }

  async toResult(): Promise<void> {
    await this.next(this.t('check.result'))
    await this.opened()
  }

  /** From the result to what has not been asked, if anything. */
  async goOn(): Promise<boolean> {
    const button = this.button(this.t('result.goOn'))
    if (!(await button.isVisible())) return false
    await button.click()
    await this.opened()
    return true
  }

  /** From the result, or the list of answers, to the question of one answer given. */
  async change(fact: FactId): Promise<void> {
    const back = this.button(this.t('result.back'))
    if (await back.isVisible()) await back.click()
    await expect(this.heading).toHaveText(this.t('check.heading'))
    await this.changeOf(fact).click()
    await this.opened()
  }

  /** What changes an answer, in the list of answers. */
  changeOf(fact: FactId): Locator {
    const label = this.law.questions[fact]?.label ?? ''
    const name = `^${this.t('check.change')}\\s*${this.t('parts.answers.of', { label })}$`
    return this.app.getByRole('button', { name: new RegExp(name) })
  }

  /** Back to the start page, and on with everything that has not been asked yet. */
  async askEverything(): Promise<void> {
    await this.app.getByRole('link', { name: this.t('shell.name') }).click()
    await this.begin()
    await this.next()
    await this.opened()
  }

  group(verdict: Verdict): Locator {
    return this.app.getByRole('region', { name: this.t(`verdict.name.${verdict}`), exact: true })
  }

  /** The result as it stands on the page: verdict, title, claimant and what is granted. */
  async decisions(): Promise<readonly string[]> {
    const rows: string[] = []
    // What lies below the first screen comes a moment later, all at once.
    await expect(this.app.getByRole('article').first()).toBeVisible()
    for (const verdict of VERDICTS) {
      const group = this.group(verdict)
      const more = group.getByRole('button', { name: new RegExp(`^${this.t('parts.group.more', { n: '\\d+' })}$`) })
      if (await more.isVisible()) await more.click()
      const items = await group.getByRole('article').evaluateAll((articles) =>
        articles.map((article) => {
          const seen = article.cloneNode(true) as HTMLElement
          for (const hidden of seen.querySelectorAll('.visually-hidden')) hidden.remove()
          for (const note of seen.querySelectorAll('small')) note.remove()
          return {
            heading: seen.querySelector('h3')?.textContent ?? '',
            granted: seen.querySelector('p')?.textContent ?? '',
          }
        }),
      )
      for (const { heading, granted } of items) rows.push(rowOf(verdict, heading, granted))
    }
    return rows
  }
}
