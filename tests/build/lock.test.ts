import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completed, type Lock } from '../../build/lock.ts'

const real = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

test('the lock holds the packages of every platform: otherwise run `npm run lock`', () => {
  expect(completed(real).added).toEqual([])
})

test('the lock names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/)
})

const packaged = ['@biomejs/biome', 'rolldown', 'lightningcss', 'typescript'].flatMap((owner) =>
  Object.keys(real.packages[`node_modules/${owner}`]?.optionalDependencies ?? {}),
)

test.each(packaged)('%s is missed when it is gone, and put back for the same platform', (name) => {
  const path = `node_modules/${name}`
  const { [path]: gone, ...packages } = real.packages

  const { lock, added } = completed({ ...real, packages })

  expect(added).toEqual([path])
  const { version, dev, optional, os, cpu, libc } = gone ?? {}
  const isNamedByLibc = /-(gnu|musl)$/.test(name) // biome's glibc packages are not
  expect(lock.packages[path]).toEqual({ version, dev, optional, os, cpu, ...(isNamedByLibc && { libc }) })
  expect(Object.keys(lock.packages)).toEqual(Object.keys(real.packages))
})

test('a package beside the one that asks for it, or around it, is not missed', () => {
  const asks = { optionalDependencies: { b: '1.0.0' } }

  expect(
    completed({ packages: { '': {}, 'node_modules/a': asks, 'node_modules/a/node_modules/b': {} } }).added,
  ).toEqual([])
  expect(
    completed({ packages: { 'node_modules/a/node_modules/@c/d': asks, 'node_modules/a/node_modules/b': {} } }).added,
  ).toEqual([])
  expect(completed({ packages: { 'node_modules/a': asks, 'node_modules/e/node_modules/b': {} } }).added).toEqual([
    'node_modules/b',
  ])
})
