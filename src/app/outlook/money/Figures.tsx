import css from './Chart.module.css'
import type { Drawing } from './drawing.ts'
import type { FigureWords } from './labels.ts'

type FiguresProps = {
  readonly drawn: Drawing
  readonly words: readonly (FigureWords | undefined)[]
  readonly big: number
}

/** What each step comes to, at the step; the first one left of today where it has room. */
export function Figures({ drawn, words, big }: FiguresProps) {
  const [first] = words
  const { besideY } = drawn
  return (
    <>
      {besideY !== undefined && first ? (
        <>
          <text x={drawn.left - 6} y={besideY - big} textAnchor="end">
            {first.before}
          </text>
          <text className={css.figure} x={drawn.left - 6} y={besideY} fontSize={big} textAnchor="end">
            {first.figure}
          </text>
        </>
      ) : null}
      {drawn.figures.map(({ step, x, y, isStacked, leader }) => {
        const word = words[step]
        if (!word) return null
        return (
          <g key={step}>
            {leader ? <path className={css.leader} d={`M${leader.x} ${leader.from}V${leader.to}`} /> : null}
            {isStacked ? (
              <>
                <text x={x} y={y - big}>
                  {word.before}
                </text>
                <text className={css.figure} x={x} y={y} fontSize={big}>
                  {word.figure}
                </text>
              </>
            ) : (
              <text x={x} y={y}>
                {word.before === '' ? '' : `${word.before} `}
                <tspan className={css.figure} fontSize={big}>
                  {word.figure}
                </tspan>
                {` ${word.after}`}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}
