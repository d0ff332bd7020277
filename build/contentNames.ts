import { createHash } from 'node:crypto'
import { posix } from 'node:path'

/** Ten hex digits of SHA-256: lower case alone, so that no file system takes two names for one. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)

/** What chunks are called until their texts are final: no word that a library's text could hold by chance. */
export const UNNAMED = 'assets/[name].unnamed.js'

/**
 * Names chunks by what is in them when all is done, so that a file served as `immutable` never changes under one name.
 *
 * Chunks name one another, in circles too, so a digest cannot simply be taken of the final text. Instead the names in a text
 * are masked, and each round joins the digest of a text (and of its own name) with the digests of the chunks that it names,
 * in order. After as many rounds as there are chunks, equal digests mean equal texts all the way down.
 *
 * @param chunks file name (`assets/main.unnamed.js`) → text, in which other chunks stand by their base names
 * @returns old file name → new file name (`assets/main-0123456789.js`) and text
 */
export function contentNames(chunks: ReadonlyMap<string, string>): Map<string, { fileName: string; code: string }> {
  const files = new Map([...chunks.keys()].map((file) => [posix.basename(file), file]))
  if (files.size < chunks.size) throw new Error(`two chunks share a base name: ${[...chunks.keys()].join(', ')}`)
  const replaceNames = (code: string, by: (file: string) => string): string =>
    code.replace(/[\w.-]+\.unnamed\.js/g, (word) => {
      const file = files.get(word)
      return file === undefined ? word : by(file)
    })

  const texts = [...chunks].map(([file, code]) => {
    const named: string[] = []
    const masked = replaceNames(code, (other) => `\0${named.push(other)}`)
    return { file, own: digestOf(`${file}\n${masked}`), named }
  })
  let digests = new Map(texts.map(({ file, own }) => [file, own]))
  for (const _ of texts) {
    const last = digests
    digests = new Map(
      texts.map(({ file, own, named }) => [file, digestOf([own, ...named.map((n) => last.get(n))].join())]),
    )
  }

  const rename = (file: string): string => file.replace(/\.unnamed\.js$/, `-${digests.get(file)}.js`)
  return new Map(
    [...chunks].map(([file, code]) => [
      file,
      { fileName: rename(file), code: replaceNames(code, (other) => posix.basename(rename(other))) },
    ]),
  )
}
