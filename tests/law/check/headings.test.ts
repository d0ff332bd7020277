import { expect, test } from 'vitest'
import { compile } from '../../../src/law/compile.ts'
import { positionOf } from '../../../src/law/report.ts'
import { files } from '../../rules.ts'

test('an English heading too few is told where the headings stand', async () => {
  const path = 'rules/plan.yaml'
  const whole = files.find((file) => file.path === path)?.text ?? ''
  const text = whole.replace('    - A system of assistance and care\n', '')

  const { mistakes } = await compile(files.map((file) => (file.path === path ? { path, text } : file)))

  const [wrong, ...others] = mistakes
  expect(wrong).toMatchObject({
    code: 'out-of-range',
    expected: '21 headings, one for each task of the plan',
    found: '20',
  })
  expect(wrong && text.split('\n')[positionOf(text, wrong).line - 2]).toBe('  tasks:')
  expect(others).toEqual([])
})
