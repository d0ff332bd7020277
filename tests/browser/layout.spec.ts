import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { say } from './words.ts'

test.describe('large text on a narrow phone', { tag: '@phone' }, () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('year, month and day stand in one line, beside what is wrong too', async ({ resident }) => {
    await resident.button(resident.t('shell.elder')).click()
    await resident.begin('special-family')
    await resident.bring('self')
    await resident.answerUntil('person.birth', { people: [{ id: 'p1', relation: 'self', special_family: true }] })

    expect(await tops()).toHaveLength(1)
    await resident.next()
    await expect(resident.app.getByRole('alert')).toBeVisible()
    expect(await tops()).toHaveLength(1)

    async function tops(): Promise<readonly number[]> {
      const parts = (['year', 'month', 'day'] as const).map((part) => resident.datePart(part))
      const boxes = await Promise.all(parts.map((part) => part.boundingBox()))
      return [...new Set(boxes.map((box) => box?.y ?? -1))]
    }
  })

  for (const size of ['standard', 'elder'] as const)
    test(`the draft line ends its line at the comma, text ${size}`, async ({ resident }) => {
      if (size === 'elder') await resident.button(resident.t('shell.elder')).click()
      const clauses = resident.t('shell.draft').split(/(?<=，)/)
      const lines = clauses.map(async (clause) => {
        const box = await resident.app.getByText(clause, { exact: true }).first().boundingBox()
        return [box?.y, box?.height] as const
      })
      const [[y1 = 0, height1 = 0] = [], [y2, height2] = []] = await Promise.all(lines)

      expect([y2, height2]).toEqual([y1 + height1, height1])
    })

  for (const language of ['zh', 'en'] as const)
    test(`what stands alone in its line begins where the others do, in ${language}`, async ({ resident }) => {
      if (language === 'en') await resident.switchLanguage()
      await resident.button(say[language]('shell.elder')).click()
      const foot = resident.app.getByRole('contentinfo')
      await expect(foot.getByRole('button')).toHaveCount(2)
      const lefts = await foot.getByRole('button').evaluateAll((buttons) =>
        buttons.map((button) => {
          const words = document.createRange()
          words.selectNodeContents(button)
          return Math.round(words.getBoundingClientRect().left)
        }),
      )

      expect(lefts).toEqual([16, 16])
    })
})

test('no English word is broken in a tile, and no Chinese name in an English line', { tag: '@phone' }, async ({
  resident,
}) => {
  const { page } = resident
  await page.setViewportSize({ width: 360, height: 740 })
  await resident.switchLanguage()

  expect(await brokenWords()).toEqual([])
  await resident.begin('special-family')
  expect(await brokenWords()).toEqual([])
  await resident.bring('self')
  await resident.answerUntil('check', {
    people: [{ id: 'p1', relation: 'self', special_family: true, birth: '1954-08-01' }],
  })
  await resident.toResult()
  await resident.decisions()
  expect(await brokenWords()).toEqual([])

  /** Words that stand on two lines, but for the plan's own text and the foot. */
  function brokenWords(): Promise<readonly string[]> {
    return page.evaluate(() => {
      const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
      const broken: string[] = []
      while (texts.nextNode()) {
        const { currentNode: node } = texts
        if (!node.parentElement?.checkVisibility() || node.parentElement.closest('.visually-hidden, [lang=zh-CN]'))
          continue
        for (const { index, 0: word } of (node.textContent ?? '').matchAll(/[\p{Script=Latin}]+|\p{Script=Han}+/gu)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word)
        }
      }
      return broken
    })
  }
})
