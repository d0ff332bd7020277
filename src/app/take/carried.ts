import type { Carried } from '../../answers/link/carried.ts'
import { type Answered, type ClaimantId, HOUSEHOLD } from '../../engine/answers.ts'
import { answersOf, ORGANISATION, type Person, type Session } from '../session.tsx'

/** What a link takes over from one session into another: who is there, what was said, what it was about. */
export type Said = Pick<Session, 'situations' | 'people' | 'facts' | 'hasOrganisation'>

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
  const counts = { p: 0, c: 0 }
  const facts: Record<ClaimantId, Answered> = { [HOUSEHOLD]: household }
  const members = people.map(({ relation, facts: told }): Person => {
    const letter = relation === 'child' ? 'c' : 'p'
    const id = `${letter}${++counts[letter]}`
    facts[id] = told
    return { id, relation }
  })
  if (organisation) facts[ORGANISATION] = organisation
  return { situations, people: members, facts, hasOrganisation: organisation !== undefined }
}
