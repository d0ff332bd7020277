import type { Mistake } from '../mistake.ts'
import { partsOf } from '../plan.ts'
import type { Sourced } from '../read/read.ts'
import type { PlanFile } from '../read/schema.ts'

/** The English headings follow the plan's by their order alone, so there are as many of them. */
export function checkHeadings(planText: string, { document, value }: Sourced<PlanFile>): readonly Mistake[] {
  const english = value['in English']
  if (!english) return []
  const { plan } = partsOf(planText)
  return (['chapter', 'section', 'task'] as const).flatMap((kind) => {
    const expected = plan.filter((part) => part.kind === kind).length
    const found = english[`${kind}s`].length
    if (found === expected) return []
    return [
      {
        place: document.at(['in English', `${kind}s`]),
        code: 'out-of-range',
        expected: `${expected} headings, one for each ${kind} of the plan`,
        found: String(found),
      },
    ]
  })
}
