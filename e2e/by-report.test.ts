import { describe, expect, test } from 'vitest'
import { HEADS } from '#server/sample/story/cast.ts'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { sampleStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

interface Placed {
  readonly id: string
  readonly state: string
}

describe.skipIf(!BROWSER)('an inspection by report, by clicks', () => {
  const stage = sampleStage()

  test('the unit answers what the Team asked, and the Team reviews on (TN-II-2a-1)', {
    timeout: 240_000,
  }, async () => {
    const team = await stage.open('Ngô Thanh Tâm', 390)
    const plans = await stage.ask<{ items: { id: string; state: string }[] }>(team, '/api/plans')
    const plan = plans.items.find(({ state }) => state === 'inProgress')!
    const { items } = await stage.ask<{ items: Placed[] }>(team, `/api/plans/${plan.id}/inspections`)
    const asked = items.find(({ state }) => state === 'clarifying')!

    // The sample's chapter of that commune.
    const head = await stage.open(HEADS.get('X10')!.name, 390)
    await head.goto(`${stage.url}/viec`)
    await head
      .getByRole('link', { name: /Làm rõ báo cáo/ })
      .first()
      .click()
    await head.getByRole('textbox', { name: 'Trả lời' }).fill('Số liệu tính đến hết tháng 10 trên hệ thống mới.')
    await head.getByRole('button', { name: 'Gửi trả lời' }).click()
    await head.getByText('Đơn vị trả lời ngày').waitFor()

    await team.goto(`${stage.url}/cuoc/${asked.id}`)
    await team.getByText('Số liệu tính đến hết tháng 10').waitFor()
    await team.getByRole('button', { name: 'Tiếp tục xem xét' }).click()
    await team.getByRole('dialog').getByRole('button', { name: 'Tiếp tục xem xét' }).click()
    await team.getByText('Đang xem xét báo cáo').first().waitFor()
    expect(stage.faults).toEqual([])
  })
})
