import type { Answered, Value } from '../../engine/answers.ts'
import type { CivilDate } from '../../engine/date.ts'
import { type Decision, decideOne } from '../../engine/decide.ts'
import { sameAmount } from '../../engine/money.ts'
import { FAILS, type Fact, HOLDS, OPEN, type Pack, type Provision, type Scope } from '../../engine/pack.ts'
import type { Law, LawProvision } from '../law.ts'
import type { Mistake, Wrong } from '../mistake.ts'
import { classesOf, daysBefore, decisionDays, factsRead } from './classes.ts'

/** Beyond this many cells a model is walked in even strides rather than cell by cell. */
const MOST_CELLS = 40_000

/** What a provision reads of one owner: its own, the household's, or a member's. */
type Slot = {
  readonly fact: Fact
  readonly of: 'self' | 'household' | 'children' | 'people'
  readonly values: readonly Value[]
}

/**
 * Walks every provision through a small model, all combinations of answers that it can tell apart, and reports what no
 * answer can bring about: conditions that cannot hold, or can never decide; grants that nobody can have, or that the
 * questions never reach; facts never asked; and answers that all completions agree on while the logic still calls them open.
 */
export function checkModel(
  law: Law,
  pack: Pack,
  rulesDay: CivilDate,
): { readonly cells: number; readonly mistakes: readonly Mistake[] } {
  let cells = 0
  const mistakes = law.provisions.flatMap((provision) => {
    const compiled = pack.provisions.find(({ id }) => id === provision.id)
    if (!compiled) throw new RangeError(`${provision.id} is not in the pack`)
    const model = new Model(pack, provision, compiled, rulesDay)
    cells += model.cells
    return model.mistakes()
  })
  return { cells, mistakes }
}

class Model {
  private readonly law: LawProvision
  private readonly provision: Provision
  private readonly days: readonly CivilDate[]
  private readonly slotsOn: (asOf: CivilDate) => readonly Slot[]
  cells = 0

  private readonly everHolds: Set<number> = new Set()
  private readonly everDecides: Set<number> = new Set()
  private readonly everAsked: Set<string> = new Set()
  private isEverGranted = false
  private isEverReached = false
  private agreed: Fact | undefined

  constructor(pack: Pack, law: LawProvision, provision: Provision, rulesDay: CivilDate) {
    this.law = law
    this.provision = provision
    this.days = decisionDays(law, rulesDay)
    const read = factsRead(law)
    const facts = pack.facts.filter(({ id }) => read.includes(id))
    this.slotsOn = (asOf) =>
      facts.map((fact) => ({ fact, of: holderOf(fact, law), values: classesOf(fact, law, asOf) }))
    for (const asOf of this.days) this.walk(asOf)
  }

  mistakes(): readonly Mistake[] {
    const { conditions, document } = this.law
    const own = conditions.flatMap(({ place }, i): readonly Mistake[] => {
      if (place.file !== document.file) return []
      if (!this.everHolds.has(i)) return [{ place, code: 'never-holds' }]
      return this.isEverGranted && !this.everDecides.has(i) ? [{ place, code: 'never-decides' }] : []
    })
    if (own.length > 0) return own
    const whole = (wrong: Wrong): Mistake => ({ place: document.at(['title']), ...wrong })
    if (!this.isEverGranted) return [whole({ code: 'never-granted' })]
    if (!this.isEverReached) return [whole({ code: 'never-reached' })]
    const unasked = this.slotsOn(this.days[0] as CivilDate).filter(({ fact }) => !this.everAsked.has(fact.id))
    if (unasked.length > 0) return unasked.map(({ fact }) => whole({ code: 'never-asked', fact: fact.id }))
    return this.agreed ? [whole({ code: 'agreed-but-open', fact: this.agreed.id })] : []
  }

  private walk(asOf: CivilDate): void {
    const slots = this.slotsOn(asOf)
    const size = slots.reduce((product, { values }) => product * values.length, 1)
    // A stride that shares no factor with the size meets every value of every slot.
    let stride = Math.max(1, Math.ceil(size / MOST_CELLS))
    while (stride > 1 && commonFactor(stride, size) > 1) stride++
    for (let cell = 0; cell < size; cell += stride) this.visit(slots, assignmentAt(slots, cell), asOf)
  }

