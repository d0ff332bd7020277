import type { Stretch } from '../law.ts'
import type { Wrong } from '../mistake.ts'
import { clausesOf } from '../plan.ts'

/** Where the plan says the quote, letter for letter, inside the clause named. */
export function findQuote(plan: string, clause: number, quote: string): Stretch | Wrong {
  const clauses = clausesOf(plan)
  const cited = clauses.find(({ number }) => number === clause)
  if (!cited) return { code: 'unknown-clause', found: clause }
  const text = plan.slice(cited.from, cited.to)
  const at = text.indexOf(quote)
  if (at >= 0) return { from: cited.from + at, to: cited.from + at + quote.length }
  const other = clauses.find(({ from, to }) => plan.slice(from, to).includes(quote))
  if (other) return { code: 'quote-in-other-clause', clause, other: other.number }
  return { code: 'quote-not-in-plan', clause, ...firstDifference(text, quote) }
}

/** The longest beginning of the quote that the clause has, and how each goes on. `at` counts characters from 1. */
function firstDifference(text: string, quote: string): { at: number; found: string; plan: string } {
  let length = quote.length
  while (length > 0 && !text.includes(quote.slice(0, length))) length--
  const goesOn = text.indexOf(quote.slice(0, length)) + length
  return {
    at: length + 1,
    found: quote.slice(length, length + 6),
    plan: length === 0 ? '' : text.slice(goesOn, goesOn + 6),
  }
}
