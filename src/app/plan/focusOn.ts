import type { MouseEvent } from 'react'
import { bringTo } from '../bringTo.ts'
import { isPlainClick } from '../isPlainClick.ts'

/** Follows a link within the page without touching the address, which is the router's. */
export function focusOn(event: MouseEvent, id: string): void {
  if (!isPlainClick(event)) return
  event.preventDefault()
  const element = document.getElementById(id)
  if (element) bringTo(element)
}
