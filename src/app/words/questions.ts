import { questions as zh } from 'law:questions/zh'
import type { Questions } from '../../engine/words.ts'
import { texts, useLanguage } from '../i18n.ts'

texts.addResourceBundle('zh', 'questions', zh)

/** What the law asks, in the language of the moment. */
export function useLawQuestions(): Questions {
  return texts.getResourceBundle(useLanguage(), 'questions') as Questions
}
