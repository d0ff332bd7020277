import { encode } from 'uqr'
import css from './Qr.module.css'

/** White around the code, as wide as the standard wants it. */
const QUIET = 4

/** A link as a QR code, always dark on white: cameras want no dark theme. */
export function Qr({ text, label }: { text: string; label: string }) {
  const modules = modulesOf(text)
  return (
    <svg
      className={css.qr}
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path className={css.ground} d={`M0 0h${modules.length}v${modules.length}H0z`} />
      <path
        className={css.modules}
        d={modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')}
      />
    </svg>
  )
}

/** Row by row, dark where true, with the quiet zone around. */
export const modulesOf = (text: string): readonly (readonly boolean[])[] =>
  encode(text, { ecc: 'M', border: QUIET }).data
