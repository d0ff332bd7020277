import { readFileSync, writeFileSync } from 'node:fs'

type Package = {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
export type Lock = { packages: Record<string, Package> }

const FILE = 'package-lock.json'
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/**
 * The lock with every optional dependency in it.
 *
 * npm leaves out what it could not look up at the moment, most often the binaries of other platforms, and `npm ci` then refuses
 * the lock on those and, by version, on this one. What is added has no integrity, which npm allows; os, cpu and libc are read
 * off the name (`@biomejs/cli-linux-arm64-musl`), and npm's own next write completes the rest.
 */
export function completed(lock: Lock): { lock: Lock; added: string[] } {
  const packages = { ...lock.packages }
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isPresent(name, path, packages)) continue
      packages[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) }
    }
  }
  const added = Object.keys(packages).filter((path) => !(path in lock.packages))
  const byPath = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)
  return { lock: { ...lock, packages: Object.fromEntries(Object.entries(packages).sort(byPath)) }, added }
}

/** Node looks in the package's own node_modules first, then in those around it. */
function isPresent(name: string, path: string, packages: Lock['packages']): boolean {
  if (`${path && `${path}/`}node_modules/${name}` in packages) return true
  return path !== '' && isPresent(name, path.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), packages)
}

function platformOf(name: string): Pick<Package, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.find((system) => words.includes(system)) ?? (name === 'fsevents' ? 'darwin' : undefined)
  const cpu = PROCESSORS.find((processor) => words.includes(processor))
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) }
}

if (import.meta.main) {
  const text = readFileSync(FILE, 'utf8')
  const { lock, added } = completed(JSON.parse(text) as Lock)
  if (added.length === 0) {
    console.log(`${FILE} is complete for every platform`)
  } else {
    writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
    console.log(`${FILE} lacked ${added.length}, now added:\n${added.join('\n')}`)
  }
}
