import type { Answers, ClaimantId } from './answers.ts'
import { HOUSEHOLD } from './answers.ts'
import type { CivilDate } from './date.ts'
import { decide } from './decide.ts'
import { provisionOf } from './explain.ts'
import type { Fact, FactId, Pack, Provision, SituationId } from './pack.ts'

/** A fact of one claimant: what a question is about. */
export type Question = { readonly fact: FactId; readonly claimant: ClaimantId }

/**
 * What is still worth asking, in the order of the pack's facts and, within a fact, of the members: every fact whose
 * answer can still change a verdict, an amount or an act-by date on the decision date. "I do not know" is an answer
 * and is not asked again.
 */
export function questions(pack: Pack, answers: Answers, asOf: CivilDate, about?: readonly SituationId[]): readonly Question[] {
  const wanted = new Set<string>()
  for (const decision of decide(pack, answers, asOf)) {
    const provision = provisionOf(pack, decision)
    if (about && !provision.situations.some((situation) => about.includes(situation))) continue
    for (const id of decision.missing)
      for (const claimant of holdersOf(pack, answers, id, provision, decision.claimant)) wanted.add(`${id} ${claimant}`)
  }
  return pack.facts.flatMap((fact) =>
    claimantsOf(answers, fact)
      .filter((claimant) => wanted.has(`${fact.id} ${claimant}`) && answerOf(answers, fact, claimant) === undefined)
      .map((claimant) => ({ fact: fact.id, claimant })),
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
export function answerOf(answers: Answers, { owner, name }: Pick<Fact, 'owner' | 'name'>, claimant: ClaimantId) {
  if (owner === 'household') return answers.household?.[name]
  if (owner === 'organisation') return answers.organisation?.facts[name]
  return answers.people.find(({ id }) => id === claimant)?.facts[name]
}

function holdersOf(pack: Pack, answers: Answers, id: FactId, provision: Provision, claimant: ClaimantId): readonly ClaimantId[] {
  const fact = pack.facts.find((one) => one.id === id)
  if (!fact) throw new RangeError(`the pack has no fact ${id}`)
  return fact.owner === provision.owner ? [claimant] : claimantsOf(answers, fact)
}
