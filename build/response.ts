import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import { listening, site } from './site.ts'

/**
 * What a key or a tap costs until the frame that shows it is made, on a processor six times as slow, beside a page with
 * nothing but a field and two boxes: `npm run response`. A frame lasts 16.7 ms. It informs and judges nothing: times
 * differ between machines, and the bare page tells by how much.
 */
const SLOWED = 6
const BARE =
  '<!doctype html><meta name="viewport" content="width=device-width"><input id="t"><label><input type="checkbox"> 一</label><label><input type="checkbox"> 二</label>'
const PAUSE_MS = 250

type Acts = readonly (() => Promise<void>)[]

/** A way to measure acts on a page, in milliseconds. */
type Measure = {
  readonly name: string
  readonly prepare: (page: Page) => Promise<void>
  readonly timesOf: (page: Page, acts: Acts) => Promise<readonly number[]>
}

/** From when the browser received it to when its frame was made, the wait for that frame included. */
const UNTIL_SHOWN: Measure = {
  name: `until shown, the wait for its frame included; slowed ${SLOWED} times`,
  async prepare(page) {
    await page.addInitScript(watch)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  },
  async timesOf(page, acts) {
    await page.evaluate('times.length = 0')
    for (const act of acts) {
      await act()
      await page.waitForTimeout(PAUSE_MS)
    }
    return page.evaluate<number[]>('times')
  },
}

/** What the main thread works for it from its event to the commit of its frame. Waiting is no work. */
const WORK: Measure = {
  name: `work of the main thread, CPU time times ${SLOWED}`,
  prepare: async () => {},
  async timesOf(page, acts) {
    const times: number[] = []
    for (const act of acts) times.push(SLOWED * (await workOf(page, act)))
    return times
  },
}

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

/** Of Chromium's trace: times in microseconds, `tdur` those on the processor. */
type Traced = {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly tdur?: number
  readonly args: { readonly data?: { readonly type?: string } }
}

async function workOf(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const events: Traced[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])))
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  })
  await act()
  await page.waitForTimeout(2 * PAUSE_MS)
  const isComplete = new Promise((complete) => session.once('Tracing.tracingComplete', complete))
  await session.send('Tracing.end')
  await isComplete
  await session.detach()

  const acted = events.findLast(
    ({ name, args }) => name === 'EventDispatch' && /^(input|click)$/.test(args.data?.type ?? ''),
  )
  if (!acted) throw new Error('nothing was typed or tapped')
  const main = events.filter(({ pid, tid }) => pid === acted.pid && tid === acted.tid).sort((a, b) => a.ts - b.ts)
  const commit = main.find(({ name, ts }) => name === 'Commit' && ts > acted.ts)
  const tasks = main.filter(({ name }) => name === 'RunTask')
  const from = tasks.findLast(({ ts }) => ts <= acted.ts)?.ts ?? acted.ts
  const microseconds = tasks
    .filter(({ ts }) => ts >= from && ts <= (commit?.ts ?? acted.ts))
    .reduce((sum, { tdur = 0 }) => sum + tdur, 0)
  return microseconds / 1000
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'zh-CN',
  })
  return context.newPage()
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

async function tell(what: string, page: Page, measure: Measure, acts: Acts) {
  await page.waitForTimeout(4 * PAUSE_MS)
  const times = await measure.timesOf(page, acts)
  const sorted = [...times].sort((a, b) => a - b)
  const [first = Number.NaN] = times
  const ms = (value: number | undefined) => (value ?? Number.NaN).toFixed(0).padStart(3)
  console.log(
    `${what.padEnd(24)} median ${ms(sorted[sorted.length >> 1])} ms, first ${ms(first)}, slowest ${ms(sorted.at(-1))}`,
  )
}

async function bare(browser: Browser, measure: Measure) {
  const page = await newPage(browser)
  await measure.prepare(page)
  await page.goto(`data:text/html,${encodeURIComponent(BARE)}`)
  await page.locator('#t').focus()
  await tell('bare page, a key', page, measure, keys(page))
  await tell('bare page, a tap', page, measure, taps(page, page.locator('label'), [0, 1, 0, 1, 0, 1, 0, 1]))
  await page.context().close()
}

async function app(browser: Browser, url: string, measure: Measure) {
  const page = await newPage(browser)
  await measure.prepare(page)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await page.goto(url)
  await tell('a situation, a tap', page, measure, taps(page, page.locator('main label'), [0, 2, 3, 4, 0, 2, 3, 4]))
  await page.locator('label', { has: page.locator('[value=newborn]') }).click()
  await press('开始')
  await page.locator('[aria-labelledby=add] button').first().click()
  await press('继续')
  const rows = page.locator('label', { has: page.locator('[type=radio]') })
  await rows.first().waitFor()
  await tell('an answer, a tap', page, measure, taps(page, rows, [0, 1, 2, 1, 0, 2, 0, 1]))
  await press('继续')
  await page.locator('[id$=-year]').focus()
  await tell('a date, a key', page, measure, keys(page))
  const unsure = page.locator('label', { has: page.locator('[type=checkbox]') })
  await tell('"I do not know", a tap', page, measure, taps(page, unsure, [0, 0, 0, 0, 0, 0]))
  await page.context().close()
}

const server = site({ dir: 'dist' })
const origin = await listening(server)
const { CHROME_PATH } = process.env
const browser = await chromium.launch(CHROME_PATH ? { executablePath: CHROME_PATH } : {})
for (const measure of [UNTIL_SHOWN, WORK]) {
  console.log(`\n${measure.name}`)
  await bare(browser, measure)
  await app(browser, `${origin}/`, measure)
}
await browser.close()
server.close()
