import type { Answers, ClaimantId } from '../../engine/answers.ts'
import { addMonths, type CivilDate, nextDay, previousDay } from '../../engine/date.ts'
import { type Decision, decide } from '../../engine/decide.ts'
import { type Amount, sum } from '../../engine/money.ts'
import type { ConditionId, Pack, ProvisionId } from '../../engine/pack.ts'
import { type Turn, timeline } from '../../engine/timeline.ts'
import { type DateToKeep, datesToKeep } from './dates.ts'
import { hangsOn, isSame } from './lasting.ts'

/** One monthly amount of one claimant, for as long as it stays the same. */
export type Band = {
  readonly provision: ProvisionId
  readonly claimant: ClaimantId
  readonly from: CivilDate
  /** The last day; null where it goes on beyond the days looked at. */
  readonly until: CivilDate | null
  readonly amount: Amount
  /** The conditions that hold only while an answer stays true; none where it follows from dates alone. */
  readonly hangsOn: readonly ConditionId[]
}

/** What all bands come to from a day on; null where there are none. */
export type Step = {
  readonly from: CivilDate
  readonly total: Amount | null
  /** What of it follows from dates alone. */
  readonly sure: Amount | null
  /** What of it hangs on an answer. */
  readonly hanging: Amount | null
}

export type Forecast = {
  readonly asOf: CivilDate
  /** The last day looked at. */
  readonly last: CivilDate
  /** In the plan's order, each decision's one after the other. */
  readonly bands: readonly Band[]
  /** From the decision date on, earliest first. None where no money comes monthly. */
  readonly steps: readonly Step[]
  readonly dates: readonly DateToKeep[]
}

/**
 * What time alone brings in the coming years, all answers unchanged: monthly money, and the dates to keep.
 *
 * Money counts where the verdict is `eligible`; what a department confirms is no money yet. The window ends with the
 * last day within so many years, and that day still counts.
 */
export function forecast(pack: Pack, answers: Answers, asOf: CivilDate, years: number): Forecast {
  const last = addMonths(asOf, 12 * years)
  const decisions = decide(pack, answers, asOf)
  const turns = timeline(pack, answers, asOf, decisions, last)
  const bands = decisions.flatMap((decision) => {
    const own = turns.filter(({ before }) => isSame(before, decision))
    return bandsOf(asOf, decision, own).map((band) => ({
      ...band,
      hangsOn: hangsOn(pack, answers, band.from, decision),
    }))
  })
  return { asOf, last, bands, steps: stepsOf(asOf, bands), dates: datesToKeep(pack, decisions, turns) }
}

/** The monthly bands of one decision, from the decision date through its turns. */
function bandsOf(asOf: CivilDate, now: Decision, turns: readonly Turn[]): readonly Omit<Band, 'hangsOn'>[] {
  const states = [{ on: asOf, after: now }, ...turns]
  return states.flatMap(({ on, after: { provision, claimant, verdict, amount } }, i) => {
    if (verdict !== 'eligible' || amount?.per !== 'month') return []
    const next = states[i + 1]
    return [{ provision, claimant, from: on, until: next ? previousDay(next.on) : null, amount }]
  })
}

function stepsOf(asOf: CivilDate, bands: readonly Band[]): readonly Step[] {
  if (bands.length === 0) return []
  const ends = bands.flatMap(({ until }) => (until === null ? [] : [nextDay(until)]))
  const days = [...new Set([asOf, ...bands.map(({ from }) => from), ...ends])].sort((a, b) => a - b)
  return days.map((from) => {
    const running = bands.filter((band) => isRunning(band, from))
    return {
      from,
      total: sumOf(running),
      sure: sumOf(running.filter(isSure)),
      hanging: sumOf(running.filter((band) => !isSure(band))),
    }
  })
}

export const isRunning = (band: Band, day: CivilDate): boolean =>
  band.from <= day && (band.until === null || day <= band.until)

export const isSure = (band: Band): boolean => band.hangsOn.length === 0

function sumOf(bands: readonly Band[]): Amount | null {
  const [first, ...others] = bands.map(({ amount }) => amount)
  return first ? sum([first, ...others]) : null
}
