import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scriptExcess } from '../../build/floorScript.ts'
import { styleExcess } from '../../build/floorStyle.ts'

test.each([
  ['object spread', 'var a = { ...b }'],
  ['async iteration', 'async function f() { for await (const x of y) {} }'],
  ['named groups and the s flag', 'var a = /(?<year>\\d{4})/s'],
  ['Unicode properties', 'var a = /\\p{Script=Han}/u'],
])('%s can be read by the floor', (_, code) => {
  expect(scriptExcess(code, 2018)).toEqual([])
})

test.each([
  ['optional catch binding', 'try { a() } catch { b() }'],
  ['optional chaining', 'a?.b'],
  ['nullish coalescing', 'a ?? b'],
  ['import()', 'import("./a.js")'],
  ['an import', 'import "./a.js"'],
  ['import.meta', 'import.meta.url'],
  ['class fields', 'class A { b = 1 }'],
  ['BigInt', '1n'],
  ['numeric separators', '1_000'],
  ['logical assignment', 'a ||= b'],
  ['a bare line separator in a string', '"\u2028"'],
  ['lookbehind', '/(?<=a)b/'],
  ['negative lookbehind', '/(?<!a)b/u'],
  ['lookbehind in a string', 'new RegExp("(?<!a)b")'],
  ['lookbehind in a template', 'new RegExp(`(?<=a)b`)'],
])('%s is beyond the floor', (_, code) => {
  const found = scriptExcess(`var ok = 1\n${code}`, 2018)

  expect(found).toHaveLength(1)
  expect(found[0]?.line).toBe(2)
})

test('boot is ES5, so that it runs where the app cannot', () => {
  expect(scriptExcess(readFileSync('src/app/boot.js', 'utf8'), 5)).toEqual([])
  expect(scriptExcess('const a = 1', 5)).toHaveLength(1)
})

test.each([
  ['a grid with grid-gap', '.a { display: grid; grid-gap: 1rem; gap: 1rem }'],
  ['columns with a gap', '.a { columns: 2; column-gap: 1rem }'],
  ['dvh over vh', '.a { height: 100vh; height: 100dvh }'],
  ['clamp() over a plain size', '.a { width: 20rem; width: clamp(1rem, 50%, 20rem) }'],
  ['focus-visible in a rule of its own', '.a:focus { color: red } .a:focus-visible { color: blue }'],
  ['whatever stands in @supports', '@supports (inset: 0) { .a { inset: 0 } }'],
  ['what merely adds', '.a { accent-color: red; text-wrap: balance }'],
  ['keyframes and media', '@keyframes x { from, to { color: red } } @media (min-width: 1px) { .a { color: red } }'],
])('%s may stay', (_, css) => {
  expect(styleExcess(css)).toEqual([])
})

test.each([
  ':has(b) { color: red }',
  'a:is(.b, .c) { color: red }',
  'a:where(.b) { color: red }',
  'a:not(.b, .c) { color: red }',
  'a:hover, a:focus-visible { color: red }',
  '@layer a { b { color: red } }',
  '@container (min-width: 1px) { b { color: red } }',
  'a { b { color: red } }',
  'a { @media print { color: red } }',
  '@media (width > 1px) { a { color: red } }',
  'a { display: flex; gap: 1rem }',
  'a { row-gap: 1rem }',
  'a { inset: 0 }',
  'a { aspect-ratio: 1 }',
  'a { margin-inline: 1rem }',
  'a { height: 100dvh }',
  'a { width: clamp(1rem, 50%, 20rem) }',
  'a { width: min(1rem, 50%) }',
  'a { width: max(1rem, 50%); width: clamp(1rem, 50%, 20rem) }',
  'a { --size: min(1rem, 50%) }',
  'a { --size: 1rem; --size: min(1rem, 50%) }',
  'a { color: rgb(0 0 0 / 50%) }',
  'a { color: oklch(50% 0.1 20) }',
  'a { display: contents }',
])('%s is beyond the floor', (css) => {
  const found = styleExcess(`.ok { color: red }\n${css}`)

  expect(found.length).toBeGreaterThan(0)
  expect(found[0]?.line).toBe(2)
})
