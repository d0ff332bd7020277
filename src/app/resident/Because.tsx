import { useTranslation } from 'react-i18next'
import type { Decision } from '../../engine/decide.ts'
import { type Explanation, provisionOf } from '../../engine/explain.ts'
import { pack } from '../decisions.ts'
import { formatDate } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { Tree } from '../parts/decision/Tree.tsx'
import { useOwnLines } from '../treeLines.ts'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import css from './Because.module.css'
import { WhatWouldTurn } from './WhatWouldTurn.tsx'

/** The conditions of a decision with the claimant's own answers, and what the plan leaves open. */
export function Because({ decision, explanation }: { decision: Decision; explanation: Explanation }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useLawWords()
  const ownLines = useOwnLines()
  const { asOf } = useSession().session
  const provision = provisionOf(pack, decision)
  const text = words.provisions[provision.id]
  const by = explanation.by
  return (
    <div className={css.because}>
      <p>{text?.about}</p>
      <Tree lines={ownLines(decision, explanation)} />
      {decision.verdict === 'ineligible' && <WhatWouldTurn decision={decision} />}
      {by !== null && provision.act && (
        <p>{t(by < asOf ? 'reason.wasBy' : 'reason.isBy', { date: formatDate(by, language) })}</p>
      )}
      {(text?.notes ?? []).map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}
