import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { describe, expect, test, vi } from 'vitest'
import { pack } from '../../../src/app/decisions.ts'
import { switchLanguage } from '../../../src/app/i18n.ts'
import Result from '../../../src/app/resident/Result.tsx'
import { newSession, type Session } from '../../../src/app/session.ts'
import { SessionProvider } from '../../../src/app/useSession.tsx'
import type { Answered } from '../../../src/engine/answers.ts'
import type { Owner } from '../../../src/engine/pack.ts'
import { on } from '../../day.ts'

/** "I do not know" to everything that can be asked. */
const unsure = (owner: Owner): Answered =>
  Object.fromEntries(pack.facts.filter((fact) => fact.owner === owner).map(({ name }) => [name, null]))

const unsureOfAll: Session = {
  ...newSession(0),
  asOf: on('2026-11-24'),
  hasBegun: true,
  people: [
    { id: 'p1', relation: 'self' },
    { id: 'c1', relation: 'child' },
  ],
  facts: { household: unsure('household'), p1: unsure('person'), c1: unsure('child') },
}

const Place = () => <p>{useLocation().pathname}</p>

function show(session: Session) {
  render(
    <MemoryRouter initialEntries={['/result']}>
      <SessionProvider initial={session}>
        <Routes>
          <Route path="/result" element={<Result />} />
          <Route path="*" element={<Place />} />
        </Routes>
      </SessionProvider>
    </MemoryRouter>,
  )
}

