import * as z from 'zod/mini'
import type { Answered, Answers, ClaimantId, Member, Organisation, Value } from '../engine/answers.ts'
import type { CivilDate } from '../engine/date.ts'
import type { Fact } from '../engine/pack.ts'
import { idByPosition, ORGANISATION } from './body.ts'
import { impossibleDays } from './days.ts'
import { type Doubt, doubts } from './doubts.ts'
import { mistakenIds } from './ids.ts'
import { misplaced } from './misplaced.ts'
import type { Misplaced } from './mistake.ts'
import type { Relation } from './relation.ts'
import { answersSchema } from './schema.ts'

/** What an answers file says, with what wants a second look; or everything that is wrong in it. */
export type Read =
  | {
      readonly ok: true
      readonly answers: Answers
      /** Who is who, by member: the rules do not ask, the screen labels by it. */
      readonly relations: ReadonlyMap<ClaimantId, Relation>
      readonly warnings: readonly Doubt[]
    }
  | { readonly ok: false; readonly mistakes: readonly Misplaced[] }

/**
 * Reads answers in the public format, parsed from JSON but not trusted: any value is read or refused, none throws.
 *
 * A household is there where it is given or where there are people: nobody else speaks for a family.
 *
 * @param facts the pack's own list: its schema is built once and kept
 */
export function readAnswers(facts: readonly Fact[], json: unknown, asOf: CivilDate): Read {
  const parsed = z.safeParse(schemaOf(facts), json)
  const mistakes = [
    ...(parsed.success ? [] : misplaced(facts, json, parsed.error.issues)),
    ...mistakenIds(json),
    ...impossibleDays(facts, json, asOf),
  ]
  if (!parsed.success || mistakes.length > 0) return { ok: false, mistakes }

  const { household, people = [], organisation } = parsed.data
  const relations = new Map<ClaimantId, Relation>()
  const members = people.map(({ id: given, role, relation, ...told }, index): Member => {
    const id = given ?? idByPosition(index)
    if (relation) relations.set(id, relation)
    return { id, role, facts: answered(told) }
  })
  const isFamily = household !== undefined || members.length > 0
  const answers: Answers = {
    household: isFamily ? answered(household ?? {}) : undefined,
    people: members,
    organisation: organisation && organisationOf(organisation),
  }
  return { ok: true, answers, relations, warnings: doubts(facts, { answers, relations, asOf }) }
}

type Told = { readonly [fact: string]: Value | undefined }

function organisationOf({ id, ...told }: { readonly id?: ClaimantId | undefined }): Organisation {
  return { id: id ?? ORGANISATION, facts: answered(told) }
}

/** Only what was asked: a key without a value is none. */
function answered(told: Told): Answered {
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

const schemas = new WeakMap<readonly Fact[], ReturnType<typeof answersSchema>>()

/** A batch reads thousands of files by the same facts. */
function schemaOf(facts: readonly Fact[]) {
  const known = schemas.get(facts) ?? answersSchema(facts)
  schemas.set(facts, known)
  return known
}
