import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type PluginOption } from 'vite'

/**
 * The start page as HTML, made by the module's `render()`, so that it can be read before any script has come, or without.
 *
 * The module is bundled to a file beside node_modules first: it holds JSX and generated rules, and from a `data:` URL React
 * would not be found.
 */
export async function prerender(module: string, plugins: readonly PluginOption[]): Promise<string> {
  const outDir = mkdtempSync(resolve('node_modules/.prerender-'))
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [...plugins],
      build: { ssr: module, outDir, copyPublicDir: false, rolldownOptions: { output: { entryFileNames: 'page.mjs' } } },
    })
    const page = (await import(pathToFileURL(join(outDir, 'page.mjs')).href)) as { render(): string }
    return page.render()
  } finally {
    rmSync(outDir, { recursive: true })
  }
}
