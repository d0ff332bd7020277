import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { zh } from '../../src/app/words/zh.ts'
import { zhJourney } from '../../src/app/words/zhJourney.ts'
import { type Journey, type Told, test } from './journey.ts'

const { money, dates } = zhJourney.outlook

/** What this family says, question by question; the rest is not asked. */
const SAID: readonly (readonly [claimant: string, fact: string, answer: Told])[] = [
  ['p2', 'person.birth', '1957-03-15'],
  ['p2', 'person.lost_capacity', false],
  ['c1', 'child.birth', '2026-09-12'],
  ['c1', 'child.insured', 'not_yet'],
]

/** To the result of a family with a newborn and a special-family member of 69. */
async function walk(resident: Journey): Promise<void> {
  const { page } = resident
  const { child, grandfather } = zhJourney.members.relation
  await resident.begin()
  await resident.bring('self', 'grandfather', 'child')
  await open(resident, 'everyone', 'person.special_family')
  await page.getByRole('checkbox', { name: grandfather, exact: true }).check()
  await goOn(resident)
  for (const [claimant, id, told] of SAID) {
    await open(resident, claimant, id)
    const { fact, who } = await resident.asked()
    expect(who).toBe(claimant === 'p2' ? grandfather : child)
    await resident.fill(fact, told)
    await goOn(resident)
  }
  await goTo(page, '/result')
  await expect(page.getByRole('heading', { name: dates.title })).toBeVisible()
}

async function open(resident: Journey, claimant: string, fact: string): Promise<void> {
  await goTo(resident.page, `/question/${claimant}/${fact}`)
  await expect(async () => expect((await resident.asked()).fact.id).toBe(fact)).toPass()
  await resident.opened()
}

async function goOn(resident: Journey): Promise<void> {
  const address = resident.page.url()
  await resident.next()
  await expect(resident.page).not.toHaveURL(address)
  await resident.opened()
}

const goTo = (page: Page, route: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, route)

test.beforeEach(({ resident }) => walk(resident))

test('the picture says in a sentence what it shows, and is a table too', async ({ page }) => {
  const picture = page.getByRole('region', { name: money.title })

  await expect(picture.getByRole('img')).toHaveAccessibleName('每月的钱。现在 300 元；2027年3月15日起 400 元。')
  await picture.getByRole('button', { name: money.table }).click()
  await expect(picture.getByRole('row')).toHaveText([
    '哪天起每月',
    '现在（2026年11月24日）300\u00a0元',
    '2027年3月15日400\u00a0元',
  ])
})

test('large text shows rows in place of the picture', async ({ page }) => {
  await page.getByRole('button', { name: zh.shell.elder }).click()
  const picture = page.getByRole('region', { name: money.title })

  await expect(picture.getByRole('img')).toHaveCount(0)
  await expect(picture.getByRole('listitem')).toHaveCount(2)
})

test('the picture is as wide as its column, and no text in it is smaller than 13 px', async ({ page }) => {
  const picture = page.getByRole('region', { name: money.title }).getByRole('img')

  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 800 })
    const gap = () =>
      picture.evaluate((svg) => (svg.parentElement?.clientWidth ?? 0) - svg.getBoundingClientRect().width)
    await expect.poll(gap).toBe(0)
    const sizes = await picture
      .locator('text')
      .evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)))

    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

test('a date goes to the calendar as a file, without a word about the rest', async ({ page }) => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^加到日历.+2026年12月12日/ }).click()
  const file = await download
  const text = (await readFile(await file.path(), 'utf8')).replace(/\r\n /g, '')

  expect(file.suggestedFilename()).toBe('tianjiaan-2026-12-12.ics')
  expect(text.split('\r\n')).toEqual(
    expect.arrayContaining([
      'DTSTAMP:20261124T000000Z',
      'DTSTART;VALUE=DATE:20261212',
      'SUMMARY:最后一天。孩子：办居民医保并缴费',
      'TRIGGER:-P6DT15H',
      'TRIGGER:-PT15H',
    ]),
  )
  expect(text).not.toMatch(/护理补贴|1957/)
})

test('the band of the nearest last day puts it into the calendar', async ({ page }) => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: dates.add, exact: true }).click()
  const text = await readFile(await (await download).path(), 'utf8')

  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(text).toContain('DTSTART;VALUE=DATE:20261212')
})

test('all dates go to the calendar in one file', async ({ page }) => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /个日子都加到日历/ }).click()
  const text = await readFile(await (await download).path(), 'utf8')

  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(1)
  expect(text).toContain('DTSTART;VALUE=DATE:20270315')
})

test('where the clipboard refuses, the dates stand as text, selected', async ({ page }) => {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await page.getByRole('button', { name: dates.copy }).click()
  const box = page.getByRole('region', { name: dates.title }).getByRole('textbox')

  await expect(box).toBeFocused()
  await expect(box).toHaveValue(/2026年12月12日　最后一天。孩子：办居民医保并缴费。问区医疗保障局。/)
  expect(await page.evaluate(() => String(getSelection()))).toContain('要记住的日子')
})
