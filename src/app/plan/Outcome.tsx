import { useTranslation } from 'react-i18next'
import type { Decision } from '../../engine/decide.ts'
import type { Kind } from '../../engine/pack.ts'
import { useClaimantName } from '../claimants.ts'
import { formatDate, grantedText } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { VerdictMark } from '../parts/VerdictMark.tsx'
import css from './Note.module.css'

/** A claimant's verdict in one line: who, how it stands, how much or by when. */
export function Outcome({ decision, kind }: { decision: Decision; kind: Kind }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { verdict, amount, actBy } = decision
  const who = useClaimantName()(decision.claimant)
  const says = { who, verdict: t(`verdict.short.${verdict}`) }
  const detail =
    verdict === 'open' && actBy !== null
      ? t('decision.byDate', { date: formatDate(actBy, language) })
      : verdict === 'ineligible'
        ? undefined
        : grantedText(amount, kind, t, language)
  return (
    <p className={css[verdict]}>
      <VerdictMark verdict={verdict} />
      <span>
        {detail === undefined ? t('plan.note.verdict', says) : t('plan.note.verdictWith', { ...says, detail })}
      </span>
    </p>
  )
}
