import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { switchLanguage, TAG } from '../i18n.ts'
import { Mark } from '../parts/Mark.tsx'
import { useSession } from '../useSession.tsx'
import css from './Header.module.css'

/** The top of every screen: where one is, large text, the other language. */
export function Header() {
  const { t } = useTranslation()
  return (
    <header className={css.bar}>
      <Link to="/" className={css.home}>
        <Mark />
        <span className={css.name}>{t('shell.name')}</span>
      </Link>
      <span className={`${css.tools} needs-app`}>
        <SizeSwitch />
        <span className={css.language}>
          <LanguageSwitch />
        </span>
      </span>
    </header>
  )
}

function SizeSwitch() {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const other = session.size === 'standard' ? 'elder' : 'standard'
  return (
    <button type="button" className={css.tool} onClick={() => dispatch({ do: 'size', size: other })}>
      <span className={css.framed}>{t(`shell.${other}`)}</span>
    </button>
  )
}

/** Says the other language's own name, in that language. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const other = i18n.language === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className={css.tool} lang={TAG[other]} onClick={() => void switchLanguage(other)}>
      <span className={css.long}>{t('shell.otherLanguage')}</span>
      <span className={css.short}>
        <span aria-hidden="true">{t('shell.otherLanguageShort')}</span>
        <span className="visually-hidden">{t('shell.otherLanguage')}</span>
      </span>
    </button>
  )
}
