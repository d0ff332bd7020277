import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import { site } from './site.ts'

/**
 * How long a key or a tap takes until the frame that shows it is made, on a processor slowed down six times, beside a
 * page with nothing but a field and two boxes: `npm run response`. A frame lasts 16.7 ms. It informs and judges nothing:
 * times differ between machines, and the bare page tells by how much.
 */
const SLOWED = 6
const BARE =
  '<!doctype html><meta name="viewport" content="width=device-width"><input id="t"><label><input type="checkbox"> 一</label><label><input type="checkbox"> 二</label>'
const PAUSE_MS = 250

/** From when the browser received it to when its frame was made, in milliseconds. */
type Times = readonly number[]

/** Takes the time of each event; after the callback of a frame, a message is the next thing the page gets to do. */
function watch() {
  const times: number[] = []
  Object.assign(window, { times })
  for (const kind of ['click', 'input'])
    addEventListener(
      kind,
      ({ timeStamp, target }) => {
        if (kind === 'click' && (target as HTMLInputElement).type === 'text') return
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage(0)
        })
      },
      true,
    )
}

async function slowPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await page.addInitScript(watch)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  return page
}

async function timesOf(page: Page, acts: readonly (() => Promise<void>)[]): Promise<Times> {
  await page.waitForTimeout(4 * PAUSE_MS)
  await page.evaluate('times.length = 0')
  for (const act of acts) {
    await act()
    await page.waitForTimeout(PAUSE_MS)
  }
  return page.evaluate<number[]>('times')
}

/** A finger stays for a while: the page deals with its coming before it deals with its going. */
async function tap(page: Page, on: Locator) {
  const { x = 0, y = 0, width = 0, height = 0 } = (await on.boundingBox()) ?? {}
  const session = await page.context().newCDPSession(page)
  const touchPoints = [{ x: x + width / 3, y: y + height / 2 }]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await page.waitForTimeout(90)
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

const keys = (page: Page) => [...'20261234'].map((key) => () => page.keyboard.press(key))
const taps = (page: Page, rows: Locator, which: readonly number[]) => which.map((n) => () => tap(page, rows.nth(n)))

function tell(what: string, times: Times) {
  const sorted = [...times].sort((a, b) => a - b)
  const [first = Number.NaN] = times
  const ms = (value: number | undefined) => (value ?? Number.NaN).toFixed(0).padStart(3)
  console.log(
    `${what.padEnd(24)} median ${ms(sorted[sorted.length >> 1])} ms, first ${ms(first)}, slowest ${ms(sorted.at(-1))}`,
  )
}

async function bare(browser: Browser) {
  const page = await slowPage(browser)
  await page.goto(`data:text/html,${encodeURIComponent(BARE)}`)
  await page.locator('#t').focus()
  tell('bare page, a key', await timesOf(page, keys(page)))
  tell('bare page, a tap', await timesOf(page, taps(page, page.locator('label'), [0, 1, 0, 1, 0, 1, 0, 1])))
  await page.context().close()
}

async function app(browser: Browser, url: string) {
  const page = await slowPage(browser)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await page.goto(url)
  tell('a situation, a tap', await timesOf(page, taps(page, page.locator('main label'), [0, 2, 3, 4, 0, 2, 3, 4])))
  await page.locator('label', { has: page.locator('[value=newborn]') }).click()
  await press('开始')
  await page.locator('[aria-labelledby=add] button').first().click()
  await press('继续')
  const rows = page.locator('label', { has: page.locator('[type=radio]') })
  await rows.first().waitFor()
  tell('an answer, a tap', await timesOf(page, taps(page, rows, [0, 1, 2, 1, 0, 2, 0, 1])))
  await press('继续')
  await page.locator('[id$=-year]').focus()
  tell('a date, a key', await timesOf(page, keys(page)))
  const unsure = page.locator('label', { has: page.locator('[type=checkbox]') })
  tell('"I do not know", a tap', await timesOf(page, taps(page, unsure, [0, 0, 0, 0, 0, 0])))
  await page.context().close()
}

const server = site({ dir: 'dist' })
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
const { CHROME_PATH } = process.env
const browser = await chromium.launch(CHROME_PATH ? { executablePath: CHROME_PATH } : {})
await bare(browser)
await app(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
await browser.close()
server.close()
