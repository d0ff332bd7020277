import type { Verdict } from '../../engine/decide.ts'
import css from './Strip.module.css'

export type StripMark = Verdict | 'unsettled'

type StripProps = {
  /** One an entitlement, in the plan's order. */
  readonly marks: readonly StripMark[]
  /** What it shows, in one sentence of counts. */
  readonly label: string
  readonly isOnField?: boolean
}

const PITCH = 9
const BAR = 6
const HEIGHT = 22
/** A bar that is drawn wider than this, in pixels, is no longer one of a row. */
const WIDEST = 18

/** The plan at a glance: one bar an entitlement, drawn with the line of its verdict. */
export function Strip({ marks, label, isOnField = false }: StripProps) {
  const width = Math.max(marks.length * PITCH - (PITCH - BAR), BAR)
  return (
    <svg
      className={isOnField ? css.onField : css.strip}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      style={{ maxWidth: (width / BAR) * WIDEST }}
      role="img"
      aria-label={label}
    >
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the plan's order is all that tells the bars apart
        <path key={i} className={css[mark]} d={shape(mark, i * PITCH)} />
      ))}
    </svg>
  )
}

/** Full, full with a diamond, double, three dashes, short and thin, small and hollow. */
function shape(mark: StripMark, x: number): string {
  switch (mark) {
    case 'eligible':
      return `M${x} 0h6v22h-6z`
    case 'open':
      return `M${x + 3} 0l3 4-3 4-3-4zM${x} 10h6v12h-6z`
    case 'confirm':
      return `M${x} 0h2v22h-2zM${x + 4} 0h2v22h-2z`
    case 'undetermined':
      return `M${x} 0h6v4h-6zM${x} 9h6v4h-6zM${x} 18h6v4h-6z`
    case 'ineligible':
      return `M${x + 2} 14h2v8h-2z`
    case 'unsettled':
      return `M${x + 0.5} 14.5h5v7h-5z`
  }
}
