import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { complaintsOf } from './complaints.ts'
import { appAt, pageWithFrame } from './host.ts'
import { Journey, TODAY } from './journey.ts'
import { mother } from './mother.ts'
import { lawWords } from './words.ts'

test('the whole journey leads to the result in a frame of another site that may run scripts and nothing else', async ({
  page,
}) => {
  await using app = await appAt('/')
  await using host = await pageWithFrame(`${app.origin}/`, 'allow-scripts')
  const complaints = complaintsOf(page, app.origin, host.origin)
  await page.clock.install({ time: `${TODAY}T09:00:00+08:00` })
  await page.goto(host.origin)
  const resident = new Journey(page, page.frameLocator('iframe'))
  const steps = await page.evaluate(() => history.length)

  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answerUntil('person.birth_given_on', mother)

  await test.step('Enter refuses a mistake and takes an answer, though no form can be submitted', async () => {
    await resident.fillDate(['2025', '2', '30'])
    await page.clock.fastForward(1000)
    await resident.datePart('day').press('Enter')
    await expect(resident.app.getByRole('alert')).toBeFocused()
    await resident.datePart('day').fill('28')
    await resident.datePart('day').press('Enter')
    await resident.opened()
  })

  await test.step('Back and the other language lose nothing', async () => {
    await resident.button(resident.t('question.back')).click()
    await resident.opened()
    await resident.switchLanguage()
    await expect(resident.datePart('day')).toHaveValue('28')
    await resident.switchLanguage()
    await resident.next()
    await resident.opened()
  })

  await resident.answerUntil('check', mother)
  await resident.toResult()
  const title = lawWords.zh.provisions['retraining-subsidy']?.title ?? ''
  expect(await resident.decisions()).toContainEqual(expect.stringMatching(`^open \\| ${title}.* 500–2400 元`))
  await resident.app
    .getByRole('button', { name: resident.t('parts.item.plan') })
    .first()
    .click()
  await expect(resident.app.getByRole('blockquote').first()).toContainText(/^.{10,}/)
  expect(await page.evaluate(() => history.length)).toBe(steps)
  expect(complaints).toEqual([])

  // Last, since axe fetches the style sheets itself, and may not.
  const { violations } = await new AxeBuilder({ page }).include('iframe').analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
})
