import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { classic } from './build/classic.ts'
import { offline } from './build/offline.ts'
import { rules } from './src/law/vite.ts'

/** The floor: the oldest browsers that the app is written for. */
const target = ['chrome64', 'ios12']
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const plugins = () => [react(), rules()]

export default defineConfig({
  base: './',
  plugins: [
    plugins(),
    classic({
      boot: 'src/app/boot.js',
      prerender: 'src/app/prerender.tsx',
      plugins: plugins(),
      target,
      link: [
        'src/app/take/OpenLink.tsx',
        'src/app/take/LinkNote.tsx',
        'src/app/words/journey.ts',
        'src/app/resident/Result.tsx',
      ],
    }),
    offline('src/app/sw.js'),
  ],
  resolve: {
    alias: [
      { find: '@tanstack/devtools-event-client', replacement: file('build/noDevtools.ts') },
      { find: /^use-sync-external-store\/shim$/, replacement: file('build/reactStore.ts') },
    ],
  },
  build: {
    target,
    cssTarget: target,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { pluginTimings: false }, // Babel takes its time
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // What several screens share and is small: one request in place of ten.
            {
              name: 'shared',
              test: /src[\\/](answers[\\/](bounds|mistake|owner)|app[\\/](mistakes|answerText|given|steps|parts[\\/](ErrorSummary|fields[\\/]FieldError)))\.(tsx?|module\.css)$/,
            },
            {
              name: 'vendor',
              test: /oxc-project|node_modules[\\/](react|react-dom|scheduler|react-router|i18next|react-i18next)[\\/]/,
            },
          ],
        },
      },
    },
  },
})
