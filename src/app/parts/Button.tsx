import type { MouseEventHandler, ReactNode } from 'react'
import css from './Button.module.css'
import { Icon, type IconName } from './Icon.tsx'

type ButtonProps = {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'quiet'
  readonly icon?: IconName | undefined
  /** With an address it is a link. */
  readonly href?: string | undefined
  readonly type?: 'button' | 'submit'
  /** Of a button that opens something below it: whether it is open. */
  readonly isOpen?: boolean | undefined
  readonly onClick?: MouseEventHandler | undefined
}

/** The full width of the column, in the flow, under what it acts on. */
export function Button({ children, kind = 'primary', icon, href, type = 'button', isOpen, onClick }: ButtonProps) {
  const content = (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span className={icon ? css.beside : undefined}>{children}</span>
    </>
  )
  if (href !== undefined)
    return (
      <a href={href} className={css[kind]} onClick={onClick}>
        {content}
      </a>
    )
  return (
    <button type={type} className={css[kind]} aria-expanded={isOpen} onClick={onClick}>
      {content}
    </button>
  )
}
