import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { zh } from '../../src/app/words/zh.ts'
import { zhJourney } from '../../src/app/words/zhJourney.ts'
import { complaintsOf } from './complaints.ts'

const { plan: words, question, check, members, parts } = zhJourney
/** A second tap within this time means nothing on the next question: as in resident/Step.tsx. */
const SETTLING_MS = 450

const searchField = (page: Page) => page.getByRole('textbox', { name: words.search.label })

/** From the start page to the result of somebody who does not know much. */
async function toResult(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('checkbox', { name: /独生子女或特殊家庭/ }).check()
  await page.getByRole('button', { name: zh.start.begin, exact: true }).click()
  await page.getByRole('button', { name: members.relation.mother, exact: true }).click()
  await page.getByRole('button', { name: members.next, exact: true }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).not.toHaveText(members.heading)
  while ((await heading.textContent()) !== check.heading) {
    const step = page.url()
    await page.waitForTimeout(SETTLING_MS)
    await page
      .getByRole('radio', { name: /不清楚/ })
      .or(page.getByRole('checkbox', { name: /不清楚/ }))
      .check()
    await page.getByRole('button', { name: question.next, exact: true }).click()
    await expect(page).not.toHaveURL(step)
  }
  await page.getByRole('button', { name: check.result, exact: true }).click()
  await expect(heading).toHaveText(zhJourney.result.title)
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])

test('the contents lead to a task, and back leads out of the plan in one step', async ({ page, baseURL, isMobile }) => {
  const complaints = complaintsOf(page, baseURL ?? '')
  await page.goto('/')
  await page.getByRole('link', { name: zh.shell.plan }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeFocused()

  for (const task of ['8', '20']) {
    const contents = page.getByRole('navigation', { name: words.contents })
    if (isMobile) await contents.getByRole('button', { name: words.contents }).click()
    await contents.getByRole('link', { name: new RegExp(`^${task} `) }).click()
    await expect(page.getByRole('heading', { level: 4, name: new RegExp(`^${task}\\.`) })).toBeFocused()
    await expect(page.getByRole('heading', { level: 4, name: new RegExp(`^${task}\\.`) })).toBeInViewport()
  }

  // A link that is tapped before the scripts have come is the browser's own: then the plan does not know whence one came.
  await page.getByRole('button', { name: new RegExp(`^(${words.back.page}|${zh.shell.toStart})$`) }).click()
  await expect(page.getByRole('button', { name: zh.start.begin, exact: true })).toBeVisible()
  expect(complaints).toEqual([])
})

test('the search counts, walks, and says when there is nothing', async ({ page }) => {
  await page.goto('/#/plan')
  const status = page.getByRole('search').getByRole('status')

  await searchField(page).fill('30%')
  await expect(status).toHaveText('找到 2 处')
  await searchField(page).press('Enter')
  await expect(status).toHaveText('第 1 处，共 2 处。方案第15项')
  await expect(page.locator('#match-current')).toBeInViewport()
  await page.getByRole('button', { name: words.search.next }).click()
  await expect(status).toHaveText('第 2 处，共 2 处。方案第15项')
  await expect(page.locator('#match-current')).toBeInViewport()

  await searchField(page).fill('丧葬费')
  await expect(status).toContainText('方案里没有“丧葬费”')
})

test('from a result to its sentence and back to the same item, by the page and by the browser', async ({ page }) => {
  await toResult(page)
  const item = page.getByRole('article', { name: /老年人护理补贴.*妈妈/ })
  const more = page.getByRole('button', { name: /^再看/ })
  while (!(await item.isVisible())) await more.first().click()

  await item.getByRole('button', { name: parts.item.plan }).click()
  const here = item.getByRole('link', { name: words.here })
  await here.click()
  await expect(page.locator('#sentence-care-allowance')).toBeFocused()
  await expect(page.locator('#sentence-care-allowance')).toBeInViewport()
  await expect(page.locator('#note-care-allowance')).toContainText('妈妈')

  await page.getByRole('button', { name: words.back.result }).click()
  await expect(here).toBeFocused()
  await expect(here).toBeInViewport()

  await here.click()
  await expect(page.locator('#sentence-care-allowance')).toBeFocused()
  await page.goBack()
  await expect(here).toBeFocused()
})

test('terms, numbers and how a rule decides work by keyboard alone', async ({ page }) => {
  await page.goto('/#/plan/care-allowance')
  await expect(page.locator('#sentence-care-allowance')).toBeFocused()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /^20b，特殊家庭老年人护理补贴/ }).first()).toBeFocused()
  await page.keyboard.press('Tab')
  const term = page.getByRole('button', { name: '失能等级' })
  await expect(term).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('note')).toContainText(words.term.unsaid)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('note')).toBeHidden()
  await expect(term).toBeFocused()

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#note-care-allowance')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#note-care-allowance').getByRole('img')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#sentence-care-allowance')).toBeFocused()
})

