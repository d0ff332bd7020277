import type { Law, Stretch } from '../law.ts'
import type { Mistake } from '../mistake.ts'
import { type Clause, clausesOf } from '../plan.ts'
import type { Located } from '../read/document.ts'
import { findQuote } from './quotes.ts'

/** How the sentences of one clause are accounted for. A sentence that holds a grant and a target counts in both columns. */
export type ClauseCoverage = {
  readonly clause: number
  readonly sentences: number
  readonly cited: number
  readonly announced: number
  readonly grantsNothing: number
  readonly unaccounted: number
}

export type Coverage = { readonly clauses: readonly ClauseCoverage[]; readonly mistakes: readonly Mistake[] }

const PLAN = 'rules/plan.txt'

/**
 * Holds the whole plan against the rules, character by character: every word of the 21 tasks is quoted by a provision or
 * an announcement, or listed in plan.yaml as granting nothing; and none is both.
 */
export function checkCoverage(law: Law, plan: Located): Coverage {
  const mistakes: Mistake[] = []
  const cited = law.provisions.flatMap(({ quotes }) => quotes)
  const announced = law.announcements.flatMap(({ quotes }) => quotes)
  const nothing = law.plan['grants nothing'].flatMap(({ clause, quote }, i) => {
    const path = ['grants nothing', i, 'quote']
    const found = findQuote(law.planText, clause, quote)
    if (!('from' in found)) {
      mistakes.push({ place: plan.at(path), ...found })
      return []
    }
    const grant = [...cited, ...announced].find((other) => overlap(found, other))
    if (grant)
      mistakes.push({
        place: plan.at(path),
        code: 'cited-and-listed',
        text: law.planText.slice(Math.max(found.from, grant.from), Math.min(found.to, grant.to)),
      })
    return [found]
  })
  const clauses = clausesOf(law.planText).map((clause) => {
    const count = (stretches: readonly Stretch[]) =>
      clause.sentences.filter((sentence) => stretches.some((stretch) => overlap(sentence, stretch))).length
    const gaps = clause.sentences.flatMap((sentence) =>
      gapsIn(sentence, [...cited, ...announced, ...nothing], law.planText),
    )
    mistakes.push(
      ...gaps.map(
        ({ from, to }): Mistake => ({
          place: { file: PLAN, from, to },
          code: 'unaccounted',
          clause: clause.number,
          text: law.planText.slice(from, to),
        }),
      ),
    )
    return {
      clause: clause.number,
      sentences: clause.sentences.length,
      cited: count(cited),
      announced: count(announced),
      grantsNothing: count(nothing),
      unaccounted: unaccountedIn(clause, gaps),
    }
  })
  return { clauses, mistakes }
}

const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to

function unaccountedIn(clause: Clause, gaps: readonly Stretch[]): number {
  return clause.sentences.filter((sentence) => gaps.some((gap) => overlap(sentence, gap))).length
}

/** The stretches of a sentence that nothing covers, but for punctuation. */
function gapsIn(sentence: Stretch, covers: readonly Stretch[], text: string): readonly Stretch[] {
  const inside = covers.filter((cover) => overlap(cover, sentence)).sort((a, b) => a.from - b.from)
  const gaps: Stretch[] = []
  let from = sentence.from
  for (const cover of [...inside, { from: sentence.to, to: sentence.to }]) {
    if (cover.from > from) gaps.push({ from, to: cover.from })
    from = Math.max(from, cover.to)
  }
  return gaps.filter((gap) => /[\p{L}\p{N}]/u.test(text.slice(gap.from, gap.to)))
}
