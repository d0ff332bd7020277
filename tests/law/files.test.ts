import { expect, test } from 'vitest'
import { readRules } from '../../src/law/files.ts'
import { TOY } from '../rules.ts'

test('the files of the rules are read in the order of their paths, those in folders among them', () => {
  const paths = readRules(TOY).map(({ path }) => path)

  expect(paths).toEqual([...paths].sort())
  expect(paths).toContain('rules/provisions/20-anyone.yaml')
  expect(paths.filter((path) => !path.includes('/provisions/'))).toEqual([
    'rules/facts.yaml',
    'rules/plan.yaml',
    'rules/situations.yaml',
    'rules/units.yaml',
  ])
})

test('of a folder only rules and texts are read, each as it stands', () => {
  const rules = readRules()

  expect(rules.filter(({ path }) => !/\.(yaml|txt)$/.test(path))).toEqual([])
  expect(rules.find(({ path }) => path === 'rules/plan.txt')?.text).toContain('二、重点任务')
})
