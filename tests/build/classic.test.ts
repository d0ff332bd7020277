import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classic } from '../../build/classic.ts'
import { digestOf } from '../../build/contentNames.ts'
import { scriptExcess } from '../../build/floorScript.ts'

const root = mkdtempSync(join(tmpdir(), 'classic-'))
const site = {
  'index.html':
    '<link rel="icon" href="data:,"><script type="module" src="/main.js"></script><div id="root"><!--app--></div>',
  'main.js': `import css from './main.module.css'
    document.body.className = css.calm
    document.body.append('main')
    import('./a/screen.js').then((a) => a.show())
    import('./b/screen.js').then((b) => b.show())`,
  'main.module.css': '.calm { color: red }',
  'a/screen.js': `export const show = () => document.body.append('a')`,
  'b/screen.js': `export const show = (x) => document.body.append(typeof x === 'bigint' ? 'big' : 'b', 'bigint' !== typeof x)`,
  'page.js': `import css from './main.module.css'
    export const render = () => ({ app: '<h1 class="' + css.calm + '">$& ready</h1>' })`,
}
let before: Map<string, string>
let after: Map<string, string>

beforeAll(async () => {
  before = await built(site)
  after = await built({ ...site, 'b/screen.js': `export const show = () => document.body.append('changed')` })
})
afterAll(() => rmSync(root, { recursive: true }))

test('every chunk is a classic script', () => {
  for (const [file, code] of before) if (file.endsWith('.js')) expect(scriptExcess(code, 2018)).toEqual([])
  expect(stems(before)).toEqual(['boot', 'index', 'polyfills', 'screen', 'screen', 'style'])
})

test('no script asks for the type of a bigint, which ends the page in Chrome 64', () => {
  const screens = [...before].filter(([file]) => file.includes('screen')).map(([, code]) => code)

  expect(screens).toHaveLength(2)
  expect(screens.join()).not.toContain('bigint')
})

test('boot, the polyfills and the style sheet are named by their digest', () => {
  for (const [file, text] of before) if (/boot-|polyfills-|style-/.test(file)) expect(file).toContain(digestOf(text))
})

test('the page holds the start page and boot, and nothing that asks for CORS', () => {
  const page = before.get('index.html') ?? ''

  expect(page).toMatch(/<div id="root"><h1 class="\w+">\$& ready<\/h1><\/div>/)
  expect(page).toMatch(/<script src="\.\/assets\/boot-[0-9a-f]{10}\.js"><\/script>/)
  expect(page).not.toMatch(/crossorigin|module/)
})

test('a class has one name in the start page, the script and the style sheet', () => {
  const name = /<h1 class="(\w+)"/.exec(before.get('index.html') ?? '')?.[1]
  const using = [...before].filter(([, text]) => text.includes(name ?? '?')).map(([file]) => file.replace(/-.*\./, '.'))

  expect(using.sort()).toEqual(['assets/index.js', 'assets/style.css', 'index.html'])
})

test('boot loads the entry by its final name and has no gap left to fill', () => {
  const boot = [...before].find(([file]) => file.includes('boot-'))?.[1] ?? ''
  const files: readonly string[] = JSON.parse(/files=(\[[^\]]*\])/.exec(boot)?.[1] ?? '[]')

  expect(files).toEqual([expect.stringMatching(/^index-/)])
  for (const file of files) expect(before.has(`assets/${file}`)).toBe(true)
  expect(/\b__[A-Z]+__\b/.exec(boot)?.[0]).toBeUndefined()
})

test('a changed screen changes its own name and those that lead to it, and no other', () => {
  const kept = [...before.keys()].filter((file) => after.has(file))

  expect(stems(new Map(kept.map((file) => [file, ''])))).toEqual(['polyfills', 'screen', 'style'])
  for (const file of kept.filter((name) => name !== 'index.html')) expect(after.get(file)).toBe(before.get(file))
})

const stems = (files: Map<string, string>): string[] =>
  [...files.keys()].flatMap((file) => /assets\/([a-z]+)\d?-/.exec(file)?.[1] ?? []).sort()

async function built(files: Record<string, string>): Promise<Map<string, string>> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const output = (await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: classic({
      boot: resolve('src/app/boot.js'),
      prerender: join(root, 'page.js'),
      plugins: [],
      target: ['chrome64', 'ios12'],
    }),
    build: { write: false, target: ['chrome64', 'ios12'], modulePreload: false, cssCodeSplit: false },
  })) as Rolldown.RolldownOutput
  return new Map(output.output.map((file) => [file.fileName, file.type === 'asset' ? String(file.source) : file.code]))
}
