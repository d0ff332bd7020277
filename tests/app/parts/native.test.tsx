import { cleanup, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Row } from '../../../src/app/parts/fields/Row.tsx'
import { TextInput } from '../../../src/app/parts/fields/TextInput.tsx'

afterEach(cleanup)

/** As a browser does it, with nothing that waits for what follows. */
function write(text: string) {
  const field = screen.getByRole('textbox') as HTMLInputElement
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
const shown = () => (screen.getByRole('textbox') as HTMLInputElement).value

/** A number of at most four digits, and what a button tells of it. */
function Year({ onTell }: { onTell: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <>
      <TextInput value={text} onChange={(next) => setText(next.slice(0, 4))} />
      <button type="button" onClick={() => onTell(text)}>
        继续
      </button>
    </>
  )
}

describe('what is typed', () => {
  test('stands there before what follows from it is reckoned, once', async () => {
    const onChange = vi.fn()
    render(<TextInput value="" onChange={onChange} />)

    write('2')
    expect(shown()).toBe('2')
    expect(onChange).not.toHaveBeenCalled()

    await vi.waitFor(() => expect(onChange).toHaveBeenCalled())
    await new Promise((later) => setTimeout(later, 300))
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2')
  })

  test('is known to a button that is pressed in the same frame', () => {
    const onTell = vi.fn()
    render(<Year onTell={onTell} />)

    write('2020')
    screen.getByRole('button').click()

    expect(onTell).toHaveBeenCalledExactlyOnceWith('2020')
  })

  test('is not taken away by a rendering that does not know it yet', () => {
    const { rerender } = render(<TextInput value="" onChange={() => {}} aria-label="年" />)

    write('2')
    rerender(<TextInput value="" onChange={() => {}} aria-label="哪一年" />)

    expect(shown()).toBe('2')
  })

  test('gives way to what is made of it, though that is what stood there before', () => {
    render(<Year onTell={() => {}} />)
    write('2020')
    screen.getByRole('button').click()

    write('20201')
    expect(shown()).toBe('20201')
    screen.getByRole('button').click()

    expect(shown()).toBe('2020')
  })
})

test('a row is ticked by the browser, and told afterwards', async () => {
  const onChange = vi.fn()
  render(<Row type="checkbox" name="who" value="p1" label="您" isOn={false} onChange={onChange} />)

  screen.getByRole('checkbox').click()
  expect(screen.getByRole('checkbox')).toHaveProperty('checked', true)
  expect(onChange).not.toHaveBeenCalled()

  await vi.waitFor(() => expect(onChange).toHaveBeenCalledExactlyOnceWith(true))
})
