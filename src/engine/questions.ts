import type { Answered, Answers, ClaimantId, Value } from './answers.ts'
import { HOUSEHOLD } from './answers.ts'
import type { CivilDate } from './date.ts'
import { casesOf, decideOne, unknownsOf } from './decide.ts'
import type { Fact, FactId, Pack, SituationId } from './pack.ts'

/** A fact of one claimant: what a question is about. */
export type Question = { readonly fact: FactId; readonly claimant: ClaimantId }

/**
 * What is still worth asking, in the order of the pack's facts and, within a fact, of the members: every fact whose
 * answer can still change a verdict, an amount or an act-by date on the decision date. "I do not know" is an answer
 * and is not asked again.
 *
 * @param about only what provisions of these situations want to know
 */
export function questions(
  pack: Pack,
  answers: Answers,
  asOf: CivilDate,
  about?: readonly SituationId[],
): readonly Question[] {
  const wanted = new Map<FactId, Set<Answered>>()
  const cases = casesOf(answers, asOf)
  for (const provision of pack.provisions) {
    if (about && !provision.situations.some((situation) => about.includes(situation))) continue
    for (const one of cases[provision.owner]) {
      if (decideOne(provision, one).missing.length === 0) continue
      for (const { fact, of } of unknownsOf(provision, one.scope))
        wanted.set(fact, (wanted.get(fact) ?? new Set()).add(of))
    }
  }
  return pack.facts.flatMap((fact) =>
    claimantsOf(answers, fact).flatMap((claimant) => {
      const told = toldBy(answers, fact, claimant)
      const isWanted = told && wanted.get(fact.id)?.has(told) && told[fact.name] === undefined
      return isWanted ? [{ fact: fact.id, claimant }] : []
    }),
  )
}

/** Everyone of whom a fact can be told, in the order of the members. */
export function claimantsOf(answers: Answers, { owner }: Pick<Fact, 'owner'>): readonly ClaimantId[] {
  switch (owner) {
    case 'household':
      return answers.household ? [HOUSEHOLD] : []
    case 'organisation':
      return answers.organisation ? [answers.organisation.id] : []
    case 'person':
    case 'child':
      return answers.people.filter(({ role }) => role === (owner === 'person' ? 'adult' : 'child')).map(({ id }) => id)
  }
}

/** The answer given to a fact of a claimant; null is "I do not know", undefined "not asked". */
export function answerOf(
  answers: Answers,
  fact: Pick<Fact, 'owner' | 'name'>,
  claimant: ClaimantId,
): Value | undefined {
  return toldBy(answers, fact, claimant)?.[fact.name]
}

function toldBy(answers: Answers, { owner }: Pick<Fact, 'owner'>, claimant: ClaimantId): Answered | undefined {
  if (owner === 'household') return answers.household
  if (owner === 'organisation') return answers.organisation?.facts
  return answers.people.find(({ id }) => id === claimant)?.facts
}
