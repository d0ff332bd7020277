import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { pack, useDecisions } from '../decisions.ts'
import { Strip } from '../parts/Strip.tsx'
import { marksOf } from './marks.ts'
import css from './Progress.module.css'

/** Progress is what has been settled of the plan, never a count of questions. */
export const Progress = memo(function Progress() {
  const { t } = useTranslation()
  const decisions = useDecisions()
  const marks = useMemo(() => marksOf(pack, decisions), [decisions])
  const unsettled = marks.filter((mark) => mark === 'undetermined').length
  const shown = marks.map((mark) => (mark === 'undetermined' ? 'unsettled' : mark))
  const settled = marks.length - unsettled
  return (
    <div className={css.progress}>
      <Strip marks={shown} label={t('question.strip', { total: marks.length, settled, unsettled })} />
      <p>
        <span>{t('question.settled', { count: settled })}</span>
        <span>{t('question.unsettled', { count: unsettled })}</span>
      </p>
    </div>
  )
})
