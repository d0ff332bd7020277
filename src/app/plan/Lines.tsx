import type { PlanPart } from '../../engine/words.ts'
import css from './Lines.module.css'
import { Passage } from './Passage.tsx'
import type { Match } from './search.ts'

type LinesProps = {
  readonly part: PlanPart
  readonly english: string | undefined
  readonly matches: readonly Match[]
  readonly current: number
}

/** A heading or a paragraph that grants nothing to anyone. */
export function Lines({ part, english, matches, current }: LinesProps) {
  const { kind, from, to } = part
  const text = (
    <span lang="zh-CN">
      <Passage from={from} to={to} matches={matches} current={current} isBare />
    </span>
  )
  if (kind === 'paragraph' || kind === 'task') return <p className={css.text}>{text}</p>
  const Heading = kind === 'section' ? 'h3' : 'h2'
  return (
    <Heading className={css[kind]}>
      {text}
      {english === undefined ? null : <small className={css.english}>{english}</small>}
    </Heading>
  )
}
