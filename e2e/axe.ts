import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Found {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** No violation of WCAG 2.2 AA that axe can see, in the state that the page is in now. */
export async function accessible(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // Evaluated by the driver itself, so the page's own policy on scripts stays as it is; once as long as the page stays.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(SOURCE)
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations.map((v) => ({ id: v.id, nodes: v.nodes.map((n) => ({ html: n.html.slice(0, 200), failureSummary: n.failureSummary })) })))`,
  )) as Found[]
  expect(found, page.url()).toEqual([])
}
