import type { ComponentProps } from 'react'
import { afterFrame, useTold } from './native.ts'

type TextInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A line of text as the browser writes it. */
export function TextInput({ value, onChange, ...rest }: TextInputProps) {
  const input = useTold('value', value)
  return (
    <input
      {...rest}
      ref={input}
      type="text"
      autoComplete="off"
      defaultValue={value}
      onChange={({ target: { value: text } }) => afterFrame(() => onChange(text))}
    />
  )
}
