import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Term } from '../../../src/app/parts/Term.tsx'
import { speak } from './speak.tsx'

const sentence = (
  <p>
    落实首诊机构，对
    <Term
      name="高危孕产妇"
      says="方案用了这个词，没有写是什么意思。"
      quotes={[{ text: '对高危孕产妇', source: '方案第9项' }]}
      uses="方案第9项用到。"
      lang="zh-CN"
    >
      高危孕产妇
    </Term>
    实行全程管理
  </p>
)

test('a term opens its meaning in place and Esc shuts it, the focus staying on the term', async () => {
  speak('zh', sentence)

  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(screen.getByRole('button', { name: '高危孕产妇', expanded: true })).toBe(document.activeElement)
  expect(screen.getByRole('note').textContent).toContain('没有写是什么意思')

  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('note')).toBeNull()
  expect(screen.getByRole('button', { name: '高危孕产妇', expanded: false })).toBe(document.activeElement)
})

test('what is opened can be shut from inside, and the focus goes back to the term', async () => {
  speak('zh', sentence)
  await userEvent.click(screen.getByRole('button', { name: '高危孕产妇' }))

  await userEvent.click(screen.getByRole('button', { name: /^收起/ }))

  expect(screen.queryByRole('note')).toBeNull()
  expect(document.activeElement?.textContent).toBe('高危孕产妇')
})

test('the sentence around a term stays what it was', () => {
  const { container } = speak('zh', sentence)

  expect(container.textContent).toBe('落实首诊机构，对高危孕产妇实行全程管理')
})
