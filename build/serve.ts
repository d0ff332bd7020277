import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { site } from './site.ts'

/** Serves `dist` to this machine alone. PORT and FRAME_ANCESTORS change the address and who may show it in a frame. */
const dir = 'dist'
if (!existsSync(`${dir}/index.html`)) {
  console.error('There is no dist/index.html yet. Build it first: npm start does both.')
  process.exit(1)
}
const port = await listen(site({ dir, frameAncestors: process.env.FRAME_ANCESTORS }), Number(process.env.PORT ?? 4173))
console.log(`Open http://127.0.0.1:${port}/ in a browser. Ctrl+C ends it.`)

/** The first free port from `port` on. */
async function listen(server: Server, port: number): Promise<number> {
  const isTaken = await new Promise<boolean>((settle, fail) => {
    server.once('listening', () => settle(false))
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? settle(true) : fail(error)))
    server.listen(port, '127.0.0.1')
  })
  if (!isTaken) return port
  console.log(`Port ${port} is taken; trying ${port + 1}.`)
  server.removeAllListeners('listening').removeAllListeners('error')
  return listen(server, port + 1)
}
