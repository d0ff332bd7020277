import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { posix, sep } from 'node:path'
import { type PluginAPI, type PluginItem, type PluginObject, transformAsync, type types } from '@babel/core'
import { build, type Plugin, type PluginOption, type Rolldown } from 'vite'
import { type Bundle, loadedWith, neededFirst, writeBundle } from './bundle.ts'
import { contentNames, digestOf, UNNAMED } from './contentNames.ts'
import { polyfillModule, probe } from './polyfills.ts'
import { prerender } from './prerender.ts'

type Options = {
  /** Finds out whether the browser can run the app, and loads it; ES5, see src/app/boot.js. */
  readonly boot: string
  /** Exports `render()`, whose texts take the place of the comments in index.html that are called as they are. */
  readonly prerender: string
  /** The app's own plugins, for the build that renders the start page. */
  readonly plugins: readonly PluginOption[]
  readonly target: string[]
  /** The sources of the screens that a shared link opens: boot fetches them at once, not one after the other. */
  readonly link?: readonly string[]
}

/** With it Vite makes the name of a style sheet change; ours follows the text. */
const VITE_MARK = /\/\*\$vite\$:\d+\*\/\s*$/

const require = createRequire(import.meta.url)

/**
 * Turns the build's ES modules into scripts of the classic kind, loaded by SystemJS.
 *
 * Module scripts are always fetched with CORS, so they do not load in a sandboxed frame, whose origin is opaque; classic
 * scripts do, and in browsers from Chrome 64 on. Code splitting stays, and no script is inline, as the CSP asks. Styles that
 * the start page does not need make a second sheet, which boot loads before the first screen that does.
 */
export function classic(options: Options): Plugin[] {
  return [withoutPreloads, systemScripts(options)]
}

/** Nothing is ever preloaded (two style sheets at most, no modules), so Vite's wrapper around each `import()` only costs its bytes. */
const withoutPreloads: Plugin = {
  name: 'classic:without-preloads',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
}

function systemScripts(options: Options): Plugin {
  let bundle: Bundle
  return {
    name: 'classic',
    apply: 'build',
    enforce: 'post',
    // Without hashes: the final names are made here, of the final texts.
    config: () => ({
      build: {
        rolldownOptions: { output: { entryFileNames: UNNAMED, chunkFileNames: UNNAMED } },
      },
    }),
    generateBundle: {
      order: 'post',
      async handler(_, output) {
        const emit = (fileName: string, source: string): string => {
          this.emitFile({ type: 'asset', fileName, source })
          return fileName
        }
        const chunks = Object.values(output).filter((file) => file.type === 'chunk')
        const named = contentNames(new Map(await Promise.all(chunks.map(systemModule))))
        for (const [old, { fileName, code }] of named) {
          delete output[old]
          emit(fileName, code)
        }

        const described = describe(chunks, (old) => named.get(old)?.fileName ?? old)
        const polyfillCode = await polyfillScript(options.target)
        const polyfills = emit(`assets/polyfills-${digestOf(polyfillCode)}.js`, polyfillCode)
        const page = output['index.html']
        if (page?.type !== 'asset') throw new Error('the build has no index.html')
        let html = String(page.source)
        const sheet = (css: string): string => emit(`assets/style-${digestOf(css)}.css`, css)
        const later: string[] = []
        for (const style of Object.values(output)) {
          if (style.type !== 'asset' || !style.fileName.endsWith('.css')) continue
          const css = String(style.source).replace(VITE_MARK, '')
          if (html.includes(style.fileName)) html = html.replaceAll(style.fileName, sheet(css))
          else later.push(css)
          delete output[style.fileName]
        }
        const bootCode = await bootScript(
          options.boot,
          polyfills,
          later.length > 0 ? sheet(later.join('')) : undefined,
          described,
          options.link ?? [],
        )
        const boot = emit(`assets/boot-${digestOf(bootCode)}.js`, bootCode)
        bundle = { boot, polyfills, ...described }
        page.source = startPage(html, boot, await prerender(options.prerender, options.plugins))
      },
    },
    writeBundle: () => writeBundle(bundle),
  }
}

const systemModule = async (chunk: Rolldown.OutputChunk): Promise<[fileName: string, code: string]> => [
  chunk.fileName,
  await compact(chunk.code, [
    withoutBigInt,
    require.resolve('@babel/plugin-transform-dynamic-import'),
    require.resolve('@babel/plugin-transform-modules-systemjs'),
  ]),
]

