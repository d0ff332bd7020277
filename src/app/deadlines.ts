import type { TFunction } from 'i18next'
import type { ClaimantId } from '../engine/answers.ts'
import type { Decision } from '../engine/decide.ts'
import type { LawWords } from '../engine/words.ts'
import { formatDate } from './format.ts'
import type { Language } from './i18n.ts'
import type { Session } from './session.ts'

type Open = Decision & { readonly verdict: 'open' }

/** The last day of an act that can still be done, in a sentence: by when, for whom, what. */
export type Deadline = { readonly decision: Open; readonly says: string }

type Speaking = {
  readonly t: TFunction
  readonly language: Language
  readonly words: LawWords
  readonly nameOf: (claimant: ClaimantId) => string
  readonly session: Session
}

/** The acts that can still be done, nearest last day first. What opens several provisions is done once. */
export function deadlinesOf(speaking: Speaking, decisions: readonly Decision[]): readonly Deadline[] {
  const open = decisions.flatMap((decision) => (decision.verdict === 'open' ? [decision] : []))
  const deadlines = open
    .sort((a, b) => a.actBy - b.actBy)
    .map((decision) => ({ decision, says: sentence(speaking, decision) }))
  return deadlines.filter(({ says }, i) => deadlines.findIndex((other) => other.says === says) === i)
}

function sentence({ t, language, words, nameOf, session }: Speaking, { provision, claimant, actBy }: Open): string {
  const date = formatDate(actBy, language)
  const todo = words.provisions[provision]?.todo ?? ''
  const isOwn = session.people.some(({ id, relation }) => id === claimant && relation === 'self')
  return isOwn ? t('result.deadline', { date, todo }) : t('result.deadlineFor', { date, who: nameOf(claimant), todo })
}
