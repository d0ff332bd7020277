import { useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

/*
 * A letter is painted and a box is ticked by the browser itself, in the next frame and without a script. What follows
 * from them is reckoned once that frame is out, so that a slow phone answers every touch at once.
 */

let pending: (() => void) | undefined
/** Whether an input shows what nobody was told of: it was touched, and its event is still on its way. */
let isAhead = false
/** Makes each native input on the page show what it is told. */
const inputs = new Set<() => void>()

/** A page in the background has no frames. */
const NO_FRAME_MS = 200

/** Whatever is done next on the page finds done what the input before it set off. */
const NEXT = ['keydown', 'beforeinput', 'input', 'paste', 'click'] as const

if (typeof window !== 'undefined') for (const kind of NEXT) window.addEventListener(kind, before, true)

function before({ type, target }: Event): void {
  const isBox = target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')
  // What has changed already stays: a box that is clicked, and the others of its group; a text that goes on. The input
  // event of a box follows its click and is not another act.
  if (type === 'input' && isBox) return
  if (type === 'input' || (type === 'click' && isBox)) catchUp()
  else settle()
}

/** Does what an input sets off when the frame that shows the input is out. */
export function afterFrame(work: () => void): void {
  catchUp()
  pending = work
  requestAnimationFrame(() => setTimeout(settle))
  setTimeout(settle, NO_FRAME_MS)
}

/** Does at once what waits for its frame. */
export function settle(): void {
  if (!pending) return
  flushSync(taken())
  for (const show of inputs) show()
}

/** Does what waits for its frame, and leaves the inputs as they are. */
function catchUp(): void {
  if (!pending) return
  isAhead = true
  try {
    flushSync(taken())
  } finally {
    isAhead = false
  }
}

function taken(): () => void {
  const work = pending
  pending = undefined
  return () => work?.()
}

/** Keeps what a native input shows equal to what it is told, except while it is ahead of that. */
export function useNativeInput<K extends 'value' | 'checked'>(property: K, told: HTMLInputElement[K]) {
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const show = () => {
      const { current } = input
      if (current && current[property] !== told) current[property] = told
    }
    if (!pending && !isAhead) show()
    inputs.add(show)
    return () => void inputs.delete(show)
  })
  // A screen can be left by other ways than an event of the page: by the browser's own Back.
  useLayoutEffect(() => () => taken()(), [])
  return input
}
