import { describe, expect, test } from 'vitest'
import type { Answered, Value } from '../../src/engine/answers.ts'
import { type CivilDate, isoDate } from '../../src/engine/date.ts'
import { type Decision, decideOne, unknownsOf } from '../../src/engine/decide.ts'
import type { Amount } from '../../src/engine/money.ts'
import type { Fact, FactId, Provision, Scope } from '../../src/engine/pack.ts'
import type { LawProvision } from '../../src/law/law.ts'
import { actsOf, expressionsOf, factsRead, valuesOf } from '../classes.ts'
import { on } from '../day.ts'
import { rules } from '../pack.ts'
import type { Rules } from '../rules.ts'
import { toy } from '../toy.ts'

/**
 * Every provision, every combination of answers from small classes, each of them known or not. What is shown of a
 * partly answered household is held against all its completions: nothing more certain than they are, nothing less.
 */

/** One answer that a provision reads, of the claimant, the household or a member. */
type Slot = {
  readonly fact: Fact
  readonly of: 'self' | 'household' | 'children' | 'people'
  readonly member: number
  readonly values: readonly Value[]
  /** Where the slots stand of the act whose day this is, and of the day that it never precedes. */
  readonly act: number | undefined
  readonly before: number | undefined
}

/** By slot: the place of a value, UNKNOWN, or NOT_DONE where a day can only be told of an act that was done. */
type Choice = readonly number[]
type Says = (...what: string[]) => string
const UNKNOWN = -1
const NOT_DONE = -2

const DAYS = ['2026-11-24', '2025-02-28', '2024-02-29', '2026-01-01'].map(on)
const MOST_PARTIALS = 800

describe.each([
  ['the plan', rules],
  ['the toy law', toy],
])('in %s', (_, { law, pack }) => {
  test.each(law.provisions.map((provision) => provision.id))(
    '%s is as certain as its completions, and asks for what can change it',
    (id) => {
      const written = law.provisions.find((one) => one.id === id)
      const compiled = pack.provisions.find((one) => one.id === id)
      if (!written || !compiled) throw new Error(`${id} is in neither`)

      for (const asOf of DAYS)
        for (const members of membersRead(written, pack.facts)) {
          const model = new Model({ law, pack }, { written, compiled, members, asOf })
          for (const partial of model.partials()) model.check(partial)
        }
    },
  )
})

/** Nobody, one and two members of each list that a provision reads. */
function membersRead(written: LawProvision, facts: readonly Fact[]): readonly number[] {
  const reads = factsRead(written)
  const isRead = facts.some(
    ({ id, owner }) => reads.has(id) && owner !== written.owner && (owner === 'child' || owner === 'person'),
  )
  return isRead ? [0, 1, 2] : [0]
}

class Model {
  private readonly provision: Provision
  private readonly asOf: CivilDate
  private readonly members: number
  private readonly slots: readonly Slot[]
  private readonly known = new Map<number, Decision>()
  /** Whether no class of any fact is left out. Then nothing may be less certain than the completions that there are. */
  private isWhole = true

  constructor(
    both: Rules,
    {
      written,
      compiled,
      members,
      asOf,
    }: { written: LawProvision; compiled: Provision; members: number; asOf: CivilDate },
  ) {
    this.provision = compiled
    this.asOf = asOf
    this.members = members
    const reads = factsRead(written)
    const facts = both.pack.facts.filter(({ id }) => reads.has(id)).sort((a, b) => rank(a) - rank(b))
    const dates = facts.filter(({ type }) => type === 'date').length
    const most = members > 1 ? 5 : dates > 2 ? 14 : 60
    const slots = facts.flatMap((fact) => {
      const all = valuesOf(fact, expressionsOf(written), asOf)
      const values = thinned(all, most)
      this.isWhole &&= values.length === all.length
      return holders(fact, written.owner, members).map((holder) => ({ fact, ...holder, values }))
    })
    const acts = actsOf(both.law)
    this.slots = slots.map((slot) => {
      const place = (id: FactId | undefined) => {
        const found = slots.findIndex((one) => one.fact.id === id && one.member === slot.member)
        return found < 0 ? undefined : found
      }
      return {
        ...slot,
        act: place(acts.get(slot.fact.id)),
        before: slot.fact.type === 'date' ? place(slot.fact.from) : undefined,
      }
    })
  }

