import type { Pack, ProvisionId, UnitId } from '../../engine/pack.ts'
import type { PlanText, Stretch } from '../../engine/words.ts'

/** What the plan grants or announces, numbered within its clause: 1a, 1b; what it only announces 13①. */
export type Citation = {
  readonly kind: 'grant' | 'announcement'
  readonly id: ProvisionId
  readonly clause: number
  readonly unit: UnitId
  readonly label: string
}

/** A stretch that grants or announces. Provisions for different claimants can rest on the same words. */
export type Place = Stretch & {
  readonly kind: Citation['kind']
  readonly citations: readonly [Citation, ...Citation[]]
}

const SMALL_A = 'a'.charCodeAt(0)
const CIRCLED_ONE = '①'.charCodeAt(0)

/** Every provision and announcement in the plan's order. Those that cite the same words share a number. */
export function citationsOf({ provisions, announcements }: Pack, { quotes }: PlanText): readonly Citation[] {
  const startOf = (id: ProvisionId) => quotes[id]?.[0]?.from ?? 0
  const cited = [
    ...provisions.map(({ id, clause, unit }) => ({ kind: 'grant' as const, id, clause, unit, first: SMALL_A })),
    ...announcements.map(({ id, clause, unit }) => ({
      kind: 'announcement' as const,
      id,
      clause,
      unit,
      first: CIRCLED_ONE,
    })),
  ].sort((a, b) => startOf(a.id) - startOf(b.id))
  const numbers = new Map<string, string[]>()
  return cited.map(({ first, ...citation }) => {
    const key = `${citation.kind} ${citation.clause}`
    const words = JSON.stringify(quotes[citation.id])
    const told = numbers.get(key) ?? []
    numbers.set(key, told)
    if (!told.includes(words)) told.push(words)
    return { ...citation, label: `${citation.clause}${String.fromCharCode(first + told.indexOf(words))}` }
  })
}

/** The stretches that the citations cite, each once, in the order of the text. */
export function placesOf(citations: readonly Citation[], { quotes }: PlanText): readonly Place[] {
  const places = new Map<string, Place>()
  for (const citation of citations)
    for (const { from, to } of quotes[citation.id] ?? []) {
      const key = `${from} ${to}`
      const known = places.get(key)
      places.set(
        key,
        known
          ? { ...known, citations: [...known.citations, citation] }
          : { from, to, kind: citation.kind, citations: [citation] },
      )
    }
  return [...places.values()].sort((a, b) => a.from - b.from)
}
