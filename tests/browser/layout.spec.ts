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

  for (const language of ['zh', 'en'] as const)
    test(`what stands alone in its line begins where the others do, in ${language}`, async ({ resident }) => {
      if (language === 'en') await resident.switchLanguage()
      await resident.button(say[language]('shell.elder')).click()
      const foot = resident.app.getByRole('contentinfo')
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
