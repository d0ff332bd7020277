import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../i18n.ts'
import { Button } from './Button.tsx'
import { useVoice } from './useVoice.ts'

/** Reads a text aloud with the device's own voice; where there is none, there is no button. Leaving the screen stops it. */
export function ReadAloud({ text, language }: { text: () => string; language: Language }) {
  const { t } = useTranslation()
  const voice = useVoice(language)
  const [isSpeaking, setSpeaking] = useState(false)
  useEffect(() => {
    if (!isSpeaking) return
    return () => speechSynthesis.cancel()
  }, [isSpeaking])
  if (!voice) return null

  function speak() {
    speechSynthesis.cancel()
    if (isSpeaking) return setSpeaking(false)
    const utterance = new SpeechSynthesisUtterance(text())
    utterance.voice = voice ?? null
    utterance.lang = voice?.lang ?? language
    utterance.rate = 0.9
    utterance.onend = () => setSpeaking(false)
    utterance.onerror = () => setSpeaking(false)
    speechSynthesis.speak(utterance)
    setSpeaking(true)
  }
  return (
    <Button kind="quiet" icon="sound" onClick={speak}>
      {t(isSpeaking ? 'aloud.stop' : 'aloud.read')}
    </Button>
  )
}