describe('where no amount can be told', () => {
  test('three questions stand in place of a total: what most amounts wait for first, then what the law asks first', () => {
    show(unsureOfAll)
    const region = within(screen.getByRole('region', { name: '还不能算出金额，先弄清这几项' }))

    expect(region.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '您：性别是？',
      '您家认定为低收入人口了吗？可以向所在乡镇、街道问认定的事。',
      '有没有认定为计划生育特殊家庭的成员？可以问区卫健委有没有认定。',
    ])
    expect(screen.getByText(/^有 \d+ 项支持，方案没有写金额。/)).toBeTruthy()
  })

  test('each leads to its question', async () => {
    show(unsureOfAll)
    await userEvent.click(screen.getByRole('button', { name: /^您：性别是？/ }))

    expect(screen.getByText('/question/p1/person.sex')).toBeTruthy()
  })

  test('one alone is told as one, in English too', async () => {
    await switchLanguage('en')
    show({ ...unsureOfAll, people: [{ id: 'c1', relation: 'child' }] })

    expect(screen.getByRole('region', { name: /^No amount can be worked out yet. Find this out first$/ })).toBeTruthy()
  })

  test('what was not asked is not called unknown: the way on with the questions says so', () => {
    show({ ...unsureOfAll, facts: {} })

    expect(screen.queryByRole('region', { name: /还不能算出金额/ })).toBeNull()
    expect(screen.getByRole('button', { name: '接着问' })).toBeTruthy()
  })

  test('a card that waits for what was not known leads to it', async () => {
    show(unsureOfAll)
    const [card] = await screen.findAllByRole('article', { name: /入托入园|照护|补贴/ })
    await userEvent.click(within(card as HTMLElement).getByRole('button', { name: /^现在回答/ }))

    expect(screen.getByText(/^\/question\//)).toBeTruthy()
  })
})

describe('a card', () => {
  const cardOf = async (session: Session, name: RegExp) => {
    show(session)
    const [card] = await screen.findAllByRole('article', { name })
    return within(card as HTMLElement)
  }

  test('names and opens the same question', async () => {
    // What was not known comes first in the law, what was not asked after it.
    const { getByText, getByRole } = await cardOf(
      { ...unsureOfAll, people: [{ id: 'c1', relation: 'child' }], facts: { household: { low_income: null } } },
      /入托入园/,
    )
    expect(getByText(/先弄清这一项：认定为低收入人口/)).toBeTruthy()
    await userEvent.click(getByRole('button', { name: /^现在回答/ }))

    expect(screen.getByText('/question/household/household.low_income')).toBeTruthy()
  })

  test('of what is open says that a department still confirms it', async () => {
    const p1 = { sex: 'female', work_interrupted_by_birth: true, birth_given_on: on('2025-03-18'), training: 'not_yet' }
    const { getByText } = await cardOf({ ...unsureOfAll, facts: { p1 } }, /再就业培训补贴/)

    expect(
      getByText(
        '还来得及：最晚2027年3月18日（含当天）开始再就业培训，就有500–2400 元，一次。节假日可能顺延，请尽早办。方案只写“按规定”，没有写具体办法，由区人社局确认。',
      ),
    ).toBeTruthy()
  })

  test('does not call met from a day on what a department will confirm', async () => {
    const { getByText } = await cardOf(
      {
        ...unsureOfAll,
        people: [{ id: 'c1', relation: 'child' }],
        facts: { c1: { birth: on('2025-10-20'), care: 'none' } },
      },
      /幼儿园托班/,
    )

    expect(getByText(/2027年10月20日起可以去问，由窗口确认。/)).toBeTruthy()
  })

  test('says which answers refuse, and whose they are where they differ', async () => {
    const { getByText } = await cardOf(
      {
        ...unsureOfAll,
        people: [
          { id: 'p1', relation: 'self' },
          { id: 'p2', relation: 'spouse' },
        ],
        facts: { household: { newborn: false }, p1: { sex: 'female', expecting: false }, p2: { sex: 'male' } },
      },
      /网上生育登记/,
    )

    expect(getByText(/您填的是：性别：女（您）、男（爱人）；.*：没有；.*：没有。/)).toBeTruthy()
  })
})

test('a total takes the place of what could still be found out', () => {
  show({
    ...unsureOfAll,
    facts: { ...unsureOfAll.facts, p1: { special_family: true, birth: on('1957-03-15'), lost_capacity: false } },
  })

  expect(screen.queryByRole('region', { name: /还不能算出金额/ })).toBeNull()
  expect(screen.getByText('符合方案条件，1 项')).toBeTruthy()
})

describe('the deadline band', () => {
  const newborn: Session = {
    ...unsureOfAll,
    people: [
      { id: 'p1', relation: 'self' },
      { id: 'c1', relation: 'child' },
    ],
    facts: { c1: { birth: on('2026-09-12'), insured: 'not_yet' } },
  }
  const band = async () => {
    const heading = await screen.findByRole('heading', { name: /^最晚2026年12月12日/ })
    return within(heading.parentElement as HTMLElement)
  }

  test('puts its day into a calendar, as the same entry that the list of dates has', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file)
      return 'blob:date'
    })
    show(newborn)
    await userEvent.click(await (await band()).findByRole('button', { name: '加到日历' }))
    await userEvent.click(await screen.findByRole('button', { name: /^加到日历.*2026年12月12日/ }))

    const [own, listed] = await Promise.all(files.map((file) => file.text()))
    expect(own).toContain('DTSTART;VALUE=DATE:20261212')
    expect(own).toBe(listed)
  })

  test('tells all there is to do by that day', async () => {
    const training = {
      sex: 'female',
      work_interrupted_by_birth: true,
      birth_given_on: on('2024-12-12'),
      training: 'not_yet',
    }
    show({ ...newborn, facts: { ...newborn.facts, p1: training } })
    const title = await screen.findByRole('heading', { name: '最晚2026年12月12日，要办几件事' })
    const { findByRole, getAllByRole } = within(title.parentElement as HTMLElement)
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file)
      return 'blob:date'
    })
    await userEvent.click(await findByRole('button', { name: '加到日历' }))

    expect(getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '给孩子办居民医保并缴费',
      '开始再就业培训',
    ])
    expect((await files[0]?.text())?.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  })

  test('offers the day as text once that was tried, since nothing tells whether a file came', async () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:date')
    show(newborn)
    const { findByRole, queryByRole, getByRole, getByText } = await band()
    await findByRole('button', { name: '加到日历' })
    expect(queryByRole('button', { name: '把日子复制成文字' })).toBeNull()

    await userEvent.click(getByRole('button', { name: '加到日历' }))

    expect(getByRole('button', { name: '把日子复制成文字' })).toBeTruthy()
    expect(getByText(/日历文件已经交给浏览器/)).toBeTruthy()
  })
})

