import type { TFunction } from 'i18next'
import type { Answers } from '../engine/answers.ts'
import type { Decision } from '../engine/decide.ts'
import { answerOf, claimantsOf, type Question } from '../engine/questions.ts'
import type { Questions } from '../engine/words.ts'
import { pack } from './decisions.ts'
import { stepTo } from './steps.ts'

/** What is not known, whose it is, and whether it was asked already: the answer was "I do not know". */
export type Missing = Question & { readonly isUnsure: boolean }

/** What a decision waits for first: of all that is missing, what the law asks first. */
export function firstMissing(answers: Answers, { claimant, missing }: Decision): Missing | undefined {
  const fact = pack.facts.find(({ id }) => missing.includes(id))
  if (!fact) return undefined
  const open = claimantsOf(answers, fact).filter((one) => (answerOf(answers, fact, one) ?? null) === null)
  const whose = open.find((one) => one === claimant) ?? open[0]
  if (whose === undefined) return undefined
  return { fact: fact.id, claimant: whose, isUnsure: answerOf(answers, fact, whose) === null }
}

/** What a decision waits for, in a sentence: what is missing first, or who settles it where the answer was "I do not know". */
export function missingText(t: TFunction, questions: Questions, { missing }: Decision, first: Missing): string {
  const { label = '', ask = '', settle } = questions[first.fact] ?? {}
  const count = missing.length
  if (first.isUnsure && settle !== undefined)
    return t(count === 1 ? 'reason.settle' : 'reason.settleFirst', { count, label, settle })
  return t(count === 1 ? 'reason.missingOne' : 'reason.missing', { count, ask })
}

const MOST = 3

/**
 * What is worth finding out where no amount can be told: of the answers "I do not know", those for which amounts wait
 * first. What most of them wait for comes first, else what the law asks first.
 */
export function toSettle(answers: Answers, decisions: readonly Decision[]): readonly Question[] {
  const waiting = new Map<string, { readonly question: Question; count: number }>()
  for (const decision of decisions) {
    const first = decision.verdict === 'undetermined' && decision.amount ? firstMissing(answers, decision) : undefined
    if (!first?.isUnsure) continue
    const key = stepTo(first)
    const known = waiting.get(key)
    if (known) known.count += 1
    else waiting.set(key, { question: first, count: 1 })
  }
  const place = ({ question }: { question: Question }) => pack.facts.findIndex(({ id }) => id === question.fact)
  return [...waiting.values()]
    .sort((a, b) => b.count - a.count || place(a) - place(b))
    .slice(0, MOST)
    .map(({ question }) => question)
}
