import type { Entry } from '../answers/entry.ts'
import { type Relation, roleOf } from '../answers/relation.ts'
import { dayInBeijing } from '../answers/today.ts'
import { type Answered, type Answers, type ClaimantId, HOUSEHOLD, type Value } from '../engine/answers.ts'
import type { CivilDate } from '../engine/date.ts'
import type { FactId, SituationId } from '../engine/pack.ts'

export type TextSize = 'standard' | 'elder'
export type Contrast = 'standard' | 'high'

/** Someone of the household as entered: a relation, never a name. */
export type Person = { readonly id: ClaimantId; readonly relation: Relation }

/** What stands in the fields of a question before it is an answer. */
export type Drafted = Entry | readonly string[]

/** Everything a session knows. It lives in memory alone: a reload starts afresh. */
export type Session = {
  readonly asOf: CivilDate
  readonly size: TextSize
  readonly contrast: Contrast
  readonly situations: readonly SituationId[]
  readonly people: readonly Person[]
  readonly facts: Readonly<Record<ClaimantId, Answered>>
  readonly hasOrganisation: boolean
  /** Whether a journey is under way; a reload ends it. */
  readonly hasBegun: boolean
  /** What is typed or chosen and not yet accepted, by `draftKey`: nothing typed is lost by going back. */
  readonly drafts: Readonly<Record<string, Drafted>>
  /** The answers as they were before "what if" began; undefined outside it. */
  readonly before: Answering | undefined
}

/** What was answered, apart from how it is shown. */
export type Answering = Pick<Session, 'people' | 'facts' | 'drafts'>

/** What a link takes over from one session into another: who is there, what was said, what it was about. */
export type Said = Pick<Session, 'situations' | 'people' | 'facts' | 'hasOrganisation'>

/** An answer that the ticked situations give; undefined takes one back that they no longer give. */
export type Preset = { readonly fact: FactId; readonly value: Value | undefined }

export type Action =
  | { readonly do: 'choose'; readonly situations: readonly SituationId[] }
  | {
      readonly do: 'begin'
      readonly family: boolean
      readonly organisation: boolean
      readonly presets: readonly Preset[]
    }
  | { readonly do: 'join'; readonly relation: Relation }
  | { readonly do: 'leave'; readonly id: ClaimantId }
  | { readonly do: 'answer'; readonly claimant: ClaimantId; readonly name: string; readonly value: Value }
  | { readonly do: 'draft'; readonly key: string; readonly entry: Drafted }
  /** What was typed over an answer and never confirmed. */
  | { readonly do: 'forget'; readonly key: string }
  | { readonly do: 'open'; readonly said: Said }
  | { readonly do: 'as of'; readonly day: CivilDate }
  | { readonly do: 'size'; readonly size: TextSize }
  | { readonly do: 'contrast'; readonly contrast: Contrast }
  /** "What if": try another answer, keep what was tried, or go back to what was. */
  | { readonly do: 'try' | 'keep' | 'undo' }

export const ORGANISATION: ClaimantId = 'o1'

export const draftKey = (claimant: ClaimantId, fact: FactId): string => `${claimant} ${fact}`
const claimantIn = (key: string): ClaimantId => key.slice(0, key.indexOf(' '))

/** A session of today. The decision date is frozen here: midnight changes nothing under way. */
export function newSession(instant: number): Session {
  return {
    asOf: dayInBeijing(instant),
    size: 'standard',
    contrast: 'standard',
    situations: [],
    people: [],
    facts: {},
    hasOrganisation: false,
    hasBegun: false,
    drafts: {},
    before: undefined,
  }
}

/** The one who fills in stands in every family. */
const SELF: Person = { id: 'p1', relation: 'self' }

/** Sex goes without saying for these, so it is not asked. */
const SEX: Partial<Record<Relation, string>> = {
  mother: 'female',
  mother_in_law: 'female',
  grandmother: 'female',
  father: 'male',
  father_in_law: 'male',
  grandfather: 'male',
}

