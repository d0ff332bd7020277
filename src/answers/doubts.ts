import { type Answered, type Answers, type ClaimantId, HOUSEHOLD, type Member } from '../engine/answers.ts'
import { ageOn, type CivilDate } from '../engine/date.ts'
import type { Fact, FactId, Owner } from '../engine/pack.ts'
import { isCivilDate, isOver120Years } from './bounds.ts'
import type { Mistake } from './mistake.ts'
import { factsOf, ownerOf } from './owner.ts'
import type { Relation } from './relation.ts'

/** Something that is likely a slip and may be right: please check. It refuses nothing. */
export type Doubt = { readonly about: ClaimantId; readonly fact: FactId; readonly mistake: Mistake }

/** Answers of a household with what the rules do not read: who is who, and the day they are asked for. */
export type Family = {
  readonly answers: Answers
  readonly relations: ReadonlyMap<ClaimantId, Relation>
  readonly asOf: CivilDate
}

/** Everything about the answers that wants a second look, member by member. */
export function doubts(facts: readonly Fact[], family: Family): readonly Doubt[] {
  return [...longAgo(facts, family), ...grownChildren(family), ...youngerThanChildren(family), ...ownBirths(family)]
}

const GROWN_UP = 18

/** Every date fact is meant, not births alone: an enrolment of 1925 is as much of a slip. */
function longAgo(facts: readonly Fact[], { answers, asOf }: Family): readonly Doubt[] {
  const inOne = (about: ClaimantId, owner: Owner, told: Answered) =>
    factsOf(facts, owner).flatMap((fact): Doubt[] => {
      const day = fact.type === 'date' ? told[fact.name] : undefined
      const isOld = isCivilDate(day) && isOver120Years(day, asOf)
      return isOld ? [{ about, fact: fact.id, mistake: { code: 'over-120-years' } }] : []
    })
  const { household, people, organisation } = answers
  return [
    ...(household ? inOne(HOUSEHOLD, 'household', household) : []),
    ...people.flatMap((member) => inOne(member.id, ownerOf(member.role), member.facts)),
    ...(organisation ? inOne(organisation.id, 'organisation', organisation.facts) : []),
  ]
}

function grownChildren({ answers, asOf }: Family): readonly Doubt[] {
  return answers.people.flatMap((member): Doubt[] => {
    const birth = birthOf(member)
    const isGrown = member.role === 'child' && birth !== undefined && ageOn(birth, asOf) >= GROWN_UP
    return isGrown ? [{ about: member.id, fact: 'child.birth', mistake: { code: 'child-is-adult' } }] : []
  })
}

/** Whose parent or grandparent someone is by the relation, beside the children of the home. */
const CHILD_OF: { readonly [relation in Relation]?: Relation } = {
  mother: 'self',
  father: 'self',
  mother_in_law: 'spouse',
  father_in_law: 'spouse',
}

function youngerThanChildren({ answers, relations }: Family): readonly Doubt[] {
  const adults = answers.people.filter(({ role }) => role === 'adult')
  return adults.flatMap((adult) => {
    const relation = relations.get(adult.id)
    const isElder = relation !== 'other_adult' && relation !== 'child'
    const grownChild = relation && CHILD_OF[relation]
    const children = answers.people.filter(
      ({ id, role }) => (isElder && role === 'child') || (grownChild && relations.get(id) === grownChild),
    )
    return children.filter((child) => isYounger(adult, child)).map((child) => youngerThan(adult, child))
  })
}

const youngerThan = (adult: Member, child: Member): Doubt => ({
  about: adult.id,
  fact: 'person.birth',
  mistake: { code: 'younger-than-child', child: child.id },
})

/** Born on the same day counts: nobody is as old as his child. */
function isYounger(adult: Member, child: Member): boolean {
  const [born, childBorn] = [birthOf(adult), birthOf(child)]
  return born !== undefined && childBorn !== undefined && born >= childBorn
}

/** Outside these ages a birth is rarer than a mistyped year. */
const MOTHERS = { from: 12, to: 60 }

/** A woman's own birth beside what else she said of herself. */
function ownBirths({ answers }: Family): readonly Doubt[] {
  return answers.people.flatMap((member): Doubt[] => {
    const { given_birth: hasGiven, birth_given_on: day, work_interrupted_by_birth: isInterrupted } = member.facts
    const about = member.id
    if (hasGiven === 'no' && (isCivilDate(day) || isInterrupted === true))
      return [{ about, fact: 'person.given_birth', mistake: { code: 'never-gave-birth' } }]
    const born = birthOf(member)
    if (!isCivilDate(day) || born === undefined) return []
    const age = day < born ? 0 : ageOn(born, day)
    const isUsual = MOTHERS.from <= age && age <= MOTHERS.to
    return isUsual ? [] : [{ about, fact: 'person.birth_given_on', mistake: { code: 'age-at-birth', age } }]
  })
}

function birthOf({ facts }: Member): CivilDate | undefined {
  return isCivilDate(facts.birth) ? facts.birth : undefined
}
