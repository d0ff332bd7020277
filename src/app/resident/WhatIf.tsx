import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type Decision, decide } from '../../engine/decide.ts'
import { useClaimantName } from '../claimants.ts'
import { pack } from '../decisions.ts'
import { amountText } from '../format.ts'
import { Button } from '../parts/Button.tsx'
import { VerdictMark } from '../parts/VerdictMark.tsx'
import { type Answering, answersOf } from '../session.ts'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import { useLanguage } from '../words/questions.ts'
import { type Change, changesBetween } from './changes.ts'
import css from './WhatIf.module.css'

/** While another answer is tried: what it would change, before and after. */
export function WhatIf({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const navigate = useNavigate()
  const isTrial = session.before !== undefined && told(session.before) !== told(session)
  // Whoever comes back with every answer as it was has tried nothing.
  useEffect(() => {
    if (session.before && !isTrial) dispatch({ do: 'keep' })
  }, [session.before, isTrial, dispatch])
  if (!isTrial) return null
  const changes = changesBetween(decide(pack, answersOf({ ...session, ...session.before }), session.asOf), decisions)
  const end = (how: 'undo' | 'keep') => {
    dispatch({ do: how })
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
  return (
    <section className={css.panel} aria-labelledby="what-if">
      <h2 id="what-if">{t('try.result')}</h2>
      <p role="status">{changes.length === 0 ? t('try.nothing') : t('try.count', { n: changes.length })}</p>
      <ul>
        {changes.map((change) => (
          <ChangeLine
            key={`${(change.after ?? change.before)?.provision} ${(change.after ?? change.before)?.claimant}`}
            change={change}
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

/** The answers as one text, in whatever order they were given. */
const told = ({ people, facts }: Answering): string =>
  JSON.stringify([
    people,
    ...Object.entries(facts)
      .map(([id, answers]) => [id, Object.entries(answers).sort()])
      .sort(),
  ])

function ChangeLine({ change: { before, after } }: { change: Change }) {
  const { t } = useTranslation()
  const nameOf = useClaimantName()
  const { provisions } = useLawWords()
  const shown = after ?? before
  if (!shown) return null
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
