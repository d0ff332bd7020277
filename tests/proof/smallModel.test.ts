import { afterAll, describe, expect, test } from 'vitest'
import type { CivilDate } from '../../src/engine/date.ts'
import { decide } from '../../src/engine/decide.ts'
import { RULES } from '../../src/law/files.ts'
import { rules } from '../pack.ts'
import { TOY } from '../rules.ts'
import { toy } from '../toy.ts'
import { MOST_CELLS, modelOf } from './cells.ts'
import { differenceOf } from './compare.ts'
import { Chance } from './random.ts'
import { toDigits } from './second/days.ts'
import type { Reads } from './second/provision.ts'
import { readRules } from './second/rules.ts'
import { SecondEvaluation } from './second.ts'

/** The day of the rules, a leap day, the birthday of leap-day children, and the turn of a year. */
const DECISION_DATES = [20261124, 20240229, 20250228, 20261231, 20270101]

describe.each([
  { law: 'the plan', pack: rules.pack, folder: RULES, dates: DECISION_DATES },
  { law: 'the toy law', pack: toy.pack, folder: TOY, dates: [20240229] },
])('$law: every combination of answers, each limit from both sides', ({ law, pack, folder, dates }) => {
  const second = new SecondEvaluation(readRules(folder))
  const counted: { readonly cells: number; readonly says: string }[] = []
  afterAll(() => {
    const total = counted.reduce((sum, { cells }) => sum + cells, 0)
    console.log(`${law}, small model: ${total} cells decided alike: ${counted.map(({ says }) => says).join(', ')}`)
  })

  test.each(second.reads())('$provision', { timeout: 300_000 }, (reads) => {
    const alone = { ...pack, provisions: pack.provisions.filter(({ id }) => id === reads.provision) }
    let cells = 0
    let bound = ''

    for (const asOf of [...dates, ...daysAround(reads)])
      for (const members of reads.seesLists ? [0, 1, 2] : [0]) {
        const { isWhole, situations } = modelOf({ reads, asOf, members }, new Chance(asOf))
        if (!isWhole) bound = ` (with ${members} in a list beyond ${MOST_CELLS}: every pair of answers)`
        cells += situations.length
        for (const said of situations) {
          const findings = second.decide(said.answers, said.asOf, said.saidOn, reads.provision)
          const difference = differenceOf(decide(alone, said.answers, asOf as CivilDate), findings, said)
          if (difference) expect.fail(difference)
        }
      }

    counted.push({ cells, says: `${reads.provision} ${cells}${bound}` })
    expect(cells).toBeGreaterThan(0)
  })
})

/** Days of the law's own, with the day before and the day after, as decision dates. */
const daysAround = ({ days }: Reads): readonly number[] => days.flatMap((day) => [day - 1, day, day + 1].map(toDigits))
