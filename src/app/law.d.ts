/** The modules that the build makes of the rules. */
declare module 'law:pack' {
  export const pack: import('../engine/pack.ts').Pack
}
declare module 'law:questions/zh' {
  export const questions: import('../engine/words.ts').Questions
}
declare module 'law:questions/en' {
  export const questions: import('../engine/words.ts').Questions
}
declare module 'law:words/zh' {
  export const words: import('../engine/words.ts').LawWords
}
declare module 'law:words/en' {
  export const words: import('../engine/words.ts').LawWords
}
declare module 'law:plan' {
  export const plan: import('../engine/words.ts').PlanText
}
declare module 'law:about' {
  type Bilingual = { readonly zh: string; readonly en: string }
  export const about: {
    readonly version: string
    readonly title: string
    readonly status: Bilingual
    readonly reviewBy: string
    readonly situations: readonly (import('../engine/pack.ts').Situation & {
      readonly title: Bilingual
      readonly hint?: Bilingual
    })[]
  }
}
