import { questions as zh } from 'law:questions/zh'
import { useTranslation } from 'react-i18next'
import type { Questions } from '../../engine/words.ts'
import { type Language, texts } from '../i18n.ts'

texts.addResourceBundle('zh', 'questions', zh)

/** What the law asks, in the language of the moment. */
export function useLawQuestions(): Questions {
  return texts.getResourceBundle(useLanguage(), 'questions') as Questions
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh'
}
