import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { AmountLine } from '../../../src/app/parts/decision/AmountLine.tsx'
import { AnswerList } from '../../../src/app/parts/decision/AnswerList.tsx'
import { DecisionItem } from '../../../src/app/parts/decision/DecisionItem.tsx'
import { Totals } from '../../../src/app/parts/decision/Totals.tsx'
import { Tree } from '../../../src/app/parts/decision/Tree.tsx'
import { VerdictGroup } from '../../../src/app/parts/decision/VerdictGroup.tsx'
import type { Amount, Fen, Period } from '../../../src/engine/money.ts'
import { speak } from './speak.tsx'

const fen = (yuan: number | null) => (yuan === null ? null : ((yuan * 100) as Fen))
const amountOf = (min: number | null, max: number | null, per: Period): Amount => ({
  min: fen(min),
  max: fen(max),
  per,
})

describe('an amount', () => {
  test.each([
    [300, 300, 'month', '300 元/月', '300 yuan a month'],
    [200, null, 'month', '至少 200 元/月', 'at least 200 yuan a month'],
    [500, 2400, 'once', '500–2400500到2400 元，一次', '500 to 2,400 yuan, once'],
    [50, 50, 'day', '50 元/天', '50 yuan a day'],
    [null, 300_000, 'once', '最高 30 万元，一次', 'up to 300,000 yuan, once'],
    [0, 300_000, 'once', '最高 30 万元，一次', 'up to 300,000 yuan, once'],
    [null, 500_000.01, 'once', '最高 500000.01 元，一次', 'up to 500,000.01 yuan, once'],
    [0, 0, 'month', '0 元/月', '0 yuan a month'],
    [0, null, 'once', '金额还算不出来', 'no amount can be worked out yet'],
  ] as const)('from %s to %s a %s is said as the plan says it', (min, max, per, zh, en) => {
    const inChinese = speak('zh', <AmountLine kind="cash" amount={amountOf(min, max, per)} />).container.textContent
    const inEnglish = speak('en', <AmountLine kind="cash" amount={amountOf(min, max, per)} />).container.textContent

    expect([inChinese, inEnglish]).toEqual([zh, en])
  })

  test.each([
    ['cash', '方案没有写金额'],
    ['service', '服务'],
    ['right', '权益'],
    ['insurance', '医保待遇'],
  ] as const)('that is not set says what kind of thing it is: %s', (kind, says) => {
    const { container } = speak('zh', <AmountLine kind={kind} amount={null} />)

    expect(container.textContent).toBe(says)
  })
})

test('totals keep periods apart and count what has no amount', () => {
  const totals = [
    { period: '每月', verdict: 'eligible', amount: amountOf(500, null, 'month'), count: 2 },
    { period: '一次性', verdict: 'confirm', amount: amountOf(500, 2400, 'once'), count: 1 },
  ] as const
  speak('zh', <Totals totals={totals} unsetCount={9} />)

  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['每月', '一次性'])
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    '至少 500 元符合方案条件，2 项',
    '500–2400500到2400 元窗口确认后才有，1 项',
  ])
  expect(screen.getByText('另有 9 项支持，方案没有写金额。')).toBeTruthy()
})

describe('a group of one verdict', () => {
  const FIVE = ['一', '二', '三', '四', '五'].map((name) => <p key={name}>{name}</p>)

  test('shows three items and the rest when asked, and reading goes on there', async () => {
    speak(
      'zh',
      <VerdictGroup verdict="eligible" count={5}>
        {FIVE}
      </VerdictGroup>,
    )
    expect(screen.getAllByRole('listitem')).toHaveLength(3)

    await userEvent.click(screen.getByRole('button', { name: '再看 2 项', expanded: false }))

    expect(screen.getAllByRole('listitem')).toHaveLength(5)
    expect(document.activeElement?.textContent).toBe('四')
    expect(screen.getByRole('button', { name: '收起', expanded: true })).toBeTruthy()
  })

  test('has no button where all stand open', () => {
    speak(
      'zh',
      <VerdictGroup verdict="open" count={3}>
        {FIVE.slice(0, 3)}
      </VerdictGroup>,
    )

    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByRole('region', { name: '还来得及' })).toBeTruthy()
  })
})

describe('a decision', () => {
  test('makes its reasons and the plan’s words only when they are opened', async () => {
    const why = vi.fn(() => <p>因为</p>)
    const original = vi.fn(() => <p>原文</p>)
    speak(
      'zh',
      <DecisionItem
        verdict="eligible"
        title="护理补贴"
        who="妈妈"
        amount={null}
        reason="年满60周岁。"
        rows={[]}
        why={why}
        original={original}
      />,
    )
    expect(screen.getByRole('article', { name: /护理补贴.*妈妈/ })).toBeTruthy()
    expect([why, original].map(({ mock }) => mock.calls.length)).toEqual([0, 0])

    await userEvent.click(screen.getByRole('button', { name: /为什么.*护理补贴/ }))
    expect(screen.getByText('因为')).toBeTruthy()

    await userEvent.click(screen.getByRole('button', { name: /看方案原文.*护理补贴/ }))
    expect(screen.queryByText('因为')).toBeNull()
    expect(screen.getByText('原文')).toBeTruthy()
  })

  test('leads to the one answer that is missing', async () => {
    const answerNow = vi.fn()
    speak(
      'zh',
      <DecisionItem
        verdict="undetermined"
        title="个税扣除"
        who="老二"
        amount={null}
        reason="还差一项信息。"
        rows={[]}
        why={() => null}
        original={() => null}
        answerNow={answerNow}
      />,
    )

    await userEvent.click(screen.getByRole('button', { name: /现在回答.*个税扣除/ }))

    expect(answerNow).toHaveBeenCalledOnce()
  })
})

test('a condition’s state is spoken before it', () => {
  speak(
    'zh',
    <Tree
      lines={[
        {
          standing: 'fails',
          says: '年满60周岁',
          values: ['出生日期：1968年5月2日（58周岁）'],
          turn: '2028年5月2日起。',
        },
      ]}
    />,
  )

  const [line] = screen.getAllByRole('listitem')

  expect(line?.textContent).toBe('不满足：年满60周岁出生日期：1968年5月2日（58周岁）2028年5月2日起。')
})

test('an answer says what its change is about', async () => {
  const onChange = vi.fn()
  const rows = [{ id: 'change-birth', label: '出生日期', value: '1994年4月8日', isUnsure: false, onChange }]
  speak('zh', <AnswerList changeLabel="修改" removeLabel="删去" groups={[{ title: '您', rows }]} />)

  await userEvent.click(screen.getByRole('button', { name: /修改.*出生日期/ }))

  expect(onChange).toHaveBeenCalledOnce()
  expect(screen.queryByRole('button', { name: /删去/ })).toBeNull()
})
