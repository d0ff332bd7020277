import { useEffect, useState } from 'react'

/** A voice of the device's own for a language; undefined where it has none. Some devices name theirs late. */
export function useVoice(language: string): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    const find = () =>
      setVoice(
        speechSynthesis
          .getVoices()
          .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language)),
      )
    find()
    // WebViews below Chrome 62 and Safari have the property, not the event target.
    speechSynthesis.onvoiceschanged = find
    return () => {
      speechSynthesis.onvoiceschanged = null
    }
  }, [language])
  return voice
}
