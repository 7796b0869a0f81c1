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
async function quiet(page: Page): Promise<void> {
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
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(beyond, `${page.url()} is cut off at ${size.width} px`).toBeLessThanOrEqual(1) // 1: a rounded half
  }
}

/** A picture of the page for a person to look at, where SOAT_SHOTS names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SOAT_SHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()!.width}.png`, fullPage: true })
}
