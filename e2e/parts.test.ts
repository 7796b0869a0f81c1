import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page, type Route } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { ARGS, BROWSER, NO_BROWSER } from './browser.ts'

if (!BROWSER) console.warn(NO_BROWSER)

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DESIGN = join(ROOT, 'src/web/design')
const PLACE = 'http://parts.test'
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]
/** No page scrolls sideways on the narrowest phone either (WCAG 1.4.10). */
const NARROWEST = { width: 320, height: 640 }

/** How a state is reached that only a person reaches. What has no line here is reached by opening the page. */
const STEPS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'PickField/open list': (page) => openList(page, ''),
  'PickField/nothing fits': (page) => openList(page, 'khong co'),
  'PicksField/open list': (page) => openList(page, 'xa so'),
  'ActionBar/asks before an act of legal effect': (page) => press(page, 'Ban hành'),
  'ActionBar/what ends it stands apart, by the keyboard too': async (page) => {
    const [more, end] = ['Thêm việc khác', 'Hủy kế hoạch'].map((name) =>
      page.getByRole('button', { name, exact: true }),
    )
    await more!.press('Enter')
    await end!.waitFor()
    await page.keyboard.press('Escape')
    await end!.waitFor({ state: 'hidden' })
    await page.keyboard.press('Enter')
    await end!.waitFor()
  },
  'ActionBar/asks for a reason, which is missing': async (page) => {
    await press(page, 'Không duyệt')
    await confirm(page, 'Không duyệt')
    await page.getByRole('alert').waitFor()
  },
  'ActionBar/refused in its dialog': async (page) => {
    await press(page, 'Ban hành')
    await confirm(page, 'Ban hành')
    await page.getByRole('alert').waitFor()
  },
  'ActionBar/somebody else was faster': async (page) => {
    await press(page, 'Ban hành')
    await confirm(page, 'Ban hành')
    await page.getByRole('button', { name: 'Tải bản mới' }).waitFor()
  },
  'ActionBar/busy in its dialog': async (page) => {
    await press(page, 'Ban hành')
    await confirm(page, 'Ban hành')
    await page.getByRole('button', { name: 'Đang thực hiện…' }).waitFor()
  },
  'ActionBar/done, to be taken back': async (page) => {
    await press(page, 'Sửa')
    await page.getByRole('button', { name: 'Hoàn tác' }).waitFor()
  },
  'ActionBar/refused at once': async (page) => {
    await press(page, 'Sửa')
    await page.getByRole('alert').waitFor()
  },
  'DayField/cannot be read': async (page) => {
    await page.getByRole('textbox').fill('ngày mai')
    await page.getByRole('textbox').blur()
  },
}

/** What the server answers to the acts of the bar. */
const ANSWERS: Readonly<Record<string, { status: number; json: object }>> = {
  well: { status: 200, json: {} },
  refused: { status: 422, json: { code: 'REASON', detail: 'Hãy nêu lý do.', source: ['ND30-Y4'] } },
  sheet: { status: 422, json: { code: 'REASON', detail: 'Không in được danh sách này.' } },
  changed: { status: 409, json: { code: 'CHANGED_MEANWHILE', detail: 'Đã có người cập nhật.' } },
}

