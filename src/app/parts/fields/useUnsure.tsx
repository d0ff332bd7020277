import { type ReactNode, useState } from 'react'
import { Row } from './Row.tsx'

export type UnsureProps<T> = {
  readonly name: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly isUnsure?: boolean | undefined
  /** Without it there is no "I do not know". */
  readonly onUnsure?: ((isUnsure: boolean) => void) | undefined
  readonly unsureLabel?: ReactNode
}

/**
 * "I do not know" beside a field that is typed into. Typing unticks it; ticking it keeps what was typed, and unticking
 * gives it back.
 */
export function useUnsure<T>({ name, value, onChange, isUnsure = false, onUnsure, unsureLabel }: UnsureProps<T>) {
  const [kept, setKept] = useState(value)
  const tick = (isOn: boolean) => {
    if (isOn) setKept(value)
    onUnsure?.(isOn)
    if (!isOn) onChange(kept)
  }
  return {
    isUnsure,
    /** What stands in the field. */
    shown: isUnsure ? kept : value,
    take: (next: T) => {
      if (isUnsure) onUnsure?.(false)
      onChange(next)
    },
    instead: onUnsure && (
      <Row
        type="checkbox"
        name={`${name}-unsure`}
        value="unsure"
        label={unsureLabel}
        isOn={isUnsure}
        isUnsure
        onChange={tick}
      />
    ),
  }
}
