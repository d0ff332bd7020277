import { Children, isValidElement, type ReactNode, useEffect, useRef, useState } from 'react'
import css from './ShortList.module.css'
import { TextButton } from './TextButton.tsx'

type ShortListProps = {
  /** The items, one a child, with keys. */
  readonly children: ReactNode
  /** How many stand open from the start. */
  readonly shown: number
  readonly moreLabel: (rest: number) => string
  readonly lessLabel: string
}

/** A list of which the first items stand open, and the rest on demand. */
export function ShortList({ children, shown, moreLabel, lessLabel }: ShortListProps) {
  const firstOfRest = useRef<HTMLLIElement>(null)
  const [isOpen, setOpen] = useState(false)
  // The button moves below what it opens, so whoever reads on goes on with the first item that was hidden.
  useEffect(() => {
    if (isOpen) firstOfRest.current?.focus({ preventScroll: true })
  }, [isOpen])

  const items = Children.toArray(children)
  const rest = items.length - shown
  return (
    <>
      <ul>
        {items.slice(0, isOpen ? undefined : shown).map((item, i) => (
          <li
            key={isValidElement(item) ? item.key : String(item)}
            ref={i === shown ? firstOfRest : undefined}
            tabIndex={i === shown ? -1 : undefined}
            className={css.item}
          >
            {item}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <div className={css.more}>
          <TextButton kind="wide" isOpen={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? lessLabel : moreLabel(rest)}
          </TextButton>
        </div>
      ) : null}
    </>
  )
}
