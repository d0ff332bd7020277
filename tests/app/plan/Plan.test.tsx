import { pack } from 'law:pack'
import { plan } from 'law:plan'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { describe, expect, test } from 'vitest'
import { switchLanguage } from '../../../src/app/i18n.ts'
import { HowDecided } from '../../../src/app/plan/HowDecided.tsx'
import Plan from '../../../src/app/plan/Plan.tsx'
import { newSession, type Session } from '../../../src/app/session.ts'
import { SessionProvider } from '../../../src/app/useSession.tsx'
import type { CivilDate } from '../../../src/engine/date.ts'
import { on } from '../../day.ts'

const DAY = Date.UTC(2026, 10, 24)
const NOBODY = newSession(DAY)
const GRANDMOTHER: Session = {
  ...NOBODY,
  hasBegun: true,
  people: [
    { id: 'p1', relation: 'self' },
    { id: 'p2', relation: 'grandmother' },
  ],
  facts: {
    p1: { special_family: false },
    p2: { special_family: true, birth: on('1954-03-15'), lost_capacity: false },
  },
}

function open(place: string, session: Session = NOBODY) {
  return render(
    <MemoryRouter initialEntries={[place]}>
      <SessionProvider initial={session}>
        <Routes>
          <Route path="/plan" element={<Plan />} />
          <Route path="/plan/:place" element={<Plan />} />
        </Routes>
      </SessionProvider>
    </MemoryRouter>,
  )
}

const noteOn = (title: string) => {
  const [found] = screen.getAllByRole('listitem').filter(({ textContent }) => textContent?.includes(title))
  if (!found) throw new Error(`no note on ${title}`)
  return within(found)
}

test('how a rule decides tells when its figures change and where that is set', () => {
  const provision = pack.provisions.find(({ id }) => id === 'care-allowance')
  if (!provision) throw new Error('no care allowance')
  const shown = (changes: readonly { readonly from: CivilDate; readonly source: string }[]) =>
    render(
      <SessionProvider initial={NOBODY}>
        <HowDecided provision={provision} decisions={[]} changes={changes} />
      </SessionProvider>,
    )

  shown([])
  expect(screen.queryByText(/按新的数算/)).toBeNull()
  shown([{ from: on('2027-07-01'), source: '区政府2027年第12号文件' }])
  expect(screen.getByText('自2027年7月1日起按新的数算，依据：区政府2027年第12号文件')).toBeTruthy()
})

describe('the text', () => {
  test('is the plan’s, to the letter, but for the numbers of the notes', () => {
    const { container } = open('/plan')
    const paragraph = container.querySelector('#clause-20 + p')
    for (const number of paragraph?.querySelectorAll('a') ?? []) number.remove()
    const part = plan.parts.find((one) => one.kind === 'task' && one.clause === 20)
    if (part?.kind !== 'task') throw new Error('no task 20')

    expect(paragraph?.textContent).toBe(plan.text.slice(part.body, part.to))
  })

  test('goes to the sentence that the address names, and gives it the focus', () => {
    open('/plan/care-allowance')

    expect(document.activeElement?.textContent).toContain('发放300元/月的护理补贴')
  })

  test('goes to the task that the address names', () => {
    open('/plan/12')

    expect(document.activeElement?.textContent).toContain('提升不孕不育诊治水平')
  })

  test('an address that names nothing leads to the top', () => {
    open('/plan/nothing-of-the-kind')

    expect(document.activeElement?.textContent).toBe('方案原文')
  })

  test('a number leads to its note, and the note back to the sentence', async () => {
    open('/plan')

    await userEvent.click(screen.getAllByRole('link', { name: '20b，特殊家庭老年人护理补贴，看说明' })[0] as Element)
    expect(document.activeElement?.id).toBe('note-care-allowance')

    await userEvent.click(screen.getByRole('link', { name: '20b，回到原句' }))
    expect(document.activeElement?.id).toBe('sentence-care-allowance')
  })
})

