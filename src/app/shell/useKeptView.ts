import { useEffect, useLayoutEffect } from 'react'
import { useLocation } from 'react-router'
import { type Language, switchLanguage, useLanguage } from '../i18n.ts'
import type { Contrast, TextSize } from '../session.ts'
import { useSession } from '../useSession.tsx'

/** How the page is looked at; no answer is among it. */
type View = { readonly language: Language; readonly size: TextSize; readonly contrast: Contrast }

/** Read before the router writes its own into the same place. */
const left: unknown = typeof history === 'undefined' ? undefined : history.state

/**
 * Keeps language, text size and contrast over a reload, so that whoever reads English is told in English that the answers
 * are gone. The history's entry carries them: nothing is stored on the device, and another tab or visit knows nothing.
 */
export function useKeptView(): void {
  const { session, dispatch } = useSession()
  const { key } = useLocation()
  const { size, contrast } = session
  const language = useLanguage()

  // Before the first paint, and after the start page is hydrated: its HTML stands in Chinese and in the standard size.
  useLayoutEffect(() => {
    const view = viewIn(left)
    if (view.size === 'elder') dispatch({ do: 'size', size: 'elder' })
    if (view.contrast === 'high') dispatch({ do: 'contrast', contrast: 'high' })
    if (view.language === 'en') void switchLanguage('en')
  }, [dispatch])

  // Each screen has an entry of its own. Written at once: what is written while a page is being left may be lost.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key is a new entry
  useEffect(() => {
    const state: unknown = history.state
    if (viewIn(state).language !== undefined || language === 'en' || size === 'elder' || contrast === 'high')
      history.replaceState({ ...(state ?? {}), view: { language, size, contrast } satisfies View }, '')
  }, [key, language, size, contrast])
}

/** Any history entry can hold anything. */
function viewIn(state: unknown): Partial<Record<keyof View, unknown>> {
  const { view } = (state ?? {}) as { readonly view?: unknown }
  return typeof view === 'object' && view !== null ? view : {}
}
