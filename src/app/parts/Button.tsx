import type { MouseEventHandler, ReactNode } from 'react'
import css from './Button.module.css'
import { Icon, type IconName } from './Icon.tsx'

type ButtonProps = {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'quiet'
  readonly icon?: IconName | undefined
  /** Of a button that opens something below it: whether it is open. */
  readonly isOpen?: boolean | undefined
  readonly onClick?: MouseEventHandler | undefined
}

/** The full width of the column, in the flow, under what it acts on. */
export function Button({ children, kind = 'primary', icon, isOpen, onClick }: ButtonProps) {
  return (
    <button type="button" className={css[kind]} aria-expanded={isOpen} onClick={onClick}>
      {icon ? <Icon name={icon} /> : null}
      <span className={icon ? css.beside : undefined}>{children}</span>
    </button>
  )
}
