import { useTranslation } from 'react-i18next'
import type { Mistake } from '../answers/mistake.ts'
import { fullYuan } from '../answers/text/money.ts'
import type { Fen } from '../engine/money.ts'
import type { FactWords } from '../engine/words.ts'
import { formatDate } from './format.ts'
import { useLanguage } from './i18n.ts'
import { useLawQuestions } from './words/questions.ts'

/** What to do about a mistake, in a sentence at the field. */
export function useMistakeText(): (mistake: Mistake, words: FactWords) => string {
  const { t } = useTranslation()
  const questions = useLawQuestions()
  const language = useLanguage()
  return (mistake, { label, unit }) => {
    const about = { what: label, unit: unit ?? '' }
    switch (mistake.code) {
      case 'missing-part':
        return t('mistake.missing-part', {
          ...about,
          parts: mistake.parts.map((part) => t(`mistake.part.${part}`)).join(t('mistake.partsJoin')),
        })
      case 'part-not-a-number':
        return t('mistake.part-not-a-number', { ...about, part: t(`mistake.part.${mistake.part}`) })
      case 'no-such-month':
      case 'no-such-day':
      case 'too-large':
      case 'age-at-birth':
        return t(`mistake.${mistake.code}`, { ...about, ...mistake })
      case 'sum-too-large':
        return t('mistake.sum-too-large', { ...about, max: fullYuan(mistake.maxFen as Fen) })
      case 'after-decision-date':
        return t('mistake.after-decision-date', { ...about, date: formatDate(mistake.asOf, language) })
      case 'before-other-date':
        return t('mistake.before-other-date', {
          ...about,
          other: questions[mistake.other]?.label ?? '',
          date: formatDate(mistake.day, language),
        })
      case 'not-a-number':
        return t(unit === undefined ? 'mistake.sum-not-a-number' : 'mistake.not-a-number')
      case 'not-an-option':
      case 'wrong-type':
      case 'unknown-key':
      case 'unknown-role':
      case 'bad-id':
      case 'duplicate-id':
        throw new RangeError(`a form cannot make the mistake ${mistake.code}`)
      case 'missing':
      case 'identity-number':
      case 'phone-number':
      case 'not-whole':
      case 'negative':
      case 'too-many-decimals':
      case 'not-gregorian':
      case 'year-not-four-digits':
      case 'over-120-years':
      case 'child-is-adult':
      case 'never-gave-birth':
      case 'younger-than-child':
        return t(`mistake.${mistake.code}`, about)
    }
  }
}
