import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page as it stands. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  // The app has no frames; the way that looks into frames takes half as long again.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Text that lies outside the page, its button, or whatever cuts it off; and whether the page scrolls sideways. */
export const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    const found =
      root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide on ${root.clientWidth}`] : []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement
      if (
        !parent ||
        parent.closest('.visually-hidden') ||
        !parent.checkVisibility() ||
        !texts.currentNode.textContent?.trim()
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      const text = range.getBoundingClientRect()
      const isBeside = text.right <= 0 // the skip link, until it has the focus
      const frames = isBeside ? [] : [...framesOf(parent)]
      for (const frame of frames) {
        const edge = frame.getBoundingClientRect()
        const slack = text.height / 8 // glyphs are drawn a little beyond their line
        const over = Math.max(
          edge.left - text.left,
          text.right - edge.right,
          edge.top - slack - text.top,
          text.bottom - edge.bottom - slack,
        )
        if (over > 1)
          found.push(
            `"${texts.currentNode.textContent}" is ${Math.ceil(over)} px beyond its ${frame.tagName} "${frame.className}"`,
          )
      }
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input[type=text]'))
      if (field.scrollWidth > field.clientWidth + 1) found.push(`"${field.value}" is cut off in ${field.id}`)
    return [...new Set(found)]

    /** What text must not leave: the page, a control, a box that clips. */
    function* framesOf(parent: Element) {
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box)
        if (box === root || box.matches('button, label, summary') || overflowX !== 'visible' || overflowY !== 'visible')
          yield box
      }
    }
  })

/** Everything to be tapped that is smaller than it has to be: main ones are those that carry the step on. */
export const smallTargets = (
  page: Page,
  least: { readonly any: number; readonly main: number },
): Promise<readonly string[]> =>
  page.evaluate(({ any, main }) => {
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, label, input[type=text]')]
    return targets.flatMap((target) => {
      if (!target.checkVisibility() || target.closest('.visually-hidden')) return []
      if (target.matches('label') && !target.querySelector('input:not([type=text])')) return []
      const { width, height, right } = target.getBoundingClientRect()
      if (right <= 0 || isInText(target)) return []
      const column = document.querySelector('main')?.clientWidth ?? 0
      const isMain =
        target.matches('label, input[type=text]') || (target.matches('main button') && width > column * 0.8)
      const size = isMain ? main : any
      const isSmall = Math.round(height) < size || Math.round(width) < any
      return isSmall
        ? [
            `${target.tagName} "${(target.textContent ?? '').replace(/\s+/g, ' ')}" ${Math.round(width)}×${Math.round(height)} < ${size}`,
          ]
        : []
    })

    /** A word in a line of text is as high as its line (WCAG 2.5.8). */
    function isInText(target: Element): boolean {
      if (!/^inline(-block)?$/.test(getComputedStyle(target).display)) return false
      let line = target.parentElement
      while (line && getComputedStyle(line).display === 'inline') line = line.parentElement
      return (line?.textContent ?? '').trim() !== (target.textContent ?? '').trim()
    }
  }, least)

/** The spacing of WCAG 1.4.12, set over everything. A constructed sheet, since the CSP takes no other. */
export async function withSpacing<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })
  const seen = await look()
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
  return seen
}

/** Text at a multiple of its size, as a host app's own setting gives it. */
export async function withText<T>(page: Page, percent: number, look: () => Promise<T>): Promise<T> {
  const set = (size: string) =>
    page.evaluate((value) => {
      document.documentElement.style.fontSize = value
    }, size)
  await set(`${percent}%`)
  const seen = await look()
  await set('')
  return seen
}
