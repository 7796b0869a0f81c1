import { afterAll, describe, expect, test } from 'vitest'
import { binhAn2026 } from '#test/plans/binh-an-2026.ts'
import { asText } from '#test/plans/render.ts'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { look } from './look.ts'
import { sampleStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

describe.skipIf(!BROWSER)('a plan is corrected in the browser, sentence by sentence', () => {
  const stage = sampleStage()
  afterAll(() => expect(stage.faults).toEqual([]))

  test('words, facts and their differences; what was not sent is offered again; undo (QN-HDR-1, TN-III-2)', {
    timeout: 120_000,
  }, async () => {
    const page = await stage.open('Nguyễn Thu Thủy', 1366)
    await page.goto(`${stage.url}/ke-hoach/nhap`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(asText(binhAn2026)) })
    await page.getByRole('button', { name: 'Đọc văn bản' }).click()
    await page.waitForURL(/\/ke-hoach\/nhap\/.+/)
    const id = page.url().split('/').at(-1)!
    await page.goto(`${stage.url}/ke-hoach/${id}/soan`)
    await page.getByText('Kịp thời nhân rộng sáng kiến').waitFor()
    await look(page, 'editor-1-at-rest')

    await page.getByRole('button', { name: /Thời gian: từ ngày/ }).click()
    const field = page.getByLabel('Đoạn văn bản')
    await field.fill('4.2. Thời gian: từ ngày 01/6/2026 đến ngày 30/9/2026.')
    await page.getByText('câu này nay nói').waitFor()
    await look(page, 'editor-2-differs')
    await page.getByRole('button', { name: 'Theo câu' }).click()
    await page.getByText('câu này nay nói').waitFor({ state: 'detached' })
    const plan = await stage.ask<{ to: string }>(page, `/api/plans/${id}`)
    expect(plan.to).toBe('2026-09-30')

    await page.getByRole('button', { name: 'Sửa dữ kiện: Thời gian kiểm tra' }).click()
    await look(page, 'editor-3-fact')
    await page.getByLabel('Đến ngày').fill('15/9/2026')
    await page.getByRole('button', { name: 'Lưu dữ kiện' }).click()
    await page.getByRole('button', { name: 'Sửa câu cho khớp' }).click()
    await page.getByText('câu này nay nói').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Xong' }).click()
    await page.getByRole('button', { name: /từ ngày 01\/06\/2026 đến ngày 15\/09\/2026/ }).waitFor()

    // Nothing of it has reached the server when the page goes: it is there again, and is sent.
    await page.getByRole('button', { name: /Việc kiểm tra phải khách quan/ }).click()
    await page.route('**/api/plans/*/text', () => {}, { times: 1 })
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/text'))
    await page.getByLabel('Đoạn văn bản').fill('Việc kiểm tra phải khách quan, công khai.')
    await sent
    page.once('dialog', (dialog) => void dialog.accept())
    await page.goto(`${stage.url}/ke-hoach/${id}/soan`)
    await page.getByText('Đã lưu').waitFor()
    expect(await page.getByLabel('Đoạn văn bản').inputValue()).toBe('Việc kiểm tra phải khách quan, công khai.')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByRole('button', { name: 'Xong' }).click()
    await page.getByRole('button', { name: 'Việc kiểm tra phải khách quan, đúng thời hạn.' }).waitFor()

    // Moved, then counted anew, once its author has seen what becomes of the numbers.
    await page.getByRole('button', { name: /^4\.2\. Thời gian/ }).click()
    await page.getByRole('button', { name: 'Lên', exact: true }).click()
    await page.getByText('Đánh lại số', { exact: true }).click()
    await look(page, 'editor-6-numbers')
    await page.getByRole('button', { name: /^Đánh lại \d+ số$/ }).click()
    await page.getByText('Đánh lại số', { exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Xong' }).click()
    await page.getByRole('button', { name: /^4\.1\. Thời gian/ }).waitFor()

    await page.getByRole('link', { name: 'Xem bản in' }).click()
    await page.getByText('CỘNG HÒA XÃ HỘI').waitFor()
    await look(page, 'editor-4-printed')
    await page.getByRole('link', { name: 'Khác bản gốc' }).click()
    await page.locator('ins').first().waitFor()
    await look(page, 'editor-5-compared')
  })
})

describe.skipIf(!BROWSER)('a plan is written by hand', () => {
  const stage = sampleStage()
  afterAll(() => expect(stage.faults).toEqual([]))

  test('from a ready plan, then copied for the next year; what differs stays shown (T2-PLAN-1)', {
    timeout: 180_000,
  }, async () => {
    const page = await stage.open('Nguyễn Thu Thủy', 1366)
    await page.goto(`${stage.url}/ke-hoach`)
    await page.getByRole('link', { name: 'Lập kế hoạch', exact: true }).click()
    await page.getByLabel(/Chính quyền hai cấp/).check()
    await look(page, 'begin-1')
    await page.getByLabel('Năm kế hoạch').fill('2027')
    await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
    await page.waitForURL(/\/soan$/)
    const first = page.url().split('/').at(-2)!
    await page.getByText('Theo mẫu').first().waitFor()
    await look(page, 'begin-2-editor')

    await page.getByRole('button', { name: /^Căn cứ Kế hoạch số ……/ }).click()
    await page
      .getByLabel('Đoạn văn bản')
      .fill('Căn cứ Kế hoạch số 12/KH-UBND ngày 20/12/2026 của UBND tỉnh về cải cách hành chính năm 2027;')
    await page.getByText('Đã lưu').waitFor()
    await page.getByLabel('Đoạn văn bản').press('Enter')
    await page
      .getByLabel('Đoạn mới')
      .fill(
        'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;\nCăn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;',
      )
    await page.getByRole('button', { name: 'Thêm', exact: true }).click()
    await page.getByRole('button', { name: /Nghị quyết số 76/ }).waitFor()
    const plan = await stage.ask<{ content: { legalBases: unknown[] }; coverage: { percent: number }[] }>(
      page,
      `/api/plans/${first}`,
    )
    expect(plan.content.legalBases).toHaveLength(3)
    expect(plan.coverage.map(({ percent }) => percent)).toEqual([30, 30])
    await page.getByRole('link', { name: 'Xem bản in' }).click()
    await page.getByText('CỘNG HÒA XÃ HỘI').waitFor()
    await look(page, 'begin-3-printed')

    await page.goto(`${stage.url}/ke-hoach/moi`)
    await page.getByLabel(/Kế hoạch đã có/).check()
    await page.getByLabel('Chép từ kế hoạch').selectOption(first)
    await page.getByLabel('Năm kế hoạch').fill('2028')
    await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
    await page.waitForURL(/\/soan$/)
    await page.getByRole('link', { name: 'Khác năm trước' }).click()
    await page.locator('ins', { hasText: '2028' }).first().waitFor()
    await look(page, 'begin-4-against-last-year')
  })
})
