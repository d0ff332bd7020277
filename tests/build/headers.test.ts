import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headersFor } from '../../build/headers.ts'

const nginx = {
  page: headersFor('/index.html', true),
  asset: headersFor('/assets/a.js', true),
  error: headersFor('/assets/a.js', false),
}
const apache = readFileSync('deploy/apache.conf', 'utf8')
const iis = readFileSync('deploy/iis.web.config', 'utf8')

const pairs = (text: string, pattern: RegExp): Record<string, string> =>
  Object.fromEntries([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]))
const directives = (value: string | undefined): string[] => (value ?? '').split(/, */).sort()

test('nginx sets the whole policy on every answer, and caching on what was found', () => {
  expect(Object.keys(nginx.error)).toEqual([
    'Content-Security-Policy',
    'Permissions-Policy',
    'Referrer-Policy',
    'X-Content-Type-Options',
  ])
  expect(nginx.page).toEqual({ ...nginx.error, 'Cache-Control': 'no-cache' })
  expect(nginx.asset).toEqual({ ...nginx.error, 'Cache-Control': 'public, max-age=31536000, immutable' })
})

test('apache sets the same', () => {
  const [page = '', asset = ''] = apache.split('<If ')

  expect(pairs(page, /^ *Header always set (\S+) "(.*)"$/gm)).toEqual(nginx.error)
  expect(pairs(page, /^ *Header set (\S+) "(.*)"$/gm)).toEqual({ 'Cache-Control': nginx.page['Cache-Control'] })
  expect(pairs(asset, /^ *Header set (\S+) "(.*)"$/gm)).toEqual({ 'Cache-Control': nginx.asset['Cache-Control'] })
})

test('IIS sets the same', () => {
  const [page = '', asset = ''] = iis.split('<location path="assets">')
  const [, days, custom] =
    /UseMaxAge" cacheControlMaxAge="(\d+)\.00:00:00" cacheControlCustom="([^"]*)"/.exec(asset) ?? []

  expect(pairs(page, /<add name="([^"]+)" value="([^"]*)"/g)).toEqual(nginx.error)
  expect(nginx.page['Cache-Control']).toBe('no-cache')
  expect(page).toContain('<clientCache cacheControlMode="DisableCache" />')
  expect(directives(`${custom}, max-age=${Number(days) * 86400}`)).toEqual(directives(nginx.asset['Cache-Control']))
})
