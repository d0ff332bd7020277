import { about } from 'law:about'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Draft } from '../parts/Draft.tsx'
import { useSession } from '../session.tsx'
import { ChunkNote } from './ChunkNote.tsx'
import { Header, LanguageSwitch } from './Header.tsx'
import css from './Page.module.css'

/** The frame of every screen: header, notes that concern the whole session, the screen, and where it all comes from. */
export function Page({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { size } = useSession().session
  useEffect(() => {
    document.documentElement.dataset.size = size
  }, [size])
  return (
    <>
      <button type="button" className={css.skip} onClick={skipToMain}>
        {t('shell.skip')}
      </button>
      <Header />
      <ChunkNote />
      {children}
    </>
  )
}

/** Behind `#` stands the route, so there is no link to skip with. */
function skipToMain() {
  document.querySelector<HTMLElement>('main h1, main')?.focus()
}

/** The foot of a screen: the draft line, the source, the promise that is not made. */
export function Foot({ hasDraft = true }: { hasDraft?: boolean }) {
  const { t, i18n } = useTranslation()
  const { session } = useSession()
  const status = i18n.language === 'en' ? about.status.en : about.status.zh
  return (
    <>
      {hasDraft && <Draft stamp={t('shell.draftStamp')}>{t('shell.draft')}</Draft>}
      <footer className={css.foot}>
        <p>{t('shell.basis', { title: about.title, status, version: about.version })}</p>
        <p>{t('shell.promise')}</p>
        {session.size === 'elder' && (
          <p className={css.language}>
            <LanguageSwitch />
          </p>
        )}
      </footer>
    </>
  )
}
