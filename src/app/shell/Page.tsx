import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../useSession.tsx'
import { ChunkNote } from './ChunkNote.tsx'
import { focusHeading } from './focusHeading.ts'
import { Header } from './Header.tsx'
import { NetworkNotes } from './NetworkNotes.tsx'
import css from './Page.module.css'
import { useKeptView } from './useKeptView.ts'

/** The frame of every screen: header, notes that concern the whole session, the screen, and where it all comes from. */
export function Page({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { size, contrast } = useSession().session
  useKeptView()
  useEffect(() => {
    document.documentElement.dataset.size = size
    if (contrast === 'high') document.documentElement.dataset.contrast = contrast
    else delete document.documentElement.dataset.contrast
  }, [size, contrast])
  return (
    <>
      {/* Behind `#` stands the route, so there is no link to skip with. */}
      <button type="button" className={`${css.skip} needs-app`} onClick={() => focusHeading()}>
        {t('shell.skip')}
      </button>
      <Header />
      <NetworkNotes />
      <ChunkNote />
      {children}
    </>
  )
}
