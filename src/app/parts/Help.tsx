import { type ReactNode, useState } from 'react'
import css from './Help.module.css'
import { Icon } from './Icon.tsx'

/** 「为什么问这个」: shut until it is asked for, and made only then. */
export function Help({ summary, children }: { summary: string; children: ReactNode }) {
  const [wasOpened, setOpened] = useState(false)
  return (
    <details className={css.help} onToggle={() => setOpened(true)}>
      <summary className={css.summary}>
        <Icon name="next" />
        <span className={css.word}>{summary}</span>
      </summary>
      <div className={css.body}>{wasOpened ? children : null}</div>
    </details>
  )
}
