import { plan } from 'law:plan'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Lines } from './Lines.tsx'
import css from './Report.module.css'
import type { Match } from './search.ts'

/** The drafting report: folded, since it is not the plan; open where what is sought stands in it. */
export function Report({ matches, current }: { matches: readonly Match[]; current: number }) {
  const { t } = useTranslation()
  const sought = matches[current]
  const isInside = plan.report.some(({ from, to }) => sought !== undefined && from <= sought.from && sought.from < to)
  if (plan.report.length === 0) return null
  return (
    <section className={css.report}>
      <Disclosure kind="row" label={t('plan.report.title')} opens={isInside}>
        {() =>
          plan.report.map((part) => (
            <Lines key={part.from} part={part} english={undefined} matches={matches} current={current} />
          ))
        }
      </Disclosure>
      <p className={css.hint}>{t('plan.report.hint')}</p>
    </section>
  )
}
