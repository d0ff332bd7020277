import type { Role } from '../engine/answers.ts'
import type { Fact, Owner } from '../engine/pack.ts'

/** The facts that one kind of body is asked. */
export const factsOf = (facts: readonly Fact[], owner: Owner): readonly Fact[] =>
  facts.filter((fact) => fact.owner === owner)

/** Whose facts a member of the household is asked. */
export const ownerOf = (role: Role): Owner => (role === 'adult' ? 'person' : 'child')