test('what the plan only announces is folded at the end of the result and leads to its sentence', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: zh.start.everything }).click()
  await expect(page.getByRole('heading', { level: 1, name: members.heading })).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/result'
  })

  await page.getByRole('button', { name: '方案还提出（9 项）' }).click()
  const here = page
    .getByRole('listitem')
    .filter({ hasText: '支持隔代照料、家庭互助' })
    .getByRole('link', { name: words.here })
  await here.click()
  await expect(page.locator('#sentence-grandparents-and-families')).toBeFocused()

  await page.goBack()
  await expect(here).toBeFocused()
})

test.describe('nobody is shut out', () => {
  for (const language of ['zh', 'en'] as const)
    for (const size of ['standard', 'elder'] as const)
      test(`axe finds nothing in ${language}, ${size}, with notes, terms and a search open`, async ({ page }) => {
        test.slow() // axe weighs the contrast of every piece of the plan
        await page.goto('/#/plan/housekeeping-subsidy')
        if (language === 'en') await page.getByRole('button', { name: zh.shell.otherLanguage }).click()
        if (size === 'elder') await page.getByRole('button', { name: /长辈版|Large text/ }).click()
        await page.locator('#note-housekeeping-subsidy').getByRole('button').click()
        await page.getByRole('button', { name: '家政品牌企业', exact: true }).click()
        await page.getByRole('search').getByRole('textbox').fill('托育')
        await expect(page.locator('mark').first()).toBeVisible()

        expect(await violations(page)).toEqual([])
      })

  test('nothing is wider than a screen of 320', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto('/#/plan/housekeeping-subsidy')
    await page.getByRole('button', { name: zh.shell.elder }).click()
    await page.locator('#note-housekeeping-subsidy').getByRole('button').click()

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})

test('on paper the plan is its text with its notes, black on white, without anything to tap', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 }) // where notes are set level with their sentences
  await page.goto('/#/plan/care-allowance')
  await page.getByRole('search').getByRole('textbox').fill('托育')
  await expect(page.locator('mark').first()).toBeVisible()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })

  await expect(page.getByRole('article', { name: words.title })).toContainText('特殊家庭')
  await expect(page.locator('#note-care-allowance')).toBeVisible()
  for (const gone of [
    page.getByRole('banner'),
    page.getByRole('search'),
    page.getByRole('navigation'),
    page.getByRole('main').locator('button:not(.visually-hidden)'),
    page.getByText(words.taps),
    page.getByText(words.report.hint),
    page.getByText(zh.shell.highContrast),
  ])
    for (const one of await gone.all()) await expect(one).toBeHidden()
  const looks = await page.evaluate(() => {
    const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body)
    return {
      paper: styleOf('body').backgroundColor,
      ink: styleOf('#note-care-allowance').color,
      found: styleOf('mark').backgroundColor,
      task: styleOf('h4').breakAfter,
      note: styleOf('#note-care-allowance').breakInside,
      drops: [...document.querySelectorAll<HTMLElement>('[data-sentence]')].map(
        (note) => getComputedStyle(note).marginTop,
      ),
    }
  })
  expect(looks).toMatchObject({
    paper: 'rgb(255, 255, 255)',
    ink: 'rgb(0, 0, 0)',
    found: 'rgba(0, 0, 0, 0)',
    task: 'avoid',
    note: 'avoid',
  })
  expect(new Set(looks.drops)).toEqual(new Set(['0px']))
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThan(12)
})

test('the plan says in its own language what it is, and no key of a sentence', async ({ page }) => {
  await page.goto('/#/plan')

  await expect(page.getByText(words.lead)).toBeVisible()
  await expect(page.getByText(/chineseOnly/)).toHaveCount(0)
})
