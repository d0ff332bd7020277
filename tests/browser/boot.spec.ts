import { pathToFileURL } from 'node:url'
import { expect, type FrameLocator, type Page, test } from '@playwright/test'
import { en } from '../../src/app/words/en.ts'
import { zh } from '../../src/app/words/zh.ts'
import { zhJourney } from '../../src/app/words/zhJourney.ts'
import { complaintsOf } from './complaints.ts'
import { appAt, pageWithFrame } from './host.ts'
import { lawWords, pack } from './words.ts'

const startHeading = { name: `${zh.start.headingFirst} ${zh.start.headingSecond}` }
const begin = { name: zh.start.begin, exact: true }
const familyHeading = { name: zhJourney.members.heading }

/** From the start page through two screens that are loaded lazily: enough to know that the app is alive. */
async function walk(app: Page | FrameLocator): Promise<void> {
  await app.getByRole('button', begin).click()
  await expect(app.getByRole('heading', familyHeading)).toBeVisible()
  await app.getByRole('button', { name: zhJourney.members.relation.child }).click()
  await app.getByRole('button', { name: zhJourney.members.next, exact: true }).click()
  await expect(app.getByRole('heading', familyHeading)).toBeHidden()
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible()
}

test('starts at the top level', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL ?? '')

  await page.goto('/')
  await walk(page)

  expect(complaints).toEqual([])
})

test('starts under a path', async ({ page }) => {
  await using app = await appAt('/a/b/')
  const complaints = complaintsOf(page, app.origin)

  await page.goto(`${app.origin}/a/b/`)
  await walk(page)

  expect(complaints).toEqual([])
})

test('starts in a sandboxed frame of another site, where its origin is opaque', async ({ page }) => {
  await using app = await appAt('/')
  await using host = await pageWithFrame(`${app.origin}/`, 'allow-scripts')
  const complaints = complaintsOf(page, app.origin, host.origin)

  await page.goto(host.origin)
  await walk(page.frameLocator('iframe'))

  expect(complaints).toEqual([])
})

test('starts from a disk', async ({ page }) => {
  const complaints = complaintsOf(page, 'null')

  await page.goto(pathToFileURL('dist/index.html').href)
  await walk(page)

  expect(complaints).toEqual([])
})

test('starts in a browser that lacks what the polyfills mend', async ({ page, baseURL }) => {
  await page.addInitScript('delete Object.hasOwn; delete Array.prototype.at; delete window.structuredClone')
  const complaints = complaintsOf(page, baseURL ?? '')

  await page.goto('/')
  await walk(page)

  expect(await page.evaluate('[typeof Object.hasOwn, typeof [].at, typeof structuredClone]')).toEqual(
    Array(3).fill('function'),
  )
  expect(complaints).toEqual([])
})

for (const { route, opening, opened } of [
  { route: 'family', opening: zh.shell.opening, opened: zh.start.afresh },
  { route: 's/1', opening: '正在打开链接里带来的回答', opened: zhJourney.take.opened.damaged },
]) {
  test(`says at once that ${route} is opening, without a glimpse of the start page`, async ({ page }) => {
    const chunk = await hold(page, '**/vendor-*.js')

    await page.goto(`/#/${route}`, { waitUntil: 'commit' })
    await expect(page.getByText(opening)).toBeVisible()
    await expect(page.getByText(en.shell.opening)).toBeVisible()
    await expect(page.getByRole('link', { name: zh.shell.name })).toBeVisible()
    await expect(page.getByRole('heading', startHeading)).toBeHidden()
    await expect(page.getByRole('button')).toHaveCount(0)
    chunk.release()

    await expect(page.getByText(opened)).toBeVisible()
    await expect(page.getByText(opening)).toBeHidden()
    await expect(page.getByText(en.shell.opening)).toBeHidden()
    await expect(page.getByRole('button', begin)).toBeVisible()
  })
}

test('a tap before the scripts have come is not lost', async ({ page }) => {
  const chunk = await hold(page, '**/vendor-*.js')

  await page.goto('/')
  await page.getByRole('button', begin).click()
  chunk.release()

  await expect(page.getByRole('heading', familyHeading)).toBeVisible()
})

test.describe('a screen that cannot be fetched', () => {
  test.use({ serviceWorkers: 'block' }) // which keeps all screens

  for (const place of ['at the top level', 'in an opaque frame'] as const) {
    test(`is offered again, ${place}`, async ({ page }) => {
      await using built = await appAt('/')
      await using host = await pageWithFrame(`${built.origin}/`, 'allow-scripts')
      const isFramed = place === 'in an opaque frame'
      await page.goto(isFramed ? host.origin : built.origin)
      const app = isFramed ? page.frameLocator('iframe') : page

      await page.route('**/Family-*.js', (route) => route.abort())
      await app.getByRole('button', begin).click()
      await expect(app.getByRole('alert')).toBeVisible()
      await page.unroute('**/Family-*.js')
      await app.getByRole('button', { name: zh.shell.retry }).click()

      await expect(app.getByRole('heading', familyHeading)).toBeVisible()
      await expect(app.getByRole('alert')).toBeHidden()
    })
  }

  test('comes by itself when the network is back', async ({ page, context }) => {
    await page.goto('/')
    await expect(page.locator('link[rel=preload]')).not.toHaveCount(0)
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.getByRole('button', begin).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await context.setOffline(false)

    await expect(page.getByRole('heading', familyHeading)).toBeVisible()
  })
})

test.describe('where the app cannot run, the start page stays and says so', () => {
  test.afterEach(async ({ page }) => {
    await expect(page.getByText('页面没有完整打开')).toBeVisible()
    await expect(page.getByRole('heading', startHeading)).toBeVisible()
  })

  for (const address of ['/', '/#/family']) {
    test(`the script does not come, at ${address}`, async ({ page }) => {
      await page.route('**/index-*.js', (route) => route.abort())
      await page.goto(address)
    })

    test(`the script is beyond the browser, at ${address}`, async ({ page }) => {
      await page.route('**/index-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'var = 1' }))
      await page.goto(address)
    })

    test(`the browser is too old, at ${address}`, async ({ page }) => {
      await page.addInitScript('window.Symbol = undefined')
      await page.goto(address)
    })
  }
})

test('with scripts off the page names every benefit and the unit to ask, and offers nothing that does not work', async ({
  browser,
  baseURL,
}) => {
  await using context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()

  await page.goto(baseURL ?? '')

  await expect(page.getByRole('heading', startHeading)).toBeVisible()
  await expect(page.getByText('页面没有完整打开')).toBeVisible()
  const { provisions, units } = lawWords.zh
  for (const { id, unit } of pack.provisions) {
    const asked = page.getByRole('region', { name: `问${units[unit]?.name}` })
    await expect(asked.getByText(provisions[id]?.title ?? '', { exact: true })).toBeVisible()
  }
  await expect(page.getByRole('button')).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

/** Keeps what matches back until it is released. */
async function hold(page: Page, url: string): Promise<{ release: () => void }> {
  const held = Promise.withResolvers<void>()
  await page.route(url, async (route) => {
    await held.promise
    await route.continue()
  })
  return { release: () => held.resolve() }
}
