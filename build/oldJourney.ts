/**
 * Walks from the start page to the result in a browser that is driven over its debugging protocol, answering "I do not
 * know" to everything but the first date, which is first typed wrong.
 *
 * @returns what was seen, in a line
 */
export async function journey(debuggerUrl: string, url: string, patience: number): Promise<string> {
  const until = Date.now() + patience
  const page = await Page.open(debuggerUrl, url, until)
  const wait = async (expression: string, what: string) => {
    // While a page is opened, Chromium 64 leaves a question unanswered: it is put again.
    while (!(await page.run(expression).catch(() => false))) {
      if (Date.now() > until)
        throw new Error(
          `waited in vain for ${what}; on the page: ${await page.run('document.body.innerText.slice(0, 300)').catch(String)}`,
        )
      await new Promise((again) => setTimeout(again, 100))
    }
  }
  await wait(`document.querySelector('h1') && document.querySelectorAll('main input').length > 0`, 'the start page')
  await page.run(`document.querySelector('input[value="newborn"]').click()`)
  await wait(`(${press}('开始'), location.hash !== '' && location.hash !== '#/')`, 'the journey to begin')
  await wait(`!!document.getElementById('add')`, 'the family')
  await page.run(
    `[].slice.call(document.querySelectorAll('#add + ul button, ul[aria-labelledby=add] button'))[0].click()`,
  )
  await page.run(`${press}('继续')`)
  await wait(`location.hash.indexOf('#/question/') === 0 && !!document.querySelector('main h1')`, 'the first question')
  await new Promise((settled) => setTimeout(settled, 600))
  await page.run(`${press}('继续')`)
  await wait(`!!document.querySelector('[role=alert]')`, 'what is wrong')
  let questions = 0
  for (;;) {
    const hash = String(await page.run('location.hash'))
    if (hash.indexOf('#/question/') !== 0) break
    await new Promise((settled) => setTimeout(settled, 600))
    await page.run(
      `(function () { var rows = [].slice.call(document.querySelectorAll('main input[type=radio], main input[type=checkbox]')); rows[rows.length - 1].click() })()`,
    )
    await new Promise((settled) => setTimeout(settled, 200))
    await page.run(`${press}('继续')`)
    await wait(`location.hash !== ${JSON.stringify(hash)} && location.hash !== '#/next'`, `the question after ${hash}`)
    questions++
  }
  await wait(`(${press}('看结果'), location.hash === '#/result')`, 'the way to the result')
  await wait(` document.querySelectorAll('article').length > 0`, 'the result')
  const seen = await page.run(
    `document.querySelector('h1').innerText + ', ' + document.querySelectorAll('article').length + ' entitlements shown'`,
  )
  const complaints = page.complaints
  page.close()
  if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join('; ')}`)
  return `${questions} questions, then ${seen}`
}

/** A browser that does not answer for so long has hung. */
const ANSWER_MS = 5_000

/** Presses the button of a name, as text of a function: the page is too old for selectors by text. */
const press = `(function (name) { var all = [].slice.call(document.querySelectorAll('button')); for (var i = 0; i < all.length; i++) if (all[i].innerText.trim() === name) return all[i].click() })`

type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly exceptionDetails?: unknown }
  readonly result?: { readonly result?: { readonly value?: unknown } }
}

class Page {
  readonly complaints: string[] = []
  private readonly socket: WebSocket
  private readonly waiting = new Map<number, (message: Message) => void>()
  private next = 1

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message
      if (message.method === 'Runtime.exceptionThrown')
        this.complaints.push(JSON.stringify(message.params?.exceptionDetails).slice(0, 300))
      if (message.id !== undefined) this.waiting.get(message.id)?.(message)
    })
  }

  static async open(debuggerUrl: string, url: string, until: number): Promise<Page> {
    const target = await Page.target(debuggerUrl, until)
    const socket = new WebSocket(target.webSocketDebuggerUrl)
    await new Promise((opened, failed) => {
      socket.addEventListener('open', opened)
      socket.addEventListener('error', failed)
    })
    const page = new Page(socket)
    await page.send('Runtime.enable', {})
    await page.send('Page.navigate', { url })
    return page
  }

  /** The browser's first page, once it is up. */
  private static async target(debuggerUrl: string, until: number): Promise<{ webSocketDebuggerUrl: string }> {
    for (;;) {
      const response = await fetch(`${debuggerUrl}/json/list`).catch(() => undefined)
      const targets = (await response?.json()) as { type: string; webSocketDebuggerUrl: string }[] | undefined
      const page = targets?.find(({ type }) => type === 'page')
      if (page) return page
      if (Date.now() > until) throw new Error('the browser did not come up')
      await new Promise((again) => setTimeout(again, 200))
    }
  }

  async run(expression: string): Promise<unknown> {
    const { result } = await this.send('Runtime.evaluate', { expression, returnByValue: true })
    return result?.result?.value
  }

  close(): void {
    this.socket.close()
  }

  private send(method: string, params: object): Promise<Message> {
    const id = this.next++
    this.socket.send(JSON.stringify({ id, method, params }))
    return new Promise((answered, failed) => {
      this.waiting.set(id, answered)
      setTimeout(() => failed(new Error(`${method} was not answered`)), ANSWER_MS).unref()
    })
  }
}
