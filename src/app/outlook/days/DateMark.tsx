import type { DateToKeep } from '../dates.ts'
import css from './DateMark.module.css'

/** What a date is: the diamond of a last day (hollow where it may not concern anyone), a step up or down, a line that breaks off. */
export function DateMark({ kind, isSure }: { kind: DateToKeep['kind']; isSure: boolean }) {
  return (
    <svg className={css[kind]} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path className={isSure ? undefined : css.unsure} d={DRAWN[kind]} />
    </svg>
  )
}

const DIAMOND = 'M12 3l9 9-9 9-9-9z'
const UP = 'M2 19h10V6h10'
const DRAWN: Readonly<Record<DateToKeep['kind'], string>> = {
  due: DIAMOND,
  start: UP,
  change: UP,
  confirm: UP,
  end: 'M2 6h10v13h10',
  again: 'M2 12h5M10 12h4M17 12h5',
}
