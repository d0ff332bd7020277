import type { Stretch } from '../../engine/words.ts'

/** Where the text has the words sought, numbered from 0 in the order in which it is read. */
export type Match = Stretch & { readonly index: number }

/**
 * Every place where the parts of a text have the words, to the letter but for upper and lower case, full and half width,
 * straight and curly quotes. The parts come in the order in which they are read. Nothing sought, nothing found.
 */
export function search(text: string, parts: readonly Stretch[], words: string): readonly Match[] {
  const sought = plain(words.trim())
  if (sought === '') return []
  const folded = plain(text)
  const matches: Match[] = []
  for (const part of parts) {
    let from = folded.indexOf(sought, part.from)
    while (from >= 0 && from + sought.length <= part.to) {
      matches.push({ from, to: from + sought.length, index: matches.length })
      from = folded.indexOf(sought, from + sought.length)
    }
  }
  return matches
}

const FULL_WIDTH = 0xfee0

/** As many characters as before, so that places stay. */
const plain = (text: string): string =>
  text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH))
    .replace(/[“”]/g, '"')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
