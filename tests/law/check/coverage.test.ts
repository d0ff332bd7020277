import { describe, expect, test } from 'vitest'
import { checkCoverage } from '../../../src/law/check/coverage.ts'
import type { Law, Stretch } from '../../../src/law/law.ts'
import type { Located } from '../../../src/law/read/document.ts'
import { rulesOf, toyFiles } from '../../rules.ts'

const PLAN =
  '题\n一、目标\n二、重点任务\n1.甲。一句话，两半。第二句。（牵头单位：某局）\n2.乙。第三句。\n三、保障措施\n'
const stretch = (text: string): Stretch => ({ from: PLAN.indexOf(text), to: PLAN.indexOf(text) + text.length })
const plan = {
  at: (path: readonly PropertyKey[]) => ({ file: 'plan', from: Number(path[1]), to: path.length }),
} as Located
const nothing = (clause: number, quote: string) => ({ clause, quote, because: { zh: '试', en: 'trial' } })

type Told = {
  readonly cited?: readonly string[]
  readonly announced?: readonly string[]
  readonly nothing?: Law['plan']['grants nothing']
}

/** A plan of three sentences, and what is quoted of it. */
async function covered({ cited = [], announced = [], nothing: listed = [] }: Told) {
  const { law } = await rulesOf(toyFiles)
  const [provision] = law.provisions
  if (!provision) throw new Error('the toy law is empty')
  const words = { clause: 1, quote: '', title: provision.title, for: provision.title, unit: 'office', situations: [] }
  return checkCoverage(
    {
      ...law,
      planText: PLAN,
      plan: { ...law.plan, 'grants nothing': listed },
      provisions: cited.map((text) => ({ ...provision, quotes: [stretch(text)] })),
      announcements: announced.map((text) => ({ id: text, words, quotes: [stretch(text)] })),
    },
    plan,
  )
}

const gapsOf = (mistakes: Awaited<ReturnType<typeof covered>>['mistakes']) =>
  mistakes.map((mistake) => ('text' in mistake ? `${mistake.code} ${mistake.text}` : mistake.code))

describe('the sentences of a plan', () => {
  test('are counted by what accounts for them, and those that nothing does are told in full', async () => {
    const { clauses, mistakes } = await covered({
      cited: ['一句话'],
      announced: ['两半。'],
      nothing: [nothing(2, '第三句。')],
    })

    expect(clauses).toEqual([
      { clause: 1, sentences: 2, cited: 1, announced: 1, grantsNothing: 0, unaccounted: 1 },
      { clause: 2, sentences: 1, cited: 0, announced: 0, grantsNothing: 1, unaccounted: 0 },
    ])
    expect(mistakes).toEqual([
      { place: { file: 'rules/plan.txt', ...stretch('第二句。') }, code: 'unaccounted', clause: 1, text: '第二句。' },
    ])
  })

  test('have gaps before, between and behind what is quoted, in whatever order it is', async () => {
    const { clauses, mistakes } = await covered({ cited: ['半', '句话'], announced: ['第二句。', '第三'] })

    expect(gapsOf(mistakes)).toEqual(['unaccounted 一', 'unaccounted ，两', 'unaccounted 句。'])
    expect(clauses.map(({ unaccounted }) => unaccounted)).toEqual([1, 1])
  })

  test('may be quoted twice over, and their marks need no quote', async () => {
    const { mistakes } = await covered({
      cited: ['一句话，两半', '句话'],
      announced: ['第二句', '第三句'],
    })

    expect(mistakes).toEqual([])
  })

  test('are not listed as granting nothing where a provision or an announcement quotes them', async () => {
    const { mistakes } = await covered({
      cited: ['一句话，'],
      announced: ['第二句。'],
      nothing: [nothing(1, '话，两半。'), nothing(1, '第二'), nothing(2, '第三句。')],
    })

    expect(mistakes).toEqual([
      { place: { file: 'plan', from: 0, to: 3 }, code: 'cited-and-listed', text: '话，' },
      { place: { file: 'plan', from: 1, to: 3 }, code: 'cited-and-listed', text: '第二' },
    ])
  })

  test('that stand side by side do not overlap', async () => {
    const { mistakes } = await covered({
      cited: ['一句话，'],
      announced: ['第二句。'],
      nothing: [nothing(1, '两半。'), nothing(2, '第三句。')],
    })

    expect(mistakes).toEqual([])
  })

  test('that the plan does not have cannot be listed', async () => {
    const { mistakes } = await covered({
      cited: ['一句话，两半。第二句。'],
      nothing: [nothing(2, '第四句。'), nothing(2, '第三句。')],
    })

    expect(mistakes).toEqual([
      {
        place: { file: 'plan', from: 0, to: 3 },
        code: 'quote-not-in-plan',
        clause: 2,
        at: 2,
        found: '四句。',
        plan: '三句。',
      },
    ])
  })
})
