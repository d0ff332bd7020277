import type { PlanTerm, Stretch } from '../engine/words.ts'

/** Where a text uses a term. */
export type TermUse = Stretch & { readonly term: PlanTerm }

/**
 * The terms that a text uses, each where it first stands: a term that is explained once a paragraph does not have to be
 * met ten times with the Tab key. Of words that hold one another the longer counts.
 */
export function termsIn(text: string, terms: readonly PlanTerm[]): readonly TermUse[] {
  const uses: TermUse[] = []
  for (const term of terms) {
    const found = term.words.map((word) => ({ from: text.indexOf(word), word })).filter(({ from }) => from >= 0)
    const first = Math.min(...found.map(({ from }) => from))
    const longest = Math.max(0, ...found.filter(({ from }) => from === first).map(({ word }) => word.length))
    if (longest > 0) uses.push({ from: first, to: first + longest, term })
  }
  return uses.filter((use) => !uses.some((other) => holds(other, use))).sort((a, b) => a.from - b.from)
}

const holds = (outer: Stretch, inner: Stretch): boolean =>
  outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from
