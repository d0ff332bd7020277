import { type ReactNode, useId, useState } from 'react'
import { TextButton } from './TextButton.tsx'

type DisclosureProps = {
  readonly label: ReactNode
  /** `line` stands among text; `row` is as wide as the column and a heading of the page. */
  readonly kind: 'line' | 'row'
  /** Open without being asked: what is looked for stands inside. */
  readonly opens?: boolean
  /** Made when it is opened. */
  readonly children: () => ReactNode
}

/** Something that stays shut until it is asked for. */
export function Disclosure({ label, kind, opens = false, children }: DisclosureProps) {
  const id = useId()
  const [isWanted, setWanted] = useState(false)
  const isOpen = isWanted || opens
  const button = (
    <TextButton
      kind={kind === 'row' ? 'wide' : 'small'}
      isOpen={isOpen}
      aria-controls={isOpen ? id : undefined}
      onClick={() => setWanted(!isOpen)}
    >
      {label}
    </TextButton>
  )
  return (
    <>
      {kind === 'row' ? <h2>{button}</h2> : button}
      {isOpen ? <div id={id}>{children()}</div> : null}
    </>
  )
}
