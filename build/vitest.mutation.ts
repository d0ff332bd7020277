import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { rules } from '../src/law/vite.ts'

/**
 * The tests that mutants of the engine and of the law are run against: in one zone, without screens and bundles, and
 * without those that go through every combination of answers, which say the same as random households, at length.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [rules()],
  test: {
    include: ['tests/{engine,law,proof}/**/*.test.ts'],
    exclude: ['tests/proof/smallModel.test.ts', 'tests/engine/completions.test.ts', 'tests/engine/effort.test.ts'],
    // It counts its days, and half a second is too few for it.
    testNamePattern: /^(?!.*brute force)/,
    setupFiles: ['build/mutateSetup.ts'],
    // Code with all its mutants in it runs several times slower.
    testTimeout: 120_000,
  },
})
