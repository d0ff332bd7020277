import { type ReactNode, useId } from 'react'
import css from './Choice.module.css'
import type { ChoiceOption } from './Choice.tsx'
import { Group } from './Group.tsx'
import { Row } from './Row.tsx'

/** Exclusive: "none of them". Ticking it clears the others, and "I do not know" is exclusive by nature. */
export type SeveralOption = ChoiceOption & { readonly isExclusive?: boolean | undefined }

type SeveralProps = {
  /** The controls' ids are `<name>-0`, `<name>-1` and so on. */
  readonly name: string
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly options: readonly SeveralOption[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly error?: string | undefined
}

/** Any of several answers, or one of those that exclude the others. */
export function Several({ name, legend, hint, options, value, onChange, error }: SeveralProps) {
  const id = useId()
  return (
    <Group id={id} legend={legend} hint={hint} error={error}>
      <div className={css.rows}>
        {options.map((option, i) => (
          <Row
            key={option.value}
            type="checkbox"
            id={`${name}-${i}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            isOn={value.includes(option.value)}
            isUnsure={option.isUnsure}
            isInvalid={error !== undefined}
            onChange={(isOn) => onChange(toggled(options, value, option, isOn))}
          />
        ))}
      </div>
    </Group>
  )
}

function toggled(
  options: readonly SeveralOption[],
  value: readonly string[],
  { value: one, isExclusive, isUnsure }: SeveralOption,
  isOn: boolean,
): readonly string[] {
  if (!isOn) return value.filter((other) => other !== one)
  if (isExclusive || isUnsure) return [one]
  const beside = options.filter((other) => !other.isExclusive && !other.isUnsure).map((other) => other.value)
  return beside.filter((other) => other === one || value.includes(other))
}
