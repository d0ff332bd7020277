import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentNames } from '../../build/contentNames.ts'

const named = (chunks: Record<string, string>) => contentNames(new Map(Object.entries(chunks)))
const site = {
  'assets/a.unnamed.js': 'import("./b.unnamed.js"); 1',
  'assets/b.unnamed.js': 'import "./a.unnamed.js"; 2',
  'assets/c.unnamed.js': '3',
}

test('names in a text become the new names', () => {
  const names = named(site)

  expect(names.get('assets/a.unnamed.js')?.code).toBe(
    `import("./${names.get('assets/b.unnamed.js')?.fileName.slice(7)}"); 1`,
  )
  expect(names.get('assets/c.unnamed.js')?.fileName).toMatch(/^assets\/c-[0-9a-f]{10}\.js$/)
})

test('a change renames the chunk and whatever names it, and leaves the others alone', () => {
  const before = named(site)
  const after = named({ ...site, 'assets/b.unnamed.js': 'import "./a.unnamed.js"; 4' })

  expect(after.get('assets/b.unnamed.js')?.fileName).not.toBe(before.get('assets/b.unnamed.js')?.fileName)
  expect(after.get('assets/a.unnamed.js')?.fileName).not.toBe(before.get('assets/a.unnamed.js')?.fileName)
  expect(after.get('assets/c.unnamed.js')?.fileName).toBe(before.get('assets/c.unnamed.js')?.fileName)
})

test('over any two builds, one name holds one text', () => {
  const text = fc
    .array(fc.constantFrom('./a.unnamed.js', './b.unnamed.js', './c.unnamed.js', 'x', 'y'), { maxLength: 4 })
    .map((words) => words.join(' '))
  const build = fc.record({ 'assets/a.unnamed.js': text, 'assets/b.unnamed.js': text, 'assets/c.unnamed.js': text })

  fc.assert(
    fc.property(build, build, (one, other) => {
      const texts = new Map([...named(one).values()].map(({ fileName, code }) => [fileName, code]))
      for (const { fileName, code } of named(other).values()) expect(texts.get(fileName) ?? code).toBe(code)
    }),
    { numRuns: 1000 },
  )
})
