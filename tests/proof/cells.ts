import type { Answers, Value } from '../../src/engine/answers.ts'
import type { CivilDate } from '../../src/engine/date.ts'
import type { Situation } from './households.ts'
import type { Chance } from './random.ts'
import { fromDigits, toDigits } from './second/days.ts'
import type { Reads } from './second/provision.ts'
import type { FactRule } from './second/rules.ts'
import { unique, valuesOf } from './second/thresholds.ts'

/** Beyond this many combinations on one decision date, only every pair of answers is met. */
export const MOST_CELLS = 50_000

/** A fact of someone, with an answer of each class; null is "I do not know". */
type Question = { readonly holder: string; readonly fact: FactRule; readonly classes: readonly Value[] }

/** One answer to each question. */
type Cell = readonly Value[]

export type Model = { readonly isWhole: boolean; readonly situations: readonly Situation[] }

/** What a small model is made for: a provision, on a decision date, with so many children and adults in its lists. */
export type Frame = { readonly reads: Reads; readonly asOf: number; readonly members: number }

/**
 * Every combination of answers to what a provision reads: each option; each figure and each day on which a limit
 * turns, with one below and one above; and not known.
 */
export function modelOf(frame: Frame, chance: Chance): Model {
  const questions = questionsOf(frame)
  const isWhole = questions.reduce((product, { classes }) => product * classes.length, 1) <= MOST_CELLS
  const cells = isWhole ? productOf(questions) : pairsOf(questions, chance)
  return {
    isWhole,
    situations: cells
      .filter((cell) => canBe(frame, questions, cell))
      .map((cell) => situationOf(frame, questions, cell)),
  }
}

function questionsOf({ reads: { owner, asks, thresholds }, asOf, members }: Frame): readonly Question[] {
  const day = fromDigits(asOf)
  const question =
    (holder: string) =>
    (fact: FactRule): Question => {
      const values = valuesOf(fact, thresholds(fact), { asOf: day, saidOn: day, known: [] })
      return { holder, fact, classes: unique([null, ...values.map((value) => answerOf(fact, value))]) }
    }
  const list = (letter: string, facts: readonly FactRule[]) =>
    Array.from({ length: members }, (_, i) => facts.map(question(`${letter}${i + 1}`))).flat()
  return [
    ...asks.self.map(question(holderOf(owner))),
    ...asks.household.map(question('household')),
    ...list('c', asks.children),
    ...list('p', asks.people),
  ]
}

/** The claimant stands before the members of the lists. */
function holderOf(owner: string): string {
  return { person: 'p0', child: 'c0', organisation: 'o1' }[owner] ?? 'household'
}

/** A value as it would be answered: what lies beyond everything is a day long ago, or a very large figure. */
function answerOf({ type }: FactRule, value: boolean | string | number): Value {
  if (type === 'date') return (value === Number.NEGATIVE_INFINITY ? 19000101 : toDigits(Number(value))) as CivilDate
  return value === Number.POSITIVE_INFINITY ? (type === 'money' ? 100_000_000_000_000 : 9999) : value
}

const productOf = (questions: readonly Question[]): readonly Cell[] =>
  questions.reduce<readonly Cell[]>(
    (cells, { classes }) => cells.flatMap((cell) => classes.map((one) => [...cell, one])),
    [[]],
  )

/** Every pair of answers to two questions, the other questions answered by chance. */
function pairsOf(questions: readonly Question[], chance: Chance): readonly Cell[] {
  return questions.flatMap((first, i) =>
    questions.slice(i + 1).flatMap((second) =>
      first.classes.flatMap((a) =>
        second.classes.map((b) =>
          questions.map((question) => {
            if (question === first) return a
            return question === second ? b : chance.one(question.classes)
          }),
        ),
      ),
    ),
  )
}

/** No date before the one that it follows, and no day of an act that is not known to be done. */
function canBe({ reads: { dated } }: Frame, questions: readonly Question[], cell: Cell): boolean {
  const answer = (holder: string, name: string | undefined): Value | undefined =>
    cell[questions.findIndex((question) => question.holder === holder && question.fact.name === name)]
  return questions.every(({ holder, fact }, i) => {
    const value = cell[i]
    if (typeof value !== 'number') return true
    if (fact === dated?.on && answer(holder, dated.act.name) !== dated.act.options[0]) return false
    const earlier = fact.type === 'date' ? answer(holder, fact.from) : undefined
    return typeof earlier !== 'number' || earlier <= value
  })
}

function situationOf(
  { reads: { owner }, asOf, members }: Frame,
  questions: readonly Question[],
  cell: Cell,
): Situation {
  const told = (holder: string) =>
    Object.fromEntries(
      questions.flatMap((question, i) => (question.holder === holder ? [[question.fact.name, cell[i] ?? null]] : [])),
    )
  const list = (letter: string, role: 'child' | 'adult', isClaimant: boolean) =>
    Array.from({ length: members + 1 }, (_, i) => `${letter}${i}`)
      .slice(isClaimant ? 0 : 1)
      .map((id) => ({ id, role, facts: told(id) }))
  const answers: Answers = {
    household: owner === 'organisation' ? undefined : told('household'),
    people: [...list('p', 'adult', owner === 'person'), ...list('c', 'child', owner === 'child')],
    organisation: owner === 'organisation' ? { id: 'o1', facts: told('o1') } : undefined,
  }
  return { answers, asOf: asOf as CivilDate, saidOn: asOf as CivilDate }
}
