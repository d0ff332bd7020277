import { about } from 'law:about'
import { useTranslation } from 'react-i18next'
import { addMonths, fromIso } from '../../engine/date.ts'
import { formatDate } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { useSession } from '../useSession.tsx'
import css from './SessionNotes.module.css'

/** No rules are used for longer than this: a later day comes from a clock that is wrong. */
const LONGEST_USE = 10 * 12

/** A line for a decision date that cannot be meant, or for rules past their review. */
export function SessionNotes() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { asOf } = useSession().session
  const rulesDay = fromIso(about.version.slice(0, 10))
  const reviewBy = fromIso(about.reviewBy)
  if (rulesDay === undefined || reviewBy === undefined) throw new RangeError('the rules have no day')
  if (asOf < addMonths(rulesDay, -12) || asOf > addMonths(rulesDay, LONGEST_USE))
    return <p className={`column ${css.note}`}>{t('shell.oddClock', { date: formatDate(asOf, language) })}</p>
  if (asOf > reviewBy)
    return <p className={`column ${css.note}`}>{t('shell.staleRules', { date: formatDate(reviewBy, language) })}</p>
  return null
}
