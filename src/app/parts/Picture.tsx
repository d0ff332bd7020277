import type { ReactNode } from 'react'
import type { SituationId } from '../../engine/pack.ts'
import css from './Picture.module.css'

/** The drawing of a situation in life: one line width and one yellow shape. */
export function Picture({ of }: { of: SituationId }) {
  return (
    <svg className={css.picture} viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      {DRAWN[of] ?? PLAIN}
    </svg>
  )
}

const HEART = 'M18 16.5c-2-3.5-7-2-6 2 .6 2.6 4 5 6 6.5 2-1.5 5.4-3.9 6-6.5 1-4-4-5.5-6-2z'

const DRAWN: Readonly<Record<SituationId, ReactNode>> = {
  pregnant: (
    <>
      <circle className={css.yellow} cx="21" cy="20" r="6" />
      <circle cx="15" cy="7" r="3.6" />
      <path d="M15 12.5c-3.5 0-5 2.5-5 6V32M15 12.5c2.5 0 4 1.5 4.5 3.5A5.8 5.8 0 0121 26.5h-3V32" />
    </>
  ),
  newborn: (
    <>
      <circle className={css.yellow} cx="18" cy="12" r="6" />
      <circle cx="18" cy="12" r="6" />
      <path d="M11 17.5c-2.5 4-2 10 1.5 14.5h11c3.5-4.5 4-10.5 1.5-14.5M12 24l12-5M24 27l-9 5" />
    </>
  ),
  care: (
    <>
      <path className={css.yellow} d="M5 20h12v12H5z" />
      <path d="M5 20h12v12H5zM19 20h12v12H19zM12 8h12v12H12zM18 3.5l3 4.5h-6z" />
    </>
  ),
  'back-to-work': (
    <>
      <path className={css.yellow} d="M5 13h26v8H5z" />
      <rect x="5" y="13" width="26" height="18" rx="2" />
      <path d="M13 13V9.5a2 2 0 012-2h6a2 2 0 012 2V13M5 21h26M18 19.5V23" />
    </>
  ),
  housing: (
    <>
      <path className={css.yellow} d="M14 32v-9h8v9z" />
      <path d="M4.5 17.5L18 6l13.5 11.5M8 15v17h20V15M14 32v-9h8v9" />
    </>
  ),
  women: (
    <>
      <circle className={css.yellow} cx="25.5" cy="25.5" r="6.5" />
      <circle cx="15" cy="9.5" r="5" />
      <circle cx="25.5" cy="25.5" r="6.5" />
      <path d="M5 32v-3.5a10 10 0 0112-9.8M25.5 22.5v6M22.5 25.5h6" />
    </>
  ),
  'special-family': (
    <>
      <path className={css.yellow} d={HEART} />
      <path d={`M4.5 30.5h5l4 1.5h7l9.5-4.5M10 8a12 12 0 0116 0${HEART}`} />
    </>
  ),
  'childcare-institution': (
    <>
      <path className={css.yellow} d="M15 22h6v10h-6z" />
      <path d="M6 32V12h24v20M3.5 32h29M15 32V22h6v10M10.5 17h2M17 17h2M23.5 17h2M18 12V4.5h6v4h-6" />
    </>
  ),
  'childcare-worker': (
    <>
      <path className={css.yellow} d="M22 32v-6a4 4 0 018 0v6z" />
      <circle cx="12" cy="7.5" r="3.8" />
      <circle cx="26" cy="17.5" r="3" />
      <path d="M6 32V19.5a6 6 0 0112 0l3.5 5M18 32V23M22 32v-6a4 4 0 018 0v6" />
    </>
  ),
  employer: (
    <>
      <path className={css.yellow} d="M11 25h6v7h-6z" />
      <path d="M6 32V5h16v27M22 15h8v17M3.5 32h29M11 32v-7h6v7M11 11h1.5M16 11h1.5M11 18h1.5M16 18h1.5M26 21v1M26 26.5v1" />
    </>
  ),
  housekeeping: (
    <>
      <path className={css.yellow} d="M12.5 20h11L26 32H10z" />
      <path d="M18 3.5V16M14 16h8l1.5 4h-11zM12.5 20L10 32h16l-2.5-12M15.5 26v6M20.5 26v6" />
    </>
  ),
}

const PLAIN = (
  <>
    <circle className={css.yellow} cx="18" cy="18" r="6" />
    <circle cx="18" cy="18" r="13" />
  </>
)
