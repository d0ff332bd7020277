import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { pack } from '../decisions.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { itemIn } from '../returnTo.ts'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import css from './Announced.module.css'
import { InPlan } from './InPlan.tsx'

const itemOf = (id: string): string => `announced ${id}`

/** What the plan only announces, for the situations ticked; everything where none is. There is no verdict on it. */
export default function Announced() {
  const { t } = useTranslation()
  const words = useLawWords()
  const { situations } = useSession().session
  const item = itemIn(useLocation().state)
  const announced = pack.announcements.filter(
    (one) => situations.length === 0 || one.situations.some((situation) => situations.includes(situation)),
  )
  if (announced.length === 0) return null
  return (
    <section className={css.announced}>
      <Disclosure
        kind="row"
        label={t('result.announcedCount', { count: announced.length })}
        opens={announced.some(({ id }) => itemOf(id) === item)}
      >
        {() => (
          <>
            <p className={css.small}>{t('result.announcedHint')}</p>
            <ul>
              {announced.map(({ id, unit }) => (
                <li key={id} className={css.item}>
                  <h3>{words.announcements[id]?.title}</h3>
                  <p className={css.small}>{t('plan.note.for', { who: words.announcements[id]?.for })}</p>
                  <p className={css.small}>{t('plan.note.ask', { unit: words.units[unit]?.name })}</p>
                  <InPlan place={id} item={itemOf(id)} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Disclosure>
    </section>
  )
}
