import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isoDate } from '../../../engine/date.ts'
import { Button } from '../../parts/Button.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { ShortList } from '../../parts/ShortList.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useSession } from '../../useSession.tsx'
import type { DateToKeep } from '../dates.ts'
import { type Saying, useDatesAsText, useSayings } from '../sayings.ts'
import { DateMark } from './DateMark.tsx'
import css from './Dates.module.css'
import { downloadCalendar } from './download.ts'

const SHOWN = 3

/** The dates to keep, each and all to be added to a calendar; as text where a browser takes no file, which nothing tells. */
export function Dates({ dates }: { dates: readonly DateToKeep[] }) {
  const { t } = useTranslation()
  const heading = useId()
  const { asOf, before } = useSession().session
  const [isHanded, setHanded] = useState(false)
  const sayings = useSayings(dates)
  const text = useDatesAsText(sayings)
  const add = (name: string, added: readonly Saying[]) => {
    downloadCalendar(
      name,
      added.map(({ event }) => event),
      asOf,
    )
    setHanded(true)
  }

  return (
    <section className={css.dates} aria-labelledby={heading}>
      <h2 id={heading}>{t('outlook.dates.title')}</h2>
      <p className={css.hint}>{t('outlook.dates.hint')}</p>
      <ShortList shown={SHOWN} moreLabel={(n) => t('outlook.dates.more', { n })} lessLabel={t('outlook.dates.less')}>
        {sayings.map((saying) => (
          <div key={saying.event.uid} className={css.date}>
            <DateMark kind={saying.kind} isSure={saying.isSure} />
            <div className={css.text}>
              <p>
                <time className={css.day} dateTime={isoDate(saying.event.on)}>
                  {saying.day}
                </time>
                <span className={css.sign}>{saying.sign}</span>
              </p>
              <p>{saying.what}</p>
              {saying.amount === '' ? null : <p className={css.amount}>{saying.amount}</p>}
              <div className={css.foot}>
                <p className={css.unit}>{saying.unit}</p>
                {!before && (
                  <TextButton
                    kind="small"
                    of={t('outlook.dates.of', { date: saying.day })}
                    onClick={() => add(isoDate(saying.event.on), [saying])}
                  >
                    {t('outlook.dates.add')}
                  </TextButton>
                )}
              </div>
            </div>
          </div>
        ))}
      </ShortList>
      {!before && (
        <div className={css.take}>
          {sayings.length > 1 ? (
            <Button kind="quiet" icon="calendar" onClick={() => add('dates', sayings)}>
              {t('outlook.dates.addAll', { n: sayings.length })}
            </Button>
          ) : null}
          <p role="status" className={css.status}>
            {isHanded ? t('outlook.dates.handed') : ''}
          </p>
          <CopyButton label={t('outlook.dates.copy')} text={() => text} />
          <p className={css.unit}>{t('outlook.dates.seen')}</p>
        </div>
      )}
    </section>
  )
}
