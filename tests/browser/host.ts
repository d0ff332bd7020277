import { createServer, type Server } from 'node:http'
import { listening, site } from '../../build/site.ts'

/** A server of this test alone, at an address of its own; `await using` ends it with the test. */
export type Host = AsyncDisposable & { readonly origin: string }

/** The built app, or another one in `dir`, under `base`, to be shown in a frame by anyone, without any CORS header. */
export const appAt = (base: string, dir = 'dist'): Promise<Host> => started(site({ dir, base, frameAncestors: '*' }))

/** Another site, whose page shows `url` in a frame. */
export const pageWithFrame = (url: string, sandbox: string): Promise<Host> =>
  started(
    createServer((request, response) => {
      const isPage = request.url === '/'
      response.writeHead(isPage ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(
        isPage
          ? `<!doctype html><title>host</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><iframe title="the app" sandbox="${sandbox}" src="${url}" width="380" height="700"></iframe>`
          : '',
      )
    }),
  )

async function started(server: Server): Promise<Host> {
  return {
    origin: await listening(server),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
