import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { rules } from '../src/law/vite.ts'

/**
 * The tests that mutants of the engine and of the law are run against: in one zone, without screens and bundles, and
 * without those that count how much they went through: they say the same as random households do, at length.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [rules()],
  test: {
    include: ['tests/{engine,law,proof}/**/*.test.ts'],
    exclude: [
      'tests/engine/completions.test.ts',
      'tests/engine/effort.test.ts',
      'tests/engine/questions.test.ts',
      'tests/engine/timeline.test.ts',
      'tests/proof/smallModel.test.ts',
    ],
    setupFiles: ['build/mutateSetup.ts'],
    // The rules are compiled once for all files: most of the time would go into that.
    isolate: false,
    // Code with all its mutants in it runs several times slower.
    testTimeout: 120_000,
  },
})
