import { afterAll, describe, expect, test } from 'vitest'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { cutOff, look, picture, SIZES } from './look.ts'
import { sampleStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

interface Listed {
  readonly items: readonly { readonly id: string; readonly state: string; readonly planYear: number }[]
}

describe.skipIf(!BROWSER)('the units of next year’s plan are chosen in the browser', () => {
  const stage = sampleStage()
  afterAll(() => expect(stage.faults).toEqual([]))

  test('ranked with every part of the sum, drawn by lot and worked out again, put into the plan by one press (QN-I-2-6, T2-PLAN-4, T2-PLAN-5)', {
    timeout: 180_000,
  }, async () => {
    const page = await stage.open('Nguyễn Thu Thủy', 1366)
    const { items } = await stage.ask<Listed>(page, '/api/plans')
    const plans = items.filter(({ state }) => state === 'draft').toSorted((one, other) => other.planYear - one.planYear)
    const at = `${stage.url}/ke-hoach/${plans[0]!.id}`
    const narrow = async (name: string) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await picture(page, name)
      expect(await cutOff(page)).toEqual([])
      await page.setViewportSize(SIZES[1366])
    }
    const button = (name: string | RegExp) => page.getByRole('button', { name })

    await page.goto(`${at}/lua-chon`)
    await button(/^Cách tính điểm của /)
      .first()
      .waitFor()
    await look(page, 'choices-1-ranking')
    await narrow('choices-1-ranking')
    await page.getByLabel('Loại đơn vị').selectOption('communePC')
    await button(/^Cách tính điểm của /)
      .first()
      .click()
    await page
      .getByRole('dialog')
      .getByText(/trên 40 × 30 điểm =/)
      .waitFor()
    await look(page, 'choices-2-arithmetic')
    await page.keyboard.press('Escape')

    await button('Nhập số liệu').click()
    await page.getByLabel('Số liệu tính đến ngày').waitFor()
    await look(page, 'choices-3-figures')
    await button('Không lưu').click()

    // Drawn once: again only for a reason.
    await button('Bốc thăm đơn vị').click()
    await page.getByText('Lần 1.').waitFor()
    await page.getByRole('button', { name: 'Bốc thăm', exact: true }).click()
    await page.getByLabel('Số đơn vị cần bốc').fill('2')
    await page.getByRole('dialog').getByRole('button', { name: 'Bốc thăm', exact: true }).click()
    await page
      .getByRole('dialog')
      .getByText(/Muốn bốc lại, hãy ghi lý do/)
      .first()
      .waitFor()
    await page.getByLabel('Lý do bốc lại').fill('Một xã vừa được thanh tra')
    await look(page, 'choices-4-again')
    await page.getByRole('dialog').getByRole('button', { name: 'Bốc thăm', exact: true }).click()
    await page.getByText('Lần 2 (bốc lại).').waitFor()
    await page.getByText('Danh sách và cách tính lại').first().click()
    await page.getByText('Tính lại: danh sách và kết quả khớp.').first().waitFor()
    await look(page, 'choices-5-lot')
    await narrow('choices-5-lot')
    await button('Đưa 2 đơn vị vào kế hoạch').click()
    await page.getByText('Các đơn vị này đã có trong kế hoạch.').waitFor()

    await button('Đơn vị tự kiểm tra').click()
    await page.getByText(/^Không được kiểm tra trực tiếp: /).click()
    await look(page, 'choices-6-liable')
    await narrow('choices-6-liable')

    await page.goto(at)
    await page.getByRole('heading', { name: /^Chu kỳ 3 năm/ }).waitFor()
    await page
      .getByText(/^Chưa kiểm tra trong chu kỳ, chưa chọn/)
      .first()
      .click()
    await look(page, 'choices-7-cycle')
    await narrow('choices-7-cycle')

    await page.goto(`${at}/cau-hinh`)
    await button('Sửa: Điểm của từng tiêu chí').click()
    await look(page, 'choices-8-weights')
  })
})
