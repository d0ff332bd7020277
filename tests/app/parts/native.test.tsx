import { render, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { Row } from '../../../src/app/parts/fields/Row.tsx'
import { TextInput } from '../../../src/app/parts/fields/TextInput.tsx'

/** As a browser does it, with nothing that waits for what follows. */
function write(text: string, field = screen.getByRole('textbox') as HTMLInputElement) {
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

/** Two fields of one value, each of which knows the other as it was rendered. */
function YearAndMonth({ onTell }: { onTell: (told: object) => void }) {
  const [told, setTold] = useState({ year: '', month: '' })
  return (
    <>
      <TextInput value={told.year} onChange={(year) => setTold({ ...told, year })} />
      <TextInput value={told.month} onChange={(month) => setTold({ ...told, month })} />
      <button type="button" onClick={() => onTell(told)}>
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

  test('is whole where letters come faster than frames', () => {
    const onTell = vi.fn()
    render(<Year onTell={onTell} />)
    const field = screen.getByRole('textbox') as HTMLInputElement

    for (const letter of '2026') write(`${field.value}${letter}`)
    screen.getByRole('button').click()

    expect(shown()).toBe('2026')
    expect(onTell).toHaveBeenCalledExactlyOnceWith('2026')
  })

  test('in two fields at once, as a browser fills them in, stays in both', () => {
    const onTell = vi.fn()
    render(<YearAndMonth onTell={onTell} />)

    const [year, month] = screen.getAllByRole('textbox') as [HTMLInputElement, HTMLInputElement]
    write('2020', year)
    write('5', month)
    screen.getByRole('button').click()

    expect([year.value, month.value]).toEqual(['2020', '5'])
    expect(onTell).toHaveBeenCalledExactlyOnceWith({ year: '2020', month: '5' })
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

/** Rows, and a button that tells what is ticked. */
function Rows({ type, onTell }: { type: 'radio' | 'checkbox'; onTell: (ticked: readonly string[]) => void }) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const others = (value: string) => (type === 'radio' ? [] : ticked.filter((other) => other !== value))
  return (
    <>
      {['p1', 'p2', 'p3'].map((value) => (
        <Row
          key={value}
          type={type}
          name="who"
          value={value}
          label={value}
          isOn={ticked.includes(value)}
          onChange={(isOn) => setTicked(isOn ? [...others(value), value] : others(value))}
        />
      ))}
      <button type="button" onClick={() => onTell(ticked)}>
        继续
      </button>
    </>
  )
}

test.each([
  ['checkbox', ['p1', 'p2', 'p3'], ['p1', 'p2', 'p3']],
  ['checkbox', ['p1', 'p2', 'p1'], ['p2']],
  ['radio', ['p1', 'p2'], ['p2']],
  ['radio', ['p1', 'p3', 'p1'], ['p1']],
] as const)('of every %s that is tapped, in the same frame too, none is lost: %j', (type, taps, ticked) => {
  const onTell = vi.fn()
  render(<Rows type={type} onTell={onTell} />)

  for (const one of taps) screen.getByLabelText(one).click()
  expect(screen.getAllByRole(type, { checked: true }).map((row) => row.getAttribute('value'))).toEqual(ticked)
  screen.getByRole('button').click()

  expect(screen.getAllByRole(type, { checked: true }).map((row) => row.getAttribute('value'))).toEqual(ticked)
  expect(onTell).toHaveBeenCalledExactlyOnceWith(ticked)
})

test('a row is ticked by the browser, and told afterwards', async () => {
  const onChange = vi.fn()
  render(<Row type="checkbox" name="who" value="p1" label="您" isOn={false} onChange={onChange} />)

  screen.getByRole('checkbox').click()
  expect(screen.getByRole('checkbox')).toHaveProperty('checked', true)
  expect(onChange).not.toHaveBeenCalled()

  await vi.waitFor(() => expect(onChange).toHaveBeenCalledExactlyOnceWith(true))
})
