import type { MouseEventHandler, ReactNode } from 'react'
import css from './Back.module.css'
import { Icon } from './Icon.tsx'

type BackProps = {
  readonly children: ReactNode
  readonly href?: string | undefined
  readonly onClick?: MouseEventHandler | undefined
  readonly isOnField?: boolean
}

/** One step back, above everything else on the screen. */
export function Back({ children, href, onClick, isOnField = false }: BackProps) {
  const look = isOnField ? css.onField : css.back
  const content = (
    <>
      <Icon name="back" />
      <span>{children}</span>
    </>
  )
  if (href !== undefined)
    return (
      <a href={href} className={look} onClick={onClick}>
        {content}
      </a>
    )
  return (
    <button type="button" className={look} onClick={onClick}>
      {content}
    </button>
  )
}
