import { afterAll, describe, expect, test } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { look } from './look.ts'
import { sampleStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

interface Known {
  readonly version: number
  readonly state: string
}

describe.skipIf(!BROWSER)('a two-level plan from the first word to its completion', () => {
  const stage = sampleStage()
  afterAll(() => expect(stage.faults).toEqual([]))

  test('typed by hand, submitted, signed, issued, copied for the next year; completed with its variance report (T2-PLAN-1, CT-PRE-1, CT-SIG-1, CT-HDR-1)', {
    timeout: 120_000,
  }, async () => {
    const page = await stage.open('Nguyễn Thu Thủy', 1366)
    await page.goto(`${stage.url}/ke-hoach/moi`)
    await page.getByLabel(/Chính quyền hai cấp/).check()
    await page.getByLabel('Năm kế hoạch').fill('2027')
    await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
    await page.waitForURL(/\/soan$/)
    const id = page.url().split('/').at(-2)!
    const path = `/api/plans/${id}`
    const at = `${stage.url}/ke-hoach/${id}`
    await page.getByRole('button', { name: /^Căn cứ Kế hoạch số ……/ }).click()
    await page
      .getByLabel('Đoạn văn bản')
      .fill('Căn cứ Kế hoạch số 12/KH-UBND ngày 20/11/2026 của UBND tỉnh về cải cách hành chính năm 2027;')
    await page.getByText('Đã lưu').waitFor()
    await page.getByRole('button', { name: 'Xong' }).click()

    // The departments are ticked on the page; the communes are chosen by what the page would send.
    await page.goto(at)
    await page.getByRole('button', { name: /^Chọn đơn vị.*sở, ban, ngành/ }).click()
    const choosing = page.getByRole('dialog')
    for (const name of ['Sở Tư pháp', 'Sở Tài chính', 'Sở Công Thương', 'Sở Xây dựng', 'Sở Y tế'])
      await choosing.getByLabel(name, { exact: true }).check()
    await look(page, 'by-hand-1-units')
    await choosing.getByRole('button', { name: /^Lưu 5 đơn vị/ }).click()
    await choosing.waitFor({ state: 'detached' })
    const { items: units } = await stage.ask<{ items: { id: string; kind: string }[] }>(page, '/api/units')
    const communes = units.flatMap((unit) => (unit.kind === 'communePC' ? [unit.id] : [])).slice(0, 9)
    const { version } = await stage.ask<Known>(page, path)
    await stage.send(page, `${path}/units/1`, { unitIds: communes }, 'PUT', version)

    await page.goto(at)
    await page.getByRole('button', { name: /^Bỏ viện dẫn/ }).click()
    await page.getByLabel('Lý do').fill('Đề cương gửi riêng cùng thông báo lịch.')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Còn thiếu 1 phụ lục', { exact: false }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Trình ký' }).click()
    const submitting = page.getByRole('dialog')
    await submitting.getByRole('button', { name: 'Trình ký' }).click()
    await page.getByText('Đã trình ký').first().waitFor()
    await look(page, 'by-hand-2-submitted')

    const leader = await stage.open('Lê Ngọc Lan', 390)
    await leader.goto(at)
    await leader.getByRole('button', { name: 'Ghi nhận đã ký' }).click()
    await leader.getByRole('dialog').getByRole('button', { name: 'Ghi nhận đã ký' }).click()
    await leader.getByText('Đã ký, chờ cấp số').first().waitFor()
    const clerk = await stage.open('Trần Thị Dung', 1366)
    await clerk.goto(at)
    await clerk.getByRole('button', { name: 'Cấp số, ban hành' }).click()
    await clerk.getByRole('dialog').getByLabel('Số', { exact: false }).first().fill('301')
    await clerk.getByRole('dialog').getByRole('button', { name: 'Cấp số, ban hành' }).click()
    await clerk.getByText('Đã ban hành').first().waitFor()
    await look(clerk, 'by-hand-3-issued')

    await page.goto(`${stage.url}/ke-hoach/moi`)
    await page.getByLabel(/Kế hoạch đã có/).check()
    await page.getByLabel('Chép từ kế hoạch').selectOption(id)
    await page.getByLabel('Năm kế hoạch').fill('2028')
    await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
    await page.waitForURL(/\/soan$/)
    await page.getByRole('link', { name: 'Khác năm trước' }).click()
    await page.locator('ins', { hasText: '2028' }).first().waitFor()

    // What the inspections of the year did is no part of this journey: all were concluded but one, which was cancelled.
    await stage.send(page, `${path}/inspections`, {})
    await stage.asOwner(async (owner) => {
      const of = owner.updateTable('inspections').where('planId', '=', id)
      await of.set({ state: 'concluded' }).execute()
      await of.set({ state: 'cancelled', cancelReason: 'Mưa lũ' }).where('unitId', '=', communes[0]!).execute()
    })
    const { on } = await stage.ask<{ on: string }>(page, '/api/me')
    await stage.setToday(addDays('2027-11-01', on > '2027-11-01' ? 365 : 0))
    await page.goto(at)
    await page.getByRole('button', { name: 'Ghi lý do chưa đạt' }).click()
    await page
      .getByRole('dialog')
      .getByLabel(/^Lý do chưa đạt/)
      .fill('Một xã bị mưa lũ kéo dài.')
    await look(page, 'by-hand-4-reasons')
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi lý do chưa đạt' }).click()
    await page.getByText('Lý do chưa đạt: Một xã bị mưa lũ kéo dài.').waitFor()
    const report = await page.request.get(`${stage.url}/api/papers/varianceReport/${id}.pdf`)
    await page.getByRole('button', { name: 'Hoàn thành kế hoạch' }).click()
    const completing = page.getByRole('dialog')
    await completing.getByLabel('Số báo cáo giải trình').fill('188')
    await completing.getByLabel('Người ký báo cáo').selectOption({ index: 1 })
    await completing.getByRole('button', { name: 'Hoàn thành kế hoạch' }).click()
    await completing.getByText('Chưa có bản đã ký của báo cáo giải trình', { exact: false }).waitFor()
    await completing
      .locator('input[type=file]')
      .setInputFiles({ name: 'báo cáo giải trình.pdf', mimeType: 'application/pdf', buffer: await report.body() })
    await completing.getByRole('link', { name: 'báo cáo giải trình.pdf' }).waitFor()
    await look(page, 'by-hand-5-complete')
    await completing.getByRole('button', { name: 'Hoàn thành kế hoạch' }).click()
    await page.getByText('số 188/BC-SNV', { exact: false }).waitFor()
    await look(page, 'by-hand-6-completed')
    expect((await stage.ask<Known>(page, path)).state).toBe('completed')
  })
})
