const FURTHEST = 2

/**
 * The known word that a mistyped one most likely means: at most two letters added, left out or changed, and
 * fewer than half of them.
 *
 *     nearest('brith', ['birth', 'care'])  // 'birth'
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .filter((other) => Math.abs(other.length - word.length) <= FURTHEST)
    .map((other) => ({ other, edits: editsBetween(word, other) }))
    .filter(({ other, edits }) => edits <= FURTHEST && edits * 2 < other.length)
  return near.sort((a, b) => a.edits - b.edits)[0]?.other
}

/** Levenshtein's distance, one row of the table at a time. */
function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...b].entries()) {
      const [diagonal = 0, up = 0, left = 0] = [above[column], above[column + 1], current[column]]
      current.push(letter === other ? diagonal : 1 + Math.min(diagonal, up, left))
    }
    above = current
  }
  return above[b.length] ?? 0
}
