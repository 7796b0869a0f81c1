import { afterAll, describe, expect, test } from 'vitest'
import type { ServedPersonChecks, ServedPresence } from '#features/inspecting/person-checks/contract.ts'
import { HEADS } from '#server/sample/story/cast.ts'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { cutOff, look, picture, SIZES } from './look.ts'
import { sampleStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

interface Placed {
  readonly id: string
  readonly form: string
  readonly state: string
}

describe.skipIf(!BROWSER)(
  'the duty of civil servants, from the head’s choice of the unit to the unit’s reading',
  () => {
    const stage = sampleStage()
    afterAll(() => expect(stage.faults).toEqual([]))

    test('the head names the unit, the Team counts a desk and looks at people, the unit reads it once the session is over (QN-II-4-2, QN-II-1c, CT-III-2a-2, QN-II-2c-2)', {
      timeout: 240_000,
    }, async () => {
      const head = await stage.open('Bùi Đức Minh', 390)
      const plans = await stage.ask<{ items: { id: string; state: string }[] }>(head, '/api/plans')
      const plan = plans.items.find(({ state }) => state === 'inProgress')!

      // The plan leaves unit and day of this form to him, and of no other.
      await head.goto(`${stage.url}/cuoc`)
      await head.locator('a[href="/cuoc/moi"]').click()
      await head.getByRole('radio', { name: 'Kiểm tra công vụ' }).check()
      expect(await head.getByRole('radio', { name: 'Kiểm tra định kỳ' }).count()).toBe(0)
      await look(head, 'civil-service-1-name')
      await head.getByRole('combobox', { name: 'Đơn vị được kiểm tra' }).click()
      // A department, which is among the objects of this form.
      await head.getByRole('listbox').getByRole('option', { name: /^Sở / }).first().click()
      await head.getByRole('combobox', { name: 'Đoàn kiểm tra' }).selectOption({ index: 1 })
      await head.getByRole('button', { name: 'Lập cuộc kiểm tra' }).click()
      await head.getByText('Chờ xếp lịch').first().waitFor()

      // One that is under way: who was there, in numbers.
      const { items } = await stage.ask<{ items: Placed[] }>(head, `/api/plans/${plan.id}/inspections`)
      const { id } = items.find(({ form, state }) => form === 'civilService' && state !== 'planned')!
      const presence = () => stage.ask<ServedPresence>(head, `/api/inspections/${id}/presence`)
      const before = (await presence()).counts.length
      await head.goto(`${stage.url}/cuoc/${id}`)
      await head.getByRole('link', { name: 'Có mặt' }).click()
      await head.getByRole('heading', { name: 'Số người có mặt' }).waitFor()
      await head.getByText('Lưu Văn Sáng').waitFor()
      await head.setViewportSize({ width: 320, height: 640 })
      await picture(head, 'civil-service-2-page')
      expect(await cutOff(head)).toEqual([])
      await head.setViewportSize(SIZES[390])
      await look(head, 'civil-service-2-page')
      await head.getByRole('button', { name: 'Đếm một bộ phận' }).click()
      const dialog = () => head.getByRole('dialog')
      await dialog().getByLabel('Giờ').fill('11:00')
      await dialog().getByLabel('Có mặt').fill('6')
      await dialog().getByLabel('Vắng có lý do').fill('1')
      await dialog().getByLabel('Vắng không có lý do').fill('0')
      await dialog().getByText('Có mặt và vắng cộng lại là 7, danh sách có 8', { exact: false }).waitFor()
      await look(head, 'civil-service-3-count')
      await dialog().getByRole('button', { name: 'Lưu' }).click()
      await dialog().waitFor({ state: 'hidden' })
      await expect.poll(async () => (await presence()).counts.length, { timeout: 10_000 }).toBe(before + 1)

      // A person by name, then what an absence proposes.
      await head.getByRole('button', { name: 'Ghi một người' }).click()
      await dialog().getByLabel('Họ và tên').fill('Phạm Thu Ngân')
      await dialog().getByRole('radio', { name: 'Đến muộn' }).check()
      await dialog().getByLabel('Lý do vắng, đến muộn').fill('Tắc đường')
      await dialog().getByLabel('Văn hóa công sở').selectOption({ label: 'Đạt' })
      await look(head, 'civil-service-4-person')
      await dialog().getByRole('button', { name: 'Lưu' }).click()
      await dialog().waitFor({ state: 'hidden' })
      await head.getByText('Phạm Thu Ngân').waitFor()
      await head.getByRole('button', { name: 'Ghi nhận việc vắng mặt' }).click()
      const fact = dialog().getByLabel(/^Sự việc/)
      await fact.waitFor()
      expect(await fact.inputValue()).not.toContain('Sáng')
      expect(
        await dialog()
          .getByLabel(/^Cá nhân/)
          .first()
          .inputValue(),
      ).toBe('Lưu Văn Sáng')
      await look(head, 'civil-service-5-finding')
      await dialog().getByRole('button', { name: 'Lưu và gửi' }).click()
      await dialog().waitFor({ state: 'hidden' })

      // The head of the unit asks to see them; that is a reading, and stands in the record.
      const unit = await stage.open(HEADS.get('X02')!.name, 1366)
      await unit.goto(`${stage.url}/cuoc/${id}/co-mat`)
      await unit.getByText('Danh sách 8').first().waitFor()
      expect(await unit.getByText('Lưu Văn Sáng').count()).toBe(0)
      await unit.getByRole('button', { name: /^Xem 3 người/ }).click()
      await unit.getByText('Lưu Văn Sáng').waitFor()
      expect(await unit.getByRole('button', { name: 'Ghi một người' }).count()).toBe(0)
      await look(unit, 'civil-service-6-unit')
      // Who works for the locality as a whole, but is none of its readers, reads numbers alone.
      const officer = await stage.open('Nguyễn Thu Thủy', 390)
      const seen = await stage.ask<ServedPersonChecks>(officer, `/api/inspections/${id}/person-checks`)
      expect(seen.items).toEqual([])
      expect((await stage.ask<ServedPresence>(officer, `/api/inspections/${id}/presence`)).counts.length).toBe(
        before + 1,
      )
    })
  },
)
