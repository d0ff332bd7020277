import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '../../src/app/words/en.ts'
import { enJourney } from '../../src/app/words/enJourney.ts'
import { zh } from '../../src/app/words/zh.ts'
import { zhJourney } from '../../src/app/words/zhJourney.ts'

/** All sentences by their keys: `result.title`. */
const sentencesIn = (words: object, path = ''): readonly (readonly [key: string, sentence: string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : sentencesIn(value, `${path}${key}.`),
  )
const chinese = sentencesIn({ ...zh, ...zhJourney })
const english = sentencesIn({ ...en, ...enJourney })

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

  expect(chinese.map(([key]) => key).filter((key) => !isSaid(key))).toEqual([])
})

test('no sentence is empty: the page would show its key', () => {
  expect([...chinese, ...english].filter(([, sentence]) => sentence.trim() === '')).toEqual([])
})

test('both languages fill in the same', () => {
  const holesIn = (sentences: typeof chinese) =>
    Object.fromEntries(
      sentences.map(([key, sentence]) => [key, [...new Set(sentence.match(/\{\{\w+\}\}/g) ?? [])].sort()]),
    )

  expect(holesIn(english)).toEqual(holesIn(chinese))
})
