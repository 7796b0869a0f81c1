import { describe, expect, test } from 'vitest'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { look } from './look.ts'
import { ADMINISTERED, journeyStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

describe.skipIf(!BROWSER)('one unit out of three thousand', () => {
  const stage = journeyStage(ADMINISTERED, '2026-03-02')

  test('is found by a few letters without marks, with the keyboard alone, inside a dialog (design)', {
    timeout: 60_000,
  }, async () => {
    const page = await stage.open('khoa', 1366)
    const served = await stage.ask<{ items: { id: string; name: string }[] }>(page, '/api/units')
    const unit = { ...served.items[0]!, kind: 'communePC', level: 'commune', code: null, shortName: '', aliases: [] }
    const many = Array.from({ length: 3000 }, (_, at) => ({
      ...unit,
      id: `${at}`,
      name: `Ủy ban nhân dân xã Số ${at}`,
    }))
    await page.route('**/api/units', (route) => route.fulfill({ json: { ...served, items: many } }))
    await page.goto(`${stage.url}/thiet-lap/nguoi-dung`)
    await page.getByRole('button', { name: 'Thêm người dùng' }).click()
    const dialog = page.getByRole('dialog')
    const field = dialog.getByRole('combobox', { name: 'Đơn vị' })
    const options = dialog.getByRole('listbox').getByRole('option')

    await field.click()
    await dialog.getByText('Còn 2.950 mục nữa').waitFor()
    expect(await options.count()).toBe(50)
    await look(page, 'chon-don-vi')

    await field.pressSequentially('xa so 2999')
    expect(await options.allInnerTexts()).toEqual([expect.stringContaining('Ủy ban nhân dân xã Số 2999')])
    await field.press('Escape')
    await options.first().waitFor({ state: 'hidden' })
    expect(await dialog.isVisible()).toBe(true)
    expect(await field.inputValue()).toBe('')

    await field.pressSequentially('XÃ SỐ 17')
    await field.press('ArrowDown')
    await field.press('ArrowDown')
    await field.press('Enter')
    await options.first().waitFor({ state: 'hidden' })
    expect(await field.inputValue()).toBe('Ủy ban nhân dân xã Số 170')
    await field.press('Tab')
    expect(await field.inputValue()).toBe('Ủy ban nhân dân xã Số 170')

    // What is neither chosen nor emptied comes back; emptied is nothing chosen.
    await field.fill('khong co')
    await dialog.getByText('Không có mục nào khớp.').first().waitFor()
    await field.press('Tab')
    expect(await field.inputValue()).toBe('Ủy ban nhân dân xã Số 170')
    await dialog.getByRole('listbox').waitFor({ state: 'hidden' })
    // Typed over with what does fit, and left: the list does not stay open behind one's back.
    await field.selectText()
    await field.pressSequentially('xa so 29')
    await field.press('Tab')
    await dialog.getByRole('listbox').waitFor({ state: 'hidden' })
    expect(await page.locator('main [aria-hidden="true"] button').count()).toBe(0)
    await field.fill('')
    await field.press('Tab')
    expect(await field.inputValue()).toBe('')

    // Outside a dialog the page around an open list stays open to screen readers.
    await page.goto(`${stage.url}/nhat-ky`)
    await page.getByRole('combobox', { name: 'Người thực hiện' }).click()
    await page.getByRole('listbox').waitFor()
    await look(page, 'chon-nguoi')
    expect(stage.faults).toEqual([])
  })
})
