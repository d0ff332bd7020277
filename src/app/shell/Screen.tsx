import type { ReactNode } from 'react'
import { Foot } from './Foot.tsx'
import css from './Screen.module.css'

/** A screen of one column, and the foot under it. */
export function Screen({ children }: { children: ReactNode }) {
  return (
    <>
      <main id="main" className={`column ${css.screen}`}>
        {children}
      </main>
      <Foot />
    </>
  )
}
