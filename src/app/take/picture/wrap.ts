/** What stays whole: a run of Latin letters and figures, blanks, or a single character of any other script. */
const PIECES = /[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+|\s+|[\s\S]/g
/** No line begins with these, and none ends with the opening ones. */
const CLOSING = /^[，。、；：？！）》」】”’…·)]/
const OPENING = /[（《「【“‘(]$/

/**
 * Text in lines that are no wider than `width`, broken where Chinese and English allow it: between characters, at
 * blanks, never before a closing mark or behind an opening one, never between a figure and its unit (12月).
 *
 *     wrap('按2026年11月24日计算。', 90, widthOf)  // ['按2026年', '11月24日', '计算。']
 */
export function wrap(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = piece.trimStart()
    while (widthOf(line) > width && line.length > 1) {
      const fitting = fittingOf(line, width, widthOf)
      lines.push(line.slice(0, fitting))
      line = line.slice(fitting)
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const piece of text.match(PIECES) ?? []) {
    const before = pieces[pieces.length - 1]
    const staysWith =
      before !== undefined && (CLOSING.test(piece) || OPENING.test(before) || (/\d$/.test(before) && !/\s/.test(piece)))
    if (staysWith) pieces[pieces.length - 1] = before + piece
    else pieces.push(piece)
  }
  return pieces
}

/** How many characters of a word that is too long go into a line: at least one. */
function fittingOf(word: string, width: number, widthOf: (text: string) => number): number {
  let count = word.length
  while (count > 1 && widthOf(word.slice(0, count)) > width) count--
  return count
}
