import { describe, expect, test } from 'vitest'
import { clausesOf, type Part, partsOf, unitsOf } from '../../src/law/plan.ts'
import { planText as plan } from '../rules.ts'

describe('the plan', () => {
  test('has 21 tasks, numbered through', () => {
    const clauses = clausesOf(plan)
    expect(clauses.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1))
    expect(clauses[0]?.title).toBe('落实婚育财金支持政策')
    expect(clauses[20]?.title).toBe('健全扶助关怀工作机制')
  })

  test('has 105 sentences in its tasks, 21 of them titles', () => {
    expect(clausesOf(plan).reduce((count, { sentences }) => count + sentences.length, 0)).toBe(84)
  })

  test('every sentence ends with its full stop and begins behind the bracket that names the unit before it', () => {
    const sentences = clausesOf(plan).flatMap(({ sentences: all }) => all.map(({ from, to }) => plan.slice(from, to)))

    expect(sentences.filter((sentence) => !sentence.endsWith('。') || sentence.startsWith('（'))).toEqual([])
    expect(sentences).toContain(
      '对符合低收入人口认定及救助暂行办法规定的困难家庭婴幼儿入托、入园，按照每生每月不少于200元的标准给予补助。',
    )
  })

  test('what stands in a task beside title and sentences are the brackets of the units', () => {
    const brackets = clausesOf(plan).flatMap((clause) => unitsOf(clause).map(({ from, to }) => plan.slice(from, to)))

    expect(brackets.filter((bracket) => !/^（(牵头单位：.*|各乡镇、街道落实)）$/.test(bracket))).toEqual([])
    expect(brackets.length).toBeGreaterThan(30)
  })

  test('a clause stands where it says', () => {
    expect(clausesOf(plan).filter(({ number, title, from }) => !plan.startsWith(`${number}.${title}。`, from))).toEqual(
      [],
    )
  })

  test('has four sections, each before its first task', () => {
    expect(sectionsIn(partsOf(plan).plan)).toEqual([
      ['（一）实施积极生育支持政策', 1],
      ['（二）提升优生优育服务水平', 8],
      ['（三）发展普惠托育服务体系', 13],
      ['（四）做好政策调整有序衔接', 19],
    ])
  })

  test('has a drafting report in front, whose numbered points are no tasks', () => {
    const { plan: parts, report } = partsOf(plan)

    expect(report.filter(({ kind }) => kind === 'task')).toEqual([])
    expect(report[0]).toMatchObject({ kind: 'title', from: 0 })
    expect(parts.filter(({ kind }) => kind === 'task')).toHaveLength(21)
    expect(parts.filter(({ kind }) => kind === 'chapter')).toHaveLength(3)
    expect(parts.filter(({ kind }) => kind === 'section')).toHaveLength(4)
  })
})

/** Each section with the number of its first task. */
function sectionsIn(parts: readonly Part[]): readonly (readonly [string, number])[] {
  return parts.flatMap((part, i) => {
    const next = parts[i + 1]
    return part.kind === 'section' && next?.kind === 'task'
      ? [[plan.slice(part.from, part.to), next.clause.number] as const]
      : []
  })
}

describe('a text', () => {
  test.each(['', '二、重点任务', '\n二、重点任务\n1.题。句。', '\n三、保障措施\n'])(
    'that is no plan (%j) has no tasks',
    (text) => {
      expect(clausesOf(text)).toEqual([])
      expect([...partsOf(text).plan, ...partsOf(text).report].filter(({ kind }) => kind === 'task')).toEqual([])
    },
  )

  test('of a task without a sentence, a heading without a task, and a line that is neither', () => {
    const text = '题\n引言。\n一、目标\n二、重点任务\n（一）甲\n1.只有题。\n随便一行\n（二）乙\n三、保障措施\n'

    expect(clausesOf(text)).toEqual([
      { number: 1, title: '只有题', from: text.indexOf('1.'), to: text.indexOf('1.') + 6, sentences: [] },
    ])
    expect(partsOf(text).plan.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'chapter',
      'chapter',
      'section',
      'task',
      'paragraph',
      'section',
      'chapter',
    ])
    expect(partsOf(text).report.map(({ kind }) => kind)).toEqual(['title'])
  })
})
