import type { Answered } from '../engine/answers.ts'
import type { CivilDate } from '../engine/date.ts'
import type { Fact } from '../engine/pack.ts'
import { type Body, bodiesIn } from './body.ts'
import { boundsOf, checkDay, isCivilDate } from './bounds.ts'
import { parseJsonAnswer } from './json-answer.ts'
import type { Misplaced } from './mistake.ts'

/**
 * The dates of an answers file that cannot be: after the decision date, or before the date they follow from. Every date
 * that can be read is checked, whatever else is wrong in the file.
 */
export function impossibleDays(facts: readonly Fact[], json: unknown, asOf: CivilDate): readonly Misplaced[] {
  return bodiesIn(json).flatMap((body) => {
    const dates = facts.filter((fact) => fact.type === 'date' && fact.owner === body.owner)
    const told = readable(dates, body)
    return dates.flatMap((fact) => {
      const day = told[fact.name]
      const checked = isCivilDate(day) ? checkDay(day, boundsOf(fact, told, asOf)) : undefined
      return checked?.ok === false ? [{ path: [...body.path, fact.name], mistake: checked.mistake }] : []
    })
  })
}

function readable(facts: readonly Fact[], { said }: Body): Answered {
  const answers = facts.flatMap((fact) => {
    const parsed = parseJsonAnswer(fact, said[fact.name])
    return parsed.ok ? [[fact.name, parsed.value] as const] : []
  })
  return Object.fromEntries(answers)
}
