import { expect, test } from 'vitest'
import { readReadme, renewedReadme } from '../../src/cli/readme.ts'
import { pack } from '../pack.ts'

test('README shows what the example households get by the rules of today; npm run rules -- --write renews it', () => {
  const readme = readReadme()

  expect(renewedReadme(pack, readme)).toEqual({ text: readme })
})

test('an example that answers a fact which is gone is named', () => {
  const facts = pack.facts.filter(({ id }) => id !== 'household.dibao')

  expect(renewedReadme({ ...pack, facts }, readReadme())).toMatchObject({
    unread: expect.arrayContaining(['examples/special-family.json']),
  })
})
