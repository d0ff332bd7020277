import { createContext, runInContext } from 'node:vm'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { scriptExcess } from '../../build/floorScript.ts'
import { polyfills, probe } from '../../build/polyfills.ts'

/** Takes away what a probe looks for: `[].at` → `delete Array.prototype.at`. */
const removal = (present: string): string =>
  present
    .replace(/^"description" in (.*)/, 'delete $1.description')
    .replace(/^\[\]\./, 'delete Array.prototype.')
    .replace(/^""\./, 'delete String.prototype.')
    .replace(/^(?!delete )/, 'delete ')

const browser = () => {
  const context = createContext({ MessageChannel, DOMException, structuredClone, queueMicrotask, setTimeout })
  runInContext('this.window = this.self = this', context)
  return (code: string): unknown => runInContext(code, context)
}

test('the probe is ES5 and holds where nothing is missing', () => {
  expect(scriptExcess(probe, 5)).toEqual([])
  expect(browser()(`!!(${probe})`)).toBe(true)
})

test.each(polyfills)('where %s is missing, %s is called for and mends it', async (present, module) => {
  const run = browser()
  run(removal(present))

  expect(run(`!!(${probe})`)).toBe(false)
  run(await bundled(module))
  expect(run(`!!(${present})`)).toBe(true)
})

async function bundled(module: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, rolldownOptions: { input: module, output: { format: 'iife' } } },
  })
  return ([output].flat() as Rolldown.RolldownOutput[])[0]?.output[0].code ?? ''
}
