import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useDecisions } from '../decisions.ts'
import { useLanguage } from '../i18n.ts'
import { Foot } from '../shell/Foot.tsx'
import { useStep } from '../shell/useStep.ts'
import { useSession } from '../useSession.tsx'
import { Book } from './Book.tsx'
import { isPlace } from './book.ts'
import { Contents } from './Contents.tsx'
import css from './Plan.module.css'
import { Search } from './Search.tsx'
import { useArrival } from './useArrival.ts'
import { useSeeking } from './useSeeking.ts'
import { WayBack } from './WayBack.tsx'

/** The plan as a document: its text, what its sentences grant, and how that stands for this household. */
export default function Plan() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { place } = useParams()
  const { hasBegun } = useSession().session
  const decisions = useDecisions()
  useStep(t('plan.title'), { takesFocus: place === undefined || !isPlace(place) })
  useArrival(place)
  const { words, matches, current, place: where, seek, go } = useSeeking()

  return (
    <>
      <main id="main" className={`column ${css.page}`}>
        <WayBack />
        <h1 tabIndex={-1} className={css.heading}>
          {t('plan.title')}
        </h1>
        <p className={css.lead}>{t(hasBegun ? 'plan.leadOwn' : 'plan.lead')}</p>
        <p className={css.way}>{t('plan.taps')}</p>
        {language === 'en' ? <p className={css.lead}>{t('plan.chineseOnly')}</p> : null}
        {hasBegun ? null : (
          <p className={css.way}>
            <Link to="/">{t('plan.calculate')}</Link>
          </p>
        )}
        <div className={css.grid}>
          <div className={words === '' ? css.tools : css.seeking}>
            <Search words={words} onWords={seek} count={matches.length} current={current} place={where} onGo={go} />
            <Contents />
          </div>
          <Book decisions={hasBegun ? decisions : undefined} matches={matches} current={current} />
        </div>
      </main>
      <Foot />
    </>
  )
}
