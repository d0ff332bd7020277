import type { MouseEvent } from 'react'

/** Whether a click on a link means this page: with a key held down it means another tab or window, and is the browser's. */
export const isPlainClick = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean => !ctrlKey && !metaKey && !shiftKey
