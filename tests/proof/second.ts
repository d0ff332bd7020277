import type { Answered, Answers } from '../../src/engine/answers.ts'
import { type Day, fromDigits } from './second/days.ts'
import type { Known, World } from './second/meaning.ts'
import { type Read, type Reads, readProvision } from './second/provision.ts'
import type { FactRule, Rules } from './second/rules.ts'
import { type Finding, Tally } from './second/tally.ts'
import { together, unique, valuesOf } from './second/thresholds.ts'
import { eachWorld, type Gap } from './second/worlds.ts'

/**
 * An evaluation of the rules that shares nothing with `src/law` and `src/engine`: its own reader of the files, its own
 * parser, its own calendar. What is not known is not reasoned about. Every way in which it can turn out is tried, each
 * is decided by plain two-valued logic, and the verdict is what they have in common.
 */
export class SecondEvaluation {
  private readonly facts: ReadonlyMap<string, FactRule>
  private readonly dates: readonly FactRule[]
  private readonly provisions: readonly (readonly { readonly from: Day; readonly read: Read }[])[]

  constructor({ facts, provisions }: Rules) {
    this.facts = facts
    this.dates = [...facts.values()].filter(({ type }) => type === 'date')
    this.provisions = provisions.map((editions) =>
      editions.map(({ from, rule }) => ({ from, read: readProvision(rule, facts) })),
    )
  }

  /** Every provision for every claimant, both days as yyyymmdd. `only` keeps to one provision. */
  decide(answers: Answers, asOf: number, saidOn: number = asOf, only?: string): readonly Finding[] {
    const adults = answers.people
      .filter(({ role }) => role === 'adult')
      .map(({ id, facts }) => ({ id, known: this.known('person', facts) }))
    const minors = answers.people
      .filter(({ role }) => role === 'child')
      .map(({ id, facts }) => ({ id, known: this.known('child', facts) }))
    const household = this.known('household', answers.household ?? {})
    const claimants: Readonly<Record<string, readonly { id: string; known: Known }[]>> = {
      person: adults,
      child: minors,
      household: answers.household ? [{ id: 'household', known: household }] : [],
      organisation: answers.organisation
        ? [{ id: answers.organisation.id, known: this.known('organisation', answers.organisation.facts) }]
        : [],
    }
    const common = {
      asOf: fromDigits(asOf),
      saidOn: fromDigits(saidOn),
      household,
      children: minors.map(({ known }) => known),
      people: adults.map(({ known }) => known),
    }
    return this.provisions.flatMap((editions) => {
      const provision = editions.find(({ from }) => from <= common.asOf)?.read
      if (!provision || (only !== undefined && provision.rule.id !== only)) return []
      return (claimants[provision.rule.owner] ?? []).map(({ id, known }) =>
        this.decideOne(provision, id, { ...common, self: known, one: known }),
      )
    })
  }

  /** For each provision, whom it asks what, and the figures of all its editions that answers are held against. */
  reads(): readonly Reads[] {
    return this.provisions.flatMap((editions) => {
      const [latest] = editions
      if (!latest) return []
      const { rule } = latest.read
      const days = editions.flatMap(({ from, read }) => [...read.days, ...(Number.isFinite(from) ? [from] : [])])
      const thresholds = (fact: FactRule) => together(editions.map(({ read }) => read.thresholds(fact)))
      return [{ ...latest.read, provision: rule.id, owner: rule.owner, thresholds, days: unique(days) }]
    })
  }

  private known(owner: string, answered: Answered): Known {
    const known: Known = {}
    for (const [name, value] of Object.entries(answered)) {
      const type = this.facts.get(`${owner}.${name}`)?.type
      known[name] = value === null ? undefined : type === 'date' ? fromDigits(Number(value)) : value
    }
    return known
  }

  private decideOne(provision: Read, claimant: string, world: World): Finding {
    const tally = new Tally(provision, world)
    eachWorld(this.gaps(provision, world), this.dates, provision.dated, () => tally.add())
    return { provision: provision.rule.id, claimant, ...tally.result() }
  }

  private gaps({ asks, thresholds }: Read, world: World): readonly Gap[] {
    const { asOf, saidOn, self, household } = world
    const gaps: Gap[] = []
    const look = (holder: Known, facts: readonly FactRule[]): void => {
      for (const fact of facts) {
        if (holder[fact.name] !== undefined) continue
        const known = fact.type === 'date' ? this.knownDays(unique([self, household, holder])) : []
        gaps.push({ holder, fact, values: valuesOf(fact, thresholds(fact), { asOf, saidOn, known }) })
      }
    }
    look(self, asks.self)
    look(household, asks.household)
    for (const child of world.children) look(child, asks.children)
    for (const person of world.people) look(person, asks.people)
    return gaps
  }

  private knownDays(holders: readonly Known[]): readonly Day[] {
    const days = holders.flatMap((holder) => this.dates.map(({ name }) => holder[name]))
    return days.filter((day) => typeof day === 'number')
  }
}