export function reduce(session: Session, action: Action): Session {
  switch (action.do) {
    case 'choose':
      return { ...session, situations: action.situations }
    case 'begin': {
      // Whoever begins anew tries nothing any more.
      const { people, facts, drafts } = session.before ?? session
      const begun = action.family
        ? { people: people.length > 0 ? people : [SELF], facts, drafts }
        : leftWithout({ people, facts, drafts }, [HOUSEHOLD, ...people.map(({ id }) => id)])
      return {
        ...session,
        ...begun,
        facts: preset(begun.facts, action.presets),
        hasOrganisation: action.organisation,
        hasBegun: true,
        before: undefined,
      }
    }
    case 'join': {
      // Whoever is only left out for a trial keeps the id.
      const id = freshId([...session.people, ...(session.before?.people ?? [])], action.relation)
      const sex = SEX[action.relation]
      const { people, facts, drafts } = leftWithout(session, [])
      const joined = { ...session, drafts, people: [...people, { id, relation: action.relation }] }
      return { ...joined, facts: withSpouse(joined, sex === undefined ? facts : told(facts, id, 'sex', sex)) }
    }
    case 'leave':
      return { ...session, ...leftWithout(session, [action.id]) }
    case 'answer':
      return answered(session, action)
    case 'draft':
      return { ...session, drafts: { ...session.drafts, [action.key]: action.entry } }
    case 'forget':
      return { ...session, drafts: without(session.drafts, (key) => key === action.key) }
    case 'open':
      return { ...session, ...action.said, drafts: {}, before: undefined, hasBegun: true }
    case 'as of':
      return { ...session, asOf: action.day }
    case 'size':
      return { ...session, size: action.size }
    case 'contrast':
      return { ...session, contrast: action.contrast }
    case 'try':
      return {
        ...session,
        before: session.before ?? { people: session.people, facts: session.facts, drafts: session.drafts },
      }
    case 'keep':
      return { ...session, before: undefined }
    case 'undo':
      return { ...session, ...session.before, before: undefined }
  }
}

function answered(session: Session, { claimant, name, value }: Action & { do: 'answer' }): Session {
  const facts = told(session.facts, claimant, name, value)
  const isSelf = session.people.some(({ id, relation }) => id === claimant && relation === 'self')
  return { ...session, facts: isSelf && name === 'sex' ? withSpouse(session, facts) : facts }
}

function told(facts: Session['facts'], claimant: ClaimantId, name: string, value: Value): Session['facts'] {
  return { ...facts, [claimant]: { ...facts[claimant], [name]: value } }
}

/** A marriage is of one husband and one wife (Civil Code art. 1041), so the sex of one is not asked after the other's. */
function withSpouse({ people }: Session, facts: Session['facts']): Session['facts'] {
  const [self, spouse] = [
    people.find(({ relation }) => relation === 'self'),
    people.find(({ relation }) => relation === 'spouse'),
  ]
  const sex = self && facts[self.id]?.sex
  if (!spouse || (sex !== 'female' && sex !== 'male')) return facts
  return told(facts, spouse.id, 'sex', sex === 'female' ? 'male' : 'female')
}

/** Situations speak for the household and the organisation, never for one of several members. */
function preset(facts: Session['facts'], presets: readonly Preset[]): Session['facts'] {
  const all: Record<ClaimantId, Answered> = { ...facts }
  for (const { fact, value } of presets) {
    const [owner, name = ''] = fact.split('.')
    const claimant = owner === 'organisation' ? ORGANISATION : HOUSEHOLD
    const { [name]: _, ...others } = all[claimant] ?? {}
    all[claimant] = value === undefined ? others : { ...others, [name]: value }
  }
  return all
}

/** The answers as the engine reads them. */
export function answersOf({
  people,
  facts,
  hasOrganisation,
}: Pick<Session, 'people' | 'facts' | 'hasOrganisation'>): Answers {
  return {
    household: people.length > 0 ? (facts[HOUSEHOLD] ?? {}) : undefined,
    people: people.map(({ id, relation }) => ({ id, role: roleOf(relation), facts: facts[id] ?? {} })),
    organisation: hasOrganisation ? { id: ORGANISATION, facts: facts[ORGANISATION] ?? {} } : undefined,
  }
}

/** What is left where some are gone: they take along what was said of them, so that nobody after inherits it with the id. */
function leftWithout({ people, facts, drafts }: Answering, gone: readonly ClaimantId[]): Answering {
  const stay = people.filter(({ id }) => !gone.includes(id))
  const kept = Object.entries(drafts).flatMap(([key, entry]): (readonly [string, Drafted])[] => {
    if (gone.includes(claimantIn(key))) return []
    if (!Array.isArray(entry)) return [[key, entry]]
    // Of a question put for everyone only the ticks of those who stay are kept: "none" and "not sure" spoke for others too.
    const ticks = entry.filter((ticked: string) => stay.some(({ id }) => id === ticked))
    return ticks.length > 0 ? [[key, ticks]] : []
  })
  return {
    people: stay,
    facts: without(facts, (id) => gone.includes(id)),
    drafts: Object.fromEntries(kept),
  }
}

/** The next free id. */
export function freshId(people: readonly Person[], relation: Relation): ClaimantId {
  const letter = relation === 'child' ? 'c' : 'p'
  const highest = Math.max(0, ...people.filter(({ id }) => id.startsWith(letter)).map(({ id }) => Number(id.slice(1))))
  return `${letter}${highest + 1}`
}

function without<T>(record: Readonly<Record<string, T>>, isGone: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !isGone(key)))
}
