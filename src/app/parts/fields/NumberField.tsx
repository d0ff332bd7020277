import { type ReactNode, useId, useState } from 'react'
import { describedBy, Group } from './Group.tsx'
import css from './NumberField.module.css'
import { Row } from './Row.tsx'
import { TextInput } from './TextInput.tsx'

type NumberFieldProps = {
  /** Also the field's id. */
  readonly name: string
  readonly legend: ReactNode
  readonly hint?: ReactNode
  /** `numeric` for what is counted; `text` for money, which may be written with 万. */
  readonly inputMode: 'numeric' | 'decimal' | 'text'
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is counted, behind the field: 人, 元. */
  readonly suffix: string
  /** How what is typed is understood, in full. */
  readonly echo?: string | undefined
  readonly error?: string | undefined
  readonly isUnsure: boolean
  readonly onUnsure: (isUnsure: boolean) => void
  readonly unsureLabel: ReactNode
}

/**
 * A whole number or a sum of money, as text. Typing unticks "I do not know"; ticking it keeps what was typed, and
 * unticking gives it back.
 */
export function NumberField(props: NumberFieldProps) {
  const { name, legend, hint, inputMode, value, onChange, suffix, echo, error, isUnsure, onUnsure } = props
  const id = useId()
  const [kept, setKept] = useState(value)
  const described = [describedBy(id, hint, error), `${id}-suffix`].filter(Boolean).join(' ')

  const type = (text: string) => {
    if (isUnsure) onUnsure(false)
    onChange(text)
  }
  const tick = (isOn: boolean) => {
    if (isOn) setKept(value)
    onUnsure(isOn)
    if (!isOn) onChange(kept)
  }

  return (
    <Group
      id={id}
      legend={legend}
      hint={hint}
      error={error}
      instead={
        <Row
          type="checkbox"
          name={`${name}-unsure`}
          value="unsure"
          label={props.unsureLabel}
          isOn={isUnsure}
          isUnsure
          onChange={tick}
        />
      }
    >
      <p className={isUnsure ? css.idle : css.line}>
        <TextInput
          inputMode={inputMode}
          id={name}
          className={`${inputMode === 'numeric' ? css.count : css.money} ${error === undefined ? '' : css.wrong}`}
          value={isUnsure ? kept : value}
          aria-labelledby={`${id}-legend`}
          aria-describedby={described}
          aria-invalid={error === undefined ? undefined : true}
          onChange={type}
        />
        <span id={`${id}-suffix`} className={css.suffix}>
          {suffix}
        </span>
      </p>
      {inputMode === 'numeric' ? null : <output className={css.echo}>{isUnsure ? '' : echo}</output>}
    </Group>
  )
}
