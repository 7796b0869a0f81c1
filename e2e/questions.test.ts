import { afterAll, describe, expect, test } from 'vitest'
import { asked2026 } from '#test/plans/asked-2026.ts'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { cutOff, look, picture, SIZES } from './look.ts'
import { sampleStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

describe.skipIf(!BROWSER)('the questions of an import are answered in the browser', () => {
  const stage = sampleStage()
  afterAll(() => expect(stage.faults).toEqual([]))

  test('words, days, sentences that contradict each other, annexes; then the plan says what is odd (QN-HDR-1, QN-II-2-X)', {
    timeout: 180_000,
  }, async () => {
    const page = await stage.open('Nguyễn Thu Thủy', 390)
    await page.goto(`${stage.url}/ke-hoach/nhap`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(asked2026) })
    await page.getByRole('button', { name: 'Đọc văn bản' }).click()
    await page.waitForURL(/\/ke-hoach\/nhap\/.+/)
    const id = page.url().split('/').at(-1)!
    const plan = () => stage.ask<ServedPlan>(page, `/api/plans/${id}`)
    const button = (name: string | RegExp) => page.getByRole('button', { name })
    const save = () => page.getByRole('button', { name: 'Lưu', exact: true }).click()
    const answered = (n: number) => page.getByText(`${n}/17 điểm đã trả lời`).waitFor()
    const narrow = async (name: string) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await picture(page, name)
      expect(await cutOff(page)).toEqual([])
      await page.setViewportSize(SIZES[390])
    }
    await page.getByRole('link', { name: /^Điểm cần xác nhận/ }).click()
    await button('Nhập ngày (điểm 2)').waitFor()
    const heights = await page
      .locator('.doubt .answers .button')
      .evaluateAll((all) => all.map((one) => one.clientHeight))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(46)
    await look(page, 'questions-1-open')
    await narrow('questions-1-open')

    await button('Nhập ngày (điểm 2)').click()
    await page.getByLabel('Ngày đúng').fill('5/3/2026')
    await save()
    await answered(1)
    expect((await plan()).issuedOn).toBe('2026-03-05')

    await button('Trả lời cả 3 câu cùng loại').click()
    await page.getByLabel('Sửa theo chữ đề nghị').check()
    await page.locator('dialog ins').first().waitFor()
    await look(page, 'questions-2-same-kind')
    await save()
    await answered(4)
    expect((await plan()).content.purposes[0]).toContain(
      'Tạo chuyển biến mạnh mẽ trong cải cách hành chính, chống nhũng nhiễu',
    )

    await button('Chọn câu đúng (điểm 7)').click()
    await page.getByLabel(/Chỉ số CCHC năm 2026 của tỉnh/).check()
    await look(page, 'questions-3-choose')
    await save()
    await answered(6)
    expect((await plan()).content.purposes[1]).toContain('năm 2026')
    await button('Xem lại điểm 7').click()
    await answered(4)
    expect((await plan()).content.purposes[1]).toContain('năm 2025')

    await button('Lập từ dữ liệu: theo Phụ lục I').click()
    await page.getByRole('combobox', { name: 'Lập từ' }).selectOption('schedule')
    await look(page, 'questions-4-annex')
    await save()
    await answered(5)
    expect((await plan()).content.missingAnnexes).toEqual(['Đề cương kèm theo'])

    await page.getByRole('link', { name: 'Dự thảo' }).click()
    await page.locator('[data-path="purposes.0"]').click()
    await page.getByRole('link', { name: 'Sửa câu này' }).click()
    await page.waitForURL(/\/soan#b12$/)
    await page.getByLabel('Đoạn văn bản').waitFor()
    await look(page, 'questions-5-editor')

    const doubts = (await plan()).content.imported.doubts.flatMap(({ decision }, at) =>
      decision === 'open' ? [at] : [],
    )
    const answer = { as: 'keep', reason: 'Đã đối chiếu' }
    await stage.send(page, `/api/plans/${id}/text/answers`, { commandId: crypto.randomUUID(), doubts, answer })
    await stage.send(page, `/api/plan-import/${id}/place`, {})
    await page.goto(`${stage.url}/ke-hoach/${id}`)
    await button('Bỏ viện dẫn: Đề cương kèm theo').click()
    await page.getByLabel('Lý do').fill('Đề cương gửi sau')
    await look(page, 'questions-6-plan')
    await narrow('questions-6-plan')
    await save()
    await page.getByText('Còn thiếu 1 phụ lục').waitFor({ state: 'detached' })
    expect((await plan()).content.missingAnnexes).toEqual([])
  })
})

interface ServedPlan {
  readonly issuedOn: string
  readonly content: {
    readonly purposes: readonly string[]
    readonly missingAnnexes: readonly string[]
    readonly imported: { readonly doubts: readonly { readonly decision: string }[] }
  }
}
