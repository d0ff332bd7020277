import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ErrorSummary } from '../../../src/app/parts/ErrorSummary.tsx'
import { speak } from './speak.tsx'

test('the summary takes the focus and counts what is to be mended', () => {
  const errors = [
    { fieldId: 'a', text: '请补上年' },
    { fieldId: 'b', text: '请填整数' },
  ]
  speak('zh', <ErrorSummary errors={errors} />)

  expect(document.activeElement).toBe(screen.getByRole('alert'))
  expect(screen.getByRole('heading').textContent).toBe('有2处要改')
})

test('its link goes to the field and leaves the address alone', async () => {
  location.hash = '#/question/c1/child.birth'
  speak(
    'zh',
    <>
      <ErrorSummary errors={[{ fieldId: 'birth-day', text: '2023年2月没有29日，请核对日期' }]} />
      <input id="birth-day" />
    </>,
  )

  await userEvent.click(screen.getByRole('link', { name: '2023年2月没有29日，请核对日期' }))

  expect(document.activeElement?.id).toBe('birth-day')
  expect(location.hash).toBe('#/question/c1/child.birth')
})
