import { mkdirSync } from 'node:fs'
import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { accessible } from './axe.ts'

/** A desk and a phone. Each state of a page is looked at in both. */
export const SIZES = { 1366: { width: 1366, height: 900 }, 390: { width: 390, height: 844 } }
export type Width = keyof typeof SIZES

const inTheAir = new WeakMap<Page, Set<Request>>()

/** Keeps from now on which requests of the page have begun and not ended, for `quiet`. */
export function listen(page: Page): void {
  const begun = new Set<Request>()
  inTheAir.set(page, begun)
  const ended = (request: Request) => begun.delete(request)
  page.on('request', (request) => begun.add(request))
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
}

/** Until the page asks for nothing more and has drawn what it got: three frames without a request in the air. */
export async function quiet(page: Page): Promise<void> {
  for (let still = 0; still < 3; ) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 10))))
    still = inTheAir.get(page)!.size === 0 ? still + 1 : 0
  }
}

/** What the person sees now is accessible and nowhere cut off, at a desk and on a phone; ends in the width in which the page stood. */
export async function look(page: Page, name: string): Promise<void> {
  const own = page.viewportSize()!
  for (const size of [...Object.values(SIZES).filter(({ width }) => width !== own.width), own]) {
    await page.setViewportSize(size)
    await quiet(page)
    await picture(page, name)
    await accessible(page)
    expect(await cutOff(page), `${page.url()} at ${size.width} px`).toEqual([])
  }
}

/** What of the page is wider than its room: the page itself, which then scrolls sideways, or words that leave their box or are cut by it. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // 1: a rounded half
    const beyond = (element: Element) => element.scrollWidth - element.clientWidth > 1
    const found = beyond(document.documentElement)
      ? [`the page, by ${document.documentElement.scrollWidth - innerWidth} px`]
      : []
    for (const element of document.querySelectorAll('body *')) {
      const { display, overflowX } = getComputedStyle(element)
      if (!beyond(element) || display.startsWith('inline') || element.matches('input, select, svg *')) continue
      // What scrolls by itself is reached, but for a table, whose last column nobody looks for; what is for screen readers only is not seen.
      const scrolls = overflowX === 'auto' || overflowX === 'scroll'
      if ((scrolls && !element.matches('.table-scroll')) || isForReaders(element)) continue
      const within = [...element.children].some(
        (child) => beyond(child) && getComputedStyle(child).overflowX !== 'auto',
      )
      if (!within)
        found.push(`${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.slice(0, 60)}`)
    }
    return found

    function isForReaders(element: Element): boolean {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none') return true
      return false
    }
  })
}

/** A picture of the page for a person to look at, where SOAT_SHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SOAT_SHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()!.width}.png`, fullPage: true })
}
