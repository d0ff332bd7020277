import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Excess, scriptExcess } from './floorScript.ts'
import { styleExcess } from './floorStyle.ts'

/** Reads what was built as the oldest browsers would: Chrome 64 and iOS 12. See floorScript.ts and floorStyle.ts. */
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((file) => join('dist', file))
const scripts = files.filter((file) => file.endsWith('.js'))
const styles = files.filter((file) => file.endsWith('.css'))

const say = (file: string, excess: readonly Excess[]): string[] =>
  excess.map(({ line, column, what }) => `${file}:${line}:${column} ${what}`)
const found = [
  ...scripts.flatMap((file) => say(file, scriptExcess(readFileSync(file, 'utf8'), isBoot(file) ? 5 : 2018))),
  ...styles.flatMap((file) => say(file, styleExcess(readFileSync(file, 'utf8')))),
]
if (found.length > 0) {
  console.error(found.join('\n'))
  process.exitCode = 1
} else {
  console.log(`floor: ${scripts.length} scripts and ${styles.length} style sheets can be read by Chrome 64 and iOS 12`)
}

/** Boot must run where the app cannot, to say so. */
function isBoot(file: string): boolean {
  return /boot-\w+\.js$/.test(file)
}
