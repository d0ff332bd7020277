import { useTranslation } from 'react-i18next'
import type { Decision } from '../../engine/decide.ts'
import { explain } from '../../engine/explain.ts'
import type { Provision } from '../../engine/pack.ts'
import type { PlanText } from '../../engine/words.ts'
import { useClaimantName } from '../claimants.ts'
import { pack } from '../decisions.ts'
import { formatDate, grantedText } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { Tree } from '../parts/decision/Tree.tsx'
import { answersOf } from '../session.ts'
import { useOwnLines, useStatedLines } from '../treeLines.ts'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import { Curve } from './Curve.tsx'
import css from './HowDecided.module.css'
import { seriesOf, statedAmount } from './series.ts'

type HowDecidedProps = {
  readonly provision: Provision
  readonly decisions: readonly Decision[]
  /** From when on other figures hold, and where they are set. */
  readonly changes: PlanText['changes'][string]
}

/** How a rule decides: its conditions, the amount and what it follows, when it changes, what the plan leaves open. */
export function HowDecided({ provision, decisions, changes }: HowDecidedProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { session } = useSession()
  const words = useLawWords()
  const nameOf = useClaimantName()
  const ownLines = useOwnLines()
  const statedLines = useStatedLines()
  const text = words.provisions[provision.id]
  const answers = answersOf(session)
  const series = seriesOf(pack, provision, session.asOf)
  const stated = [
    grantedText(statedAmount(provision, session.asOf), provision.kind, t, language),
    ...(text?.amount === undefined ? [] : [text.amount]),
  ]
  return (
    <div className={css.how}>
      <p>{text?.about}</p>
      {provision.conditions.length === 0 ? <p>{t('reason.anyone')}</p> : null}
      {decisions.length === 0 ? <Tree lines={statedLines(provision)} /> : null}
      {decisions.map((decision) => (
        <div key={decision.claimant}>
          <p>
            <b>{nameOf(decision.claimant)}</b>
          </p>
          <Tree lines={ownLines(decision, explain(pack, answers, session.asOf, decision))} />
        </div>
      ))}
      <p>{t('plan.how.amount', { amount: stated.join(t('plan.how.join')) })}</p>
      {changes.map(({ from, source }) => (
        <p key={from}>{t('plan.how.changes', { date: formatDate(from, language), source })}</p>
      ))}
      {series ? <Curve series={series} decisions={decisions} /> : null}
      {(text?.notes ?? []).map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}
