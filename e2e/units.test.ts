import { describe, expect, test } from 'vitest'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { look } from './look.ts'
import { sampleStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

describe.skipIf(!BROWSER)('the register in two levels', () => {
  const stage = sampleStage()

  test('a ward is read with its past, gets its focal agency, and an organ of it ends (T2-ORG-1)', {
    timeout: 120_000,
  }, async () => {
    const page = await stage.open('Cao Anh Khoa', 1366)
    await page.goto(`${stage.url}/thiet-lap/don-vi`)
    await look(page, 'don-vi-danh-muc')
    await page.getByLabel('Tìm theo tên hoặc mã').fill('X01')
    await page.getByRole('link', { name: 'Ủy ban nhân dân phường Bến Đò', exact: true }).click()
    await page.getByRole('heading', { name: 'Ủy ban nhân dân phường Bến Đò' }).waitFor()
    await look(page, 'don-vi-phuong')
    const main = page.getByRole('main')
    expect(await main.getByText('Ủy ban nhân dân thành phố Sao Mai').count()).toBe(1)
    expect(await main.getByText('Thuế cơ sở 1 tỉnh Mẫu').count()).toBe(1)

    await page.getByRole('button', { name: 'Ghi: Cải cách hành chính' }).click()
    const dialog = page.getByRole('dialog')
    await look(page, 'don-vi-dau-moi')
    await dialog.getByRole('combobox', { name: 'Đơn vị' }).fill('van hoa')
    await dialog.getByRole('option').first().click()
    await dialog.getByRole('button', { name: 'Ghi vào danh mục' }).click()
    await page.getByText('Đã ghi thay đổi của').waitFor()
    await look(page, 'don-vi-dau-moi-da-ghi')

    await page.getByRole('link', { name: 'Phòng Kinh tế phường Bến Đò' }).click()
    await page.getByRole('button', { name: 'Kết thúc hoạt động' }).click()
    await dialog.getByRole('button', { name: 'Ghi vào danh mục' }).click()
    await dialog.getByText('Chưa có văn bản làm căn cứ').first().waitFor()
    await look(page, 'don-vi-ket-thuc')
    await dialog.getByLabel('Văn bản kết thúc hoạt động').fill('Nghị quyết số 8/NQ-HĐND')
    await dialog.getByRole('button', { name: 'Ghi vào danh mục' }).click()
    await page.getByText('Kết thúc hoạt động', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'Đổi tên' }).waitFor({ state: 'hidden' })

    await page.goto(`${stage.url}/thiet-lap/don-vi`)
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
    await dialog.getByLabel('Tên đơn vị').fill('UBND huyện Mới')
    await dialog.getByLabel('Mã đơn vị').fill('H9')
    await dialog.getByLabel('Loại').selectOption({ label: 'UBND cấp huyện' })
    await dialog.getByRole('button', { name: 'Thêm vào danh mục' }).click()
    await dialog.getByText('chỉ còn cấp tỉnh và cấp xã', { exact: false }).first().waitFor()
    await look(page, 'don-vi-huyen')
    expect(stage.faults).toEqual([])
  })
})
