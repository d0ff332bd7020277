import css from './Scene.module.css'

/** The family on the steps by the river: a child, a mother with a baby, a father, a grandmother. */
export function Scene() {
  return (
    <svg className={css.scene} viewBox="0 0 390 122" aria-hidden="true" focusable="false">
      <path className={css.steps} d="M176 122v-14h54V98h56V88h54V78h900v44z" />
      <g className={css.hair}>
        <circle cx="196.6" cy="64.8" r="2.8" />
        <circle cx="211.4" cy="64.8" r="2.8" />
        <path d="M242.9 43.7V27.1a13.1 13.1 0 0126.2 0v16.6z" />
      </g>
      <path className={css.coral} d="M194 108V80.6a10 9.6 0 0120 0V108z" />
      <path className={css.white} d="M239.6 98V53a16.4 15.7 0 0132.8 0v45z" />
      <path className={css.water} d="M294.8 88V40.8a17.2 16.5 0 0134.4 0V88z" />
      <path className={css.yellow} d="M348 78V39.6a14 13.4 0 0128 0V78z" />
      <g className={css.skin}>
        <circle cx="204" cy="64.8" r="6.8" />
        <circle cx="256" cy="27.1" r="11.1" />
        <circle cx="312" cy="13.6" r="11.6" />
        <circle cx="362" cy="17.5" r="9.5" />
      </g>
      <g className={css.hair}>
        <path d="M197.2 64.8a6.8 6.8 0 0113.6 0c-4-2-9.5-2-13.6 0z" />
        <path d="M244.7 27.1a11.3 11.3 0 0122.6 0c-7.7 0-13.3-3.3-15.5-5.5-1.1 3.3-3.3 5.5-7.1 5.5z" />
        <path d="M300.4 13.6a11.6 11.6 0 0123.2 0c-5.8-1.2-11.6-3.5-13.9-6.4-1.2 3.5-4.6 5.8-9.3 6.4z" />
      </g>
      <g className={css.grey}>
        <circle cx="369.1" cy="8.5" r="4.7" />
        <path d="M352.2 18.4a9.8 9.8 0 0119.6 0c-2.8-4.7-6.6-7.1-9.8-7.1s-7 2.4-9.8 7.1z" />
      </g>
      <g transform="rotate(-18 258 64)">
        <ellipse className={css.yellow} cx="258" cy="64" rx="13" ry="8" />
        <circle className={css.skin} cx="268" cy="62" r="5.6" />
      </g>
      <path className={css.wave} d={wave(-624, 108)} />
      <path className={css.wave} d={wave(-640, 116)} />
    </svg>
  )
}

/** The river runs on to the edges of wide screens, as far as the steps. */
function wave(x: number, y: number): string {
  const waves = Math.floor((180 - x) / 62)
  return `M${x} ${y}${'c11-6 20-6 31 0s20 6 31 0'.repeat(waves)}`
}
