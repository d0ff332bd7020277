import type { MouseEvent } from 'react'

/**
 * Follows a link within the page without touching the address, which is the router's: brings the element to the middle
 * of the window and gives it the focus. A click that means another tab is left to the browser.
 */
export function focusOn(event: MouseEvent, id: string): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const element = document.getElementById(id)
  if (element) bringTo(element)
}

/** Scrolls an element to the middle of the window, or to its top where it is a heading, and focuses it. */
export function bringTo(element: HTMLElement): void {
  element.scrollIntoView({ block: /^H\d$/.test(element.tagName) ? 'start' : 'center' })
  element.focus({ preventScroll: true })
}
