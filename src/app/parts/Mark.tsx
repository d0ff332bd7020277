import css from './Mark.module.css'

/** The sign of the site: steps by a river, and a sun. */
export function Mark() {
  return (
    <svg className={css.mark} viewBox="0 0 30 30" aria-hidden="true" focusable="false">
      <rect className={css.plate} width="30" height="30" rx="7" />
      <circle className={css.sun} cx="21.5" cy="7.3" r="3" />
      <path className={css.steps} d="M5 22v-5h6v-3.5h6.5V12H25v10z" />
      <path className={css.river} d="M5 25.4c2.5-1.5 4.5-1.5 6.7 0s4.4 1.5 6.6 0 4.2-1.5 6.7 0" />
    </svg>
  )
}
