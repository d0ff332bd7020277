import { words as zh } from 'law:words/zh'
import { useTranslation } from 'react-i18next'
import type { LawWords } from '../../engine/words.ts'
import { type Language, texts } from '../i18n.ts'

texts.addResourceBundle('zh', 'law', zh)

/** The law's sentences in the language of the moment. */
export function useLawWords(): LawWords {
  const { i18n } = useTranslation()
  return texts.getResourceBundle(i18n.language, 'law') as LawWords
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh'
}
