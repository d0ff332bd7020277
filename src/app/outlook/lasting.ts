import type { Answered, Answers } from '../../engine/answers.ts'
import type { CivilDate } from '../../engine/date.ts'
import type { Decision } from '../../engine/decide.ts'
import { explain } from '../../engine/explain.ts'
import type { ConditionId, Fact, Owner, Pack } from '../../engine/pack.ts'

type About = Pick<Decision, 'provision' | 'claimant'>

/**
 * The conditions of a decision that hold only while an answer stays true: those that no longer hold once every answer
 * that life can change is forgotten. None where the decision follows from days, acts done and lasting answers alone.
 */
export function hangsOn(pack: Pack, answers: Answers, day: CivilDate, decision: Decision): readonly ConditionId[] {
  const { trace } = explain(pack, lastingAnswers(pack, answers), day, decision)
  return trace.flatMap(({ condition, standing }) => (standing === 'holds' ? [] : [condition]))
}

/** Whether two decisions are about the same thing for the same claimant. */
export const isSame = (a: About, b: About): boolean => a.provision === b.provision && a.claimant === b.claimant

/** The answers that stay as they are, whatever life brings. */
function lastingAnswers({ facts }: Pack, { household, people, organisation }: Answers): Answers {
  const lasting = (owner: Owner, told: Answered): Answered =>
    Object.fromEntries(
      Object.entries(told).filter(([name]) =>
        facts.some((fact) => fact.owner === owner && fact.name === name && lasts(fact)),
      ),
    )
  return {
    household: household && lasting('household', household),
    people: people.map((member) => ({
      ...member,
      facts: lasting(member.role === 'adult' ? 'person' : 'child', member.facts),
    })),
    organisation: organisation && { ...organisation, facts: lasting('organisation', organisation.facts) },
  }
}

/** A day stays, and what is done stays done; of anything else the rules have to say it. */
const lasts = (fact: Fact): boolean => fact.type === 'date' || fact.type === 'act' || fact.lasts === true
