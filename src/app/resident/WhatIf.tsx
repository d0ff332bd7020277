import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type Decision, decide, keyOf } from '../../engine/decide.ts'
import { useAnswerText } from '../answerText.ts'
import { useClaimantName } from '../claimants.ts'
import { pack } from '../decisions.ts'
import { amountText, bareAmountText } from '../format.ts'
import { givenBy } from '../given.ts'
import { useLanguage } from '../i18n.ts'
import { Button } from '../parts/Button.tsx'
import { VerdictMark } from '../parts/VerdictMark.tsx'
import { type Answering, answersOf } from '../session.ts'
import { focusHeading } from '../shell/focusHeading.ts'
import { periodText, type Total, totalsOf } from '../totals.ts'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import { useLawQuestions } from '../words/questions.ts'
import { type Change, changesBetween } from './changes.ts'
import css from './WhatIf.module.css'

/** While another answer is tried: which one it is, and what it would change, before and after. */
export default function WhatIf({ before, decisions }: { before: Answering; decisions: readonly Decision[] }) {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const navigate = useNavigate()
  const tried = useTried(before)
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
      {tried.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {sums.map((line) => (
        <p key={line} className={css.sum}>
          {line}
        </p>
      ))}
      <p role="status">{changes.length === 0 ? t('try.nothing') : t('try.count', { n: changes.length })}</p>
      <ul>
        {changes.map((change) => (
          <ChangeLine key={keyOf(change.after ?? change.before)} change={change} />
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

/** The answers that are other ones now, each as it was and as it is tried. */
function useTried(before: Answering): readonly string[] {
  const { t } = useTranslation()
  const { session } = useSession()
  const nameOf = useClaimantName()
  const questions = useLawQuestions()
  const answerText = useAnswerText()
  const was = givenBy({ ...session, ...before })
  const is = givenBy(session)
  const claimants = new Set([...was, ...is].map(({ claimant }) => claimant))
  return [...claimants].flatMap((claimant) => {
    const own = (all: typeof is) => all.find((one) => one.claimant === claimant)?.given ?? []
    return pack.facts.flatMap((fact) => {
      const [from, to] = [own(was), own(is)].map((given) => given.find((one) => one.fact === fact))
      if (from?.value === to?.value) return []
      const says = (one: typeof from) => (one ? answerText(fact, one.value) : t('try.unsaid'))
      const label = questions[fact.id]?.label ?? ''
      return [t('try.said', { who: nameOf(claimant), label, before: says(from), after: says(to) })]
    })
  })
}

/** The totals that are other ones now. */
function useSums(before: readonly Decision[], after: readonly Decision[]): readonly string[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const [was, is] = [totalsOf(before).sums, totalsOf(after).sums]
  const keyOf = (total: Total) => `${periodText(t, total, [...was, ...is])} ${t(`verdict.name.${total.verdict}`)}`
  const says = (totals: readonly Total[], key: string) => {
    const total = totals.find((one) => keyOf(one) === key)
    return total ? bareAmountText(total.amount, t, language) : t('try.noSum')
  }
  return [...new Set([...was, ...is].map(keyOf))].flatMap((key) => {
    const [from, to] = [says(was, key), says(is, key)]
    return from === to ? [] : [t('try.sum', { period: key, before: from, after: to })]
  })
}

function ChangeLine({ change }: { change: Change }) {
  const { t } = useTranslation()
  const nameOf = useClaimantName()
  const { provisions } = useLawWords()
  const { before, after } = change
  const shown = change.after ?? change.before
  return (
    <li className={css.change}>
      <h3>
        {provisions[shown.provision]?.title} <span>{nameOf(shown.claimant)}</span>
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
      </span>
    </>
  )
}
