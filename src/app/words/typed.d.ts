import 'i18next'
import type { LawWords, Questions } from '../../engine/words.ts'
import type { zh } from './zh.ts'
import type { zhJourney } from './zhJourney.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: typeof zh & typeof zhJourney; law: LawWords; questions: Questions }
  }
}
