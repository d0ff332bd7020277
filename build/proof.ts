import { spawnSync } from 'node:child_process'

const USAGE = 'npm run proof -- [households] [seed], both whole numbers'

/**
 * Decides random households twice, by the engine and by the second evaluation, and stops at the first difference. The
 * figure and the seed are printed; without a seed of its own each run takes a new one.
 *
 *     npm run proof -- 100000 20261124
 */
if (import.meta.main) {
  const [households = '100000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
  if (![households, seed].every((figure) => /^\d+$/.test(figure))) throw new RangeError(USAGE)
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'node', 'tests/proof/second.test.ts'],
    { stdio: 'inherit', env: { ...process.env, PROOF_HOUSEHOLDS: households, PROOF_SEED: seed } },
  )
  process.exitCode = status ?? 1
}
