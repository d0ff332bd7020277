import type { ComponentProps } from 'react'
import { afterFrame, useNativeInput } from './native.ts'
import css from './TextInput.module.css'

/** What the field itself takes care of. */
type Own = 'ref' | 'type' | 'autoComplete' | 'value' | 'defaultValue' | 'onChange'

type TextInputProps = Omit<ComponentProps<'input'>, Own> & {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A line of text as the browser writes it. */
export function TextInput({ value, onChange, ...rest }: TextInputProps) {
  const input = useNativeInput('value', value)
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

/** The classes of a field that stands in a question: its size, and how it looks while wrong or while not counting. */
export const lookOf = (size: string | undefined, { isWrong, isIdle }: { isWrong: boolean; isIdle: boolean }): string =>
  [css.box, size, isWrong ? css.wrong : '', isIdle ? css.idle : ''].join(' ')