test('every part of the design stands on the page of parts, and no other (design)', () => {
  const parts = globSync('**/*.tsx', { cwd: DESIGN }).flatMap((file) =>
    [...readFileSync(join(DESIGN, file), 'utf8').matchAll(/^export (?:function|const) ([A-Z]\w*[a-z]\w*)/gm)].map(
      ([, name]) => name!,
    ),
  )
  const stands = globSync('*.tsx', { cwd: join(ROOT, 'e2e/parts') }).flatMap((file) =>
    [...readFileSync(join(ROOT, 'e2e/parts', file), 'utf8').matchAll(/^ {2}([A-Z]\w*): \{$/gm)].map(
      ([, name]) => name!,
    ),
  )
  expect(parts.length).toBeGreaterThan(30)
  expect(parts.filter((part) => !stands.includes(part))).toEqual([])
  expect(stands.filter((stand) => !parts.includes(stand))).toEqual([])
})

describe.skipIf(!BROWSER)('every part of the design in every state', () => {
  let browser: Browser
  let folder: string
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'soat-parts-'))
    await build({
      configFile: join(ROOT, 'vite.config.ts'),
      root: join(ROOT, 'e2e/parts'),
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
    })
    browser = await chromium.launch({ executablePath: BROWSER!, args: ARGS })
    page = await browser.newPage({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text())
    })
    await page.route(`${PLACE}/**`, (route) => answer(route, folder))
  })
  afterAll(async () => {
    await browser?.close()
    if (folder) rmSync(folder, { recursive: true })
  })

  test('is accessible and nowhere cut off, at a desk and on a phone (design)', { timeout: 60_000 }, async () => {
    await page.goto(PLACE)
    await page.locator('.skeleton').first().waitFor()
    expect(await problems(page, 'all')).toEqual([])
  })

  test('is so where it opens over the page too (design)', { timeout: 120_000 }, async () => {
    await page.goto(PLACE)
    const alone = await page
      .locator('[data-alone]')
      .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.alone!))
    expect(Object.keys(STEPS).filter((state) => !alone.includes(state))).toEqual([])
    const found: string[] = []
    for (const state of alone) {
      await page.setViewportSize(SIZES[0]!)
      await page.goto(`${PLACE}/?${encodeURIComponent(state)}`)
      await STEPS[state]?.(page)
      found.push(...(await problems(page, state)))
    }
    expect(found).toEqual([])
    expect(faults).toEqual([])
  })
})

async function answer(route: Route, folder: string): Promise<void> {
  const { pathname } = new URL(route.request().url())
  const named = /^\/api\/\w+\/(\w+)/.exec(pathname)?.[1]
  if (named === 'slow') return
  if (named !== undefined) return route.fulfill(ANSWERS[named]!)
  return route.fulfill({ path: join(folder, pathname === '/' ? 'index.html' : pathname) })
}

/** Each with the part and the state in which it stands. */
async function problems(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await picture(page, name)
    found.push(...(await cutOff(page)))
    for (const { id, nodes } of await violations(page))
      for (const { target, html, failureSummary } of nodes)
        found.push(`${await standOf(page, target)} (${size.width} px): ${id}: ${html}\n${failureSummary}`)
  }
  await page.setViewportSize(NARROWEST)
  await picture(page, name)
  return [...found, ...(await cutOff(page))]
}

/** What makes the page scroll sideways: the parts whose content reaches beyond the window. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // 1: a rounded half
    if (document.documentElement.scrollWidth - innerWidth <= 1) return []
    const wide = [...document.querySelectorAll<HTMLElement>('[data-state]')].filter((state) =>
      [...state.querySelectorAll('*')].some(
        (element) => element.getBoundingClientRect().right > innerWidth + 1 && !scrollsByItself(element),
      ),
    )
    const named = wide.map((state) => {
      const part = state.closest<HTMLElement>('[data-part]')!.dataset.part
      return `${part}/${state.dataset.state} is cut off at ${innerWidth} px`
    })
    return named.length > 0 ? named : [`the page is cut off at ${innerWidth} px`]

    /** Within something narrow that scrolls: the steps of a bar, tabs. */
    function scrollsByItself(element: Element): boolean {
      for (let around = element.parentElement; around && around !== document.body; around = around.parentElement)
        if (getComputedStyle(around).overflowX !== 'visible') return true
      return false
    }
  })
}

async function standOf(page: Page, target: string): Promise<string> {
  return page.evaluate((selector) => {
    const state = document.querySelector(selector)?.closest<HTMLElement>('[data-state]')
    return state ? `${state.closest<HTMLElement>('[data-part]')!.dataset.part}/${state.dataset.state}` : 'the page'
  }, target)
}

/** For a person to look at, where SOAT_SHOTS names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const shots = process.env.SOAT_SHOTS
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  const path = `${shots}/${name.replaceAll(/\W+/g, '-')}-${page.viewportSize()!.width}.png`
  await page.screenshot({ path, fullPage: true })
}

async function openList(page: Page, letters: string): Promise<void> {
  await page.getByRole('combobox').click()
  await page.getByRole('combobox').pressSequentially(letters)
  await page.getByRole('listbox').waitFor()
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
