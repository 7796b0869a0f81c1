import { describe, expect, test } from 'vitest'
import { letterByTabs, zipped } from '#test/foreign-papers.ts'
import { pdf } from '#test/hostile-files.ts'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { cutOff, look, picture, quiet } from './look.ts'
import { ADMINISTERED, journeyStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

describe.skipIf(!BROWSER)('the form of a paper of another office', () => {
  const stage = journeyStage(
    {
      ...ADMINISTERED,
      people: [
        ...ADMINISTERED.people,
        {
          key: 'thuy',
          name: 'Nguyễn Thu Thủy',
          post: 'focalOfficer',
          unit: ADMINISTERED.units[0]!.code,
          title: 'Chuyên viên',
        },
      ],
    },
    '2026-12-02',
  )

  test('is reached from the navigation, checked, and shown by breach, note and what a person must see (design)', {
    timeout: 90_000,
  }, async () => {
    const page = await stage.open('thuy', 1366)
    await page.goto(`${stage.url}/viec`)
    await page.getByRole('link', { name: 'Kiểm tra thể thức' }).click()
    await page.getByText('Tệp không được lưu lại').waitFor()
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
    await page.getByText('Hãy chọn tệp văn bản.').first().waitFor()
    const choose = (name: string, buffer: Uint8Array) =>
      page.getByLabel('Tệp văn bản').setInputFiles({ name, mimeType: '', buffer: Buffer.from(buffer) })

    await choose('quét.pdf', pdf())
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
    await page.getByText('Chỉ kiểm tra được tệp Word .docx').waitFor()

    const letter = letterByTabs()
    const broken = letter['word/document.xml']!.replace('Số: 07/', 'Số: 7/')
      .replace('(', '')
      .replace('w:left="1701"', 'w:left="1134"')
    const noted = broken.replace('quan tâm thực hiện', 'rà soát TTHC')
    await choose('công văn cử người.docx', await zipped({ ...letter, 'word/document.xml': noted }))
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
    await page.getByRole('heading', { name: 'Kết quả: công văn cử người.docx' }).waitFor()
    const breaches = page.getByRole('region', { name: 'Trái quy định' })
    expect(await breaches.getByRole('listitem').count()).toBe(2)
    await breaches
      .getByText('dòng 4: “Số: 7/SNV-CCHC” · Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3')
      .waitFor()
    await page.getByRole('region', { name: 'Lưu ý' }).getByText('Chưa giải thích chữ viết tắt: TTHC.').waitFor()
    await page.getByRole('region', { name: 'Cần người xem' }).getByRole('checkbox').first().check()
    await look(page, 'the-thuc')
    await page.getByText(/^Đúng quy định hoặc không áp dụng \(\d+\)$/).click()
    await page.getByText('Toàn văn phông Times New Roman, màu đen.').waitFor()
    await page.setViewportSize({ width: 320, height: 700 })
    await quiet(page)
    await picture(page, 'the-thuc')
    expect(await cutOff(page)).toEqual([])
    expect(stage.faults).toEqual([])
  })
})
