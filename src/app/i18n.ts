import i18next, { type i18n } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { zh } from './words/zh.ts'

export type Language = 'zh' | 'en'

/** What `lang` attributes say. */
export const TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

/** The app's sentences: those of the start page in Chinese at once, those of the journey with it, English when it is asked for. The law's join as namespaces `questions` and `law`. */
export const texts: i18n = i18next.createInstance()

void texts.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: false,
  ns: ['app'],
  defaultNS: 'app',
  resources: { zh: { app: zh } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
})

/** The language of the moment. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh')

/** Brings a language's sentences and switches to it; the page keeps what is typed. */
export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'en' && !texts.hasResourceBundle('en', 'app')) {
    const [start, journey, asked, law] = await Promise.all([
      import('./words/en.ts'),
      import('./words/enJourney.ts'),
      import('law:questions/en'),
      import('law:words/en'),
    ])
    texts.addResourceBundle('en', 'app', { ...start.en, ...journey.enJourney })
    texts.addResourceBundle('en', 'questions', asked.questions)
    texts.addResourceBundle('en', 'law', law.words)
  }
  await texts.changeLanguage(language)
  document.documentElement.lang = TAG[language]
}
