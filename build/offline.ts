import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { digestOf } from './contentNames.ts'

/** Not kept for offline use: schemas are for machines. */
const LEFT_OUT = /^schema\/|\.json$/

/**
 * Writes the service worker `sw.js` of a build: its version is a digest of everything it keeps.
 *
 * @param source the worker's text, with `__VERSION__` and `__FILES__` to fill in
 */
export function offline(source: string): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir = 'dist' }, output) {
      const files = Object.keys(output).filter((file) => !LEFT_OUT.test(file))
      const page = readFileSync(join(dir, 'index.html'), 'utf8')
      const kept = ['./', ...files.filter((file) => file !== 'index.html').sort()]
      const worker = readFileSync(source, 'utf8')
        .replace('__VERSION__', JSON.stringify(digestOf(`${kept.join('\n')}\n${page}`)))
        .replace('__FILES__', JSON.stringify(kept))
      writeFileSync(join(dir, 'sw.js'), worker)
    },
  }
}