/**
 * Chrome 64 to 66 end the page where they optimise a function that asks for `typeof x === 'bigint'`, as React does at every
 * child: V8 knew the word before it could compile it. Nothing here is a bigint, so the question has its answer.
 */
function withoutBigInt({ types: t }: PluginAPI): PluginObject {
  const isBigInt = (node: types.Node): boolean =>
    t.isStringLiteral(node, { value: 'bigint' }) ||
    (t.isTemplateLiteral(node) && node.quasis.length === 1 && node.quasis[0]?.value.raw === 'bigint')
  return {
    visitor: {
      BinaryExpression(path) {
        const { operator, left, right } = path.node
        const sides = [left, right]
        if (sides.some((side) => t.isUnaryExpression(side, { operator: 'typeof' })) && sides.some(isBigInt))
          path.replaceWith(t.booleanLiteral(operator.startsWith('!')))
      },
    },
  }
}

/** The code without comments and blanks, rewritten by the plugins alone: no syntax is lowered or raised. */
async function compact(code: string, plugins: readonly PluginItem[] = []): Promise<string> {
  const result = await transformAsync(code, {
    configFile: false,
    browserslistConfigFile: false,
    babelrc: false,
    compact: true,
    comments: false,
    sourceType: plugins.length > 0 ? 'module' : 'script',
    plugins: [...plugins],
  })
  if (!result?.code) throw new Error(`Babel made nothing of: ${code.slice(0, 80)}`)
  return result.code
}

function describe(
  chunks: readonly Rolldown.OutputChunk[],
  rename: (old: string) => string,
): Pick<Bundle, 'entry' | 'chunks'> {
  const entry = chunks.find((chunk) => chunk.isEntry)
  if (!entry) throw new Error('the build has no entry')
  const project = (id: string): string =>
    id
      .replace(/^\0/, '')
      .replace(process.cwd() + sep, '')
      .split(sep)
      .join('/')
  const entries = chunks.map((chunk) => [
    rename(chunk.fileName),
    {
      imports: chunk.imports.map(rename),
      dynamicImports: chunk.dynamicImports.map(rename),
      modules: chunk.moduleIds.map(project),
    },
  ])
  return { entry: rename(entry.fileName), chunks: Object.fromEntries(entries) }
}

async function polyfillScript(target: string[]): Promise<string> {
  const id = 'virtual:polyfills'
  const source: Plugin = {
    name: 'polyfills',
    resolveId: (name) => (name === id ? `\0${id}` : undefined),
    load: (name) => (name === `\0${id}` ? polyfillModule : undefined),
  }
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [source],
    build: {
      write: false,
      target,
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: { input: id, output: { format: 'iife' } },
    },
  })
  const [result] = [output].flat() as Rolldown.RolldownOutput[]
  if (!result) throw new Error('the polyfills were not built')
  return result.output[0].code
}

/** One file for what must come first: the check of the browser, the loader, the names of what to load. */
async function bootScript(
  file: string,
  polyfills: string,
  style: string | undefined,
  { entry, chunks }: Pick<Bundle, 'entry' | 'chunks'>,
  link: readonly string[],
): Promise<string> {
  const system = readFileSync(require.resolve('systemjs/dist/s.min.js'), 'utf8').replace(
    /\n\/\/# sourceMappingURL.*/,
    '',
  )
  const fromAssets = (name: string): string => posix.relative('assets', name)
  const first = neededFirst(entry, chunks)
  const linked = Object.keys(chunks).filter((name) => chunks[name]?.modules.some((module) => link.includes(module)))
  const more = [...loadedWith(linked, chunks)].filter((name) => !first.includes(name))
  const parts: Record<string, string> = {
    __SYSTEMJS__: system,
    __PROBE__: probe,
    __STYLE__: JSON.stringify(style === undefined ? '' : fromAssets(style)),
    __POLYFILLS__: JSON.stringify(fromAssets(polyfills)),
    __FILES__: JSON.stringify(first.map(fromAssets)),
    __LINK__: JSON.stringify(more.map(fromAssets)),
  }
  return compact(readFileSync(file, 'utf8').replace(/\b__[A-Z]+__\b/g, (name) => parts[name] ?? name))
}

/** Boot is not deferred: on other routes it must hide the start page before that paints. */
function startPage(html: string, boot: string, parts: Readonly<Record<string, string>>): string {
  return html
    .replace(/<script type="module"[^>]*><\/script>/, `<script src="./${boot}"></script>`)
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
    .replace(/ crossorigin(?=[ >])/g, '')
    .replace(/<!--(\w+)-->/g, (comment, name: string) => parts[name] ?? comment)
}
