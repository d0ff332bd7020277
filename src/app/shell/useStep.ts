import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { focusHeading } from './focusHeading.ts'

/**
 * A step of the journey: its title names the page, and its heading takes the focus when it opens, so that a screen
 * reader begins there.
 */
export function useStep(page: string, { takesFocus = true }: { takesFocus?: boolean } = {}): void {
  const { t } = useTranslation()
  const title = t('shell.title', { page })
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    if (!takesFocus) return
    window.scrollTo(0, 0)
    focusHeading({ preventScroll: true })
  }, [takesFocus])
}
