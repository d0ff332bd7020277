import { type CivilDate, isoDate } from '../engine/date.ts'
import type { Decision } from '../engine/decide.ts'
import type { LawWords, Questions } from '../engine/words.ts'

/** The law's sentences of one language. */
export type Words = LawWords & { readonly language: 'zh' | 'en'; readonly questions: Questions }

/** Why a decision is as it is, in one sentence of the words' own language. */
export function reasonOf(words: Words, decision: Decision, from: CivilDate | null): string {
  const provision = words.provisions[decision.provision]
  const isChinese = words.language === 'zh'
  const list = (items: readonly string[]) => items.join(isChinese ? '；' : '; ')
  switch (decision.verdict) {
    case 'eligible':
      return isChinese ? '符合方案写明的条件。' : 'Every condition of the plan holds.'
    case 'confirm': {
      const why =
        provision?.confirm ??
        (isChinese ? `方案写“${provision?.confirmQuote}”` : `The plan says “${provision?.confirmQuote}”`)
      return isChinese
        ? `符合方案写明的条件，由部门确认：${why}`
        : `Every stated condition holds; the unit confirms: ${why}`
    }
    case 'open':
      return isChinese
        ? `还来得及：最晚${isoDate(decision.actBy)}（含当天）${provision?.todo}`
        : `Still in time: ${provision?.todo} by ${isoDate(decision.actBy)}, that day included`
    case 'undetermined': {
      const asks = list(decision.missing.map((fact) => words.questions[fact]?.ask ?? fact))
      return isChinese ? `还差信息：${asks}` : `Missing: ${asks}`
    }
    case 'ineligible': {
      const needs = list(decision.failed.map((condition) => words.conditions[condition]?.says ?? condition))
      const later = from === null ? '' : isChinese ? `；${isoDate(from)}起再看` : `; look again from ${isoDate(from)}`
      return isChinese ? `暂不符合：${needs}${later}` : `Not now. It needs: ${needs}${later}`
    }
  }
}
