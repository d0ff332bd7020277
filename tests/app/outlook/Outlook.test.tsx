import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { forecast } from '../../../src/app/outlook/forecast.ts'
import { Chart } from '../../../src/app/outlook/money/Chart.tsx'
import Outlook from '../../../src/app/outlook/Outlook.tsx'
import { answersOf, newSession, type Session } from '../../../src/app/session.ts'
import { SessionProvider } from '../../../src/app/useSession.tsx'
import { on } from '../../day.ts'
import { pack } from '../../pack.ts'
import { speak } from '../parts/speak.tsx'

const family: Session = {
  ...newSession(0),
  asOf: on('2026-11-24'),
  people: [
    { id: 'p1', relation: 'grandfather' },
    { id: 'c1', relation: 'child' },
    { id: 'c2', relation: 'child' },
  ],
  facts: {
    household: { low_income: true },
    p1: { special_family: true, birth: on('1957-03-15'), lost_capacity: false },
    c1: { birth: on('2022-02-28'), care: 'kindergarten' },
    c2: { birth: on('2026-09-12'), insured: 'not_yet', care: 'none' },
  },
}
const show = (session: Session, part = <Outlook />) =>
  speak('zh', <SessionProvider initial={session}>{part}</SessionProvider>)

describe('the money of the coming years', () => {
  test('is a picture with one sentence that says it all', () => {
    const seen = forecast(pack, answersOf(family), family.asOf, 5)
    show(family, <Chart seen={seen} width={288} size={15} />)

    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '每月的钱。现在 300 元，看情况再加至少 200 元；2027年3月15日起 400 元，看情况再加至少 200 元。',
    )
  })

  test('is rows with bars in large text', () => {
    show({ ...family, size: 'elder' })
    const rows = within(screen.getByRole('region', { name: '今后几年，每月有多少' })).getAllByRole('listitem')

    expect(screen.queryByRole('img')).toBeNull()
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '现在每月至少 500 元300 元，看情况再加至少 200 元',
      '2027年3月15日起，每月至少 600 元400 元，看情况再加至少 200 元',
    ])
  })

  test('says on which answers a part of it hangs, and is a table too', async () => {
    show(family)
    await userEvent.click(screen.getByRole('button', { name: '用表格看' }))
    const cells = screen.getAllByRole('row').map(({ textContent }) => textContent)

    expect(screen.getByText('虚线部分看情况，要一直满足：认定为低收入人口；孩子入托或入园。')).toBeTruthy()
    expect(cells).toEqual([
      '哪天起每月其中看情况',
      '现在（2026年11月24日）至少 500\u00a0元至少 200\u00a0元',
      '2027年3月15日至少 600\u00a0元至少 200\u00a0元',
    ])
  })

  test('is not shown where none comes monthly', () => {
    show({ ...family, facts: { c2: family.facts.c2 ?? {} } })

    expect(screen.queryByRole('region', { name: '今后几年，每月有多少' })).toBeNull()
    expect(screen.getByRole('region', { name: '要记住的日子' })).toBeTruthy()
  })
})

describe('the dates to keep', () => {
  test('show the nearest three, and the rest when asked; reading goes on there', async () => {
    show(family)
    const dates = within(screen.getByRole('region', { name: '要记住的日子' }))
    expect(dates.getAllByRole('listitem')).toHaveLength(3)
    expect(dates.getAllByRole('listitem')[0]?.textContent).toContain('2026年12月12日最后一天老二：办居民医保并缴费')

    await userEvent.click(dates.getByRole('button', { expanded: false }))

    expect(dates.getAllByRole('listitem').length).toBeGreaterThan(3)
    expect(document.activeElement).toBe(dates.getAllByRole('listitem')[3])
  })

  test('are handed to the browser as a calendar file, each with its own subject alone', async () => {
    const files: Blob[] = []
    const address = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file)
      return 'blob:dates'
    })
    show(family)

    await userEvent.click(screen.getByRole('button', { name: /加到日历.*2026年12月12日/ }))
    const text = (await files[0]?.text())?.replace(/\r\n /g, '') ?? ''

    expect(address).toHaveBeenCalledOnce()
    expect(files[0]?.type).toBe('text/calendar;charset=utf-8')
    expect(text).toContain('DTSTART;VALUE=DATE:20261212')
    expect(text).toContain('SUMMARY:最后一天。老二：办居民医保并缴费')
    expect(text).toContain('DESCRIPTION:问区医疗保障局')
    expect(text).toContain('送审稿')
    expect(text).not.toMatch(/1957|低收入|护理补贴|爷爷/)
    expect(screen.getByText(/日历文件已经交给浏览器/)).toBeTruthy()
  })

  test('are text, ready to be copied by hand, where the clipboard refuses', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    show(family)

    await user.click(screen.getByRole('button', { name: '把日子复制成文字' }))
    const lines = (await screen.findByRole<HTMLTextAreaElement>('textbox')).value.split('\n')

    expect(lines[0]).toBe('要记住的日子')
    expect(lines[1]).toBe('2026年12月12日　最后一天。老二：办居民医保并缴费。问区医疗保障局。')
    expect(lines[2]).toBe(
      '2027年3月15日　金额变了，核对一下。爷爷或外公：特殊家庭老年人护理补贴，400 元/月。问区卫健委。',
    )
    expect(lines.slice(-3).join()).toMatch(/按2026年11月24日计算.*送审稿.*办理单位的答复/)
  })
})
