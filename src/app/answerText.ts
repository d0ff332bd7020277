import { useTranslation } from 'react-i18next'
import { fullYuan } from '../answers/text/money.ts'
import type { Value } from '../engine/answers.ts'
import type { CivilDate } from '../engine/date.ts'
import type { Fen } from '../engine/money.ts'
import type { Fact } from '../engine/pack.ts'
import { formatDate } from './format.ts'
import { useLanguage } from './i18n.ts'
import { useLawQuestions } from './words/questions.ts'

/** An answer in the words in which it was given. */
export function useAnswerText(): (fact: Fact, value: Value) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const questions = useLawQuestions()
  return (fact, value) => {
    const { options = {}, unit = '' } = questions[fact.id] ?? {}
    if (value === null) return options.unknown?.label ?? t('question.unsure')
    switch (fact.type) {
      case 'boolean':
        return options[value ? 'yes' : 'no']?.label ?? t(value ? 'question.yes' : 'question.no')
      case 'choice':
      case 'act':
        return options[String(value)]?.label ?? String(value)
      case 'date':
        return formatDate(value as CivilDate, language)
      case 'count':
        return t('amount.counted', { n: value, unit })
      case 'money':
        return t('amount.sum', { sum: fullYuan(value as Fen) })
    }
  }
}
