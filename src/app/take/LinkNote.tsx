import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import css from './LinkNote.module.css'
import { isLinkState } from './linkState.ts'

/** Under the header: where the answers come from, or why a link was not taken. */
export default function LinkNote() {
  const { t } = useTranslation()
  const state: unknown = useLocation().state
  if (!isLinkState(state)) return null
  return (
    <p role="status" className={css.note}>
      <span className={`column ${css.line}`}>{t(`take.opened.${state.link}`)}</span>
    </p>
  )
}
