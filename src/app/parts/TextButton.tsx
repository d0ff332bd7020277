import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import css from './TextButton.module.css'

type TextButtonProps = Pick<
  ComponentProps<'button'>,
  'ref' | 'id' | 'onClick' | 'onKeyDown' | 'aria-controls' | 'aria-pressed'
> & {
  readonly children: ReactNode
  /** Goes on, for those who do not see where it stands: what it acts on. */
  readonly of?: string | undefined
  /** Of a button that opens something: whether it is open. */
  readonly isOpen?: boolean | undefined
  /** `wide` fills the column. */
  readonly kind?: 'text' | 'small' | 'wide'
  readonly ground?: 'sheet' | 'field' | 'glaze'
}

/** Underlined words to press, in the flow of the text. */
export function TextButton({ children, of, isOpen, kind = 'text', ground = 'sheet', ...rest }: TextButtonProps) {
  return (
    <button {...rest} type="button" className={`${css[kind]} ${css[ground]}`} aria-expanded={isOpen}>
      <span className={css.word}>{children}</span>
      {of === undefined ? null : <span className="visually-hidden">{of}</span>}
      {isOpen === undefined ? null : <Icon name="down" />}
    </button>
  )
}