  /** Every way to know some of the answers and not the others; where that is too much, every so manyth of them. */
  *partials(): Generator<Choice> {
    const sizes = this.slots.map(({ values }) => values.length + 1)
    const size = sizes.reduce((product, one) => product * one, 1)
    const stride = size <= MOST_PARTIALS ? 1 : coprime(Math.ceil(size / MOST_PARTIALS), size)
    for (let cell = 0; cell < size; cell += stride) {
      let rest = cell
      const raw = sizes.map((of) => {
        const place = rest % of
        rest = Math.floor(rest / of)
        return place - 1
      })
      const choice = this.settled(raw)
      // The oldest day is there for others to come after: nobody tells of it, or it would want an older one.
      const isOldest = this.slots.some(({ fact }, i) => fact.type === 'date' && choice[i] === 0)
      if (!isOldest && this.isAdmissible(choice)) yield choice
    }
  }

  check(partial: Choice): void {
    const shown = this.decide(partial)
    const completions = [...this.completionsOf(partial, 0)].filter((choice) => this.isAdmissible(choice))
    const final = completions.map((choice) => this.decide(choice))
    const says = (...what: string[]) =>
      [this.provision.id, isoDate(this.asOf), this.describe(partial), ...what].join('\n')
    if (completions.length === 0) return

    const ends = new Set(final.map(outcome))
    if (shown.verdict === 'undetermined') expect(ends.size, says('has no completion')).toBeGreaterThan(0)
    else expect([...ends], says('is settled')).toEqual([outcome(shown)])
    if (shown.verdict === 'undetermined' && this.isWhole)
      expect(ends.size, says('is undetermined, yet all completions agree on', ...ends)).toBeGreaterThan(1)

    const granted = final.flatMap(({ verdict, amount }) => (verdict !== 'ineligible' && amount ? [amount] : []))
    for (const amount of granted)
      expect(
        isInside(amount, shown.amount),
        says('grants', JSON.stringify(amount), 'shows', JSON.stringify(shown.amount)),
      ).toBe(true)
    if (this.isWhole && granted.length > 0) this.checkEnds(partial, { shown, granted, says })
    const scope = this.scope(partial)
    const asked = shown.missing.length === 0 ? [] : unknownsOf(this.provision, scope)
    for (const [i, { fact, of, member }] of this.slots.entries()) {
      const body = of === 'self' || of === 'household' ? scope[of] : scope[of][member]
      if (partial[i] === UNKNOWN)
        this.checkSlot(partial, i, {
          shown,
          isAsked: asked.some((one) => one.fact === fact.id && one.of === body),
          says,
        })
    }
  }

  /** The amount shown ends where that of a completion ends. It is open above where one is, or where a figure knows no end. */
  private checkEnds(
    partial: Choice,
    { shown, granted, says }: { shown: Decision; granted: readonly Amount[]; says: Says },
  ): void {
    const isUnbounded = this.slots.some(
      ({ fact }, i) =>
        partial[i] === UNKNOWN && (fact.type === 'count' || fact.type === 'money' || fact.type === 'date'),
    )
    const mins = granted.map(({ min }) => min ?? Number.NEGATIVE_INFINITY)
    const maxes = granted.map(({ max }) => max ?? Number.POSITIVE_INFINITY)
    expect(shown.amount?.min ?? Number.NEGATIVE_INFINITY, says('starts no lower than it must')).toBe(Math.min(...mins))
    if (isUnbounded && shown.amount?.max === null) return
    expect(shown.amount?.max ?? Number.POSITIVE_INFINITY, says('ends no higher than it must')).toBe(Math.max(...maxes))
  }

  /** What is asked can change the decision on some completion of the rest; what is not asked changes nothing now. */
  private checkSlot(
    partial: Choice,
    i: number,
    { shown, isAsked, says }: { shown: Decision; isAsked: boolean; says: Says },
  ): void {
    const slot = this.slots[i]
    if (!slot) return
    const answered = slot.values.map((_, place) => partial.with(i, place)).filter((choice) => this.isAdmissible(choice))
    if (!isAsked) {
      for (const choice of answered)
        expect(
          look(this.decide(choice)),
          says(`is not asked for ${slot.fact.id}, yet it changes with`, this.describe(choice)),
        ).toBe(look(shown))
      return
    }
    if (this.isWhole) expect(this.canChange(partial, i), says(`asks for ${slot.fact.id} in vain`)).toBe(true)
  }

