import type { Page } from '@playwright/test'

/** What the browser complains of from now on: console errors (CSP refusals among them), uncaught errors, requests to elsewhere. */
export function complaintsOf(page: Page, ...origins: string[]): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol !== 'data:' && !origins.includes(origin)) complaints.push(`request to ${request.url()}`)
  })
  return complaints
}
