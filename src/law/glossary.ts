import { findQuote } from './check/quotes.ts'
import type { LawTerm } from './law.ts'
import type { Mistake, Wrong } from './mistake.ts'
import { clausesOf } from './plan.ts'
import type { Source } from './read/read.ts'

/**
 * Finds the terms in the plan: the clauses that use them, and the plan's own words that say what they mean. A word that
 * the tasks do not have, or that two terms claim, is a mistake; so is a quote that is not there to the letter.
 */
export function resolveGlossary(
  { glossary, planText }: Source,
  report: (mistake: Mistake) => void,
): readonly LawTerm[] {
  if (!glossary) return []
  const clauses = clausesOf(planText)
  const owners = new Map<string, string>()
  return Object.entries(glossary.value).map(([id, { words, name, says, quotes }]) => {
    const wrong = (path: readonly PropertyKey[], about: Wrong) =>
      report({ place: glossary.document.at([id, ...path]), ...about })
    const used = clauses.filter(({ from, to }) => words.some((word) => planText.slice(from, to).includes(word)))
    for (const [i, word] of words.entries()) {
      const first = owners.get(word)
      if (first !== undefined) wrong(['words', i], { code: 'duplicate-word', word, first })
      else if (!used.some(({ from, to }) => planText.slice(from, to).includes(word)))
        wrong(['words', i], { code: 'word-not-in-plan', found: word })
      owners.set(word, first ?? id)
    }
    if ((says === undefined) !== (quotes.length === 0)) wrong([], { code: 'half-a-term' })
    const found = quotes.flatMap(({ clause, quote }, i) => {
      const stretch = findQuote(planText, clause, quote)
      if ('from' in stretch) return [{ clause, ...stretch }]
      wrong(['quotes', i, 'quote'], stretch)
      return []
    })
    return { id, words, name, says, quotes: found, clauses: used.map(({ number }) => number) }
  })
}
