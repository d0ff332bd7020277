/** About how wide a text is set, in the unit of `size`: near enough to keep labels apart, and the same everywhere. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * size
}

function emsOf(character: string): number {
  if (character >= '\u2e80') return 1
  if (character >= '0' && character <= '9') return 0.6
  return character === ' ' ? 0.3 : 0.56
}
