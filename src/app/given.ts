import { ownerOf } from '../answers/owner.ts'
import { roleOf } from '../answers/relation.ts'
import { type ClaimantId, HOUSEHOLD, type Value } from '../engine/answers.ts'
import type { Fact, Owner } from '../engine/pack.ts'
import { pack } from './decisions.ts'
import { ORGANISATION, type Session } from './session.ts'

/** The answers of one claimant, in the order of asking. */
export type Given = {
  readonly claimant: ClaimantId
  readonly given: readonly { readonly fact: Fact; readonly value: Value }[]
}

/** Every answer given, claimant by claimant: the members, the household, the organisation. */
export function givenBy(session: Session): readonly Given[] {
  const isMember = (claimant: ClaimantId) => session.people.some(({ id }) => id === claimant)
  const owners = [...session.people.map(({ id }) => id), HOUSEHOLD, ...(session.hasOrganisation ? [ORGANISATION] : [])]
  return owners
    .map((claimant) => ({ claimant, given: answersBy(session, claimant) }))
    .filter(({ claimant, given }) => given.length > 0 || isMember(claimant))
}

function answersBy({ people, facts }: Session, claimant: ClaimantId): Given['given'] {
  const owner = ownerIn(people, claimant)
  return pack.facts.flatMap((fact) => {
    const value = fact.owner === owner ? facts[claimant]?.[fact.name] : undefined
    return value === undefined ? [] : [{ fact, value }]
  })
}

function ownerIn(people: Session['people'], claimant: ClaimantId): Owner | undefined {
  if (claimant === HOUSEHOLD) return 'household'
  if (claimant === ORGANISATION) return 'organisation'
  const member = people.find(({ id }) => id === claimant)
  return member && ownerOf(roleOf(member.relation))
}
