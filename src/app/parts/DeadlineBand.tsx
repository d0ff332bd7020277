import type { ReactNode } from 'react'
import css from './DeadlineBand.module.css'
import { Icon } from './Icon.tsx'

type DeadlineBandProps = {
  readonly title: string
  /** Where there are several, what is to be done by then. */
  readonly acts: readonly string[]
  readonly body: string
  readonly children: ReactNode
}

/** The one yellow band of a screen: the next day that must not be missed, and room for what can be done with it. */
export function DeadlineBand({ title, acts, body, children }: DeadlineBandProps) {
  return (
    <section className={css.band}>
      <Icon name="clock" />
      <div className={css.text}>
        <h2 className={css.title}>{title}</h2>
        {acts.length > 0 && (
          <ul className={css.acts}>
            {acts.map((act) => (
              <li key={act}>{act}</li>
            ))}
          </ul>
        )}
        <p>{body}</p>
        <div className={css.act}>{children}</div>
      </div>
    </section>
  )
}
