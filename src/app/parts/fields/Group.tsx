import type { ReactNode } from 'react'
import { FieldError } from './FieldError.tsx'
import css from './Group.module.css'

type GroupProps = {
  /** Unique on the page: hint and error are named after it. */
  readonly id: string
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly isRadio?: boolean
  readonly children: ReactNode
  /** Beside the point of a mistake: "I do not know". */
  readonly instead?: ReactNode
}

/** The frame of every field: legend, hint, what is to be mended, then the controls. */
export function Group({ id, legend, hint, error, isRadio = false, children, instead }: GroupProps) {
  return (
    <fieldset
      role={isRadio ? 'radiogroup' : undefined}
      aria-invalid={isRadio && error ? true : undefined}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend id={`${id}-legend`} className={error ? css.wrongLegend : css.legend}>
        {legend}
      </legend>
      <div className={error ? css.wrongBody : css.body}>
        {hint ? (
          <div id={`${id}-hint`} className={css.hint}>
            {hint}
          </div>
        ) : null}
        {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
        {children}
      </div>
      {instead ? <div className={css.instead}>{instead}</div> : null}
    </fieldset>
  )
}

/** What describes a control of the group: its hint and what is to be mended. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((one) => one !== '')
  return ids.length > 0 ? ids.join(' ') : undefined
}
