import type { ReactNode } from 'react'
import css from './Draft.module.css'

/** The line that says that the plan is a draft. Its stamp is the plan's own, so it stays Chinese. */
export function Draft({ stamp, children }: { stamp: string; children: ReactNode }) {
  return (
    <p className={css.draft}>
      <span className={css.line}>
        <span className={css.stamp} lang="zh-CN">
          {stamp}
        </span>
        <span className={css.text}>{children}</span>
      </span>
    </p>
  )
}
