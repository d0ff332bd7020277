import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { zh } from '../../src/app/words/zh.ts'
import { zhJourney } from '../../src/app/words/zhJourney.ts'

/** The keys of all sentences: `result.title`. */
const keysOf = (words: object, path = ''): readonly string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`),
  )

test('every sentence of the app is said somewhere', () => {
  const code = globSync('src/app/**/*.{ts,tsx}')
    .filter((file) => !/words\/(zh|en)/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const said = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key))
  // `verdict.name.${verdict}` says every sentence below verdict.name.
  const below = [...code.matchAll(/`((?:\w+\.)+)\$\{/g)].map(([, path = '']) => path)
  const isSaid = (key: string) =>
    said.has(key) || said.has(key.replace(/_(one|other)$/, '')) || below.some((path) => key.startsWith(path))

  expect(keysOf({ ...zh, ...zhJourney }).filter((key) => !isSaid(key))).toEqual([])
})
