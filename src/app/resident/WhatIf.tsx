import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type Decision, decide, keyOf } from '../../engine/decide.ts'
import { useClaimantName } from '../claimants.ts'
import { pack } from '../decisions.ts'
import { amountText, bareAmountText, formatDate } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { Button } from '../parts/Button.tsx'
import { VerdictMark } from '../parts/VerdictMark.tsx'
import { type Answering, answersOf } from '../session.ts'
import { focusHeading } from '../shell/focusHeading.ts'
import { periodText, type Total, totalsOf } from '../totals.ts'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import { type Change, changesBetween } from './changes.ts'
import { useTried } from './tried.ts'
import css from './WhatIf.module.css'

/** While another answer is tried: which one it is, and what it would change, before and after. */
export default function WhatIf({ before, decisions }: { before: Answering; decisions: readonly Decision[] }) {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const navigate = useNavigate()
  const tried = useTried(before)
  const nameOf = useClaimantName()
  const nameBefore = useClaimantName(before.people)
  // Whoever comes back with every answer as it was has tried nothing.
  useEffect(() => {
    if (tried.length === 0) dispatch({ do: 'keep' })
  }, [tried.length, dispatch])
  const was = decide(pack, answersOf({ ...session, ...before }), session.asOf)
  const sums = useSums(was, decisions)
  if (tried.length === 0) return null
  const changes = changesBetween(was, decisions)
  const end = (how: 'undo' | 'keep') => {
    dispatch({ do: how })
    focusHeading()
  }
  return (
    <section className={css.panel} aria-labelledby="what-if">
      <h2 id="what-if">{t('try.result')}</h2>
      {tried.map(({ key, says }) => (
        <p key={key}>{says}</p>
      ))}
      {sums.map((line) => (
        <p key={line} className={css.sum}>
          {line}
        </p>
      ))}
      <p role="status">{changes.length === 0 ? t('try.nothing') : t('try.count', { n: changes.length })}</p>
      <ul>
        {changes.map((change) => (
          <ChangeLine
            key={keyOf(change.after ?? change.before)}
            change={change}
            who={(change.after ? nameOf : nameBefore)((change.after ?? change.before).claimant)}
          />
        ))}
      </ul>
      <Button kind="primary" onClick={() => end('undo')}>
        {t('try.undo')}
      </Button>
      <Button kind="quiet" onClick={() => end('keep')}>
        {t('try.keep')}
      </Button>
      <Button kind="quiet" onClick={() => void navigate('/try')}>
        {t('try.another')}
      </Button>
    </section>
  )
}

/** The totals that are other ones now. */
function useSums(before: readonly Decision[], after: readonly Decision[]): readonly string[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const [was, is] = [totalsOf(before).sums, totalsOf(after).sums]
  const says = (total: Total | undefined) => (total ? bareAmountText(total.amount, t, language) : t('try.noSum'))
  const kinds = [...was, ...is.filter((total) => !was.some((other) => isSameKind(other, total)))]
  return kinds.flatMap((kind) => {
    const [from, to] = [was, is].map((totals) => says(totals.find((total) => isSameKind(total, kind))))
    if (from === to) return []
    return [t(`try.sum.${kind.verdict}`, { period: periodText(t, kind, kinds), before: from, after: to })]
  })
}

const isSameKind = (a: Total, b: Total): boolean =>
  a.per === b.per && a.verdict === b.verdict && a.isOrganisations === b.isOrganisations

function ChangeLine({ change, who }: { change: Change; who: string }) {
  const { t } = useTranslation()
  const { provisions } = useLawWords()
  const { before, after } = change
  const shown = change.after ?? change.before
  return (
    <li className={css.change}>
      <h3>
        {provisions[shown.provision]?.title} <span>{who}</span>
      </h3>
      <dl className={css.sides}>
        <div>
          <dt>{t('try.before')}</dt>
          <dd>
            <Side decision={before} />
          </dd>
        </div>
        <div>
          <dt>{t('try.after')}</dt>
          <dd>
            <Side decision={after} />
          </dd>
        </div>
      </dl>
    </li>
  )
}

function Side({ decision }: { decision: Decision | undefined }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!decision) return <span>{t('try.absent')}</span>
  return (
    <>
      <VerdictMark verdict={decision.verdict} />
      <span>
        {t(`verdict.name.${decision.verdict}`)}
        {decision.amount && <b>{amountText(decision.amount, t, language)}</b>}
        {decision.actBy !== null && <b>{t('decision.byDate', { date: formatDate(decision.actBy, language) })}</b>}
      </span>
    </>
  )
}
