import { expect, test } from 'vitest'
import { budgets, isOver, table } from '../../build/budgets.ts'
import type { Bundle, Chunk } from '../../build/bundle.ts'

const chunk = (modules: string[], imports: string[] = [], dynamicImports: string[] = []): Chunk => ({
  modules,
  imports,
  dynamicImports,
})
const bundle: Bundle = {
  boot: 'boot.js',
  polyfills: 'polyfills.js',
  entry: 'index.js',
  chunks: {
    'index.js': chunk(['src/app/main.tsx'], ['vendor.js'], ['family.js', 'question.js', 'result.js', 'plan.js']),
    'vendor.js': chunk(['node_modules/react/index.js']),
    'family.js': chunk(['src/app/resident/Family.tsx'], ['vendor.js']),
    'form.js': chunk(['node_modules/form/index.js'], ['vendor.js']),
    'question.js': chunk(['src/app/resident/Question.tsx'], ['vendor.js', 'form.js']),
    'result.js': chunk(['src/app/resident/Result.tsx'], ['form.js', 'index.js']),
    'plan.js': chunk(['src/app/plan/Plan.tsx'], ['vendor.js']),
  },
}
const files = ['index.html', 'style.css', 'boot.js', 'polyfills.js', ...Object.keys(bundle.chunks)]
const html = '<link rel="stylesheet" href="./style.css">'
const powers = Object.fromEntries(files.map((file, at) => [file, 2 ** at]))
const rowsWith = (weights: Record<string, number>) =>
  budgets(bundle, html, files, (file) => ({ gzip: weights[file] ?? 0, brotli: 0 }))
const filesOf = (bytes: number | undefined) => files.filter((file) => ((bytes ?? 0) & (powers[file] ?? 0)) > 0).sort()

test('each screen is charged with what the ones before it have not loaded', () => {
  const charged = rowsWith(powers).map(({ weight }) => filesOf(weight.gzip))

  expect(charged).toEqual([
    ['index.html', 'style.css'],
    ['boot.js', 'index.js', 'vendor.js'],
    ['family.js'],
    ['form.js', 'question.js'],
    ['result.js'],
    ['polyfills.js'],
    ['plan.js'],
  ])
})

test.each([
  ['index.html', 14_000, 0],
  ['style.css', 14_000, 0],
  ['vendor.js', 118_000, 1],
  ['family.js', 40_000, 2],
  ['form.js', 30_000, 3],
  ['result.js', 20_000, 4],
  ['polyfills.js', 40_000, 5],
  ['plan.js', 40_000, 6],
])('%s may weigh %i bytes and not one more', (file, limit, at) => {
  expect(rowsWith({ [file]: limit }).filter(isOver)).toEqual([])
  expect(rowsWith({ [file]: limit + 1 }).findIndex(isOver)).toBe(at)
})

test('the table marks what is over', () => {
  expect(table(rowsWith({ 'plan.js': 40_001 }))).toMatch(/plan\.js +40\.0 of +40 +0\.0 {2}OVER$/)
})

test('a screen that has been renamed is missed, not passed over', () => {
  const renamed = { ...bundle, chunks: { ...bundle.chunks, 'result.js': chunk(['src/app/resident/Answer.tsx']) } }

  expect(() => budgets(renamed, html, files, () => ({ gzip: 0, brotli: 0 }))).toThrow('src/app/resident/Result')
})
