import i18next from 'i18next'
import { en } from '../../src/app/words/en.ts'
import { enJourney } from '../../src/app/words/enJourney.ts'
import { zh } from '../../src/app/words/zh.ts'
import { zhJourney } from '../../src/app/words/zhJourney.ts'
import { compile } from '../../src/law/compile.ts'
import { questionsOf, wordsOf } from '../../src/law/emit/words.ts'
import { readRules } from '../../src/law/files.ts'

export type Language = 'zh' | 'en'

const compiled = await compile(readRules())
if (!compiled.law || !compiled.pack) throw new Error('the rules do not compile: npm run rules shows why')
const { law } = compiled
export const { pack } = compiled

/** What the law asks and answers, and the start page's situations: tests find things by the words that stand there today. */
export const lawWords = {
  zh: { questions: questionsOf(law, 'zh'), ...wordsOf(law, 'zh'), situations: titles('zh') },
  en: { questions: questionsOf(law, 'en'), ...wordsOf(law, 'en'), situations: titles('en') },
}

function titles(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries([...law.situations].map(([id, { title }]) => [id, title[language]]))
}

const texts = i18next.createInstance()
await texts.init({
  fallbackLng: false,
  ns: ['app'],
  defaultNS: 'app',
  resources: { zh: { app: { ...zh, ...zhJourney } }, en: { app: { ...en, ...enJourney } } },
  interpolation: { escapeValue: false },
})

/** The app's own sentences, as the app itself looks them up. */
export const say = { zh: texts.getFixedT('zh'), en: texts.getFixedT('en') }
