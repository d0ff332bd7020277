import { describe, expect, test } from 'vitest'
import { planTextOf } from '../../../src/law/emit/words.ts'
import { files, rulesOf } from '../../rules.ts'

const textOfThePlan = async () => planTextOf((await rulesOf(files)).law)

describe('the plan’s text', () => {
  test('begins behind the drafting report and ends with its safeguards', async () => {
    const text = await textOfThePlan()
    const chapters = text.parts
      .filter(({ kind }) => kind === 'chapter')
      .map(({ from, to }) => text.text.slice(from, to))

    expect(chapters).toEqual(['一、总体目标', '二、重点任务', '三、保障措施'])
    expect(text.report[0]).toMatchObject({ kind: 'title', from: 0 })
  })

  test('loses nothing but blanks between its parts', async () => {
    const text = await textOfThePlan()
    const told = [...text.report, ...text.parts].map(({ from, to }) => text.text.slice(from, to)).join('')

    expect(told).toBe(text.text.replace(/\s/g, ''))
  })

  test('tells the 21 tasks with their titles in both languages', async () => {
    const text = await textOfThePlan()
    const tasks = text.parts.flatMap((part) => (part.kind === 'task' ? [part] : []))

    expect(tasks.map(({ clause }) => clause)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1))
    expect(tasks[19]).toMatchObject({ title: '加强特殊家庭帮扶保障', en: 'Help for special families' })
  })

  test('has each heading in English, and the title of a task ends where its body begins', async () => {
    const text = await textOfThePlan()
    const english = (kind: 'chapter' | 'section') =>
      text.parts.flatMap((part) => (part.kind === kind && 'en' in part ? [part.en] : []))

    expect(english('chapter')).toEqual(['Overall goals', 'Main tasks', 'Safeguards'])
    expect(english('section')).toEqual([
      'Active support for births',
      'Better care before and at birth',
      'Inclusive childcare services',
      'An orderly change of policy',
    ])
    for (const part of text.parts)
      if (part.kind === 'task') expect(text.text.slice(part.from, part.body)).toBe(`${part.clause}.${part.title}。`)
    expect(text.report.filter((part) => 'en' in part)).toEqual([])
  })

  test('knows the brackets that name units from those that belong to a sentence', async () => {
    const text = await textOfThePlan()
    const brackets = text.units.map(({ from, to }) => text.text.slice(from, to))

    expect(brackets).toContain('（各乡镇、街道落实）')
    expect(brackets).not.toContain('（费用）')
    expect(brackets.every((bracket) => /^（(牵头单位：.+|各乡镇、街道落实)）$/.test(bracket))).toBe(true)
  })
})
