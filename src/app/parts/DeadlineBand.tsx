import type { ReactNode } from 'react'
import css from './DeadlineBand.module.css'
import { Icon } from './Icon.tsx'

type DeadlineBandProps = {
  /** What is to be done by then, a line each. */
  readonly titles: readonly string[]
  readonly body: string
  readonly children: ReactNode
}

/** The one yellow band of a screen: the next day that must not be missed, and room for what can be done with it. */
export function DeadlineBand({ titles, body, children }: DeadlineBandProps) {
  return (
    <section className={css.band}>
      <Icon name="clock" />
      <div className={css.text}>
        {titles.map((title) => (
          <h2 key={title} className={css.title}>
            {title}
          </h2>
        ))}
        <p>{body}</p>
        <div className={css.act}>{children}</div>
      </div>
    </section>
  )
}
