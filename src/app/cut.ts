import type { Stretch } from '../engine/words.ts'

/** A piece of a text, under one mark or under none. */
export type Piece<T> = Stretch & { readonly mark: T | undefined }

/**
 * Cuts a stretch of a text into pieces: each mark's part of it, and what lies between, from beginning to end. Where marks
 * overlap, the one that begins first keeps what it has. Together the pieces are the stretch, to the letter.
 */
export function cut<T extends Stretch>({ from, to }: Stretch, marks: readonly T[]): readonly Piece<T>[] {
  const inside = marks.filter((mark) => mark.from < to && from < mark.to).sort((a, b) => a.from - b.from)
  const pieces: Piece<T>[] = []
  let at = from
  for (const mark of inside) {
    const begin = Math.max(at, mark.from)
    const end = Math.min(to, mark.to)
    if (begin >= end) continue
    if (begin > at) pieces.push({ from: at, to: begin, mark: undefined })
    pieces.push({ from: begin, to: end, mark })
    at = end
  }
  if (at < to) pieces.push({ from: at, to, mark: undefined })
  return pieces
}
