import fc, { type Arbitrary } from 'fast-check'
import type { Answered, Answers, Member, Value } from '../src/engine/answers.ts'
import { addMonths, type CivilDate, dateOf, daysInMonth, nextDay, previousDay } from '../src/engine/date.ts'
import type { Fact, Owner } from '../src/engine/pack.ts'
import { actsOf, expressionsOf, landmarks } from './classes.ts'
import type { Rules } from './rules.ts'

/** A decision date: any day of a lifetime around now, more often one at the end of a month or of a year. */
export function day(): Arbitrary<CivilDate> {
  const year = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 2022, max: 2030 }) },
    fc.integer({ min: 1980, max: 2080 }),
  )
  const place = fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })),
    fc.constantFrom<[number, number][]>([2, 29], [2, 28], [12, 31], [1, 1], [3, 1]),
  )
  return fc.tuple(year, place).map(([y, [month, d]]) => dateOf(y, month, Math.min(d, daysInMonth(y, month))))
}

/** How much of a household is known: every answer, or some, some "I do not know", some not asked. */
export type Known = 'all' | 'some'

/** A household that says only what can be said on the day: nothing yet to come, nothing before what it follows. */
export function household(rules: Rules, asOf: CivilDate, known: Known = 'some'): Arbitrary<Answers> {
  const members = fc.tuple(fc.nat(2), fc.nat(3), fc.boolean())
  // Which answers they give follows from one number: to shrink it would tell nothing.
  return fc.tuple(fc.noShrink(fc.nat(0x7fffffff)), members).map(([seed, [adults, children, isOrganised]]) => {
    const next = sequence(seed)
    const told = (owner: Owner) => body(rules, owner, { asOf, known, next })
    const people = (role: Member['role'], owner: Owner, count: number): readonly Member[] =>
      Array.from({ length: count }, (_, i) => ({ id: `${role[0]}${i + 1}`, role, facts: told(owner) }))
    return {
      household: told('household'),
      people: [...people('adult', 'person', adults + 1), ...people('child', 'child', children)],
      organisation: isOrganised ? { id: 'o1', facts: told('organisation') } : undefined,
    }
  })
}

/** The same family from saying nothing to having said everything, one answer after the other, in the order of the ranks. */
export function answeringOneByOne(
  { law, pack }: Rules,
  answers: Answers,
  ranks: readonly number[],
): readonly Answers[] {
  const acts = actsOf(law)
  const told = [
    ...Object.keys(answers.household ?? {}).map((name) => ({ of: 'household', owner: 'household', name })),
    ...answers.people.flatMap(({ id, role, facts }) =>
      Object.keys(facts).map((name) => ({ of: id, owner: role === 'adult' ? 'person' : 'child', name })),
    ),
    ...Object.keys(answers.organisation?.facts ?? {}).map((name) => ({ of: 'o1', owner: 'organisation', name })),
  ]
  const ordered = told.map((one, i) => ({ ...one, rank: ranks[i % ranks.length] ?? 0 })).sort((a, b) => a.rank - b.rank)
  // The day on which something was done is told only by whoever has said that it was done.
  const isAfter = ({ owner, name }: { owner: string; name: string }) =>
    acts.has(pack.facts.find(({ id }) => id === `${owner}.${name}`)?.id ?? 'person.none')
  const steps = [...ordered.filter((one) => !isAfter(one)), ...ordered.filter(isAfter)]
  return Array.from({ length: steps.length + 1 }, (_, count) => {
    const said = new Set(steps.slice(0, count).map(({ of, name }) => `${of} ${name}`))
    return answersWhere(answers, (of, name) => said.has(`${of} ${name}`))
  })
}

/** The answers that are kept; all others become not asked. */
export function answersWhere(
  { household, people, organisation }: Answers,
  keep: (of: string, name: string) => boolean,
): Answers {
  const kept = (of: string, facts: Answered): Answered =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => keep(of, name)))
  return {
    household: household && kept('household', household),
    people: people.map((member) => ({ ...member, facts: kept(member.id, member.facts) })),
    organisation: organisation && { ...organisation, facts: kept(organisation.id, organisation.facts) },
  }
}

