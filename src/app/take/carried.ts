import type { Carried } from '../../answers/link/carried.ts'
import { type Answered, type ClaimantId, HOUSEHOLD } from '../../engine/answers.ts'
import { answersOf, freshId, ORGANISATION, type Person, type Said, type Session } from '../session.ts'

/** The session's answers as a link carries them. Ids stay behind: they count the members as they were added. */
export function carriedOf(session: Session): Carried {
  const { household, people, organisation } = answersOf(session)
  return {
    situations: session.situations,
    people: session.people.map(({ relation }, i) => ({ relation, facts: people[i]?.facts ?? {} })),
    household: household ?? {},
    organisation: organisation?.facts,
  }
}

/** The way back: members get new ids, in the order in which they stand. */
export function saidBy({ situations, people, household, organisation }: Carried): Said {
  const members: Person[] = []
  const facts: Record<ClaimantId, Answered> = { [HOUSEHOLD]: household }
  for (const { relation, facts: told } of people) {
    const id = freshId(members, relation)
    members.push({ id, relation })
    facts[id] = told
  }
  if (organisation) facts[ORGANISATION] = organisation
  return { situations, people: members, facts, hasOrganisation: organisation !== undefined }
}
