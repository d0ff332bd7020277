import type { ReactNode } from 'react'
import { Icon } from '../Icon.tsx'
import { afterFrame, useNativeInput } from './native.ts'
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

/**
 * A row to tap, which is itself a radio or checkbox: the browser draws the ticked row, before any script. Dashed where it
 * says "I do not know".
 */
export function Row({ type, id, name, value, label, hint, isOn, isUnsure, isInvalid, onChange }: RowProps) {
  const input = useNativeInput('checked', isOn)
  return (
    <label className={isUnsure ? css.unsure : css.row}>
      <input
        ref={input}
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={isOn}
        aria-invalid={isInvalid ? true : undefined}
        onChange={({ target: { checked } }) => afterFrame(() => onChange(checked))}
      />
      <span className={type === 'radio' ? css.dot : css.box} aria-hidden="true">
        {type === 'checkbox' ? <Icon name="check" /> : null}
      </span>
      <span className={css.text}>
        {label}
        {hint ? <small className={css.hint}>{hint}</small> : null}
      </span>
    </label>
  )
}
