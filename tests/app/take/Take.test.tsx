import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openLink } from '../../../src/answers/link.ts'
import { pack } from '../../../src/app/decisions.ts'
import type { Session } from '../../../src/app/session.ts'
import { carriedOf } from '../../../src/app/take/carried.ts'
import Take from '../../../src/app/take/Take.tsx'
import { family } from './aFamily.ts'
import { decisionsOf, show } from './show.tsx'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const take = (session: Session = family) => show(session, <Take decisions={decisionsOf(session)} />)
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

/** The browser's ways to copy: what each is given, or that it refuses. */
function clipboard({ refuses }: { refuses: boolean }) {
  const copied: string[] = []
  const writeText = (text: string) =>
    refuses ? Promise.reject(new Error('refused')) : Promise.resolve(copied.push(text))
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
  document.execCommand = () => false
  return copied
}

describe('copied as text', () => {
  test('it is on the clipboard, and that is said', async () => {
    const copied = clipboard({ refuses: false })
    take()

    await press('复制成文字')

    expect(await screen.findByText('已经复制好。到聊天里长按，再点“粘贴”。')).toBeTruthy()
    expect(copied[0]).toMatch(/^您家的生育支持\n/)
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('it stands in a box, selected, where the browser refuses', async () => {
    clipboard({ refuses: true })
    take()

    await press('复制成文字')

    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '要复制的文字' })
    expect(document.activeElement).toBe(box)
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toMatch(/^您家的生育支持\n[\s\S]*http/)
  })

  test('it is copied in the old way where there is no other', async () => {
    clipboard({ refuses: true })
    const selected: string[] = []
    document.execCommand = () => {
      selected.push(document.querySelector<HTMLTextAreaElement>('body > textarea')?.value ?? '')
      return true
    }
    take()

    await press('复制成文字')

    expect(await screen.findByText('已经复制好。到聊天里长按，再点“粘贴”。')).toBeTruthy()
    expect(selected[0]).toMatch(/^您家的生育支持\n/)
    expect(document.querySelector('body > textarea')).toBeNull()
  })
})

describe('printed', () => {
  test.each([
    ['says so', () => {}, true],
    [
      'says so, even if it throws',
      () => {
        throw new TypeError('no print')
      },
      true,
    ],
    ['keeps still where it begins', () => dispatchEvent(new Event('beforeprint')), false],
  ] as const)('a browser that cannot %s', async (_, print, isSaid) => {
    vi.stubGlobal('print', print)
    vi.useFakeTimers()
    take()

    act(() => screen.getByRole('button', { name: '打印一页' }).click())
    await act(() => vi.advanceTimersByTimeAsync(2000))

    expect(screen.queryByText(/^这里没能打开打印/) !== null).toBe(isSaid)
  })

  test('is the slip, beside the app and in place of it', () => {
    take()

    expect(document.documentElement.dataset.slip).toBe('')
    const slip = document.querySelector('body > :last-child')
    expect(slip?.querySelector('h1')?.textContent).toBe('您家的生育支持')
    cleanup()
    expect(document.documentElement.dataset.slip).toBeUndefined()
  })
})

test('a picture that cannot be drawn is not promised', async () => {
  HTMLCanvasElement.prototype.getContext = () => null
  take()

  await press('存成长图')

  expect(screen.getByText('图片没有画成。可以改用“复制成文字”。')).toBeTruthy()
})

describe('as a link', () => {
  test('it carries no answers', async () => {
    take()
    await press('链接和二维码')

    expect(screen.getByText('打开链接，从头算一遍。链接里没有您的回答。')).toBeTruthy()
    expect(screen.queryByText(/#\/s\//)).toBeNull()
  })

  test('it carries them only for someone who has seen all that it would tell', async () => {
    take()
    await press('链接和二维码')
    await press('换成带回答的链接')

    expect(document.activeElement?.textContent).toBe('链接里会带上这些回答')
    expect(screen.getByText('谁拿到链接，谁就能看到这些回答。')).toBeTruthy()
    expect(screen.queryByText(/#\/s\//)).toBeNull()
    for (const told of ['出生日期：1957年3月15日', '有人缴个人所得税：不清楚', '刚生了宝宝'])
      expect(screen.getByText(told)).toBeTruthy()

    await press('知道了，做链接')
    const address = screen.getByText(/#\/s\//).textContent ?? ''
    const opened = openLink(pack, address.split('#/s/')[1] ?? '', family.asOf)

    expect(opened).toEqual({ ok: true, carried: carriedOf(family) })
    expect(address.length).toBeLessThanOrEqual(300)

    await press('不带回答')
    expect(screen.queryByText(/#\/s\//)).toBeNull()
  })

  test('it does not carry more than a chat takes along', async () => {
    const people = Array.from({ length: 80 }, (_, i) => ({ id: `p${i}`, relation: 'other_adult' as const }))
    const facts = Object.fromEntries(people.map(({ id }) => [id, { birth: family.asOf, sex: 'male' }]))
    take({ ...family, people, facts })
    await press('链接和二维码')
    await press('换成带回答的链接')
    await press('知道了，做链接')

    expect(screen.getByText('回答太多，一个链接放不下。可以打印，或存成长图。')).toBeTruthy()
  })
})

test('what is only tried is not taken along', () => {
  take({ ...family, before: { people: family.people, facts: family.facts, drafts: {} } })

  expect(screen.getByText('这是改一个回答试出来的结果。改回原来的，或用新的回答，再带走。')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
  expect(document.documentElement.dataset.slip).toBeUndefined()
})
