import { type RefObject, useLayoutEffect } from 'react'

/** From here on there is room for notes beside the text: as in Clause.module.css. */
const WIDE = '(min-width: 1100px)'

/**
 * Sets each note of a task level with the sentence it belongs to, or below the note before it where that is still there.
 * Beside the text only: on narrow screens notes stand below it.
 */
export function useLevel(section: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = section.current
    if (!element) return
    const again = () => level(element)
    again()
    // iOS 12 has none; there only the window's own size counts.
    if (typeof ResizeObserver === 'undefined') {
      addEventListener('resize', again)
      return () => removeEventListener('resize', again)
    }
    const observer = new ResizeObserver(again)
    observer.observe(element)
    return () => observer.disconnect()
  }, [section])
}

function level(section: HTMLElement): void {
  const isWide = matchMedia(WIDE).matches
  for (const note of section.querySelectorAll<HTMLElement>('[data-sentence]')) {
    note.style.marginTop = ''
    const sentence = isWide ? document.getElementById(note.dataset.sentence ?? '') : null
    const line = sentence?.getClientRects()[0]
    const drop = line ? Math.round(line.top - note.getBoundingClientRect().top) : 0
    if (drop > 0) note.style.marginTop = `${drop}px`
  }
}
