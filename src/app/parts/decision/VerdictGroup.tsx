import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../../engine/decide.ts'
import { ShortList } from '../ShortList.tsx'
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
        <ShortList shown={shown} moreLabel={(n) => t('parts.group.more', { n })} lessLabel={t('parts.group.less')}>
          {children}
        </ShortList>
      </div>
    </section>
  )
}