describe('a note', () => {
  test('says what the plan states where no household speaks', () => {
    open('/plan')

    expect(noteOn('特殊家庭老年人护理补贴').getByText('至少 300 元/月。问区卫健委')).toBeTruthy()
    expect(screen.getByRole('link', { name: '算一算，看您家有没有' })).toBeTruthy()
  })

  test('says how it stands for each member of the household', () => {
    open('/plan', GRANDMOTHER)
    const note = noteOn('特殊家庭老年人护理补贴')

    expect(note.getByText('奶奶或外婆：符合，400 元/月')).toBeTruthy()
    expect(note.getByText('您：暂不符合')).toBeTruthy()
    expect(screen.queryByRole('link', { name: '算一算，看您家有没有' })).toBeNull()
  })

  test('says that nobody was entered who could claim', () => {
    open('/plan', GRANDMOTHER)

    expect(noteOn('家政品牌企业育儿服务补助').getByText(/^没有填单位，没算/)).toBeTruthy()
  })

  test('draws how the rule decides, and tells it in a table', async () => {
    open('/plan', GRANDMOTHER)
    const note = noteOn('特殊家庭老年人护理补贴')

    await userEvent.click(note.getByRole('button', { name: /^怎么定的/ }))

    expect(note.getByRole('img').getAttribute('aria-label')).toContain('70–79周岁，400 元/月')
    expect(note.getByText('奶奶或外婆 72周岁')).toBeTruthy()
    expect(note.getAllByRole('rowheader', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
      '60–69周岁',
      '70–79周岁',
      '80–89周岁',
      '90–99周岁',
      '100–109周岁',
    ])
  })

  test('of what is only announced has no verdict', () => {
    open('/plan', GRANDMOTHER)

    expect(noteOn('支持隔代照料、家庭互助').getByText('只是方案提出的，没有可以申请的内容。')).toBeTruthy()
  })

  test('what grants nothing tells why, when asked', async () => {
    open('/plan')

    await userEvent.click(screen.getByRole('button', { name: '第1项里，没有可以申请的内容：1 处' }))

    expect(screen.getByText('这句没有可以申请的内容：部门的任务。')).toBeTruthy()
  })
})

describe('the search', () => {
  const field = () => screen.getByRole('textbox', { name: '找一个词，比如“托育”' })
  const status = () => within(screen.getByRole('search')).getByRole('status').textContent

  test('counts and marks what it finds, and walks through it in a circle', async () => {
    const { container } = open('/plan')

    await userEvent.type(field(), '护理补贴')
    expect(status()).toBe('找到 2 处')
    expect(container.querySelectorAll('mark')).toHaveLength(2)

    await userEvent.keyboard('{Enter}')
    expect(status()).toBe('第 1 处，共 2 处。方案第20项')

    await userEvent.click(screen.getByRole('button', { name: '上一处' }))
    expect(status()).toBe('第 2 处，共 2 处。方案第20项')
  })

  test('says that it finds nothing', async () => {
    open('/plan')

    await userEvent.type(field(), '丧葬费')

    expect(status()).toBe('方案里没有“丧葬费”。换一个词试试。')
    expect(screen.queryByRole('button', { name: '下一处' })).toBeNull()
  })

  test('opens the drafting report where a match stands in it', async () => {
    open('/plan')
    await userEvent.type(field(), '常务会议')

    await userEvent.keyboard('{Enter}')

    expect(screen.getByRole('button', { name: '起草情况的汇报', expanded: true })).toBeTruthy()
    expect(status()).toBe('第 1 处，共 1 处。起草情况的汇报')
  })

  test('Esc clears it', async () => {
    const { container } = open('/plan')
    await userEvent.type(field(), '补贴')

    await userEvent.keyboard('{Escape}')

    expect(status()).toBe('')
    expect(container.querySelectorAll('mark')).toHaveLength(0)
  })
})

test('a term that the plan does not define says so', async () => {
  open('/plan')

  await userEvent.click(screen.getByRole('button', { name: '高危孕产妇' }))

  expect(screen.getByRole('note').textContent).toContain('方案用了这个词，没有写是什么意思。')
})

test('in English headings and notes are English and the plan stays Chinese', async () => {
  await switchLanguage('en')
  const { container } = open('/plan')

  expect(screen.getByText('The plan exists in Chinese only. The notes say in English what it grants.')).toBeTruthy()
  expect(container.querySelector('#clause-20 small')?.textContent).toBe('Help for special families')
  expect(noteOn('Care allowance').getByText(/^at least 300 yuan a month/)).toBeTruthy()
})
