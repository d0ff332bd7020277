import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { rules } from './src/law/vite.ts'

/** Where calendars differ most: the claimants' zone, the build server's, one behind and one far ahead. */
const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati']
const dates = ['tests/engine/date*.test.ts', 'tests/answers/**/*.test.ts']

/** TZ reaches a process through its environment, so each zone is a project of forked processes. */
const inZone = (TZ: string) => ({
  extends: true as const,
  test: {
    name: `dates in ${TZ}`,
    include: [...dates, 'tests/build/zone.test.ts'],
    pool: 'forks' as const,
    env: { TZ },
  },
})

export default defineConfig({
  plugins: [react(), rules()],
  test: {
    testTimeout: 240_000, // a sweep of all birthdays, or a thousand broken rules, on a busy machine
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
    coverage: {
      provider: 'v8',
      include: ['src/engine/**', 'src/law/**', 'src/answers/**'],
      reporter: ['text', 'json-summary'],
      thresholds: {
        'src/engine/**': { branches: 95 },
        'src/law/**': { branches: 95 },
        'src/answers/**': { branches: 95 },
      },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/{engine,law,cli,build,proof}/**/*.test.ts'],
          exclude: [...dates, 'tests/build/zone.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['tests/app/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/app/setup.ts'],
        },
      },
      ...zones.map(inZone),
    ],
  },
})
