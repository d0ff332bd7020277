import { words as zh } from 'law:words/zh'
import { useTranslation } from 'react-i18next'
import type { LawWords } from '../../engine/words.ts'
import { texts } from '../i18n.ts'

texts.addResourceBundle('zh', 'law', zh)

/** The sentences in which the law answers, in the language of the moment. */
export function useLawWords(): LawWords {
  return texts.getResourceBundle(useTranslation().i18n.language, 'law') as LawWords
}