  private visit(slots: readonly Slot[], values: readonly Value[], asOf: CivilDate): void {
    if (!isAdmissible(slots, values)) return
    this.cells++
    const bits = this.provision.stand(scopeOf(slots, values, asOf))
    const standings = this.provision.conditions.map((_, i) => (bits >>> (2 * i)) & 3)
    const failing = standings.flatMap((standing, i) => (standing === FAILS ? [i] : []))
    for (const [i, standing] of standings.entries()) if (standing === HOLDS || standing === OPEN) this.everHolds.add(i)
    const [only, ...others] = failing
    if (only !== undefined && others.length === 0) this.everDecides.add(only)
    if (only !== undefined) return
    this.isEverGranted = true
    this.isEverReached ||= this.isReached(slots, values, asOf)
    if (this.everAsked.size < slots.length || this.agreed === undefined)
      for (const i of slots.keys()) this.visitUnknown(slots, values, i, asOf)
  }

  /** One fact unknown: is it asked, and do its completions differ where the verdict is open? */
  private visitUnknown(slots: readonly Slot[], values: readonly Value[], i: number, asOf: CivilDate): void {
    const slot = slots[i]
    if (!slot) return
    const open = this.decide(slots, values.with(i, null), asOf)
    for (const fact of open.missing) this.everAsked.add(fact)
    if (open.verdict !== 'undetermined' || this.agreed) return
    const completions = this.completionsOf(slots, values, slot)
      .map((value) => values.with(i, value))
      .filter((completion) => isAdmissible(slots, completion))
    const [first, ...rest] = completions.map((completion) => this.decide(slots, completion, asOf))
    if (first && rest.every((other) => other.verdict === first.verdict && sameAmount(other.amount, first.amount)))
      this.agreed = slot.fact
  }

  /** A day is also tried at every span before the days that follow it: a birth long before a training that began. */
  private completionsOf(
    slots: readonly Slot[],
    values: readonly Value[],
    { fact, values: own }: Slot,
  ): readonly Value[] {
    const followers = slots.flatMap((slot, i) =>
      slot.fact.type === 'date' && slot.fact.from === fact.id ? [values[i]] : [],
    )
    return [
      ...own,
      ...followers.flatMap((day) => (typeof day === 'number' ? daysBefore(this.law, day as CivilDate) : [])),
    ]
  }

  /** Answers what is asked, one question after the other, until nothing more is asked. */
  private isReached(slots: readonly Slot[], values: readonly Value[], asOf: CivilDate): boolean {
    let told: readonly Value[] = slots.map(() => null)
    for (let step = 0; step <= slots.length; step++) {
      const decision = this.decide(slots, told, asOf)
      if (decision.verdict !== 'undetermined') return decision.verdict !== 'ineligible'
      const next = slots.findIndex(
        ({ fact }, i) => told[i] === null && (decision.missing as readonly string[]).includes(fact.id),
      )
      if (next < 0) return false
      told = told.with(next, values[next] ?? null)
    }
    return false
  }

  private decide(slots: readonly Slot[], values: readonly Value[], asOf: CivilDate): Decision {
    return decideOne(this.provision, {
      claimant: 'one',
      scope: scopeOf(slots, values, asOf),
    })
  }
}

function holderOf(fact: Fact, { owner }: LawProvision): Slot['of'] {
  if (fact.owner === owner) return 'self'
  if (fact.owner === 'household') return 'household'
  return fact.owner === 'child' ? 'children' : 'people'
}

function scopeOf(slots: readonly Slot[], values: readonly Value[], asOf: CivilDate): Scope {
  const told = (of: Slot['of']): Answered =>
    Object.fromEntries(slots.flatMap((slot, i) => (slot.of === of ? [[slot.fact.name, values[i] ?? null]] : [])))
  const list = (of: Slot['of']) => (slots.some((slot) => slot.of === of) ? [told(of)] : [])
  return {
    self: told('self'),
    household: told('household'),
    children: list('children'),
    people: list('people'),
    asOf,
    saidOn: asOf,
  }
}

/** Nobody enrols a child that is not born: a date is never before the one it follows. */
function isAdmissible(slots: readonly Slot[], values: readonly Value[]): boolean {
  return slots.every(({ fact }, i) => {
    const from = fact.type === 'date' ? fact.from : undefined
    const earlier = values[slots.findIndex((slot) => slot.fact.id === from)]
    const day = values[i]
    return typeof earlier !== 'number' || typeof day !== 'number' || earlier <= day
  })
}

function assignmentAt(slots: readonly Slot[], cell: number): readonly Value[] {
  let rest = cell
  return slots.map(({ values }) => {
    const value = values[rest % values.length] ?? null
    rest = Math.floor(rest / values.length)
    return value
  })
}

const commonFactor = (a: number, b: number): number => (b === 0 ? a : commonFactor(b, a % b))
