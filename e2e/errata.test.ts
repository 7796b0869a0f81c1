import { afterAll, describe, expect, test } from 'vitest'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { look } from './look.ts'
import { sampleStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

describe.skipIf(!BROWSER)('the form of an issued paper is put right in the browser', () => {
  const stage = sampleStage()
  afterAll(() => expect(stage.faults).toEqual([]))

  test('begun in the file of the plan, written with everything that is missing said at once, signed and issued; the plan says by which letter (design)', {
    timeout: 120_000,
  }, async () => {
    const page = await stage.open('Nguyễn Thu Thủy', 1366)
    const { items } = await stage.ask<{ items: { id: string; number: string }[] }>(page, '/api/plans')
    const { id } = items.find(({ number }) => number === '57')!
    await page.goto(`${stage.url}/ke-hoach/${id}/van-ban`)
    await page.getByRole('link', { name: /^Đính chính Kế hoạch kiểm tra 57\// }).click()
    await page.getByRole('link', { name: 'Sửa đổi, bổ sung kế hoạch' }).waitFor()
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
    await page.getByRole('alert').waitFor()
    await look(page, 'errata-1-missing')
    await page.getByLabel('Vị trí').fill('dòng địa danh')
    await page.getByLabel('Đã ghi').fill('Mâu')
    await page.getByLabel('Sửa lại là').fill('Mẫu')
    await page.getByRole('button', { name: 'Thêm chỗ đính chính' }).click()
    const second = page.getByRole('group', { name: 'Chỗ 2' })
    await second.getByLabel('Vị trí').fill('trích yếu')
    await second.getByLabel('Đã ghi').fill('cải cách hành chinh')
    await second.getByLabel('Sửa lại là').fill('cải cách hành chính')
    await page.getByLabel('Lý do đính chính').fill('Lỗi đánh máy.')
    await page.getByLabel(/^Xác nhận chỉ sai/).check()
    await look(page, 'errata-2-form')
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
    await page.waitForURL(/\/dinh-chinh\/[\da-f-]+$/)
    await page.getByRole('button', { name: 'Trình ký' }).waitFor()
    await look(page, 'errata-3-draft')
    const letter = new URL(page.url()).pathname
    const path = letter.replace('/dinh-chinh', '/api/errata')
    await page.getByRole('button', { name: 'Sửa dự thảo' }).click()
    await page.getByLabel('Lý do đính chính').waitFor()
    await look(page, 'errata-4-edited')
    await page.getByRole('button', { name: 'Không lưu' }).click()
    await stage.act(page, path, 'submit')

    const leader = await stage.open('Lê Ngọc Lan', 390)
    await leader.goto(`${stage.url}/viec`)
    await leader.getByText('Xem, ký công văn đính chính Kế hoạch số 57/KH-UBND').waitFor()
    await leader.goto(`${stage.url}${letter}`)
    await leader.getByRole('button', { name: 'Ghi nhận đã ký' }).click()
    await leader.getByRole('dialog').getByLabel('Người đã ký').waitFor()
    await look(leader, 'errata-5-sign')
    await stage.act(leader, path, 'sign', { signerId: stage.id('Lê Ngọc Lan') })
    const clerk = await stage.open('Trần Thị Dung', 1366)
    const { signedOn } = await stage.ask<{ signedOn: string }>(clerk, path)
    await stage.act(clerk, path, 'issue', { number: '412', symbol: 'UBND-SNV', issuedOn: signedOn })
    await clerk.goto(`${stage.url}${letter}`)
    await clerk.getByText('412/UBND-SNV').waitFor()
    await look(clerk, 'errata-6-issued')

    await page.goto(`${stage.url}/ke-hoach/${id}/van-ban`)
    await expect
      .poll(() => page.getByText(/Đã đính chính bằng công văn số 412\/UBND-SNV ngày/).count(), { timeout: 15_000 })
      .toBe(2)
    await look(page, 'errata-7-plan')
    await page.goto(`${stage.url}/kien-nghi`)
    const { items: all } = await stage.ask<{ items: { id: string; state: string }[] }>(
      page,
      '/api/inspections?state=remediation',
    )
    for (const inspection of all) {
      const { items: errata } = await stage.ask<{ items: object[] }>(page, `/api/errata?inspection=${inspection.id}`)
      if (errata.length === 0) continue
      await page.goto(`${stage.url}/cuoc/${inspection.id}/ho-so`)
      await page
        .getByText(/Đã đính chính bằng công văn số/)
        .first()
        .waitFor()
      await look(page, 'errata-8-file')
    }
  })
})
