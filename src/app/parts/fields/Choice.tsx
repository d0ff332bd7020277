import { type ReactNode, useId } from 'react'
import css from './Choice.module.css'
import { Group } from './Group.tsx'
import { Row } from './Row.tsx'

export type ChoiceOption = {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Dashed: the answer "I do not know". */
  readonly isUnsure?: boolean | undefined
}

type ChoiceProps = {
  /** The controls' ids are `<name>-0`, `<name>-1` and so on. */
  readonly name: string
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly options: readonly ChoiceOption[]
  readonly value: string | undefined
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
}

/** One of several answers. Choosing never moves on by itself. */
export function Choice({ name, legend, hint, options, value, onChange, error }: ChoiceProps) {
  const id = useId()
  return (
    <Group id={id} legend={legend} hint={hint} error={error} isRadio>
      <div className={css.rows}>
        {options.map((option, i) => (
          <Row
            key={option.value}
            type="radio"
            id={`${name}-${i}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            isOn={option.value === value}
            isUnsure={option.isUnsure}
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
    </Group>
  )
}
