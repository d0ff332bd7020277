import { readFileSync } from 'node:fs'

/** A header that deploy/nginx.conf sets; `always` also on errors. */
type Line = { readonly name: string; readonly value: string; readonly always: boolean }

export const nginxConf = readFileSync(new URL('../deploy/nginx.conf', import.meta.url), 'utf8')

/**
 * The headers with which nginx would answer for `path`, read from its configuration, so that what is served here and what is
 * served there are one thing. Understands what that file uses: `add_header` of the server, and `map $uri`.
 */
export function headersFor(path: string, isFound: boolean, conf: string = nginxConf): Record<string, string> {
  const lines = [...conf.matchAll(/^\s*add_header\s+([\w-]+)\s+("[^"]*"|\S+?)(\s+always)?;/gm)].map(
    ([, name = '', value = '', always]): Line => ({
      name,
      value: resolveValue(value, path, conf),
      always: always !== undefined,
    }),
  )
  return Object.fromEntries(lines.filter(({ always }) => always || isFound).map(({ name, value }) => [name, value]))
}

/** The same policy with other sites allowed to show the pages in a frame. */
export const withFrameAncestors = (csp: string, sources: string): string =>
  csp.replace(/frame-ancestors [^;]*/, `frame-ancestors ${sources}`)

function resolveValue(written: string, path: string, conf: string): string {
  if (!written.startsWith('$')) return written.replace(/^"|"$/g, '')
  const map = new RegExp(`map \\$uri \\${written} \\{([^}]*)\\}`).exec(conf)?.[1]
  if (map === undefined) throw new Error(`deploy/nginx.conf maps nothing to ${written}`)
  const cases = [...map.matchAll(/^\s*(default|"~([^"]+)")\s+"([^"]*)";/gm)]
  const found = cases.find(([, , pattern]) => pattern !== undefined && new RegExp(pattern).test(path)) ?? cases[0]
  return found?.[3] ?? ''
}
