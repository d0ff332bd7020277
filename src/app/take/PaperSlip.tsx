import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../engine/decide.ts'
import { useLanguage } from '../i18n.ts'
import { VerdictMark } from '../parts/VerdictMark.tsx'
import type { TextSize } from '../session.ts'
import { BY_URGENCY } from '../verdicts.ts'
import { appAddress } from './address.ts'
import css from './PaperSlip.module.css'
import { Qr } from './Qr.tsx'
import type { Slip, SlipLine, SlipUnit } from './slip.ts'

/** What is printed in place of the page: nobody sees it on a screen. It stands beside the app, so that all else can be left out. */
export function PaperSlip({ slip, size }: { slip: Slip; size: TextSize }) {
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.dataset.slip = ''
    return () => {
      delete document.documentElement.dataset.slip
    }
  }, [])
  return createPortal(
    <div className={size === 'elder' ? css.large : css.slip}>
      <Head slip={slip} />
      {slip.units.map((unit) => (
        <Unit key={unit.name} unit={unit} isStacked={size === 'elder' || language === 'en'} />
      ))}
      <div className={css.last}>
        <Legend slip={slip} />
        <Blanks />
        <Source slip={slip} />
      </div>
    </div>,
    document.body,
  )
}

/** What it is, what it comes to, what to do first. */
function Head({ slip: { title, lead, totals, unset, first } }: { slip: Slip }) {
  const { t } = useTranslation()
  return (
    <>
      <div className={css.head}>
        <div>
          <h1 className={css.title}>{title}</h1>
          <p>{lead}</p>
        </div>
        <span className={css.stamp} lang="zh-CN">
          {t('shell.draftStamp')}
        </span>
      </div>
      {totals.length > 0 && (
        <dl className={css.totals}>
          {totals.map(({ period, amount, of }) => (
            <div key={`${period} ${of}`}>
              <dt>{period}</dt>
              <dd className={css.sum}>{amount}</dd>
              <dd className={css.fine}>{of}</dd>
            </div>
          ))}
        </dl>
      )}
      {unset !== undefined && <p className={css.fine}>{unset}</p>}
      {first.length > 0 && (
        <ul className={css.first}>
          {first.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The unit stands on the left; where words take more room, above. */
function Unit({ unit: { name, lines }, isStacked }: { unit: SlipUnit; isStacked: boolean }) {
  const Line = isStacked ? StackedLine : ColumnLine
  return (
    <section className={isStacked ? css.stack : css.unit}>
      <h2 className={css.name}>{name}</h2>
      <div>
        {lines.map((line) => (
          <Line key={`${line.title} ${line.who}`} line={line} />
        ))}
      </div>
    </section>
  )
}

function ColumnLine({ line: { verdict, title, who, amount, note, clause } }: { line: SlipLine }) {
  return (
    <div className={css.columns}>
      <VerdictMark verdict={verdict} />
      <div>
        <Title verdict={verdict} title={title} />
        <p className={css.fine}>
          {who} <span className={css.whole}>{clause}</span>
        </p>
      </div>
      <b>{amount}</b>
      <p className={css.fine}>{verdict === 'open' ? <b>{note}</b> : note}</p>
    </div>
  )
}

function StackedLine({ line: { verdict, title, who, amount, note, clause } }: { line: SlipLine }) {
  return (
    <div className={css.stacked}>
      <VerdictMark verdict={verdict} />
      <Title verdict={verdict} title={title} />
      <b>{amount}</b>
      <p className={css.fine}>
        {who} <span className={css.whole}>{clause}</span> {verdict === 'open' ? <b>{note}</b> : note}
      </p>
    </div>
  )
}

function Title({ verdict, title }: Pick<SlipLine, 'verdict' | 'title'>) {
  const { t } = useTranslation()
  return (
    <b>
      <span className="visually-hidden">
        {t('reason.answered', { label: t(`verdict.name.${verdict}`), value: '' })}
      </span>
      {title}
    </b>
  )
}

/** The marks that occur, in words. */
function Legend({ slip: { units, leftOut } }: { slip: Slip }) {
  const { t } = useTranslation()
  const verdicts = units.flatMap(({ lines }) => lines.map(({ verdict }): Verdict => verdict))
  return (
    <p className={css.legend}>
      {BY_URGENCY.filter((verdict) => verdicts.includes(verdict)).map((verdict) => (
        <span key={verdict}>
          <VerdictMark verdict={verdict} />
          {t(`verdict.name.${verdict}`)}
        </span>
      ))}
      {leftOut.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </p>
  )
}

/** For the window to fill in: what the plan does not say. */
function Blanks() {
  const { t } = useTranslation()
  return (
    <div className={css.blanks}>
      <span>{t('take.slip.fill')}</span>
      <span>{t('take.slip.phone')}</span>
      <span>{t('take.slip.day')}</span>
    </div>
  )
}

/** The way back to the app, without answers, and where it all comes from. */
function Source({ slip: { status, source } }: { slip: Slip }) {
  const { t } = useTranslation()
  const address = appAddress()
  return (
    <div className={css.end}>
      <div className={css.code}>
        <Qr text={address} label={t('take.qr')} />
      </div>
      <div className={css.fine}>
        <p>
          <b>{t('take.slip.scan')}</b>
          {t('take.slip.scanHint')}
        </p>
        <p className={css.address}>{address}</p>
        <p>{status}</p>
        {source.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  )
}
