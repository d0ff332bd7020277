import { existsSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { mother } from './mother.ts'

test('after a whole journey no answer is kept, sent or written into the address', async ({ resident }) => {
  const { page } = resident
  const addresses = new Set<string>()
  page.on('framenavigated', (frame) => addresses.add(frame.url()))
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null || new URL(request.url()).search !== '')
      sent.push(`${request.method()} ${request.url()}`)
  })

  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answerUntil('check', mother)
  await resident.toResult()
  await resident.decisions()

  expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] })
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: await indexedDB.databases(),
    name: window.name,
    state: JSON.stringify(history.state),
    files: (await Promise.all((await caches.keys()).map(async (key) => (await caches.open(key)).keys())))
      .flat()
      .map(({ url }) => new URL(url).pathname),
  }))
  // The files of the app are kept for use without a network, and nothing else.
  const { files, state, ...others } = kept
  expect(others).toEqual({ local: {}, session: {}, cookies: '', databases: [], name: '' })
  expect(files.filter((file) => !existsSync(`dist${file}`))).toEqual([])
  expect(state).not.toMatch(/2025|03|18|female|not_yet/)
  expect(sent).toEqual([])
  expect(addresses.size).toBeGreaterThan(5)
  for (const address of addresses)
    expect(new URL(address).hash).toMatch(
      /^(#\/(family|next|check|result|question\/([pco]\d|household|everyone)\/(person|child|household|organisation)\.[a-z_]+)?)?$/,
    )
  // No answer is ever an attribute that a form would keep for the next visitor.
  await resident.change('person.birth_given_on')
  await expect(resident.datePart('year')).toHaveAttribute('autocomplete', 'off')
})

test('the promise to keep nothing stands on the start page, and a new visit begins with nothing', async ({
  resident,
}) => {
  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answerUntil('check', mother)
  const { page } = resident
  const result = page.url()
  const next = await page.context().newPage()
  await next.goto(result)

  await expect(next.getByText(resident.t('start.privacy'))).toBeVisible()
  await expect(next.getByRole('checkbox', { checked: true })).toHaveCount(0)
})
