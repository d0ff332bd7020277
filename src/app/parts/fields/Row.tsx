import type { ReactNode } from 'react'
import { Icon } from '../Icon.tsx'
import css from './Row.module.css'

type RowProps = {
  readonly type: 'radio' | 'checkbox'
  readonly id?: string | undefined
  readonly name: string
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly isOn: boolean
  readonly isUnsure?: boolean | undefined
  readonly isInvalid?: boolean | undefined
  readonly onChange: (isOn: boolean) => void
}

/** A row to tap: a real radio or checkbox lies over it, invisible. Dashed where it says "I do not know". */
export function Row({ type, id, name, value, label, hint, isOn, isUnsure, isInvalid, onChange }: RowProps) {
  return (
    <label className={[css.row, isOn ? css.on : '', isUnsure ? css.unsure : ''].join(' ')}>
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        checked={isOn}
        aria-invalid={isInvalid ? true : undefined}
        className={css.input}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={type === 'radio' ? css.dot : css.box} aria-hidden="true">
        {type === 'checkbox' && isOn ? <Icon name="check" /> : null}
      </span>
      <span className={css.text}>
        {label}
        {hint ? <small className={css.hint}>{hint}</small> : null}
      </span>
    </label>
  )
}
