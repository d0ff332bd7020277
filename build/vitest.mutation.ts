import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { rules } from '../src/law/vite.ts'

/** In which order mutants meet the tests: what kills many in little time first, many cases of the whole last. */
const ORDER = [
  /law\/(document|plan|report|feel\/read|emit\/(alternatives|names))\./, // nothing is compiled
  /law\/(check\/.*|emit\/sentences)\./, // a toy is
  /law\/refused\./,
  /(?!)/, // all others
  /(oracle|refusedAlone|second|questions|timeline|decide)\./,
]

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = ORDER.findIndex((name) => name.test(moduleId))
      return found < 0 ? ORDER.length - 2 : found
    }
    return files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId))
  }
}

/** The folder of src that is mutated. */
const MUTATED = process.env.MUTATED ?? '{engine,law}'

/**
 * The tests that mutants of the engine, or of the law, are run against: its own and the proof, in one zone, without
 * those that go through every combination of answers, which say the same as random households, at length.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [rules()],
  test: {
    include: [`tests/${MUTATED}/**/*.test.ts`, 'tests/proof/**/*.test.ts'],
    exclude: ['tests/engine/completions.test.ts', 'tests/engine/effort.test.ts', 'tests/proof/smallModel.test.ts'],
    setupFiles: ['build/mutateSetup.ts'],
    sequence: { sequencer: QuickFirst },
    // The rules are compiled once for all files: most of the time would go into that.
    isolate: false,
    // Code with all its mutants in it runs several times slower.
    testTimeout: 120_000,
  },
})
