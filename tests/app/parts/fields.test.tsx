import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { DateText } from '../../../src/answers/text/date.ts'
import { Choice } from '../../../src/app/parts/fields/Choice.tsx'
import { DateField } from '../../../src/app/parts/fields/DateField.tsx'
import { NumberField } from '../../../src/app/parts/fields/NumberField.tsx'
import { Several } from '../../../src/app/parts/fields/Several.tsx'
import { speak } from './speak.tsx'

const CARE = [
  { value: 'nursery', label: '上托育机构' },
  { value: 'none', label: '都没有' },
  { value: 'unknown', label: '不清楚', isUnsure: true },
]

function Who() {
  const [value, setValue] = useState<readonly string[]>([])
  const options = [
    { value: 'p1', label: '您' },
    { value: 'p2', label: '妈妈' },
    { value: 'none', label: '都没有', isExclusive: true },
    { value: 'unsure', label: '都不清楚', isUnsure: true },
  ]
  return <Several name="who" legend="哪几位？" options={options} value={value} onChange={setValue} />
}

const EMPTY: DateText = { year: '', month: '', day: '' }

/** As the resident's screens hold an entry: one value, null where it is not known. */
function Birth({ from = EMPTY, error }: { from?: DateText; error?: string }) {
  const [entry, setEntry] = useState<DateText | null>(from)
  return (
    <DateField
      name="birth"
      legend="哪天出生的？"
      value={entry ?? EMPTY}
      onChange={setEntry}
      wrong={['day']}
      error={error}
      suggestions={[{ label: '老大 2022年5月20日', value: { year: '2022', month: '5', day: '20' } }]}
      isUnsure={entry === null}
      onUnsure={(isUnsure) => setEntry(isUnsure ? null : EMPTY)}
      unsureLabel="不清楚"
    />
  )
}

describe('a choice', () => {
  test('is named by its heading and tells what was chosen', async () => {
    const onChange = vi.fn()
    speak('zh', <Choice name="care" legend={<h1>现在入托吗？</h1>} options={CARE} value="none" onChange={onChange} />)

    await userEvent.click(screen.getByRole('radio', { name: '不清楚' }))

    expect(screen.getByRole('radiogroup', { name: '现在入托吗？' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: '都没有' })).toHaveProperty('checked', true)
    expect(onChange).toHaveBeenCalledExactlyOnceWith('unknown')
  })

  test('says what is to be mended at the group', () => {
    speak(
      'zh',
      <Choice
        name="care"
        legend="入托吗？"
        options={CARE}
        value={undefined}
        onChange={() => {}}
        error="请回答这一题"
      />,
    )

    const group = screen.getByRole('radiogroup')

    expect(group.getAttribute('aria-invalid')).toBe('true')
    expect(described(group)).toBe('要改：请回答这一题')
  })
})

describe('several answers', () => {
  const ticked = () => screen.getAllByRole('checkbox', { checked: true }).map((box) => box.getAttribute('value'))

  test('go together, unless one excludes the others', async () => {
    speak('zh', <Who />)

    await userEvent.click(screen.getByLabelText('妈妈'))
    await userEvent.click(screen.getByLabelText('您'))
    expect(ticked()).toEqual(['p1', 'p2'])

    await userEvent.click(screen.getByLabelText('都没有'))
    expect(ticked()).toEqual(['none'])

    await userEvent.click(screen.getByLabelText('都不清楚'))
    expect(ticked()).toEqual(['unsure'])

    await userEvent.click(screen.getByLabelText('您'))
    expect(ticked()).toEqual(['p1'])
  })
})

describe('a date', () => {
  const typed = () => ['年', '月', '日'].map((part) => (screen.getByLabelText(part) as HTMLInputElement).value)

  test.each(['2020年2月3日', '2020-2-3', '２０２０/２/３'])(
    'pasted whole (%s) fills the three fields and is announced',
    async (text) => {
      speak('zh', <Birth />)

      await userEvent.click(screen.getByLabelText('日'))
      await userEvent.paste(text)

      expect(typed()).toEqual(['2020', '2', '3'])
      expect(screen.getByRole('status').textContent).toBe('已填成2020年2月3日')
    },
  )

  test('pasted in part stays in its field', async () => {
    speak('zh', <Birth />)

    await userEvent.click(screen.getByLabelText('年'))
    await userEvent.paste('1958')

    expect(typed()).toEqual(['1958', '', ''])
    expect(screen.getByRole('status').textContent).toBe('')
  })

  test('typed letter by letter is not torn apart', async () => {
    speak('zh', <Birth />)

    await userEvent.type(screen.getByLabelText('年'), '2020-2-12')

    expect(typed()).toEqual(['2020-2-12', '', ''])
  })

  test('keeps what was typed while it is not known, and gives it back', async () => {
    speak('zh', <Birth from={{ year: '1958', month: '3', day: '15' }} />)

    await userEvent.click(screen.getByRole('checkbox', { name: '不清楚' }))
    expect(typed()).toEqual(['1958', '3', '15'])

    await userEvent.click(screen.getByRole('checkbox', { name: '不清楚' }))
    expect(typed()).toEqual(['1958', '3', '15'])
  })

  test('is known again with the next keystroke', async () => {
    speak('zh', <Birth from={{ year: '1958', month: '3', day: '1' }} />)

    await userEvent.click(screen.getByRole('checkbox', { name: '不清楚' }))
    await userEvent.type(screen.getByLabelText('日'), '5')

    expect(screen.getByRole('checkbox', { name: '不清楚' })).toHaveProperty('checked', false)
    expect(typed()).toEqual(['1958', '3', '15'])
  })

  test('given elsewhere is filled in with one tap', async () => {
    speak('zh', <Birth />)

    await userEvent.click(screen.getByRole('button', { name: '老大 2022年5月20日' }))

    expect(typed()).toEqual(['2022', '5', '20'])
  })

  test('marks the wrong part alone and keeps its value', () => {
    speak('zh', <Birth from={{ year: '2023', month: '2', day: '29' }} error="2023年2月没有29日，请核对日期" />)

    const invalid = ['年', '月', '日'].map((part) => screen.getByLabelText(part).getAttribute('aria-invalid'))

    expect(invalid).toEqual([null, null, 'true'])
    expect(typed()).toEqual(['2023', '2', '29'])
    expect(described(screen.getByLabelText('日'))).toContain('2023年2月没有29日')
  })

  test('names its fields in English', () => {
    speak('en', <Birth />)

    expect(screen.getByLabelText('Year').id).toBe('birth-year')
  })
})

describe('a number', () => {
  test('says its unit and how it was understood', () => {
    speak(
      'zh',
      <NumberField
        name="investment"
        inputMode="text"
        legend={<h1>投资了多少？</h1>}
        value="100万"
        onChange={() => {}}
        suffix="元"
        echo="1,000,000.00"
        isUnsure={false}
        onUnsure={() => {}}
        unsureLabel="不清楚"
      />,
    )

    const field = screen.getByRole('textbox', { name: '投资了多少？' })

    expect(described(field)).toBe('元')
    expect(screen.getByRole('status').textContent).toBe('1,000,000.00')
  })
})

function described(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ')
}
