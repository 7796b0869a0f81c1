import { afterAll, describe, expect, test } from 'vitest'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { look } from './look.ts'
import { sampleStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

describe.skipIf(!BROWSER)('a plan in force is amended in the browser', () => {
  const stage = sampleStage()
  afterAll(() => expect(stage.faults).toEqual([]))

  test('opened with its reason, written in the editor, listed as its paper says it; the editions stand on the plan (CT-HDR-1)', {
    timeout: 120_000,
  }, async () => {
    const page = await stage.open('Nguyễn Thu Thủy', 1366)
    const { items } = await stage.ask<{ items: { id: string; number: string }[] }>(page, '/api/plans')
    const { id } = items.find(({ number }) => number === '57')!
    await page.goto(`${stage.url}/ke-hoach/${id}`)
    await page.getByText('Sửa đổi, bổ sung lần 1').waitFor()
    await look(page, 'amendment-1-editions')
    await page.getByRole('link', { name: /^Xem nội dung lần này/ }).click()
    await page.getByText('CỘNG HÒA XÃ HỘI').waitFor()
    await look(page, 'amendment-2-former')
    await page.goBack()

    await page.getByRole('button', { name: 'Sửa đổi, bổ sung', exact: true }).click()
    await page.getByLabel('Lý do sửa đổi, bổ sung').fill('Kéo dài thời gian kiểm tra do mưa lũ')
    await look(page, 'amendment-3-reason')
    await page.getByRole('dialog').getByRole('button', { name: 'Mở bản sửa đổi' }).click()
    await page.waitForURL(/\/soan$/)
    const path = page.url().replace(/\/soan$/, '')
    await page.goto(path)
    await page.getByText('Chưa có câu nào được sửa').waitFor()
    await look(page, 'amendment-4-nothing-yet')
    await page.getByRole('link', { name: 'Soạn bản sửa đổi' }).click()
    await page.getByRole('button', { name: /^a\) Kiểm tra khách quan/ }).click()
    await page.getByLabel('Đoạn văn bản').fill('a) Kiểm tra khách quan, công khai, đúng thẩm quyền.')
    await page.getByRole('button', { name: 'Xong' }).click()
    await page.goto(path)
    await page.getByText('Sửa đổi điểm a khoản 2 mục I như sau:').waitFor()
    await look(page, 'amendment-5-listed')
    await page.goto(`${path}/van-ban`)
    await page.locator('h1').waitFor()
    await look(page, 'amendment-6-paper')
  })
})
