import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { site } from '../../build/site.ts'

const root = mkdtempSync(join(tmpdir(), 'site-'))
const dir = join(root, 'dist')
const server = site({ dir, base: '/sub/', frameAncestors: 'https://host.example' })
let port: number

beforeAll(async () => {
  mkdirSync(join(dir, 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(dir, 'index.html'), '<!doctype html>你好')
  writeFileSync(join(dir, 'assets/a-0123456789.js'), 'var a = 1;'.repeat(100))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
  rmSync(root, { recursive: true })
})

test('the page is asked for anew, and an asset never again', async () => {
  const [page, asset] = [await get('/sub/'), await get('/sub/assets/a-0123456789.js')]

  expect([page.status, page.text, page.headers['cache-control']]).toEqual([200, '<!doctype html>你好', 'no-cache'])
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('the policy allows the frame that was asked for and no inline code', async () => {
  const csp = (await get('/sub/')).headers['content-security-policy']

  expect(csp).toMatch(/^default-src 'none'; script-src 'self'; /)
  expect(csp).toMatch(/; frame-ancestors https:\/\/host\.example$/)
  expect(csp).not.toMatch(/unsafe/)
})

test('nothing is shared across origins', async () => {
  expect((await get('/sub/', { Origin: 'null' })).headers).not.toHaveProperty('access-control-allow-origin')
})

test.each([
  '/sub/../secret.txt',
  '/sub/..%2fsecret.txt',
  '/sub/%2e%2e/secret.txt',
  '/sub/assets/..%2f..%2fsecret.txt',
  '/sub/..%5csecret.txt',
  '//secret.txt',
  '/sub//etc/passwd',
  '/secret.txt',
  '/sub/%00',
  '/sub/%E4%BD',
])('%s leads nowhere', async (path) => {
  const { status, text } = await get(path)

  expect([400, 404]).toContain(status)
  expect(text).not.toMatch(/secret|root:/)
})

test('what is missing is said in plain text, with the policy, and not kept', async () => {
  const { status, headers, text } = await get('/sub/assets/gone.js')

  expect([status, text]).toEqual([404, '404 Not Found\n'])
  expect(headers['content-type']).toMatch(/^text\/plain/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers).not.toHaveProperty('cache-control')
})

test('a directory without its slash leads to the one with it, so that relative links hold', async () => {
  expect(await get('/sub/assets')).toMatchObject({ status: 301, headers: { location: '/sub/assets/' } })
})

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', undefined],
])('to whom accepts %s the script comes as %s', async (accepted, encoding) => {
  const { headers } = await get('/sub/assets/a-0123456789.js', { 'Accept-Encoding': accepted })

  expect(headers['content-encoding']).toBe(encoding)
})

test('what has not changed is not sent again', async () => {
  const { etag } = (await get('/sub/')).headers

  expect(await get('/sub/', { 'If-None-Match': String(etag) })).toMatchObject({ status: 304, text: '' })
})

test('only reading is allowed', async () => {
  expect(await get('/sub/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  expect(await get('/sub/', {}, 'HEAD')).toMatchObject({ status: 200, text: '' })
})

type Answer = { status: number | undefined; headers: NodeJS.Dict<string | string[]>; text: string }

/** fetch() would tidy the path first. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((settle, fail) => {
    request({ port, path, headers, method }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => settle({ status: response.statusCode, headers: response.headers, text }))
    })
      .on('error', fail)
      .end()
  })
}
