import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '../../engine/decide.ts'
import type { PlanPart } from '../../engine/words.ts'
import { useLanguage } from '../i18n.ts'
import { citations, clauseId } from './book.ts'
import css from './Clause.module.css'
import { Note } from './Note.tsx'
import { Passage } from './Passage.tsx'
import type { Match } from './search.ts'
import { Ungranted } from './Ungranted.tsx'
import { useLevel } from './useLevel.ts'

type ClauseProps = {
  readonly part: Extract<PlanPart, { kind: 'task' }>
  /** Undefined where no household speaks. */
  readonly decisions: readonly Decision[] | undefined
  readonly matches: readonly Match[]
  readonly current: number
}

/** One task of the plan: its title, its text, and beside or below it what its sentences come to. */
export const Clause = memo(function Clause({ part, decisions, matches, current }: ClauseProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const section = useRef<HTMLElement>(null)
  useLevel(section)
  const { clause, from, to, body, en } = part
  const id = clauseId(clause)
  const cited = citations.filter((citation) => citation.clause === clause)
  return (
    <section ref={section} className={css.clause} aria-labelledby={id}>
      <h4 id={id} tabIndex={-1} className={css.title}>
        <span lang="zh-CN">
          <Passage from={from} to={body - 1} matches={matches} current={current} isBare />
        </span>
        {language === 'en' && en !== undefined ? <small className={css.english}>{en}</small> : null}
      </h4>
      <p className={css.text} lang="zh-CN">
        <Passage from={body} to={to} matches={matches} current={current} />
      </p>
      <div className={css.beside}>
        {cited.length > 0 ? (
          <ul className={css.notes} aria-label={t('plan.note.list', { clause })}>
            {cited.map((citation) => (
              <Note key={citation.id} citation={citation} decisions={decisions} />
            ))}
          </ul>
        ) : null}
        <Ungranted clause={clause} />
      </div>
    </section>
  )
})