test('while an answer is tried, what it changes comes before all else', async () => {
  const facts = { c1: { birth: on('2026-09-12'), insured: 'not_yet' } }
  const other = { c1: { ...facts.c1, birth: on('2026-09-01') } }
  show({ ...unsureOfAll, facts, before: { people: unsureOfAll.people, facts: other, drafts: {} } })
  await screen.findByRole('heading', { name: '改了以后，会这样' })

  const [first] = screen.getAllByRole('heading', { level: 2 })
  expect(first?.textContent).toBe('改了以后，会这样')
})

test('what is tried stands there with what it was, and the totals with what they were', async () => {
  const p1 = { special_family: true, birth: on('1957-03-15'), lost_capacity: false }
  const before = { people: unsureOfAll.people, facts: { p1 }, drafts: {} }
  show({ ...unsureOfAll, facts: { p1: { ...p1, birth: on('1947-03-15') }, household: { low_income: false } }, before })
  const panel = within(await screen.findByRole('region', { name: '改了以后，会这样' }))

  expect(panel.getByText('您，出生日期：“1957年3月15日”改成“1947年3月15日”')).toBeTruthy()
  expect(panel.getByText('全家，认定为低收入人口：“没有填”改成“申请过，没有认定”')).toBeTruthy()
  expect(panel.getByText('每月，符合的：300 元 变成 400 元')).toBeTruthy()
})

test('a last day that another answer moves is a change, and goes into no calendar while it is tried', async () => {
  const facts = { c1: { birth: on('2026-10-01'), insured: 'not_yet' } }
  const before = { people: unsureOfAll.people, facts: { c1: { ...facts.c1, birth: on('2026-09-12') } }, drafts: {} }
  show({ ...unsureOfAll, facts, before })
  const panel = within(await screen.findByRole('region', { name: '改了以后，会这样' }))
  await screen.findByRole('heading', { name: '要记住的日子' })

  expect(panel.getByText('新生儿当年医保待遇').closest('li')?.textContent).toMatch(
    /最晚2026年12月12日.*最晚2027年1月1日/,
  )
  expect(screen.queryAllByRole('button', { name: /日历|日子复制/ })).toEqual([])
})

test('who joined or left is tried as one thing, and named', async () => {
  const people = [
    { id: 'p1', relation: 'self' },
    { id: 'p2', relation: 'mother' },
  ] as const
  const facts = { p2: { sex: 'female', special_family: true, birth: on('1957-03-15'), lost_capacity: false } }
  show({
    ...unsureOfAll,
    people: [people[0], { id: 'c1', relation: 'child' }],
    facts: {},
    before: { people, facts, drafts: {} },
  })
  const panel = within(await screen.findByRole('region', { name: '改了以后，会这样' }))

  expect(panel.getByText('去掉了妈妈')).toBeTruthy()
  expect(panel.getByText('加上了孩子')).toBeTruthy()
  expect(panel.queryByText(/没有填/)).toBeNull()
  const [allowance] = panel.getAllByText('特殊家庭老年人护理补贴')
  expect(allowance?.textContent).toBe('特殊家庭老年人护理补贴 妈妈')
})

test('the money of an organisation is not added to that of the family', () => {
  show({
    ...unsureOfAll,
    people: [{ id: 'p1', relation: 'self' }],
    hasOrganisation: true,
    facts: {
      p1: { works_in_childcare: true, unemployment_insurance_months: 24, skill_level: true },
      o1: { kind: 'housekeeping', brand: true, expands_childcare: true, investment: 10_000_000 },
    },
  })

  const head = within(screen.getByText('您家的结果').closest('section') as HTMLElement)
  const totals = head
    .getAllByRole('term')
    .flatMap(({ textContent, nextSibling }) =>
      textContent?.startsWith('一次性') ? [`${textContent} ${nextSibling?.textContent}`] : [],
    )
  expect(totals).toEqual([
    '一次性 1000–20001000到2000 元窗口确认后才有，1 项',
    '一次性（单位） 最高 3 万元窗口确认后才有，1 项',
  ])
})
