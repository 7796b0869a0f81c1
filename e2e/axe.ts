import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly target: string; readonly failureSummary: string }[]
}

/** What axe finds against WCAG 2.2 AA, in the state that the page is in now. */
export async function violations(page: Page): Promise<Violation[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // Evaluated by the driver itself, so the page's own policy on scripts stays as it is; once as long as the page stays.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(SOURCE)
  return (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations.map((v) => ({ id: v.id, nodes: v.nodes.map((n) => ({ html: n.html.slice(0, 200), target: n.target.join(' '), failureSummary: n.failureSummary })) })))`,
  )) as Violation[]
}

/** No violation. */
export async function accessible(page: Page): Promise<void> {
  expect(await violations(page), page.url()).toEqual([])
}
