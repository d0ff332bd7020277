import type { KeyboardEvent } from 'react'

/**
 * The way on by the Enter key from the fields inside an element: there is no `submit` in a sandboxed frame. The Enter
 * that ends a word of an input method is not meant, nor is a key held down.
 */
export const onEnter = (goOn: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
  event.preventDefault()
  if (!event.repeat) goOn()
}
