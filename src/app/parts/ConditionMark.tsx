import css from './marks.module.css'

/** How a condition stands: as the engine says, left to the office, or only stated, held against nobody. */
export type ConditionStanding = 'holds' | 'fails' | 'unknown' | 'open' | 'confirm' | 'stated'

/** A condition's square mark; round ones are verdicts. The word stands beside it. */
export function ConditionMark({ standing }: { standing: ConditionStanding }) {
  return (
    <svg className={css[standing]} viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      {DRAWN[standing]}
    </svg>
  )
}

const DRAWN = {
  holds: (
    <>
      <rect className={css.solid} x="1" y="1" width="20" height="20" rx="4" />
      <path className={css.cut} d="M6 11.3l3.5 3.5L16 7.6" />
    </>
  ),
  fails: (
    <>
      <rect className={css.line} x="1" y="1" width="20" height="20" rx="4" />
      <path className={css.sign} d="M7 7l8 8M15 7l-8 8" />
    </>
  ),
  unknown: (
    <>
      <rect className={css.dashes} strokeDasharray="3.6 2.5" x="1.5" y="1.5" width="19" height="19" rx="4" />
      <path className={css.sign} d="M8.7 8.8a2.4 2.4 0 114.3 1.5c-.7.7-2 1.1-2 2.5M11 15.6v.1" />
    </>
  ),
  open: (
    <>
      <rect className={css.solid} x="1" y="1" width="20" height="20" rx="4" />
      <path className={css.hole} d="M11 4.8l6.2 6.2-6.2 6.2L4.8 11z" />
    </>
  ),
  confirm: (
    <>
      <rect className={css.line} x="1" y="1" width="20" height="20" rx="4" />
      <rect className={css.line} x="4" y="4" width="14" height="14" rx="2" />
      <circle className={css.solid} cx="11" cy="8.9" r="1.9" />
      <path className={css.solid} d="M7.2 15c.2-2.6 1.7-3.5 3.8-3.5s3.6.9 3.8 3.5z" />
    </>
  ),
  stated: <rect className={css.line} x="1" y="1" width="20" height="20" rx="4" />,
}
