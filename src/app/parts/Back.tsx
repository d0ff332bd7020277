import type { MouseEventHandler, ReactNode } from 'react'
import css from './Back.module.css'
import { Icon } from './Icon.tsx'

type BackProps = {
  readonly children: ReactNode
  readonly onClick?: MouseEventHandler | undefined
  readonly isOnField?: boolean
}

/** One step back, above everything else on the screen. */
export function Back({ children, onClick, isOnField = false }: BackProps) {
  return (
    <button type="button" className={isOnField ? css.onField : css.back} onClick={onClick}>
      <Icon name="back" />
      <span>{children}</span>
    </button>
  )
}
