import type { Verdict } from '../../engine/decide.ts'
import css from './marks.module.css'

/**
 * A verdict's round mark. Its line tells it apart without colour: solid, solid with the diamond of a last day, double,
 * dashed, thin. The word stands beside it.
 */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <svg className={css[verdict]} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {DRAWN[verdict]}
    </svg>
  )
}

const DRAWN = {
  eligible: (
    <>
      <circle className={css.solid} cx="12" cy="12" r="11.5" />
      <path className={css.cut} d="M6.5 12.4l3.8 3.8 7.2-8" />
    </>
  ),
  open: (
    <>
      <circle className={css.solid} cx="12" cy="12" r="11.5" />
      <path className={css.hole} d="M12 5.2l6.8 6.8-6.8 6.8L5.2 12z" />
    </>
  ),
  confirm: (
    <>
      <circle className={css.line} cx="12" cy="12" r="11" />
      <circle className={css.line} cx="12" cy="12" r="8" />
      <circle className={css.solid} cx="12" cy="9.4" r="2.3" />
      <path className={css.solid} d="M7.8 16.2c.2-2.9 1.9-4 4.2-4s4 1.1 4.2 4z" />
    </>
  ),
  undetermined: (
    <>
      <circle className={css.dashes} strokeDasharray="4.2 2.46" cx="12" cy="12" r="10.6" />
      <path className={css.sign} d="M9.3 9.6a2.8 2.8 0 115 1.7c-.9.9-2.3 1.3-2.3 2.9M12 17.1v.1" />
    </>
  ),
  ineligible: (
    <>
      <circle className={css.line} cx="12" cy="12" r="11" />
      <path className={css.sign} d="M7.5 12h9" />
    </>
  ),
}
