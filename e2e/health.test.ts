import { describe, expect, test } from 'vitest'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { look } from './look.ts'
import { ADMINISTERED, journeyStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

describe.skipIf(!BROWSER)('the administrator’s first page', () => {
  const stage = journeyStage(ADMINISTERED, '2026-03-02')

  test('is the health of the system, with what to do about it (design)', { timeout: 60_000 }, async () => {
    const page = await stage.open('khoa', 390)
    // In an empty office what is to be done first stands before it.
    await page.goto(stage.url)
    const steps = page.getByRole('region', { name: /^Bắt đầu/ })
    await steps.getByRole('link', { name: 'Nhập danh mục: Lập danh mục đơn vị' }).waitFor()
    await look(page, 'bat-dau-quan-tri')
    await page.getByRole('link', { name: 'Tình trạng' }).first().click()
    await page.getByRole('heading', { name: 'Tình trạng hệ thống', level: 1 }).waitFor()
    // The stage has no backup and nobody but the administrator: both are said, and where to go.
    const tasks = page.getByRole('region', { name: /^Việc của quản trị viên/ })
    await tasks.getByText('Chưa có bản sao lưu nào').waitFor()
    await page.getByText('Hệ thống mới được khởi tạo').waitFor()
    await look(page, 'suc-khoe')

    await page.route('**/api/health', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'retry-after': '1' },
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'X', detail: 'Hãy đợi 1 giây.' }),
      }),
    )
    await page.reload()
    await page.getByRole('alert').getByText('Hãy đợi 1 giây.').waitFor()
    await look(page, 'suc-khoe-doi')
    await page.unroute('**/api/health')
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await tasks.waitFor()

    await page.getByRole('main').getByRole('link', { name: 'Danh mục đơn vị' }).click()
    await page.waitForURL('**/thiet-lap/don-vi')
    // Once its steps are done, the first page is the health of the system.
    await page.route('**/api/work', (route) =>
      route.fulfill({ json: { items: [], sessions: [], panels: [], start: [] } }),
    )
    await page.goto(`${stage.url}/viec`)
    await page.waitForURL('**/suc-khoe')
    expect(stage.faults).toEqual([])
  })
})