  private canChange(partial: Choice, i: number): boolean {
    const slot = this.slots[i]
    // The rest may be told, each in any way; or stay as little known as it is.
    const rests = [partial, ...this.completionsOf(partial.with(i, 0), 0)]
    return rests.some((rest) => {
      const choices = (slot?.values ?? [])
        .map((_, place) => this.settled(rest.with(i, place)))
        .filter((choice) => this.isAdmissible(choice))
      return new Set(choices.map((choice) => look(this.decide(choice)))).size > 1
    })
  }

  private *completionsOf(partial: Choice, from: number): Generator<Choice> {
    const i = partial.findIndex((place, at) => at >= from && place === UNKNOWN)
    if (i < 0) return yield this.settled(partial)
    for (const place of this.slots[i]?.values.keys() ?? []) yield* this.completionsOf(partial.with(i, place), i + 1)
  }

  /** No day of doing what was not done; and none yet, while it is not known whether it was. */
  private settled(choice: Choice): Choice {
    return choice.map((place, i) => {
      const act = this.slots[i]?.act
      if (act === undefined || choice[act] === 0) return place
      return choice[act] === UNKNOWN ? UNKNOWN : NOT_DONE
    })
  }

  private isAdmissible(choice: Choice): boolean {
    return this.slots.every(({ act, before }, i) => {
      if (act !== undefined && choice[act] !== 0 && (choice[i] ?? UNKNOWN) >= 0) return false
      if (before === undefined) return true
      const [day, earliest] = [this.valueAt(choice, i), this.valueAt(choice, before)]
      return typeof day !== 'number' || typeof earliest !== 'number' || earliest <= day
    })
  }

  private valueAt(choice: Choice, i: number): Value | undefined {
    const place = choice[i]
    if (place === undefined || place === NOT_DONE) return undefined
    return place === UNKNOWN ? null : this.slots[i]?.values[place]
  }

  private decide(choice: Choice): Decision {
    const key = choice.reduce((sum, place, i) => sum * ((this.slots[i]?.values.length ?? 0) + 2) + place + 2, 0)
    const known = this.known.get(key) ?? decideOne(this.provision, { claimant: 'one', scope: this.scope(choice) })
    this.known.set(key, known)
    return known
  }

  private scope(choice: Choice): Scope {
    const told = (of: Slot['of'], member: number): Answered =>
      Object.fromEntries(
        this.slots.flatMap((slot, i) => {
          const value = this.valueAt(choice, i)
          return slot.of === of && slot.member === member && value !== undefined ? [[slot.fact.name, value]] : []
        }),
      )
    const list = (of: Slot['of']) => Array.from({ length: this.members }, (_, member) => told(of, member))
    const [children, people] = [list('children'), list('people')]
    return {
      self: told('self', 0),
      household: told('household', 0),
      children,
      people,
      asOf: this.asOf,
      saidOn: this.asOf,
    }
  }

  private describe(choice: Choice): string {
    return this.slots.map(({ fact, member }, i) => `${fact.id}/${member}=${this.valueAt(choice, i)}`).join(' ')
  }
}

function holders(fact: Fact, owner: Provision['owner'], members: number): readonly Pick<Slot, 'of' | 'member'>[] {
  if (fact.owner === owner) return [{ of: 'self', member: 0 }]
  if (fact.owner === 'household') return [{ of: 'household', member: 0 }]
  return Array.from({ length: members }, (_, member) => ({
    of: fact.owner === 'child' ? 'children' : 'people',
    member,
  }))
}

const isInside = (inner: Amount, outer: Amount | null): boolean =>
  outer !== null &&
  outer.per === inner.per &&
  (outer.min === null || (inner.min !== null && inner.min >= outer.min)) &&
  (outer.max === null || (inner.max !== null && inner.max <= outer.max))

/** Days that follow others come after them. */
const rank = (fact: Fact): number => (fact.type === 'date' ? (fact.from === undefined ? 1 : 2) : 0)

const outcome = ({ verdict, actBy }: Decision): string => `${verdict} ${actBy}`

const look = ({ verdict, actBy, amount }: Decision): string => `${verdict} ${actBy} ${JSON.stringify(amount)}`

/** At most so many of a list, its ends included. */
function thinned<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, (all.length - 1) / (most - 1))
  return all.length <= most ? all : Array.from({ length: most }, (_, i) => all[Math.round(i * step)] as T)
}

/** The least stride from one on that meets every value of every slot. */
function coprime(stride: number, size: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  let found = stride
  while (common(found, size) > 1) found++
  return found
}
