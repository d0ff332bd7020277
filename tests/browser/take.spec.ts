import AxeBuilder from '@axe-core/playwright'
import { expect, type FrameLocator, type Page, test } from '@playwright/test'
import { zh } from '../../src/app/words/zh.ts'
import { zhJourney } from '../../src/app/words/zhJourney.ts'
import { complaintsOf } from './complaints.ts'
import { codeOf, couple, DAY } from './couple.ts'
import { appAt, pageWithFrame } from './host.ts'

const { take, result } = zhJourney
const code = codeOf(couple)

const press = (app: Page | FrameLocator, name: string) => app.getByRole('button', { name, exact: true }).click()

/** From an opened link to the end of the result. */
async function toResult(app: Page | FrameLocator): Promise<void> {
  await expect(app.getByText(take.opened.read)).toBeVisible()
  await expect(app.getByRole('heading', { name: take.heading })).toBeVisible()
}

test.beforeEach(({ page }) => page.clock.setFixedTime(DAY))

test('a shared household is opened from a chat, and neither the address nor any storage tells it', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL ?? '')

  await page.goto(`/#/s/${code}?from=singlemessage&isappinstalled=0`)
  await expect(page.getByText(take.opened.read)).toBeVisible()

  expect(page.url()).toBe(`${baseURL}/#/result`)
  expect(await page.evaluate(() => history.length)).toBe(2) // the empty page, and this one
  await press(page, result.back)
  await expect(page.getByText('1994年4月8日')).toBeVisible()
  expect(
    await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await indexedDB.databases(),
      cookie: document.cookie,
    })),
  ).toEqual({ local: {}, session: {}, databases: [], cookie: '' })
  expect(complaints).toEqual([])
})

for (const [what, fragment, says] of [
  ['one letter too few', `/s/${code.slice(0, 9)}${code.slice(10)}`, take.opened.damaged],
  ['two letters swapped', `/s/${code.slice(0, 8)}${code[9]}${code[8]}${code.slice(10)}`, take.opened.damaged],
  ['markup', '/s/<script>alert(1)</script>', take.opened.damaged],
  ['half a character', '/s/%E4%BD', take.opened.damaged],
  ['half a character at its end', `/s/${code.slice(1)}%E4%BD`, take.opened.damaged],
  ['half a character in another place', `/question/p1/${code}%E4%BD`, take.opened.damaged],
  ['a megabyte', `/s/${'a'.repeat(1e6)}`, take.opened.damaged],
  ['the prototype', '/s/__proto__', take.opened.damaged],
] as const) {
  test(`a link with ${what} is refused in one plain line, on the start page`, async ({ page, baseURL }) => {
    const complaints = complaintsOf(page, baseURL ?? '')
    await page.goto(`/#${fragment}`)

    await expect(page.getByText(says)).toBeVisible()
    expect(page.url()).toBe(`${baseURL}/#/`)
    await press(page, zh.start.begin)
    await expect(page.getByRole('heading', { name: zhJourney.members.heading })).toBeVisible()
    await expect(page.getByText(says)).toBeHidden()
    expect(complaints).toEqual([])
  })
}

test('the slip of the usual family is one page of A4, in place of the app', async ({ page }) => {
  await page.goto(`/#/s/${code}`)
  await toResult(page)

  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.emulateMedia({ media: 'print' })

  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  await expect(page.locator('#root')).toBeHidden()
  const slip = page.locator('body > div').last()
  for (const words of [
    take.slip.title,
    '先办：最晚2026年12月12日',
    '区医疗保障局',
    zh.shell.draftStamp,
    '规则版本',
    '按 2026年11月24日 计算',
    take.slip.scanHint,
    take.slip.phone,
  ])
    await expect(slip.getByText(words).first()).toBeVisible()
})

test('no unit of a slip of several pages is split', async ({ page }) => {
  await page.goto(`/#/s/${codeOf({ ...couple, household: {} })}`)
  await press(page, zh.shell.elder)
  await toResult(page)
  await page.emulateMedia({ media: 'print' })

  const units = page.locator('body > div').last().locator('section')

  expect(await units.count()).toBeGreaterThan(3)
  expect(await units.evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside))).toEqual(
    Array(await units.count()).fill('avoid'),
  )
})

test('a clipboard that refuses leaves the text in a box, selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await page.goto(`/#/s/${code}`)
  await toResult(page)

  await press(page, take.copy)

  const box = page.getByRole('textbox', { name: take.copyBox })
  await expect(box).toBeFocused()
  const selected = await box.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(selected).toMatch(/^您家的生育支持\n送审稿。[\s\S]*问区医疗保障局。[\s\S]*规则版本/)
})

test('the long picture stands on the page, to be held and to be downloaded', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL ?? '')
  await page.goto(`/#/s/${code}`)
  await toResult(page)

  await press(page, take.picture)

  const picture = page.getByRole('img', { name: take.pictureAlt })
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(780)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: take.pictureSave }).click(),
  ])
  expect(download.suggestedFilename()).toBe('您家的生育支持.png')
  expect(complaints).toEqual([])
})

test('a link tells nothing until it is wanted, and then tells the same household', async ({ page, baseURL }) => {
  await page.goto(`/#/s/${code}`)
  await toResult(page)
  await press(page, take.link)
  await expect(page.getByRole('main').getByText(`${baseURL}/`, { exact: true })).toBeVisible()

  await press(page, take.withAnswers)
  await expect(page.getByText('出生日期：1994年4月8日')).toBeVisible()
  await press(page, take.make)

  await expect(page.getByText(`${baseURL}/#/s/${code}`, { exact: true })).toBeVisible()
  const side = await page.getByRole('img', { name: take.qr }).evaluate((one) => one.getBoundingClientRect().width)
  expect(side).toBeGreaterThanOrEqual(200)
})

test('in an opaque frame there is a way for each: no print, but a text, a picture, a link', async ({ page }) => {
  await using app = await appAt('/')
  await using host = await pageWithFrame(`${app.origin}/#/s/${code}`, 'allow-scripts')
  await page.goto(host.origin)
  const frame = page.frameLocator('iframe')
  await toResult(frame)

  await press(frame, take.print)
  await press(frame, take.picture)
  await press(frame, take.copy)
  await press(frame, take.link)

  await expect(frame.getByText(take.printDead)).toBeVisible()
  await expect(frame.getByRole('img', { name: take.pictureAlt })).toBeVisible()
  await expect(frame.getByText(take.copied).or(frame.getByText(take.copyRefused))).toBeVisible()
  await expect(frame.getByRole('main').getByText(`${app.origin}/`, { exact: true })).toBeVisible()
  expect(page.frames()[1]?.url()).toBe(`${app.origin}/#/result`)
})

for (const size of ['standard', 'elder'] as const) {
  test(`nothing stands in anyone’s way, each panel open, text ${size}`, async ({ page }) => {
    await page.goto(`/#/s/${code}`)
    if (size === 'elder') await press(page, zh.shell.elder)
    await toResult(page)
    await press(page, take.picture)
    await press(page, take.link)
    const plain = await new AxeBuilder({ page }).include('main').analyze()
    await press(page, take.withAnswers)
    const asking = await new AxeBuilder({ page }).include('main').analyze()

    expect(
      [...plain.violations, ...asking.violations].map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    ).toEqual([])
  })
}
