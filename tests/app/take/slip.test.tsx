import { renderHook } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { switchLanguage, texts } from '../../../src/app/i18n.ts'
import type { Session } from '../../../src/app/session.ts'
import { type Slip, useSlip } from '../../../src/app/take/slip.ts'
import { textOf } from '../../../src/app/take/text.ts'
import { SessionProvider } from '../../../src/app/useSession.tsx'
import { on } from '../../day.ts'
import { family } from './aFamily.ts'
import { decisionsOf } from './show.tsx'

function slipOf(session: Session): Slip {
  const wrapper = ({ children }: { children: React.ReactNode }) => (
    <SessionProvider initial={session}>{children}</SessionProvider>
  )
  return renderHook(() => useSlip(decisionsOf(session)), { wrapper }).result.current
}
const linesIn = (slip: Slip) => slip.units.flatMap(({ lines }) => lines)
const line = (slip: Slip, title: string, who: string) =>
  linesIn(slip).find((one) => one.title.includes(title) && one.who.includes(who))

describe('a slip', () => {
  test('begins with the day, who is meant, and what can be lost first', () => {
    const { title, lead, first } = slipOf(family)

    expect(title).toBe('您家的生育支持')
    expect(lead).toBe('按 2026年11月24日 计算。家里 5 人：您、老大、老二、公公或岳父、婆婆或岳母。')
    expect(first).toEqual(['先办：最晚2026年12月12日，给老二办居民医保并缴费（区医疗保障局）。'])
  })

  test('tells an act once, however many provisions it opens', () => {
    const told = {
      sex: 'female',
      work_interrupted_by_birth: true,
      birth_given_on: on('2025-03-18'),
      training: 'not_yet',
    }
    const { first } = slipOf({ ...family, facts: { ...family.facts, p1: told } })

    expect(first.filter((line) => line.includes('开始再就业培训'))).toEqual([
      '先办：最晚2027年3月18日，开始再就业培训（区人社局）。',
    ])
  })

  test('goes unit by unit, and to the unit of what can be lost first', () => {
    const { units } = slipOf(family)
    const names = units.map(({ name }) => name)

    expect(names[0]).toBe('区医疗保障局')
    expect(new Set(names).size).toBe(names.length)
    expect(units.every(({ lines }) => lines.length > 0)).toBe(true)
  })

  test('says the amount, what it rests on, and the amount of later days', () => {
    expect(line(slipOf(family), '护理补贴', '公公')).toMatchObject({
      verdict: 'eligible',
      amount: '300 元/月',
      note: '认定为计划生育特殊家庭成员；年满60周岁。2027年3月15日起，400 元/月。',
      clause: '方案第20项',
    })
  })

  test('keeps what is refused only where a day near ahead turns it', () => {
    const slip = slipOf(family)

    expect(line(slip, '护理补贴', '婆婆')).toMatchObject({ verdict: 'ineligible', amount: '暂不符合' })
    expect(line(slip, '护理补贴', '婆婆')?.note).toMatch(/^2028年5月2日起符合，/)
    expect(line(slip, '护理补贴', '您')).toBeUndefined()
    expect(slip.leftOut.some((left) => /^另有 \d+ 项暂不符合/.test(left))).toBe(true)
  })

  test('lists or counts each decision, none twice', () => {
    const slip = slipOf(family)
    const listed = linesIn(slip).reduce((count, { who }) => count + who.split('、').length, 0)
    const left = slip.leftOut.reduce((count, words) => count + Number(/\d+/.exec(words)?.[0]), 0)

    expect(listed + left).toBe(decisionsOf(family).length)
  })

  test('asks one more question only about what the family came for', () => {
    const { special_family: _, ...p4 } = family.facts.p4 ?? {}
    const notAsked: Session = { ...family, facts: { ...family.facts, p4 } }
    const visits = (situations: Session['situations']) => line(slipOf({ ...notAsked, situations }), '扶助金', '婆婆')

    expect(visits(['newborn'])).toBeUndefined()
    expect(visits(['special-family'])).toMatchObject({ verdict: 'undetermined' })
    expect(visits([])).toMatchObject({ verdict: 'undetermined' })
  })

  test('says how many are missing, and which first', () => {
    const { special_family: _, ...p4 } = family.facts.p4 ?? {}
    const asked: Session = {
      ...family,
      situations: [],
      facts: { ...family.facts, p4: { ...p4, special_family: null, birth: null } },
    }

    expect(line(slipOf(asked), '护理补贴', '婆婆')?.note).toMatch(/^还差 \d+ 项信息，先弄清这一项：/)
  })

  test('says who settles what nobody knew', () => {
    expect(line(slipOf(family), '扣税', '老二')).toMatchObject({
      verdict: 'undetermined',
      note: expect.stringMatching(/^还差一项信息：.*可以问/),
    })
  })

  test('puts those for whom the same was decided into one line', () => {
    const both = { special_family: true, lost_capacity: false, birth: on('1957-03-15') }
    const couple: Session = { ...family, facts: { ...family.facts, p3: both, p4: both } }

    expect(line(slipOf(couple), '护理补贴', '公公')).toMatchObject({
      who: '公公或岳父、婆婆或岳母',
      amount: '每人 300 元/月',
    })
  })

  test('of an organisation speaks of no family', () => {
    const organisation: Session = {
      ...family,
      people: [],
      situations: [],
      hasOrganisation: true,
      facts: { o1: { kind: 'childcare', workers_trained: 4 } },
    }
    const slip = slipOf(organisation)

    expect([slip.title, slip.lead]).toEqual(['您单位的支持', '按 2026年11月24日 计算。'])
    expect(slip.totals).toEqual([{ period: '一次性', amount: '3200 元', of: expect.any(String) }])
  })

  test('before anything is answered lists nothing that wants several answers', () => {
    const silent: Session = { ...family, facts: {}, people: [{ id: 'p1', relation: 'self' }] }
    const slip = slipOf(silent)

    const notes = linesIn(slip).map(({ note }) => note)
    expect(notes).not.toEqual([])
    expect(notes.filter((note) => /还差 \d+ 项/.test(note))).toEqual([])
    expect(slip.leftOut.join()).toMatch(/另有 \d+ 项还要多问几句/)
  })
})

describe('as text', () => {
  const text = () => textOf(slipOf(family), texts.t, 'https://example.cn/')

  test('it tells plan, status, version, day and whom to ask', () => {
    const copied = text()

    for (const words of [
      '田家庵区优化生育政策促进人口长期均衡发展实施方案',
      '送审稿。方案还没有正式印发',
      '规则版本 20',
      '按 2026年11月24日 计算',
      '问区卫健委。',
      'https://example.cn/',
    ])
      expect(copied).toContain(words)
  })

  test('it goes verdict by verdict, what can be lost first, with unit and last day', () => {
    const groups = text()
      .split('\n')
      .filter((one) => one.startsWith('【'))

    expect(groups).toEqual(['【还来得及】', '【符合】', '【需窗口确认】', '【还差信息】', '【暂不符合】'])
    expect(text()).toMatch(
      /【还来得及】\n· 新生儿当年医保待遇（老二）：医保待遇。还来得及：最晚2026年12月12日（含当天）.*问区医疗保障局。方案第3项/,
    )
  })

  test('it is as whole in English, without a blank too many', async () => {
    await switchLanguage('en')
    const copied = text()

    expect(copied).toContain('Status: draft for review.')
    expect(copied).toContain('As of 24 November 2026. Family of 5: You, First child')
    expect(copied).not.toMatch(/ {2}|\{\{|\. \.| \./)
  })
})
