import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { digestOf } from './contentNames.ts'
import { headersFor, withFrameAncestors } from './headers.ts'

type Options = {
  readonly dir: string
  /** The path under which the files stand, with a slash at both ends. */
  readonly base?: string
  /** Who may show the pages in a frame, in place of what nginx.conf says. */
  readonly frameAncestors?: string | undefined
}
type File = { readonly path: string; readonly body: Buffer }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
}
const encoders = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 9 }),
}

/** Starts a server where a port is free, for this machine alone, and tells its origin. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A server of static files that answers as nginx would with deploy/nginx.conf: for trying out and for the tests. */
export function site({ dir, base = '/', frameAncestors }: Options): Server {
  const root = resolve(dir)
  const encoded = new Map<string, Promise<Buffer>>()

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return text(response, 405, 'Method Not Allowed', { Allow: 'GET, HEAD' })
    const path = pathOf(request.url ?? '/')
    if (path === undefined) return text(response, 400, 'Bad Request')
    const file = path.startsWith(base) ? await find(path.slice(base.length)) : undefined
    if (file === 'directory') return text(response, 301, 'Moved Permanently', { Location: `${path}/` })
    if (file === undefined) return text(response, 404, 'Not Found', headers(path, false))

    const type = types[extname(file.path)] ?? 'application/octet-stream'
    const tag = `"${digestOf(file.body.toString('latin1'))}"`
    const all = { ...headers(path, true), 'Content-Type': type, ETag: tag, Vary: 'Accept-Encoding' }
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304, all).end()
    const encoding = encodingFor(type, request.headers['accept-encoding'])
    const body = encoding ? await encode(file, tag, encoding) : file.body
    response.writeHead(200, {
      ...all,
      'Content-Length': body.length,
      ...(encoding && { 'Content-Encoding': encoding }),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  async function find(path: string): Promise<File | 'directory' | undefined> {
    const full = resolve(root, path)
    if (full !== root && !full.startsWith(root + sep)) return undefined
    const isDirectory = (await stat(full).catch(() => undefined))?.isDirectory()
    if (isDirectory === undefined) return undefined
    if (isDirectory && path !== '' && !path.endsWith('/')) return 'directory'
    const file = isDirectory ? join(full, 'index.html') : full
    const body = await readFile(file).catch(() => undefined)
    return body && { path: file, body }
  }

  function encode({ path, body }: File, tag: string, encoding: keyof typeof encoders): Promise<Buffer> {
    const key = `${path} ${tag} ${encoding}`
    const done = encoded.get(key) ?? encoders[encoding](body)
    encoded.set(key, done)
    return done
  }

  function headers(path: string, isFound: boolean): Record<string, string> {
    const all = headersFor(path, isFound)
    const csp = all['Content-Security-Policy']
    if (frameAncestors === undefined || csp === undefined) return all
    return { ...all, 'Content-Security-Policy': withFrameAncestors(csp, frameAncestors) }
  }
}

function text(response: ServerResponse, status: number, words: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status} ${words}\n`)
}

/** The decoded path of a request, or undefined where it is none: `%zz`, a NUL, a drive letter. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    return /[\0\\:]/.test(path) ? undefined : path
  } catch {
    return undefined
  }
}

function encodingFor(type: string, accepted: string | undefined): keyof typeof encoders | undefined {
  if (!/^text|javascript|json|svg/.test(type)) return undefined
  return (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b(?!;q=0(\\.0+)?(,|$))`).test(accepted ?? ''))
}
