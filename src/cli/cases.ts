import type { Law } from '../law/law.ts'

/** A provision with fewer golden cases than this proves too little: more is at stake where it grants a figure. */
const LEAST = { withFigure: 12, without: 4 }

/** A line for each provision that has too few golden cases. */
export function lackingCases({ provisions }: Pick<Law, 'provisions'>): readonly string[] {
  return provisions.flatMap(({ amount, document, examples }) => {
    const least = amount ? LEAST.withFigure : LEAST.without
    if (examples.length >= least) return []
    return [
      `${document.at([]).file}: ${examples.length} golden cases, and it needs ${least}: a yes, a no for each condition, an unknown, each limit from both sides.`,
    ]
  })
}
