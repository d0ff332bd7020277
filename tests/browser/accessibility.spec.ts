import { expect } from '@playwright/test'
import { type Household, type Journey, test } from './journey.ts'
import { axeFinds, misfits, smallTargets, withSpacing, withText } from './looks.ts'
import { say } from './words.ts'

/** Someone of every kind at once, so that every type of question and every verdict is seen. */
const household: Household = {
  people: [
    {
      id: 'p1',
      relation: 'self',
      sex: 'female',
      birth: '1954-08-01',
      special_family: true,
      lost_capacity: false,
      work_interrupted_by_birth: true,
      birth_given_on: '2025-03-18',
      training: 'not_yet',
      works_in_childcare: true,
      unemployment_insurance_months: 11,
    },
  ],
  organisation: { brand: true, expands_childcare: true, investment: '1666666.67' },
}

/** Every screen of a journey and every state that a screen can be in, in turn. */
async function walk(resident: Journey, look: (screen: string) => Promise<void>): Promise<void> {
  const { app, page, t } = resident
  await look('start')
  await resident.begin('back-to-work', 'special-family', 'childcare-worker', 'housekeeping')
  await look('family')
  await resident.bring('self')

  const looked = new Set<string>()
  while (!(await resident.isAtCheck())) {
    const { fact } = await resident.asked()
    const kind = fact.together ? 'several' : fact.type === 'act' || fact.type === 'boolean' ? 'choice' : fact.type
    if (!looked.has(kind)) {
      await look(`question, ${kind}`)
      await resident.next()
      await expect(app.getByRole('alert')).toBeFocused()
      await app.getByText(t('question.why')).click()
      await look(`question, ${kind}, with an error and its reason open`)
      looked.add(kind)
    }
    await resident.answer(household)
  }
  expect([...looked].sort()).toEqual(['choice', 'count', 'date', 'money', 'several'])

  await look('check')
  await resident.toResult()
  await look('result')
  await resident.decisions() // opens every group
  await app
    .getByRole('button', { name: new RegExp(`^${t('parts.item.why')}`) })
    .first()
    .click()
  await app
    .getByRole('button', { name: new RegExp(`^${t('parts.item.plan')}`) })
    .last()
    .click()
  await resident.button(t('result.changeDate')).click()
  await look('result, with everything open')
  await resident.button(t('try.offer')).click()
  await resident.opened()
  await look('trying another answer')
  await page.reload()
  await expect(app.getByText(t('start.afresh'))).toBeVisible()
  await look('start, after a reload')
}

type Mode = {
  readonly size: 'standard' | 'elder'
  readonly language: 'zh' | 'en'
  readonly scheme: 'light' | 'dark'
  readonly contrast?: 'high'
}

// Each pair of a size, a language and a scheme is seen on every screen.
for (const { size, language, scheme, contrast } of [
  { size: 'standard', language: 'zh', scheme: 'light' },
  { size: 'standard', language: 'en', scheme: 'dark' },
  { size: 'elder', language: 'zh', scheme: 'dark' },
  { size: 'elder', language: 'en', scheme: 'light' },
  { size: 'standard', language: 'zh', scheme: 'light', contrast: 'high' },
] as readonly Mode[]) {
  const mode = [size, language, scheme, ...(contrast ? [`${contrast} contrast`] : [])].join(', ')
  test(`every screen is accessible, fits and can be tapped: ${mode}`, async ({ resident }) => {
    const { page } = resident
    const found: Record<string, string[]> = {}
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    if (language === 'en') await resident.switchLanguage()
    if (size === 'elder') await resident.button(say[language]('shell.elder')).click()
    if (contrast) await resident.button(say[language]('shell.highContrast')).click()

    await walk(resident, async (screen) => {
      const note = (what: string, all: readonly string[]) => {
        for (const one of all) found[`${what}: ${one}`] = [...(found[`${what}: ${one}`] ?? []), screen]
      }
      const isElder = (await page.locator('html').getAttribute('data-size')) === 'elder'
      note('axe', await axeFinds(page))
      note('targets', await smallTargets(page, isElder ? { any: 60, main: 60 } : { any: 44, main: 56 }))
      note('spaced', await withSpacing(page, () => misfits(page)))
      note('text at 200 %', await withText(page, 200, () => misfits(page)))
      await page.setViewportSize({ width: 320, height: 640 })
      note('320 px', await misfits(page))
      await page.setViewportSize({ width: 390, height: 844 })
    })

    expect(found).toEqual({})
  })
}
