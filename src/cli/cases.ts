import { EXPECTED_KEYS } from '../law/check/examples.ts'
import type { Law, LawExample } from '../law/law.ts'

/** A provision with fewer golden cases than this proves too little: more is at stake where it grants a figure. */
const LEAST = { withFigure: 12, without: 4 }

/** How many cases put something else to the rule: the same answers on the same day prove no more twice. */
function distinct(examples: readonly LawExample[]): number {
  const put = examples.map(({ words }) =>
    JSON.stringify(
      Object.entries(words)
        .filter(([key]) => !EXPECTED_KEYS.includes(key))
        .sort(),
    ),
  )
  return new Set(put).size
}

/** A line for each provision that has too few golden cases. */
export function lackingCases({ provisions }: Pick<Law, 'provisions'>): readonly string[] {
  return provisions.flatMap(({ amount, document, examples }) => {
    const least = amount ? LEAST.withFigure : LEAST.without
    const count = distinct(examples)
    if (count >= least) return []
    return [
      `${document.at([]).file}: ${count === 1 ? '1 golden case' : `${count} golden cases that differ`}, and it needs ${least}: a yes, a no for each condition, an unknown, each limit from both sides.`,
    ]
  })
}
