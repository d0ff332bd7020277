import { type ReactNode, useId } from 'react'
import { describedBy, Group } from './Group.tsx'
import css from './NumberField.module.css'
import { lookOf, TextInput } from './TextInput.tsx'
import { type UnsureProps, useUnsure } from './useUnsure.tsx'

type NumberFieldProps = UnsureProps<string> & {
  /** Also the field's id. */
  readonly name: string
  readonly legend: ReactNode
  readonly hint?: ReactNode
  /** `numeric` for what is counted; `text` for money, which may be written with 万. */
  readonly inputMode: 'numeric' | 'text'
  /** What is counted, behind the field: 人, 元. */
  readonly suffix: string
  /** How what is typed is understood, in full. */
  readonly echo?: string | undefined
  readonly error?: string | undefined
}

/** A whole number or a sum of money, as text. */
export function NumberField(props: NumberFieldProps) {
  const { name, legend, hint, inputMode, suffix, echo, error } = props
  const id = useId()
  const { isUnsure, shown, take, instead } = useUnsure(props)
  const described = [describedBy(id, hint, error), `${id}-suffix`].filter(Boolean).join(' ')

  return (
    <Group id={id} legend={legend} hint={hint} error={error} instead={instead}>
      <p className={css.line}>
        <TextInput
          inputMode={inputMode}
          id={name}
          className={lookOf(inputMode === 'numeric' ? css.count : css.money, {
            isWrong: error !== undefined,
            isIdle: isUnsure,
          })}
          value={shown}
          aria-labelledby={`${id}-legend`}
          aria-describedby={described}
          aria-invalid={error === undefined ? undefined : true}
          onChange={take}
        />
        <span id={`${id}-suffix`} className={css.suffix}>
          {suffix}
        </span>
      </p>
      {inputMode === 'numeric' ? null : <output className={css.echo}>{isUnsure ? '' : echo}</output>}
    </Group>
  )
}
