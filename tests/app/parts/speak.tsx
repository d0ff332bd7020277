import { render } from '@testing-library/react'
import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import type { Language } from '../../../src/app/i18n.ts'
import { en } from '../../../src/app/words/en.ts'
import { enJourney } from '../../../src/app/words/enJourney.ts'
import { zh } from '../../../src/app/words/zh.ts'
import { zhJourney } from '../../../src/app/words/zhJourney.ts'

/** The app's sentences, apart from the app. */
export function wordsIn(language: Language) {
  const texts = createInstance()
  void texts.use(initReactI18next).init({
    lng: language,
    ns: ['app'],
    defaultNS: 'app',
    resources: { zh: { app: { ...zh, ...zhJourney } }, en: { app: { ...en, ...enJourney } } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return texts
}

/** Renders a part with nothing around it but the words. */
export function speak(language: Language, part: ReactNode) {
  const texts = wordsIn(language)
  return render(part, { wrapper: ({ children }) => <I18nextProvider i18n={texts}>{children}</I18nextProvider> })
}
