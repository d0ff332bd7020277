import { about } from 'law:about'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useLanguage } from '../i18n.ts'
import { Draft } from '../parts/Draft.tsx'
import { TextButton } from '../parts/TextButton.tsx'
import { originState } from '../returnTo.ts'
import { useSession } from '../useSession.tsx'
import css from './Foot.module.css'
import { LanguageSwitch } from './Header.tsx'

/** The foot of a screen: the draft line, the source, the promise that is not made. */
export const Foot = memo(function Foot({ hasDraft = true }: { hasDraft?: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { session, dispatch } = useSession()
  const isPlan = useLocation().pathname.startsWith('/plan')
  const status = about.status[language]
  const { title, version } = about
  const [before, after] = t('shell.basis', { title, status, version }).split(version)
  return (
    <footer className="needs-app">
      {hasDraft && <Draft stamp={t('shell.draftStamp')}>{t('shell.draft')}</Draft>}
      <div className={`column ${css.foot}`}>
        <p>
          {before}
          <span className={css.whole}>{version}</span>
          {after}
        </p>
        {!isPlan && (
          <p>
            <Link to="/plan" state={originState('page')} className={css.plan}>
              {t('shell.plan')}
            </Link>
          </p>
        )}
        <p>{t('shell.promise')}</p>
        <p className={css.switch}>
          <TextButton
            kind="small"
            aria-pressed={session.contrast === 'high'}
            onClick={() => dispatch({ do: 'contrast', contrast: session.contrast === 'high' ? 'standard' : 'high' })}
          >
            {t('shell.highContrast')}
          </TextButton>
        </p>
        {session.size === 'elder' && (
          <p className={css.language}>
            <LanguageSwitch />
          </p>
        )}
      </div>
    </footer>
  )
})
