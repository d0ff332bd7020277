import type { ReactNode } from 'react'
import css from './Help.module.css'
import { Icon } from './Icon.tsx'

/** 「为什么问这个」: shut until it is asked for. */
export function Help({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className={css.help}>
      <summary className={css.summary}>
        <Icon name="next" />
        <span className={css.word}>{summary}</span>
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  )
}
