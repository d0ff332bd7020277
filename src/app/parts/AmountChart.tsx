import { useId, useState } from 'react'
import css from './AmountChart.module.css'
import { TextButton } from './TextButton.tsx'

/** A place in the chart: from 0 at the left and at the bottom to 1. */
type Spot = { readonly x: number; readonly y: number }

type AmountChartProps = {
  readonly caption: string
  /** All that is drawn, in one sentence. */
  readonly says: string
  /** The upper edge of the amount, from left to right. */
  readonly edge: readonly Spot[]
  readonly labels: readonly (Spot & { readonly text: string })[]
  /** Under the axis. */
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  /** Where the claimants stand: a full line each. */
  readonly own: readonly { readonly x: number; readonly text: string }[]
  readonly tableLabel: string
  readonly columns: readonly [string, string]
  readonly rows: readonly (readonly [string, string])[]
}

const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`
const WIDTH = 1000
const HEIGHT = 100

/** An amount over an age or a sum. The shape stretches with the column, the words do not; the table says the same. */
export function AmountChart({ caption, says, edge, labels, ticks, own, tableLabel, columns, rows }: AmountChartProps) {
  const id = useId()
  const [hasTable, setTable] = useState(false)
  return (
    <figure className={css.figure}>
      <figcaption className={css.caption}>{caption}</figcaption>
      <div role="img" aria-label={says} className={css.chart}>
        {own.map(({ text, x }) => (
          <span key={text} className={css.row}>
            <Mark x={x} text={text} inside={0.3} />
          </span>
        ))}
        <div className={css.plot}>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path className={css.area} d={outline(edge)} />
            <path className={css.axis} d={`M0 ${HEIGHT}H${WIDTH}`} />
            {own.map(({ x, text }) => (
              <path key={text} className={css.own} d={`M${Math.round(x * WIDTH)} 0V${HEIGHT}`} />
            ))}
          </svg>
          {labels.map(({ x, y, text }) => (
            <b key={text} className={css.label} style={{ bottom: percent(y) }}>
              <Mark x={x} text={text} inside={0.02} />
            </b>
          ))}
        </div>
        <span className={css.row}>
          {ticks.map(({ x, text }) => (
            <Mark key={text} x={x} text={text} inside={0.1} />
          ))}
        </span>
      </div>
      <TextButton kind="small" isOpen={hasTable} aria-controls={id} onClick={() => setTable(!hasTable)}>
        {tableLabel}
      </TextButton>
      <table id={id} className={hasTable ? css.table : css.shut}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns[0]}</th>
            <th scope="col">{columns[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([at, amount]) => (
            <tr key={at}>
              <th scope="row">{at}</th>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** Words at a place of the axis; so near to an edge, they begin or end there. */
function Mark({ x, text, inside }: { x: number; text: string; inside: number }) {
  const side = x < inside ? 'left' : x > 1 - inside ? 'right' : 'middle'
  return (
    <span className={css[side]} style={side === 'right' ? { right: percent(1 - x) } : { left: percent(x) }}>
      {text}
    </span>
  )
}

function outline(edge: readonly Spot[]): string {
  const [first] = edge
  if (!first) return ''
  const place = ({ x, y }: Spot) => `${Math.round(x * WIDTH)} ${Math.round((1 - y) * HEIGHT * 10) / 10}`
  const last = edge[edge.length - 1] ?? first
  return `M${place({ ...first, y: 0 })}L${edge.map(place).join('L')}L${place({ ...last, y: 0 })}z`
}
