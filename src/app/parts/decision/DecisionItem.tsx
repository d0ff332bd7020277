import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../../engine/decide.ts'
import { TextButton } from '../TextButton.tsx'
import css from './DecisionItem.module.css'

type DecisionItemProps = {
  readonly verdict: Verdict
  readonly title: string
  /** For whom it is. */
  readonly who: string
  /** The amount line; null where there is nothing to say. */
  readonly amount: ReactNode
  readonly reason: ReactNode
  /** Whom to ask, by when, until when, what will change. */
  readonly rows: readonly { readonly label: string; readonly value: ReactNode }[]
  /** The conditions, made when they are opened. */
  readonly why: () => ReactNode
  /** The plan's own words, made when they are opened. */
  readonly original: () => ReactNode
  /** The plan's words are open from the start: one comes back from them. */
  readonly isOriginalOpen?: boolean
  /** Where one answer is missing: goes to its question. */
  readonly answerNow?: (() => void) | undefined
}

/** One decision as the claimant reads it. What to do comes first; reasons and the plan's words stay one tap away. */
export function DecisionItem(props: DecisionItemProps) {
  const { verdict, title, who, amount, reason, rows, why, original, isOriginalOpen = false, answerNow } = props
  const { t } = useTranslation()
  const id = useId()
  const [open, setOpen] = useState<'why' | 'plan' | undefined>(isOriginalOpen ? 'plan' : undefined)
  const toggle = (which: 'why' | 'plan') => setOpen(open === which ? undefined : which)

  return (
    <article className={css[verdict]} aria-labelledby={id}>
      <div className={css.top}>
        <h3 id={id} className={css.title}>
          {title}{' '}
          <span className={css.who}>
            <span className="visually-hidden">{t('parts.item.comma')}</span>
            {who}
          </span>
        </h3>
        {amount ? <div className={css.amount}>{amount}</div> : null}
      </div>
      <p className={css.reason}>{reason}</p>
      {rows.length > 0 ? (
        <dl className={css.rows}>
          {rows.map(({ label, value }) => (
            <div key={label} className={css.row}>
              <dt className={css.label}>{label}</dt>
              <dd className={css.value}>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div className={css.acts}>
        {answerNow ? (
          <TextButton kind="small" of={t('parts.item.of', { title })} onClick={answerNow}>
            {t('parts.item.now')}
          </TextButton>
        ) : null}
        {(['why', 'plan'] as const).map((which) => (
          <TextButton
            key={which}
            kind="small"
            of={t('parts.item.of', { title })}
            isOpen={open === which}
            aria-controls={open === which ? `${id}-panel` : undefined}
            onClick={() => toggle(which)}
          >
            {t(`parts.item.${which}`)}
          </TextButton>
        ))}
      </div>
      {open ? (
        <div id={`${id}-panel`} className={css.panel}>
          {open === 'why' ? why() : original()}
        </div>
      ) : null}
    </article>
  )
}
