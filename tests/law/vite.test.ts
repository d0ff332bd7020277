import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RULES } from '../../src/law/files.ts'
import { rules } from '../../src/law/vite.ts'

/** What the plugin tells the bundler, caught. */
type Told = {
  readonly message: string
  readonly id: string
  readonly loc: { readonly file: string; readonly line: number; readonly column: number }
  readonly frame: string
}

const room = mkdtempSync(join(tmpdir(), 'rules-'))
const folder = join(room, 'rules')
const wrong = join(folder, 'provisions', '20-wrong.yaml')

const PROVISION = `clause: 20
quote: 对特殊家庭年满60周岁以上人员，发放300元/月的护理补贴
title: { zh: 试, en: Trial }
about: { zh: 试, en: Trial }
kind: cash
for: person
unit: helth
situations: [special-family]
when:
  - person.brith
`

/** The bundler around the plugin: what it calls, and what it hears. */
function around(plugin: ReturnType<typeof rules>) {
  const watched: string[] = []
  const context = {
    addWatchFile: (file: string) => void watched.push(file),
    error: (told: Told) => {
      throw Object.assign(new Error(told.message), { told })
    },
  }
  type Hook = (this: typeof context, ...args: readonly unknown[]) => unknown
  const call = (name: 'buildStart' | 'resolveId' | 'load' | 'handleHotUpdate', ...args: readonly unknown[]) =>
    (plugin[name] as Hook).call(context, ...args)
  return { call, watched }
}

beforeAll(() => {
  cpSync(RULES, folder, { recursive: true })
})

afterAll(() => {
  rmSync(room, { recursive: true })
})

describe('the plugin', () => {
  test('serves what the app imports of the law, and nothing else', async () => {
    const { call, watched } = around(rules())
    const ids = [
      'law:pack',
      'law:questions/zh',
      'law:questions/en',
      'law:words/zh',
      'law:words/en',
      'law:plan',
      'law:about',
    ]
    const texts = await Promise.all(ids.map((id) => call('load', call('resolveId', id))))

    expect(texts.map((text) => String(text).match(/export const (\w+) =/)?.[1])).toEqual([
      'pack',
      'questions',
      'questions',
      'words',
      'words',
      'plan',
      'about',
    ])
    expect(call('resolveId', 'law:none')).toBeUndefined()
    expect(await call('load', '\0law:none')).toBeUndefined()
    expect(await call('load', 'law:pack')).toBeUndefined()
    expect(watched).toContain(resolve(RULES, 'facts.yaml'))
  }, 30_000)

  test('tells the first mistake in the bundler’s form, the others behind it, and looks again when a file changes', async () => {
    writeFileSync(wrong, PROVISION)
    const { call } = around(rules(folder))
    const told = await Promise.resolve(call('load', '\0law:pack')).catch((error: { told: Told }) => error.told)

    expect(told).toMatchObject({
      message: expect.stringContaining('There is no unit "helth". Did you mean "health"?'),
      id: wrong,
      loc: { file: wrong, line: 7, column: 6 },
      frame: expect.stringContaining('rules/provisions/20-wrong.yaml:7:7'),
    })
    expect((told as Told).message).toContain('20-wrong.yaml:10:5')

    rmSync(wrong)
    call('buildStart')
    expect(String(await call('load', '\0law:pack'))).toContain('export const pack')
  }, 30_000)

  test('sends the page for its modules again when a rule changes, and lets other files be', () => {
    const { call } = around(rules(folder))
    const heard: unknown[] = []
    const server = {
      moduleGraph: {
        getModuleById: (id: string) => (id === '\0law:pack' ? { id } : undefined),
        invalidateModule: (module: unknown) => void heard.push(module),
      },
      ws: { send: (message: unknown) => void heard.push(message) },
    }

    expect(call('handleHotUpdate', { file: resolve(folder, '../src/main.tsx'), server })).toBeUndefined()
    expect(heard).toEqual([])
    expect(call('handleHotUpdate', { file: join(folder, 'units.yaml'), server })).toEqual([])
    expect(heard).toEqual([{ id: '\0law:pack' }, { type: 'full-reload' }])
  })
})
