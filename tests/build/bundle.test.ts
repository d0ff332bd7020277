import { expect, test } from 'vitest'
import { neededFirst } from '../../build/bundle.ts'

const chunk = (...imports: readonly string[]) => ({ imports, dynamicImports: ['screen'], modules: [] })

test('a chunk comes after all that it needs, and what it may load later is not among them', () => {
  const chunks = {
    entry: chunk('router', 'runtime', 'react'),
    router: chunk('react', 'runtime'),
    react: chunk('runtime'),
    runtime: chunk(),
    screen: chunk('entry'),
  }

  expect(neededFirst('entry', chunks)).toEqual(['runtime', 'react', 'router', 'entry'])
})
