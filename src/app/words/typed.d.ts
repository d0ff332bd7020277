import 'i18next'
import type { LawWords, Questions } from '../../engine/words.ts'
import type { zh } from './zh.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: typeof zh; law: LawWords; questions: Questions }
  }
}
