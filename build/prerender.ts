import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type PluginOption } from 'vite'

/**
 * What is to stand in index.html, by the comment that it takes the place of, made by the module's `render()`: it can be read
 * before any script has come, or without.
 *
 * The module is bundled to a file beside node_modules first: it holds JSX and generated rules, and from a `data:` URL React
 * would not be found.
 */
export async function prerender(
  module: string,
  plugins: readonly PluginOption[],
): Promise<Readonly<Record<string, string>>> {
  const outDir = mkdtempSync(resolve('node_modules/.prerender-'))
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [...plugins],
      build: { ssr: module, outDir, copyPublicDir: false, rolldownOptions: { output: { entryFileNames: 'page.mjs' } } },
    })
    const page = (await import(pathToFileURL(join(outDir, 'page.mjs')).href)) as { render(): Record<string, string> }
    return page.render()
  } finally {
    rmSync(outDir, { recursive: true })
  }
}
