import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Caught } from '../../src/app/shell/Caught.tsx'

function Screen({ fails }: { fails: boolean }) {
  if (fails) throw new RangeError('no such day')
  return <p>在</p>
}
const at = (place: string, fails: boolean) => (
  <>
    <p>页眉</p>
    <Caught place={place} fallback={<p>出错了</p>}>
      <Screen fails={fails} />
    </Caught>
  </>
)

test('a screen that fails leaves the rest of the page, and another place is tried anew', () => {
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { rerender } = render(at('/result', true))
  expect(screen.getByText('页眉')).toBeTruthy()
  expect(screen.getByText('出错了')).toBeTruthy()

  rerender(at('/result', false))
  expect(screen.queryByText('在')).toBeNull()

  rerender(at('/check', false))
  expect(screen.getByText('在')).toBeTruthy()
  expect(complained).toHaveBeenCalled()
  complained.mockRestore()
})
