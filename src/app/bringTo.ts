/** Scrolls an element to the middle of the window, or to its top where it is a heading, and focuses it. */
export function bringTo(element: HTMLElement): void {
  element.scrollIntoView({ block: /^H\d$/.test(element.tagName) ? 'start' : 'center' })
  element.focus({ preventScroll: true })
}
