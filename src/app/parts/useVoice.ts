import { useEffect, useState } from 'react'
import type { Language } from '../i18n.ts'

/** By how well they are understood here. A phone may name its Cantonese voice first. */
const WANTED = { zh: [/^(zh|cmn)[-_](hans[-_])?cn/i, /^cmn/i, /^zh(?![-_](hant[-_])?(hk|mo))/i], en: [/^en/i] }

/** The voice on the device itself that reads a language best. */
export function voiceFor(
  language: Language,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const own = voices.filter(({ localService }) => localService)
  return WANTED[language].flatMap((wanted) => own.find(({ lang }) => wanted.test(lang)) ?? [])[0]
}

/** A voice of the device's own for a language; undefined where it has none. Some devices name theirs late. */
export function useVoice(language: Language): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    const find = () => setVoice(voiceFor(language, speechSynthesis.getVoices()))
    find()
    // Safari has the property, not the event target.
    speechSynthesis.onvoiceschanged = find
    return () => {
      speechSynthesis.onvoiceschanged = null
    }
  }, [language])
  return voice
}
