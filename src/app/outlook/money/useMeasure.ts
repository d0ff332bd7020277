import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** How wide an element is, and how large its text is set, in CSS pixels. */
export type Measure = { readonly width: number; readonly size: number }

/** Measures an element, again whenever it changes its width. Undefined until it is on the page. */
export function useMeasure<T extends HTMLElement>(): readonly [RefObject<T | null>, Measure | undefined] {
  const ref = useRef<T>(null)
  const [measure, setMeasure] = useState<Measure>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => {
      const next = { width: element.clientWidth, size: Number.parseFloat(getComputedStyle(element).fontSize) }
      setMeasure((last) => (last?.width === next.width && last.size === next.size ? last : next))
    }
    read()
    // iOS below 13.4 has no ResizeObserver; turning the phone resizes the window.
    if (!('ResizeObserver' in window)) {
      addEventListener('resize', read)
      return () => removeEventListener('resize', read)
    }
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, measure]
}
