import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { look } from './look.ts'
import { ADMINISTERED, journeyStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

const OFFICER = 'Công chức đầu mối của đơn vị'
const SHEET = [
  ['DANH SÁCH NGƯỜI DÙNG'],
  [],
  ['STT', 'Họ tên', 'Cơ quan', 'Vai trò', 'Chức vụ', 'Tài khoản', 'Từ ngày'],
  ['1', 'Nguyễn Thị Hồng', 'Sở Tài chính', OFFICER, 'Chuyên viên Sở Tài chính'],
  ['2', 'Lê Văn Tám', 'phường Bến Đò', 'Người đứng đầu đơn vị', 'Chủ tịch UBND phường Bến Đò'],
  ['3', 'Trần Văn Sai', 'Sở Không Có', 'Trưởng ban', '', '', '31/02/2026'],
  ['4', 'Cao Anh Khoa', 'Sở Tài chính', OFFICER, '', 'khoa.cao'],
]

describe.skipIf(!BROWSER)('people from an Excel file', () => {
  const stage = journeyStage(
    {
      ...ADMINISTERED,
      units: [
        ...ADMINISTERED.units,
        { code: 'STC', name: 'Sở Tài chính', kind: 'specialisedAgency', level: 'province' },
        { code: 'P01', name: 'Ủy ban nhân dân phường Bến Đò', kind: 'communePC', level: 'commune', place: 'Bến Đò' },
      ],
    },
    '2026-03-02',
  )

  test('are corrected on the page, taken in, and their links printed as slips (design)', {
    timeout: 90_000,
  }, async () => {
    const page = await stage.open('khoa', 1366)
    const bytes = await writeXlsxFile(SHEET.map((row) => row.map((value) => ({ value })))).toBuffer()
    await page.goto(`${stage.url}/thiet-lap/nguoi-dung`)
    await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
    await page.getByLabel('Tệp Excel').setInputFiles({ name: 'nguoi-dung.xlsx', mimeType: '', buffer: bytes })
    await page.getByRole('button', { name: 'Xem trước' }).click()
    const wrong = page.getByRole('region', { name: '1 dòng cần sửa' })
    await wrong.getByText('Danh mục không có đơn vị “Sở Không Có”').waitFor()
    await look(page, 'nhap-nguoi-dung')

    // What is right is taken in first; what is wrong stays to be corrected.
    await page.getByRole('button', { name: 'Ghi 3 dòng đúng' }).click()
    await page.getByRole('region', { name: 'Liên kết đặt mật khẩu của 3 người' }).waitFor()
    await wrong.getByRole('combobox', { name: 'Đơn vị' }).fill('ben do')
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /Bến Đò/ })
      .click()
    await wrong.getByRole('combobox', { name: 'Vai trò' }).selectOption({ label: OFFICER })
    await wrong.getByRole('textbox', { name: 'Từ ngày' }).fill('01/03/2026')
    await wrong.getByRole('button', { name: 'Kiểm tra lại' }).click()
    await page.getByRole('button', { name: 'Ghi 1 dòng đúng' }).click()
    const links = page.getByRole('region', { name: 'Liên kết đặt mật khẩu của 4 người' })
    await links.getByText('Trần Văn Sai').waitFor()
    await look(page, 'lien-ket-moi')

    await page.evaluate(() => {
      window.print = () =>
        document.body.setAttribute('data-printed', document.querySelector('.printed-list')!.textContent!)
    })
    await links.getByRole('button', { name: 'In phiếu trao tay' }).click()
    await page.locator('body[data-printed]').waitFor({ state: 'attached' })
    const printed = await page.locator('body').getAttribute('data-printed')
    for (const word of ['Ủy ban nhân dân tỉnh Mẫu', 'Lê Văn Tám', 'tamlv', '/dat-mat-khau#ma='])
      expect(printed).toContain(word)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))

    await page.getByRole('link', { name: 'Danh sách người dùng' }).click()
    await page.getByRole('cell', { name: /Chủ tịch UBND phường Bến Đò/ }).waitFor()
    await look(page, 'nguoi-dung')
    expect(stage.faults).toEqual([])
  })
})
