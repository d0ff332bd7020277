import { plan } from 'law:plan'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '../../engine/decide.ts'
import { useLanguage } from '../i18n.ts'
import css from './Book.module.css'
import { Clause } from './Clause.tsx'
import { Lines } from './Lines.tsx'
import { Report } from './Report.tsx'
import type { Match } from './search.ts'

type BookProps = {
  readonly decisions: readonly Decision[] | undefined
  readonly matches: readonly Match[]
  readonly current: number
}

const NONE: readonly Match[] = []

/** The plan from its title to its end, then the report about it. */
export const Book = memo(function Book({ decisions, matches, current }: BookProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <article aria-label={t('plan.title')}>
      <p className={css.title} lang="zh-CN">
        {plan.title} <span className={css.stamp}>{t('shell.draftStamp')}</span>
      </p>
      {plan.parts.map((part) => {
        const { from, to } = part
        const found = matches.filter((match) => match.from < to && from < match.to)
        const own = {
          matches: found.length > 0 ? found : NONE,
          current: found.some(({ index }) => index === current) ? current : -1,
        }
        return part.kind === 'task' ? (
          <Clause key={from} part={part} decisions={decisions} {...own} />
        ) : (
          <Lines key={from} part={part} english={language === 'en' && 'en' in part ? part.en : undefined} {...own} />
        )
      })}
      <Report matches={matches} current={current} />
    </article>
  )
})
