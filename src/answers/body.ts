import { type ClaimantId, HOUSEHOLD } from '../engine/answers.ts'
import type { Owner } from '../engine/pack.ts'
import type { Path } from './mistake.ts'
import { ownerOf } from './owner.ts'

/** One of those an answers file speaks about, as it stands there: the household, a member, the organisation. */
export type Body = {
  readonly id: ClaimantId
  /** Whose facts it is asked; undefined where its role is none. */
  readonly owner: Owner | undefined
  readonly path: Path
  readonly said: JsonObject
}

type JsonObject = { readonly [key: string]: unknown }

/** All bodies of a JSON value that may be anything; what is no object is passed over, for the schema reports it. */
export function bodiesIn(json: unknown): readonly Body[] {
  if (!isObject(json)) return []
  const people = Array.isArray(json.people) ? json.people : []
  return [
    ...bodyAt(['household'], json.household, { id: HOUSEHOLD, owner: 'household' }),
    ...people.flatMap((said: unknown, index) =>
      bodyAt(['people', index], said, { id: idByPosition(index), owner: ownerIn(said) }),
    ),
    ...bodyAt(['organisation'], json.organisation, { id: ORGANISATION, owner: 'organisation' }),
  ]
}

/** The id of an organisation that is given none. */
export const ORGANISATION: ClaimantId = 'o1'

/** The id of a member that is given none: p1 for the first of all members. */
export const idByPosition = (index: number): ClaimantId => `p${index + 1}`

function bodyAt(path: Path, said: unknown, { id, owner }: Pick<Body, 'id' | 'owner'>): readonly Body[] {
  if (!isObject(said)) return []
  return [{ id: owner !== 'household' && typeof said.id === 'string' ? said.id : id, owner, path, said }]
}

function ownerIn(said: unknown): Owner | undefined {
  const role = isObject(said) ? said.role : undefined
  return role === 'adult' || role === 'child' ? ownerOf(role) : undefined
}

const isObject = (json: unknown): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
