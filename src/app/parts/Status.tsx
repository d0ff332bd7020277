import type { ReactNode } from 'react'
import css from './Status.module.css'

/** What came of a press of a button: read out when it comes. */
export function Status({ children }: { children: ReactNode }) {
  return (
    <p role="status" className={css.status}>
      {children}
    </p>
  )
}
