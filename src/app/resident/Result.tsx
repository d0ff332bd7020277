import { lazy, Suspense, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { type Decision, keyOf, type Verdict } from '../../engine/decide.ts'
import { pack, useDecisions, useQuestions } from '../decisions.ts'
import { toSettle } from '../missing.ts'
import { Back } from '../parts/Back.tsx'
import { Button } from '../parts/Button.tsx'
import { Totals } from '../parts/decision/Totals.tsx'
import { VerdictGroup } from '../parts/decision/VerdictGroup.tsx'
import { Strip } from '../parts/Strip.tsx'
import { itemIn } from '../returnTo.ts'
import { answersOf } from '../session.ts'
import { Foot } from '../shell/Foot.tsx'
import { SessionNotes } from '../shell/SessionNotes.tsx'
import { useStep } from '../shell/useStep.ts'
import { stepTo } from '../steps.ts'
import { periodText, totalsOf } from '../totals.ts'
import { useSession } from '../useSession.tsx'
import { BY_URGENCY } from '../verdicts.ts'
import { AsOf } from './AsOf.tsx'
import { Deadline } from './Deadline.tsx'
import { Entitlement } from './Entitlement.tsx'
import { marksOf } from './marks.ts'
import { inOrder } from './order.ts'
import css from './Result.module.css'
import { ToSettle } from './ToSettle.tsx'

const Aloud = lazy(() => import('../shell/Aloud.tsx'))
const Outlook = lazy(() => import('../outlook/Outlook.tsx'))
const Announced = lazy(() => import('./Announced.tsx'))
const WhatIf = lazy(() => import('./WhatIf.tsx'))
const Take = lazy(() => import('../take/Take.tsx'))

/** What the household is entitled to on the decision date, and why. */
export default function Result() {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const navigate = useNavigate()
  const decisions = useDecisions()
  const { all, ofSituations } = useQuestions()
  const isFamily = session.people.length > 0
  const title = t(isFamily ? 'result.title' : 'result.titleOrganisation')
  const item = itemIn(useLocation().state)
  useStep(title, { takesFocus: item === undefined })
  const [more] = all
  // What stands below the first screen is made once that is seen.
  const isSeen = useDeferredValue(true, false)

  /** From here on everything is asked, whatever was ticked. */
  function goOn(step: string) {
    dispatch({ do: 'choose', situations: [] })
    void navigate(step)
  }

  return (
    <>
      <main id="main">
        <SessionNotes />
        <section className={css.field} id="result-head">
          <div className={css.inside}>
            <Back onClick={() => void navigate('/check')} isOnField>
              {t('result.back')}
            </Back>
            <h1 tabIndex={-1}>{title}</h1>
            <AsOf />
            <Suspense fallback={null}>{session.size === 'elder' && <Aloud />}</Suspense>
            <Sum decisions={decisions} />
            <Overview decisions={decisions} />
          </div>
        </section>
        <div className={`column ${css.page}`}>
          {session.before && (
            <Suspense fallback={null}>
              <WhatIf before={session.before} decisions={decisions} />
            </Suspense>
          )}
          <Deadline decisions={decisions} />
          {more && (
            <section className={css.more}>
              <p>{t(ofSituations.length > 0 ? 'result.more' : 'result.moreBeyond', { count: all.length })}</p>
              <Button kind="quiet" onClick={() => goOn(stepTo(more))}>
                {t('result.goOn')}
              </Button>
            </section>
          )}
          {isSeen ? <Rest decisions={decisions} /> : <div className={css.room} />}
        </div>
      </main>
      <Foot />
    </>
  )
}

/** What it comes to; where no amount can be told, what to find out, or that there is none. */
function Sum({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation()
  const { session } = useSession()
  const { sums, unset } = totalsOf(decisions)
  if (sums.length > 0) {
    const totals = sums.map((total) => ({ ...total, period: periodText(t, total, sums) }))
    return <Totals totals={totals} unsetCount={unset} />
  }
  const questions = toSettle(answersOf(session), decisions)
  if (questions.length === 0)
    return <p className={css.lead}>{unset > 0 ? t('result.unsetOnly', { count: unset }) : t('result.nothing')}</p>
  return (
    <>
      <ToSettle questions={questions} />
      {unset > 0 && <p className={css.lead}>{t('result.unsetOnly', { count: unset })}</p>}
    </>
  )
}

/** The picture of money, every decision, and the ways to take them along. */
function Rest({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation()
  const { session } = useSession()
  const navigate = useNavigate()
  const item = itemIn(useLocation().state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the decisions change with the answers
  const sorted = useMemo(() => inOrder(answersOf(session), session.asOf, decisions), [decisions])
  return (
    <>
      {/* Room for it, so that nothing that is being read moves when it comes. */}
      <Suspense fallback={<div className={css.room} />}>
        <Outlook />
      </Suspense>
      {BY_URGENCY.map((verdict) => {
        const group = sorted.filter((decision) => decision.verdict === verdict)
        if (group.length === 0) return null
        return (
          <VerdictGroup key={verdict} verdict={verdict} count={group.length} shown={shownOf(group, item)}>
            {group.map((decision) => (
              <Entitlement key={keyOf(decision)} decision={decision} />
            ))}
          </VerdictGroup>
        )
      })}
      <Suspense fallback={null}>
        <Announced />
      </Suspense>
      {!session.before && (
        <div className={css.more}>
          <Button kind="quiet" onClick={() => void navigate('/try')}>
            {t('try.offer')}
          </Button>
        </div>
      )}
      <p className={css.small}>{t('result.reckoning')}</p>
      <p className={css.small}>{t('result.belongs')}</p>
      <Suspense fallback={null}>
        <Take decisions={decisions} />
      </Suspense>
    </>
  )
}

/** How many items stand open: three, or as many as lead to the one come back to. */
function shownOf(group: readonly Decision[], item: string | undefined): number {
  return Math.max(3, group.findIndex((decision) => keyOf(decision) === item) + 1)
}

/** The plan at a glance: one bar an entitlement that anybody here can claim. */
function Overview({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation()
  const marks = marksOf(pack, decisions)
  const count = (verdict: Verdict) => marks.filter((mark) => mark === verdict).length
  const counts = {
    open: count('open'),
    eligible: count('eligible'),
    confirm: count('confirm'),
    undetermined: count('undetermined'),
    ineligible: count('ineligible'),
  }
  return (
    <div className={css.overview}>
      <Strip marks={marks} label={t('result.strip', { total: marks.length, ...counts })} isOnField />
      <p className={css.key}>
        <span>{t('result.kinds', { count: marks.length })}</span>
        {BY_URGENCY.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <span key={verdict}>
            {t(`verdict.short.${verdict}`)} <b>{counts[verdict]}</b>
          </span>
        ))}
      </p>
    </div>
  )
}
