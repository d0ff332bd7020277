import { plan } from 'law:plan'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '../../engine/decide.ts'
import { provisionOf } from '../../engine/explain.ts'
import type { Provision } from '../../engine/pack.ts'
import { pack } from '../decisions.ts'
import { grantedText } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { useSession } from '../useSession.tsx'
import { useLawWords } from '../words/law.ts'
import { noteId, planPath, sentenceId } from './book.ts'
import { focusOn } from './focusOn.ts'
import { HowDecided } from './HowDecided.tsx'
import css from './Note.module.css'
import { Outcome } from './Outcome.tsx'
import type { Citation } from './places.ts'
import { statedAmount } from './series.ts'

type NoteProps = {
  readonly citation: Citation
  /** Everything decided; undefined where no household speaks. */
  readonly decisions: readonly Decision[] | undefined
}

/** What a sentence comes to: for this household where it speaks, else as the plan states it; and whom to ask. */
export const Note = memo(function Note({ citation, decisions }: NoteProps) {
  const { t } = useTranslation()
  const words = useLawWords()
  const { id, kind, label } = citation
  const unit = words.units[citation.unit]
  const own = decisions?.filter(({ provision }) => provision === id)
  const title = (kind === 'grant' ? words.provisions[id]?.title : words.announcements[id]?.title) ?? ''
  return (
    <li id={noteId(id)} tabIndex={-1} className={css.note} data-sentence={sentenceId(id)}>
      <p className={css.title}>
        <a
          href={`#${planPath(id)}`}
          className={css.number}
          aria-label={t('plan.note.back', { label })}
          onClick={(event) => focusOn(event, sentenceId(id))}
        >
          {label}
        </a>
        <span>{title}</span>
      </p>
      {kind === 'grant' ? (
        <Granted id={id} title={title} unit={unit?.name ?? ''} decisions={own} />
      ) : (
        <Announced id={id} unit={unit?.name ?? ''} />
      )}
    </li>
  )
})

function Announced({ id, unit }: { id: string; unit: string }) {
  const { t } = useTranslation()
  const who = useLawWords().announcements[id]?.for ?? ''
  return (
    <>
      <p>{t('result.announcedHint')}</p>
      <p className={css.small}>{t('plan.note.for', { who })}</p>
      <p className={css.small}>{t('plan.note.ask', { unit })}</p>
    </>
  )
}

type GrantedProps = Pick<NoteProps, 'decisions'> & {
  readonly id: string
  readonly title: string
  readonly unit: string
}

function Granted({ id, title, unit, decisions }: GrantedProps) {
  const { t } = useTranslation()
  const provision = provisionOf(pack, { provision: id })
  const { role } = useLawWords().units[provision.unit] ?? { role: 'lead' }
  const ask = t(`plan.note.${role === 'lead' ? 'ask' : 'carriesOut'}`, { unit })
  const stated = useStated(provision)
  return (
    <>
      {decisions?.map((decision) => (
        <Outcome key={decision.claimant} decision={decision} kind={provision.kind} />
      ))}
      <div className={css.foot}>
        <p className={css.small}>
          {decisions === undefined
            ? t('plan.note.stated', { what: stated, ask })
            : decisions.length === 0
              ? t('plan.note.stated', { what: t(`plan.note.nobody.${provision.owner}`), ask })
              : ask}
        </p>
        <Disclosure kind="line" label={<How title={title} />}>
          {() => (
            <HowDecided provision={provision} decisions={decisions ?? []} changes={plan.changes[provision.id] ?? []} />
          )}
        </Disclosure>
      </div>
    </>
  )
}

/** What the plan grants whoever meets its conditions, in a word. */
function useStated(provision: Provision): string {
  const { t } = useTranslation()
  const language = useLanguage()
  const { asOf } = useSession().session
  return grantedText(statedAmount(provision, asOf), provision.kind, t, language)
}

/** Says what it is about to those who do not see it. */
function How({ title }: { title: string }) {
  const { t } = useTranslation()
  return (
    <>
      {t('plan.how.title')}
      <span className="visually-hidden">{t('parts.item.of', { title })}</span>
    </>
  )
}
