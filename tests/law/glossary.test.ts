import { describe, expect, test } from 'vitest'
import { files, rulesOf } from '../rules.ts'

describe('the glossary', () => {
  test('finds each term in the tasks that use it', async () => {
    const { law } = await rulesOf(files)
    const used = Object.fromEntries(law.terms.map(({ id, clauses }) => [id, clauses]))

    expect(used).toMatchObject({ 'low-income': [1], 'young-children': [1, 4, 13, 15], 'special-family': [20, 21] })
  })

  test('quotes the plan to the letter', async () => {
    const { law } = await rulesOf(files)
    const term = law.terms.find(({ id }) => id === 'three-covers')

    expect(term?.quotes.map(({ from, to }) => law.planText.slice(from, to))).toEqual([
      '联系人制度、就医绿色通道和家庭医生签约制度“三个全覆盖”',
    ])
  })

  test('says nothing where the plan says nothing', async () => {
    const { law } = await rulesOf(files)
    const silent = law.terms.filter(({ says }) => !says)

    expect(silent.map(({ id }) => id)).toContain('lost-capacity')
    expect(silent.flatMap(({ quotes }) => quotes)).toEqual([])
  })
})
