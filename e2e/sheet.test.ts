import { afterAll, describe, expect, test } from 'vitest'
import type { ServedSheet } from '#features/inspecting/checklists/contract.ts'
import type { ServedFindings } from '#features/inspecting/findings/contract.ts'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { cutOff, look, picture, SIZES } from './look.ts'
import { sampleStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

describe.skipIf(!BROWSER)('the sheet of a running inspection, under one thumb', () => {
  const stage = sampleStage()
  afterAll(() => expect(stage.faults).toEqual([]))

  test('from the work list two taps judge a content; what differs from the report becomes a finding of it (CT-IV-1-4, QN-III-3-3, QN-I-2-3)', {
    timeout: 180_000,
  }, async () => {
    const head = await stage.open('Bùi Đức Minh', 390)
    const { items: inspections } = await stage.ask<{ items: { id: string; state: string }[] }>(head, '/api/inspections')
    const { id } = inspections.find(({ state }) => state === 'inSession')!
    await head.goto(`${stage.url}/viec`)
    await head.locator(`a[href="/cuoc/${id}/phieu?phan-cong=1"]`).first().click()
    await head.getByRole('heading', { name: 'Phân công nội dung' }).waitFor()
    await look(head, 'sheet-1-assign')
    await head.getByRole('checkbox', { name: /^Trịnh Văn Bình/ }).check()
    await head.getByRole('button', { name: 'Phân công', exact: true }).click()
    await head.getByText('Mọi nội dung đã có người xem.').waitFor()

    // Two taps: the line of the work list, then how it is judged.
    const page = await stage.open('Trịnh Văn Bình', 390)
    await page.goto(`${stage.url}/viec`)
    const own = page.locator(`a[href="/cuoc/${id}/phieu"]`).first()
    await own.click()
    await page.getByRole('radio', { name: 'Chưa đạt' }).waitFor()
    const sheet = () => stage.ask<ServedSheet>(page, `/api/sheets/${id}`)
    const before = await sheet()
    await look(page, 'sheet-2-item')
    await page.locator('label.rating', { hasText: 'Chưa đạt' }).click()
    await page.getByText(/✓ Đã lưu/).waitFor()
    const written = async () => {
      const known = new Set(before.heads.map((head) => head.id))
      return (await sheet()).heads.filter((head) => !known.has(head.id))
    }
    await expect
      .poll(async () => (await written()).map(({ value }) => value), { timeout: 10_000 })
      .toEqual([{ rating: 'notMet' }])

    // A content on which the unit reports a number: what is counted is set against it in words.
    const counted = before.reported.find(({ itemId, value }) => value.number && before.writes.includes(itemId))!
    await page.goto(`${stage.url}/cuoc/${id}/phieu?muc=${counted.itemId}`)
    await page.getByLabel('Số đếm được').fill('3')
    await page.getByLabel('Nhận xét').fill('Đối chiếu sổ theo dõi tại bộ phận một cửa.')
    await page
      .getByText(/Thực tế ít hơn báo cáo/)
      .first()
      .waitFor()
    expect(await page.locator('.sheet-reported').innerText()).not.toContain('.:')
    await page.setViewportSize({ width: 320, height: 640 })
    await picture(page, 'sheet-3-difference')
    expect(await cutOff(page)).toEqual([])
    await page.setViewportSize(SIZES[390])
    await look(page, 'sheet-3-difference')
    await page.getByRole('button', { name: 'Ghi nhận từ mục này' }).click()
    const fact = page.getByLabel(/^Sự việc/)
    expect(await fact.inputValue()).toContain('Thực tế ít hơn báo cáo')
    await page
      .getByLabel(/^Tài liệu kiểm chứng/)
      .first()
      .fill('Sổ theo dõi hồ sơ')
    await page.getByLabel(/^Nguyên nhân/).fill('Chưa cập nhật sổ')
    await look(page, 'sheet-4-finding')
    await page.getByRole('button', { name: 'Lưu và gửi' }).click()
    await expect
      .poll(
        async () =>
          (await stage.ask<ServedFindings>(page, `/api/inspections/${id}/findings`)).items.some(
            ({ contentItemId, basedOn }) => contentItemId === counted.itemId && basedOn.length > 0,
          ),
        { timeout: 10_000 },
      )
      .toBe(true)
    // What was written comes back with the page.
    await page.reload()
    expect(await page.getByLabel('Số đếm được').inputValue()).toBe('3')
  })

  test('two people at one content: the second chooses, nothing goes under (design)', { timeout: 120_000 }, async () => {
    const head = await stage.open('Bùi Đức Minh', 390)
    const { items: inspections } = await stage.ask<{ items: { id: string; state: string }[] }>(head, '/api/inspections')
    const { id } = inspections.find(({ state }) => state === 'inSession')!
    const { items } = await stage.ask<ServedSheet>(head, `/api/sheets/${id}`)
    const last = items.at(-1)!
    const secretary = await stage.open('Ngô Thanh Tâm', 390)
    const at = `${stage.url}/cuoc/${id}/phieu?muc=${last.id}`
    await Promise.all([head.goto(at), secretary.goto(at)])
    await secretary.getByLabel('Nhận xét').waitFor()
    await head.getByLabel('Nhận xét').fill('Theo báo cáo của tổ trưởng')
    await head.getByText(/✓ Đã lưu/).waitFor()
    await secretary.getByLabel('Nhận xét').fill('Theo sổ của thư ký')
    await secretary.getByText('Bùi Đức Minh đã ghi trước ở mục này.', { exact: false }).waitFor()
    await look(secretary, 'sheet-5-two')
    await secretary.getByRole('button', { name: 'Giữ của tôi' }).click()
    await expect
      .poll(
        async () =>
          (await stage.ask<ServedSheet>(secretary, `/api/sheets/${id}`)).heads.find(
            ({ key }) => key === `item/${last.id}/remark`,
          )?.value,
        { timeout: 10_000 },
      )
      .toEqual({ text: 'Theo sổ của thư ký' })
  })

  test('what a content asks for one by one is answered so, and what does not apply is one tap (CT-II-9, CT-II-7-2, TN-II-1b-1)', {
    timeout: 120_000,
  }, async () => {
    const head = await stage.open('Bùi Đức Minh', 390)
    const { items: inspections } = await stage.ask<{ items: { id: string; state: string }[] }>(head, '/api/inspections')
    const { id } = inspections.find(({ state }) => state === 'inSession')!
    const sheet = () => stage.ask<ServedSheet>(head, `/api/sheets/${id}`)
    const { items } = await sheet()
    const withPart = (label: string) => items.find(({ parts }) => parts.some((part) => part.label === label))!
    await head.goto(`${stage.url}/cuoc/${id}/phieu?muc=${withPart('Kế hoạch CCHC của đơn vị').id}`)
    await head.getByRole('heading', { name: 'Từng ý phải trả lời' }).waitFor()
    await look(head, 'sheet-6-plan')
    await head.goto(`${stage.url}/cuoc/${id}/phieu?muc=${withPart('Viên chức').id}`)
    const staff = head.getByRole('group', { name: 'Viên chức' })
    await staff.getByLabel('Số đếm được').fill('12')
    await staff.getByLabel('Ghi chú').click()
    await head.getByText(/✓ Đã lưu/).waitFor()
    await look(head, 'sheet-7-figures')
    await head.goto(`${stage.url}/cuoc/${id}/phieu?muc=${withPart('PAPI').id}`)
    await head.getByRole('group', { name: 'PAPI' }).getByRole('button', { name: 'Chưa đạt' }).click()
    await look(head, 'sheet-8-rated')
    await head.setViewportSize({ width: 320, height: 640 })
    expect(await cutOff(head)).toEqual([])
    await head.setViewportSize(SIZES[390])
    const apart = items.find(({ inapplicable }) => inapplicable !== '')!
    await head.goto(`${stage.url}/cuoc/${id}/phieu?muc=${apart.id}`)
    await head.getByRole('button', { name: 'Ghi không áp dụng' }).click()
    await expect
      .poll(async () => (await sheet()).heads.find(({ key }) => key === `item/${apart.id}/na`)?.value, {
        timeout: 10_000,
      })
      .toEqual({ reason: 'Chỉ áp dụng với cơ quan hành chính.' })
    await look(head, 'sheet-9-inapplicable')
  })

  test('the contents of the plan are read on its page (CT-II-0)', { timeout: 120_000 }, async () => {
    const page = await stage.open('Nguyễn Thu Thủy', 390)
    const { items } = await stage.ask<{ items: { id: string; state: string }[] }>(page, '/api/plans')
    const running = items.find(({ state }) => state === 'inProgress')!
    await page.goto(`${stage.url}/ke-hoach/${running.id}/danh-muc`)
    await page.getByText('Hồ sơ trễ hạn và việc xin lỗi').first().waitFor()
    await look(page, 'contents-1-fixed')
    await page.getByRole('button', { name: 'Sửa', exact: true }).click()
    await look(page, 'contents-2-links')
    const draft = items.find(({ state }) => state === 'draft')!
    await page.goto(`${stage.url}/ke-hoach/${draft.id}/danh-muc`)
    await page.getByRole('button', { name: 'Sửa danh mục' }).click()
    await look(page, 'contents-3-form')
    await page.setViewportSize({ width: 320, height: 640 })
    await page.locator('.entry details').first().click()
    await page.getByRole('button', { name: 'Tách thành nhiều nội dung' }).first().click()
    await page.locator('summary', { hasText: 'Văn bản giao nhiệm vụ' }).click()
    await picture(page, 'contents-4-narrow')
    expect(await cutOff(page)).toEqual([])
    await page.setViewportSize(SIZES[390])
    await page.getByRole('button', { name: 'Lưu danh mục' }).click()
    await page.getByRole('button', { name: 'Sửa danh mục' }).waitFor()
  })
})
