import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { cutOff, picture, quiet } from './look.ts'
import { sampleStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

/** A desk, the narrowest phone in use, which is also a desk enlarged to 400 % (WCAG 1.4.10). */
const WIDTHS = [1366, 320]
/** One of each role in the sample, and of how many things of a kind each opens the page. */
const PEOPLE = {
  'Nguyễn Thu Thủy': 2,
  'Phan Minh Quang': 1,
  'Lê Ngọc Lan': 1,
  'Trần Thị Dung': 1,
  'Mai Văn Lưu': 1,
  'Bùi Đức Minh': 1,
  'Ngô Thanh Tâm': 1,
  'Trịnh Văn Bình': 1,
  'Hoàng Văn Giang': 2,
  'Đặng Xuân Nga': 1,
  'Hồ Bảo Châu': 1,
  'Cao Anh Khoa': 1,
}
/** The page of no kind of thing is looked at more often, whoever else opens it; a page of its own by so many people. */
const ENOUGH = 2
const VIEWERS = 4
const ROUTER = readFileSync(fileURLToPath(new URL('../src/web/router.tsx', import.meta.url)), 'utf8')
const PAGES = [...ROUTER.matchAll(/(?:page\(|path:)\s*'(\/[^']*)'/g)].map(([, path]) => path!)

describe.skipIf(!BROWSER)('at a desk and on the narrowest phone', () => {
  const stage = sampleStage()

  test('no page scrolls sideways and nothing is cut off, whoever opens it (design)', { timeout: 600_000 }, async () => {
    expect(PAGES.length).toBeGreaterThan(30)
    const seen = new Set<string>()
    const everybody = new Map<string, number>()
    const found: string[] = []
    for (const [name, count] of Object.entries(PEOPLE)) {
      const page = await stage.open(name, 390)
      const times = new Map<string, number>()
      const waiting = ['/viec', '/tai-khoan', '/khong-co-trang-nay']
      if (name === 'Nguyễn Thu Thủy')
        // Among so many plans and inspections the walk may miss the one that has editions, and the letter on one of its papers.
        waiting.push(
          `/ke-hoach/${await runningPlan(page)}`,
          `/dinh-chinh/${await erratum(page)}`,
          `/doan/${await proposedTeam(page)}/sua`,
        )
      if (name === 'Phan Minh Quang') waiting.push(`/dot-xuat/${await surprise(page)}`)
      for (const path of waiting) {
        const kind = path.replace(/[?#].*|[\da-f]{8}-[\da-f-]{27}|\d+$/g, '…')
        const time = times.get(kind) ?? 0
        times.set(kind, time + 1)
        const others = everybody.get(kind) ?? 0
        // Everybody's own work, which is different for each.
        const enough = kind === '/viec' ? Number.POSITIVE_INFINITY : kind.includes('…') ? ENOUGH : VIEWERS
        if (time >= count || others >= enough) continue
        everybody.set(kind, others + 1)
        for (const at of await lookedAt(page, path)) found.push(`${name} ${at}`)
        seen.add(pageOf(path))
        waiting.push(...(await linksOf(page)).filter((link) => !waiting.includes(link)))
      }
      await page.context().close()
    }
    const stranger = await stage.stranger(390)
    for (const path of OPEN) {
      found.push(...(await lookedAt(stranger, path)))
      seen.add(path)
    }
    expect(found).toEqual([])
    expect(PAGES.filter((path) => !seen.has(path))).toEqual([])
    expect(stage.faults).toEqual([])
  })

  /** A Team and a surprise inspection at their beginning, which the sample does not have. */
  async function proposedTeam(page: Page): Promise<string> {
    const { items } = await stage.ask<{ items: { planId: string; name: string; forms: string[]; seats: object[] }[] }>(
      page,
      '/api/teams',
    )
    const running = await runningPlan(page)
    const { planId, forms, seats } = items.find((team) => team.planId === running)!
    const sent = { planId, name: 'Đoàn kiểm tra thứ hai', forms, seats: seats.map(asSent) }
    return (await stage.send<{ id: string }>(page, '/api/teams', sent)).id
  }
  async function erratum(page: Page): Promise<string> {
    const { items } = await stage.ask<{ items: { id: string }[] }>(page, '/api/inspections')
    for (const { id } of items) {
      const [letter] = (await stage.ask<{ items: { id: string }[] }>(page, `/api/errata?inspection=${id}`)).items
      if (letter) return letter.id
    }
    throw new Error('the sample has no letter of errata')
  }
  async function runningPlan(page: Page): Promise<string> {
    const { items } = await stage.ask<{ items: { id: string; state: string }[] }>(page, '/api/plans')
    return items.find(({ state }) => state === 'inProgress')!.id
  }
  async function surprise(page: Page): Promise<string> {
    const planId = await runningPlan(page)
    const { items: units } = await stage.ask<{ items: { id: string; kind: string }[] }>(page, '/api/units')
    const sent = {
      ...{ id: randomUUID(), planId, unitId: units.find(({ kind }) => kind === 'communePC')!.id },
      ...{ ground: 'feedback', feedback: 'PA-1', reason: 'Nhiều phản ánh', plannedOn: today(), drawnKind: null },
    }
    return (await stage.send<{ id: string }>(page, '/api/surprises', { ...sent, knowerIds: [] })).id
  }

  /** Opened once, in each width; what is wrong with it. */
  async function lookedAt(page: Page, path: string): Promise<string[]> {
    // Within the app where it stands: a fresh start of the browser's page for each would take minutes.
    if (page.url() === 'about:blank') await page.goto(`${stage.url}${path}`)
    else await page.evaluate((to) => history.pushState({}, '', to), path)
    await page.locator('h1').first().waitFor()
    await page.locator('.coming, .skeleton').first().waitFor({ state: 'detached' })
    const found: string[] = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 640 })
      await quiet(page)
      for (const wrong of await cutOff(page)) found.push(`${path} at ${width} px: ${wrong}`)
    }
    await picture(page, `narrow-${path.replaceAll(/\W+/g, '-')}`)
    return found
  }
})

/** Pages without sign-in; where a link is asked for, what it says of a wrong one. */
const OPEN = ['/dang-nhap', '/dat-mat-khau', '/khoi-tao']

const asSent = (seat: object) => {
  const { accountId, seat: kind, agencyId, post, fields } = seat as Record<string, unknown>
  return { accountId, seat: kind, agencyId, post, fields }
}
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })

const pageOf = (path: string) => PAGES.find((page) => asPattern(page).test(path.replace(/\?.*/, ''))) ?? path
const asPattern = (page: string) =>
  new RegExp(`^${page.replaceAll(/\/:\w+\?/g, '(/[^/]+)?').replaceAll(/:\w+/g, '[^/]+')}$`)

const linksOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]:not([download])')]
      .map((link) => link.pathname + link.search)
      .filter((path) => !path.startsWith('/api/')),
  )
