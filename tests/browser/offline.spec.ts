import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { zh } from '../../src/app/words/zh.ts'
import { appAt } from './host.ts'
import { Journey, test } from './journey.ts'
import { mother } from './mother.ts'

/** Until all files are kept, and the page is under the worker's care. */
const kept = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    await navigator.serviceWorker.ready
    return navigator.serviceWorker.controller !== null
  })

test('once opened, the whole journey works without a network, in both languages', async ({ resident }) => {
  const { page } = resident
  await kept(page)
  await page.context().setOffline(true)
  await page.reload()
  await expect(resident.heading).toBeVisible()
  // A page that is loaded without a network is told of it only when it is lost again: Chromium 150 emulates no better.
  await page.context().setOffline(false)
  await page.context().setOffline(true)
  await expect(page.getByText(zh.shell.offline)).toBeVisible()

  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answerUntil('check', mother)
  await resident.toResult()
  const told = await resident.decisions()
  await resident.switchLanguage()

  expect(told.length).toBeGreaterThan(0)
  expect((await resident.decisions()).length).toBe(told.length)
  await page.context().setOffline(false)
  await expect(page.getByText(resident.t('shell.offline'))).toBeHidden()
})

test('a new version is offered, not forced, and taken over whole', async ({ page }) => {
  const dir = await mkdtemp(join(tmpdir(), 'app-'))
  await cp('dist', dir, { recursive: true })
  await using app = await appAt('/', dir)
  await page.goto(app.origin)
  await kept(page)
  await publishAnew(dir)

  await page.reload()
  const offer = page.getByRole('button', { name: zh.shell.takeOver })
  await expect(offer).toBeVisible()
  await expect(page.locator('meta[name=build]')).toHaveCount(0)
  await new Journey(page).begin('back-to-work')
  await offer.click()

  await expect(page.locator('meta[name=build]')).toHaveCount(1)
  await expect(offer).toBeHidden()
  await rm(dir, { recursive: true })
})

/** Puts another build in the place of this one: a page that differs, and a worker with another version. */
async function publishAnew(dir: string): Promise<void> {
  const change = async (file: string, from: RegExp, to: string) => {
    const text = await readFile(join(dir, file), 'utf8')
    expect(text).toMatch(from)
    await writeFile(join(dir, file), text.replace(from, to))
  }
  await change('index.html', /<\/head>/, '<meta name="build" content="next"></head>')
  await change('sw.js', /VERSION = "\w+"/, 'VERSION = "next"')
}
