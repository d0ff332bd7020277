import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// A pattern that matches nothing is silent, so each arrow between the rooms is drawn here once the wrong way.
const refused: Record<string, [rule: string, source: string]> = {
  'src/engine/a.ts': ['noRestrictedImports', `export { x } from '../answers/x.ts'`],
  'src/engine/b.ts': ['noRestrictedImports', `export { z } from 'zod/mini'`],
  'src/engine/c.ts': ['noRestrictedImports', `export const x = () => import('../law/x.ts')`],
  'src/engine/d.ts': ['noRestrictedGlobals', 'export const x = Date.now()'],
  'src/engine/e.ts': ['noRestrictedGlobals', 'export const x = Temporal'],
  'src/engine/f.ts': ['noRestrictedGlobals', 'export const x = performance.now()'],
  'src/engine/g.ts': ['noRestrictedGlobals', 'export const x = globalThis'],
  'src/answers/a.ts': ['noRestrictedImports', `export { z } from 'zod'`],
  'src/answers/b.ts': ['noRestrictedImports', `export { x } from '../app/x.ts'`],
  'src/answers/text/a.ts': ['noRestrictedImports', `export { x } from '../../law/x.ts'`],
  'src/law/a.ts': ['noRestrictedImports', `export { readFileSync } from 'node:fs'`],
  'src/law/check/a.ts': ['noRestrictedImports', `export { readFile } from 'node:fs/promises'`],
  'src/law/check/b.ts': ['noRestrictedImports', `export { readFileSync } from 'fs'`],
  'src/law/check/c.ts': ['noRestrictedImports', `export { x } from '../../app/x.ts'`],
  'src/law/check/d.ts': ['noRestrictedImports', `export { build } from 'vite'`],
  'src/law/vite.ts': ['noRestrictedImports', `export { readFileSync } from 'node:fs'`],
  'src/app/a.ts': ['noRestrictedImports', `export { x } from '../law/x.ts'`],
  'src/app/b.ts': ['noRestrictedImports', `export { x } from '../cli/x.ts'`],
  'src/app/c.ts': ['noRestrictedImports', `export { z } from 'zod'`],
  'src/app/d.ts': ['noRestrictedImports', `export { readFileSync } from 'node:fs'`],
  'src/app/resident/a.ts': ['noRestrictedImports', `export { x } from '../plan/x.ts'`],
  'src/app/resident/b.ts': ['noRestrictedImports', `export { x } from '../../law/x.ts'`],
  'src/app/take/a.ts': ['noRestrictedImports', `export { x } from '../plan/x.ts'`],
  'src/app/plan/a.ts': ['noRestrictedImports', `export { x } from '../resident/x.ts'`],
  'src/app/parts/a.ts': ['noRestrictedImports', `export { x } from '../resident/x.ts'`],
  'src/app/parts/fields/a.ts': ['noRestrictedImports', `export { x } from '../../session.ts'`],
  'src/app/parts/fields/b.ts': ['noRestrictedImports', `export { x } from '../../useSession.tsx'`],
  'src/app/parts/fields/c.ts': ['noRestrictedImports', `export { x } from '../../take/x.ts'`],
  'src/app/parts/b.ts': ['noRestrictedImports', `export { x } from '../../law/x.ts'`],
  'src/app/non-null.ts': ['noNonNullAssertion', 'export const f = (x?: string) => x!.length'],
  'src/app/any.ts': ['noExplicitAny', 'export const f = (x: any): unknown => x'],
  'src/app/unused-import.ts': ['noUnusedImports', `import { x } from './x.ts'`],
  'src/app/unused-variable.ts': ['noUnusedVariables', 'const x = 1'],
  'src/app/floating.ts': ['noFloatingPromises', 'async function f(): Promise<void> {}\nf()'],
  'src/app/cycle-a.ts': ['noImportCycles', `export { b } from './cycle-b.ts'\nexport const a = 1`],
  'tests/app/focused.test.ts': ['noFocusedTests', `import { test } from 'vitest'\ntest.only('alone', () => {})`],
}

const allowed: Record<string, string> = {
  'src/engine/ok.ts': `export { x } from './x.ts'`,
  'src/answers/text/ok.ts': `export { x } from '../../engine/x.ts'\nexport { y } from '../y.ts'\nexport { z } from 'zod/mini'`,
  'src/law/check/ok.ts': `export { x } from '../../engine/x.ts'\nexport { y } from '../read/y.ts'\nexport { z } from 'zod'\nexport { join } from 'node:path'`,
  'src/law/files.ts': `export { readFileSync } from 'node:fs'`,
  'src/app/ok.ts': `export { x } from '../engine/x.ts'\nexport { y } from './resident/y.ts'\nexport { z } from 'zod/mini'`,
  'src/app/outlook/ok.ts': `export { x } from '../useSession.tsx'\nexport { y } from './y.ts'\nexport { z } from '../parts/z.ts'`,
}

const tree = realpathSync(mkdtempSync(join(tmpdir(), 'lint-')))
let found: { path: string; rule: string }[] = []

beforeAll(() => {
  for (const file of ['biome.json', '.gitignore']) cpSync(file, join(tree, file))
  for (const [path, [, source]] of Object.entries(refused)) plant(path, source)
  for (const [path, source] of Object.entries(allowed)) plant(path, source)
  plant('src/app/cycle-b.ts', `export { a } from './cycle-a.ts'\nexport const b = 1`)
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  const args = ['lint', '--reporter=github', '--max-diagnostics=none', '--colors=off']
  const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: tree, encoding: 'utf8' })
  found = [...stdout.matchAll(/^::error title=[\w/]*\/(\w+),file=([^,]+)/gm)].map((m) => ({
    rule: m[1] ?? '',
    path: relative(tree, m[2] ?? ''),
  }))
})

afterAll(() => rmSync(tree, { recursive: true }))

test.each(Object.entries(refused))('%s is refused', (path, [rule]) => {
  expect(found).toContainEqual({ path, rule })
})

test.each(Object.keys(allowed))('%s is allowed', (path) => {
  expect(found.filter((mistake) => mistake.path === path)).toEqual([])
})

function plant(path: string, source: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), `${source}\n`)
}