export type Draw = (below: number) => number

/**
 * Another one at each run, to sample by; the one that is configured where mutants are to meet the same cases. It belongs
 * into what a test says, never into its name: by its name a test is found again.
 */
export const aSeed = (): number => fc.readConfigureGlobal().seed ?? Math.floor(Math.random() * 0x7fffffff)

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function sequence(seed: number): Draw {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function body(
  rules: Rules,
  owner: Owner,
  { asOf, known, next }: { asOf: CivilDate; known: Known; next: Draw },
): Answered {
  const { law, pack } = rules
  const acts = actsOf(law)
  const told: Record<string, Value> = {}
  const own = pack.facts.filter((fact) => fact.owner === owner)
  for (const fact of own.sort((a, b) => rankOf(a, own) - rankOf(b, own))) {
    const act = pack.facts.find(({ id }) => id === acts.get(fact.id))
    const isDone = !act || ('options' in act && told[act.name] === act.options[0])
    const state = known === 'all' ? 9 : next(10)
    if (!isDone || state < 2) continue
    told[fact.name] = state < 4 ? null : answerTo(rules, fact, { told, asOf, next })
  }
  return told
}

/** Acts come before the days of doing them, and a day after the day that bounds it. */
function rankOf(fact: Fact, facts: readonly Fact[]): number {
  if (fact.type !== 'date') return 0
  const before = facts.find(({ id }) => id === fact.from)
  return 1 + (before ? rankOf(before, facts) : 0)
}

function answerTo(
  rules: Rules,
  fact: Fact,
  { told, asOf, next }: { told: Answered; asOf: CivilDate; next: Draw },
): Value {
  switch (fact.type) {
    case 'boolean':
      return next(2) === 0
    case 'choice':
    case 'act':
      return fact.options[next(fact.options.length)] ?? null
    case 'date':
      return dayOf(rules, { from: earliest(rules.pack.facts, fact, told), asOf, next })
    case 'count':
      return next(4) === 0 ? next(fact.max + 1) : next(Math.min(fact.max + 1, 40))
    case 'money':
      return next(3) === 0 ? (next(0xffffff) * 1000) % (fact.maxFen + 1) : next(300_000)
  }
}

function earliest(facts: readonly Fact[], fact: Fact & { type: 'date' }, told: Answered): CivilDate | undefined {
  const before = facts.find(({ id }) => id === fact.from)
  if (before?.type !== 'date') return undefined
  const value = told[before.name]
  return typeof value === 'number' ? (value as CivilDate) : earliest(facts, before, told)
}

/** A day on which the rules may turn, a day of late, or any of the last 110 years; from a day on where there is one. */
function dayOf(
  rules: Rules,
  { from, asOf, next }: { from: CivilDate | undefined; asOf: CivilDate; next: Draw },
): CivilDate {
  const marks = marksOf(rules, asOf)
  const kind = next(4)
  const mark = marks[next(marks.length)] ?? asOf
  const months = kind === 0 ? next(1320) : kind === 1 ? next(60) : 0
  const backwards = kind < 2 ? shifted(addMonths(asOf, -months), -next(31)) : mark
  if (from === undefined) return backwards
  const forwards = shifted(addMonths(from, [0, 2, 3, 6, 12, 24, 36][next(7)] ?? 0), next(3) - 1)
  const chosen = next(2) === 0 ? forwards : backwards
  return chosen < from ? from : chosen > asOf ? asOf : chosen
}

function shifted(start: CivilDate, days: number): CivilDate {
  let shiftedDay = start
  for (let i = 0; i < Math.abs(days); i++) shiftedDay = days > 0 ? nextDay(shiftedDay) : previousDay(shiftedDay)
  return shiftedDay
}

const marks = new WeakMap<Rules, Map<CivilDate, readonly CivilDate[]>>()

function marksOf(rules: Rules, asOf: CivilDate): readonly CivilDate[] {
  const known = marks.get(rules) ?? new Map<CivilDate, readonly CivilDate[]>()
  marks.set(rules, known)
  const days = known.get(asOf) ?? landmarks(rules.law.provisions.flatMap(expressionsOf), asOf)
  known.set(asOf, days)
  return days
}
