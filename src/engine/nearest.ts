/**
 * How many single-character edits turn one word into the other: a character added, left out or changed, or two
 * neighbours swapped, the commonest slip of all (Damerau, Levenshtein; no stretch is edited twice).
 */
function distance(a: string, b: string): number {
  const rows: number[][] = []
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = []
    rows.push(row)
    for (let j = 0; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const edits = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (isSame ? 0 : 1)]
      row.push(
        i === 0 || j === 0
          ? Math.max(i, j)
          : Math.min(...edits, isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY),
      )
    }
  }
  return at(a.length, b.length)
}

/**
 * The known word that is most likely meant, or undefined where none is near: at most a third of it may differ.
 *
 *     nearest('person.brith', ['person.birth', 'person.sex'])  // 'person.birth'
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, most: Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)) }))
    .filter(({ candidate, most }) => Math.abs(candidate.length - word.length) <= most) // else the table may be huge
    .map(({ candidate, most }) => ({ candidate, most, far: distance(word, candidate) }))
    .filter(({ far, most }) => far <= most)
    .sort((a, b) => a.far - b.far)
  return best?.candidate
}
