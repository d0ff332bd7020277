import type { ClaimantId } from '../../../engine/answers.ts'
import { type CivilDate, daysBetween } from '../../../engine/date.ts'
import type { Amount } from '../../../engine/money.ts'
import type { ProvisionId } from '../../../engine/pack.ts'
import { type Band, type Forecast, isRunning, isSure } from '../forecast.ts'
import { isSame } from '../lasting.ts'

/** What one claimant gets of one provision, as long as it lasts. */
export type Strand = { readonly provision: ProvisionId; readonly claimant: ClaimantId; readonly isHanging: boolean }

/** How high a strand stands in a column: heights above the base, equal where it is not. */
export type Slice = { readonly bottom: number; readonly top: number }

/** The time of one step, as it is drawn. */
export type Column = {
  readonly left: number
  readonly right: number
  /** One a strand, from the base up. */
  readonly slices: readonly Slice[]
  readonly sureTop: number
  readonly top: number
}

/** What stands in the picture, from the base up: what is sure before what hangs on an answer, what starts first before the rest. */
export function strandsOf(bands: readonly Band[]): readonly Strand[] {
  const strands: Strand[] = []
  for (const band of [...bands].sort((a, b) => +isSure(b) - +isSure(a) || a.from - b.from)) {
    const { provision, claimant } = band
    const strand = { provision, claimant, isHanging: !isSure(band) }
    if (!strands.some((other) => isSame(other, strand) && other.isHanging === strand.isHanging)) strands.push(strand)
  }
  return strands
}

/** The place of a day between two edges. */
export function scaleOf({ asOf, last }: Forecast, left: number, right: number): (day: CivilDate) => number {
  const span = Math.max(daysBetween(asOf, last), 1)
  return (day) => left + (daysBetween(asOf, day) / span) * (right - left)
}

/** A column a step; the highest is `height` high, and a missing least is drawn as nothing. */
export function columnsOf(
  seen: Forecast,
  strands: readonly Strand[],
  { x, height }: { readonly x: (day: CivilDate) => number; readonly height: number },
): readonly Column[] {
  const { steps, bands, last } = seen
  const highest = Math.max(1, ...steps.map(({ total }) => leastOf(total)))
  return steps.map(({ from }, i) => {
    let top = 0
    let sureTop = 0
    const slices = strands.map((strand) => {
      const band = bands.find((one) => isSame(one, strand) && isRunning(one, from) && !isSure(one) === strand.isHanging)
      const bottom = top
      top += (leastOf(band?.amount ?? null) / highest) * height
      if (!strand.isHanging) sureTop = top
      return { bottom, top }
    })
    return { left: x(from), right: x(steps[i + 1]?.from ?? last), slices, sureTop, top }
  })
}

/** What the money comes to at the least. */
export const leastOf = (amount: Amount | null): number => amount?.min ?? 0
