import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * A step of the journey: its title names the page, and its heading takes the focus when it opens, so that a screen
 * reader begins there.
 */
export function useStep<T extends HTMLElement = HTMLHeadingElement>(
  page: string,
  { takesFocus = true }: { takesFocus?: boolean } = {},
) {
  const { t } = useTranslation()
  const heading = useRef<T>(null)
  const title = t('shell.title', { page })
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    if (!takesFocus) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return heading
}
