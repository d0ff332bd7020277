import { Children, isValidElement, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../../engine/decide.ts'
import { Icon } from '../Icon.tsx'
import { VerdictMark } from '../VerdictMark.tsx'
import css from './VerdictGroup.module.css'

type VerdictGroupProps = {
  readonly verdict: Verdict
  readonly count: number
  /** The items, one a child. */
  readonly children: ReactNode
  /** How many items stand open from the start. */
  readonly shown?: number
}

/** Everything of one verdict, on a sheet whose upper edge is drawn with the verdict's line. */
export function VerdictGroup({ verdict, count, children, shown = 3 }: VerdictGroupProps) {
  const { t } = useTranslation()
  const heading = useId()
  const firstOfRest = useRef<HTMLLIElement>(null)
  const [isOpen, setOpen] = useState(false)
  // The button moves below what it opens, so whoever reads on goes on with the first item that was hidden.
  useEffect(() => {
    if (isOpen) firstOfRest.current?.focus({ preventScroll: true })
  }, [isOpen])

  const items = Children.toArray(children)
  const rest = items.length - shown
  return (
    <section aria-labelledby={heading} className={css[`on-${verdict}`]}>
      <div className={css.head}>
        <VerdictMark verdict={verdict} />
        <h2 id={heading} className={css[verdict]}>
          {t(`verdict.name.${verdict}`)}
        </h2>
        <span className={css.count}>{t('parts.group.count', { n: count })}</span>
      </div>
      <div className={css.sheet}>
        <ul>
          {items.slice(0, isOpen ? undefined : shown).map((item, i) => (
            <li
              key={isValidElement(item) ? item.key : String(item)}
              ref={i === shown ? firstOfRest : undefined}
              tabIndex={i === shown ? -1 : undefined}
              className={css.item}
            >
              {item}
            </li>
          ))}
        </ul>
        {rest > 0 ? (
          <button type="button" className={css.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span>{isOpen ? t('parts.group.less') : t('parts.group.more', { n: rest })}</span>
            <Icon name="down" />
          </button>
        ) : null}
      </div>
    </section>
  )
}
