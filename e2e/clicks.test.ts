import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { type Day, showDay } from '#kernel/day.ts'
import { samplePlanText } from '#server/sample/plan.ts'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { look, type Width } from './look.ts'
import { type Cast, journeyStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

const UNITS = ['Sở Tài chính', 'Sở Y tế', 'Sở Xây dựng', 'Sở Công Thương', 'Sở Tư pháp', 'Sở Khoa học và Công nghệ']
const agency = { kind: 'specialisedAgency', level: 'province' } as const
const CAST: Cast = {
  units: [
    { code: 'UBND', name: 'Ủy ban nhân dân tỉnh Mẫu', kind: 'peoplesCommittee', level: 'province', place: 'Mẫu' },
    { code: 'NV', name: 'Sở Nội vụ', ...agency },
    ...UNITS.map((name, at) => ({ code: `S${at}`, name, ...agency })),
  ],
  people: [
    { key: 'officer', name: 'Nguyễn Thu Thủy', post: 'focalOfficer', unit: 'NV', title: 'Chuyên viên Sở Nội vụ' },
    { key: 'head', name: 'Bùi Đức Minh', post: 'focalHead', unit: 'NV', title: 'Giám đốc Sở Nội vụ' },
    { key: 'leader', name: 'Lê Ngọc Lan', post: 'chair', unit: 'UBND', title: 'Chủ tịch UBND tỉnh' },
    { key: 'clerk', name: 'Trần Thị Dung', post: 'clerk', unit: 'UBND', title: 'Văn thư' },
    { key: 'secretary', name: 'Ngô Thanh Tâm', post: 'unitOfficer', unit: 'S4', title: 'Chuyên viên' },
    { key: 'member', name: 'Đỗ Văn Bình', post: 'unitOfficer', unit: 'S5', title: 'Chuyên viên' },
    { key: 'unit', name: 'Phạm Văn Hòa', post: 'unitHead', unit: 'S0', title: 'Giám đốc Sở Tài chính' },
  ],
}
const DAYS = { begin: '2026-03-02', session: '2026-03-16', remedy: '2026-04-01', due: '2026-04-20' } satisfies Record<
  string,
  Day
>
const TEXT = samplePlanText({
  issued: '2026-01-05',
  basis: '2025-12-20',
  from: '2026-02-01',
  to: '2026-12-31',
}).replace(/b\) Đối tượng kiểm tra: Sở Tài chính.*/, `b) Đối tượng kiểm tra: ${UNITS.join(', ')}.`)

/**
 * The click table: how often a person presses a button, link, row or option from his work to the saved act. Typing does not count.
 * Each task has its target (clerk's trial, "Clicks"); the table is printed.
 */
describe.skipIf(!BROWSER)(
  'the click table',
  () => {
    const stage = journeyStage(CAST, DAYS.begin)
    const { send } = stage
    const table: { task: string; presses: number; target: number }[] = []
    let plan = ''
    let inspection = ''

    /** One task of one person, from the page of his work: what `work` presses is counted, and must not be more than the target. */
    const task = async (name: string, who: string, width: Width, target: number, work: (at: At) => Promise<void>) => {
      const page = await stage.open(who, width)
      await page.goto(`${stage.url}/viec`)
      await page.locator('h1').waitFor()
      await look(page, `clicks-${table.length + 1}`)
      let presses = 0
      await work({
        page,
        press: async (target) => {
          presses++
          await target.first().click()
        },
        button: (label) => page.getByRole('button', { name: label }),
        dialog: () => page.getByRole('dialog'),
        seen: (part) => look(page, `clicks-${table.length + 1}-${part}`),
      })
      table.push({ task: name, presses, target })
      expect(presses, name).toBeLessThanOrEqual(target)
    }

    afterAll(() => {
      if (BROWSER) console.table(table)
    })

    test('inspections for six named units: one press (CT-III-1b-6)', async () => {
      const page = await stage.open('officer', 1366)
      await page.goto(`${stage.url}/viec`)
      await page.getByRole('link', { name: /^Nhập kế hoạch/ }).click()
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) })
      await page.getByRole('button', { name: 'Đọc văn bản' }).click()
      await page.waitForURL(/\/ke-hoach\/nhap\/.+/)
      plan = page.url().split('/').at(-1)!
      const served = await stage.ask<{ content: { imported: { doubts: unknown[] } } }>(page, `/api/plans/${plan}`)
      const doubts = [...served.content.imported.doubts.keys()]
      const answer = { as: 'keep', reason: 'Đã đối chiếu bản ký' }
      if (doubts.length > 0)
        await send(page, `/api/plans/${plan}/text/answers`, { commandId: crypto.randomUUID(), doubts, answer })
      await send(page, `/api/plan-import/${plan}/place`, {})
      await stage.attachCopy(page, `/api/plans/${plan}`, `plan/${plan}`)
      await stage.act(page, `/api/plans/${plan}`, 'acceptImported')
      const seat = (key: string, kind: string, fields: string[] = []) => ({
        ...{ accountId: stage.id(key), seat: kind, agencyId: stage.id('NV'), post: '', fields },
      })
      const team = await send<{ id: string }>(page, '/api/teams', {
        planId: plan,
        name: 'Đoàn kiểm tra cải cách hành chính',
        forms: ['periodic'],
        seats: [seat('head', 'teamHead'), seat('secretary', 'teamSecretary'), seat('member', 'member', ['procedures'])],
      })
      const clerk = await stage.open('clerk', 1366)
      await stage.act(clerk, `/api/teams/${team.id}`, 'sign', { signerId: stage.id('leader'), signedOn: DAYS.begin })
      await stage.attachCopy(clerk, `/api/teams/${team.id}`, `teamDecision/${team.id}`)
      const decision = { number: '20', symbol: 'QĐ-UBND', decidedOn: DAYS.begin }
      await stage.act(clerk, `/api/teams/${team.id}`, 'establish', decision)

      await task('Inspections for 6 named units', 'officer', 1366, 1, async ({ page, press, button }) => {
        await press(button(/^Lập cuộc kiểm tra: .*6 đơn vị/))
        await page.getByText('Xếp lịch kiểm tra Sở Tài chính').waitFor()
        const made = await stage.ask<{ items: { id: string; unitId: string }[] }>(
          page,
          `/api/plans/${plan}/inspections`,
        )
        expect(made.items).toHaveLength(6)
        inspection = made.items.find(({ unitId }) => unitId === stage.id('S0'))!.id
      })
    })

    test('a session is placed by two presses, its notice issued by two, its receipt said by one (CT-III-1b-1, CT-IV-1-6)', async () => {
      await task('Place one session', 'officer', 1366, 2, async ({ press, button, dialog, seen }) => {
        await press(button('Xếp lịch: Xếp lịch kiểm tra Sở Tài chính'))
        await dialog().getByLabel('Ngày làm việc').fill(showDay(DAYS.session))
        await dialog().getByLabel('Địa điểm').fill('Trụ sở')
        await dialog()
          .getByLabel(/Thành phần/)
          .fill('Lãnh đạo Sở')
        await seen('dialog')
        await press(dialog().getByRole('button', { name: 'Xếp lịch', exact: true }))
        await dialog().waitFor({ state: 'hidden' })
      })
      await task('Notice', 'officer', 1366, 2, async ({ press, button, dialog }) => {
        await press(button('Ban hành thông báo lịch: Ban hành thông báo lịch kiểm tra Sở Tài chính'))
        await dialog().getByLabel('Số thông báo').fill('15')
        await press(dialog().getByRole('button', { name: 'Ban hành thông báo lịch', exact: true }))
        await dialog().waitFor({ state: 'hidden' })
      })
      await task('Unit: say that the notice has come', 'unit', 390, 1, async ({ page, press, button }) => {
        await press(button(/^Xác nhận đã nhận/))
        await page.getByText('Đã xong.').waitFor()
      })
    })

    test('a unit is reminded of its report by one press, and goes on with it by one (CT-IV-4-1)', async () => {
      await stage.setToday('2026-03-13')
      await task('Remind a unit', 'officer', 1366, 1, async ({ page, press, button, seen }) => {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
        await press(button('Nhắc: Nhắc Sở Tài chính gửi báo cáo'))
        await page.getByText(/Đã chép lời nhắc/).waitFor()
        expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Kính gửi Sở Tài chính: .*báo cáo/)
        await seen('copied')
      })
      await task('Unit: continue the report', 'unit', 390, 1, async ({ page, press, seen }) => {
        await press(page.getByRole('link', { name: /^Soạn báo cáo/ }))
        await page.waitForURL(/\/don-vi\/bao-cao\/.+/)
        await page.locator('h1').waitFor()
        await seen('report')
      })
    })

    test('a member at the session writes and sends a finding by two presses on his phone (CT-I-2a-1)', async () => {
      await stage.setToday(DAYS.session)
      await task('Begin the session', 'head', 1366, 2, async ({ press, button, dialog }) => {
        await press(button(/^Bắt đầu buổi làm việc: /))
        await dialog().getByRole('textbox').fill('Đơn vị chưa gửi báo cáo')
        await press(dialog().getByRole('button', { name: 'Bắt đầu buổi làm việc', exact: true }))
        await dialog().waitFor({ state: 'hidden' })
      })
      await task('Member, phone: finding written and sent', 'member', 390, 2, async (at) => {
        await at.press(at.button('Ghi nội dung'))
        await at.dialog().getByLabel('Sự việc').fill('12 hồ sơ trễ hạn chưa có văn bản xin lỗi')
        await at.dialog().getByLabel('Tài liệu kiểm chứng').fill('Sổ theo dõi hồ sơ')
        await at.seen('form')
        await at.press(at.dialog().getByRole('button', { name: 'Lưu và gửi' }))
        await at.dialog().waitFor({ state: 'hidden' })
        const { items } = await stage.ask<{ items: { state: string }[] }>(
          at.page,
          `/api/inspections/${inspection}/findings`,
        )
        expect(items).toMatchObject([{ state: 'submitted' }])
      })
    })

    test('a remedy is sent by two presses and verified by one, which may be taken back (CT-I-2d-1, CT-I-2d-2)', async () => {
      const [secretary, head] = [await stage.open('secretary', 1366), await stage.open('head', 1366)]
      const findings = await stage.ask<{ items: { id: string }[] }>(head, `/api/inspections/${inspection}/findings`)
      await stage.act(head, `/api/findings/${findings.items[0]!.id}`, 'confirm')
      await stage.act(secretary, `/api/inspections/${inspection}`, 'consolidate')
      const words = { results: 'Đã triển khai', headAssessment: 'Trực tiếp chỉ đạo', remedyRecipient: 'Sở Nội vụ' }
      const days = { respondOn: DAYS.remedy, remedyDueOn: DAYS.due, acceptor: 'teamOrFocal' }
      await send(secretary, `/api/inspections/${inspection}/conclusion`, { ...words, ...days }, 'PUT', 0)
      for (const text of ['Xin lỗi bằng văn bản', 'Công khai lịch tiếp dân'])
        await send(secretary, `/api/inspections/${inspection}/recommendations`, {
          ...{ findingId: null, text, nature: 'Thuộc trách nhiệm của đơn vị', withinCompetence: 'Toàn bộ' },
          ...{ addressee: 'unit', upperAuthority: '', dueOn: DAYS.due },
        })
      await task('Submit a conclusion', 'secretary', 1366, 2, async ({ press, button, dialog }) => {
        await press(button(/^Trình ký: /))
        await press(dialog().getByRole('button', { name: 'Trình ký', exact: true }))
        await dialog().waitFor({ state: 'hidden' })
      })
      const { conclusion } = await stage.ask<{ conclusion: { id: string } }>(
        secretary,
        `/api/inspections/${inspection}/conclusion`,
      )
      await stage.act(await stage.open('leader', 1366), `/api/conclusions/${conclusion.id}`, 'sign', {
        signerId: stage.id('leader'),
      })
      await task('Clerk: number and issue a conclusion', 'clerk', 1366, 2, async ({ press, button, dialog }) => {
        await press(button(/^Cấp số, ban hành: /))
        await dialog().getByLabel(/^Số/).first().fill('40')
        await press(dialog().getByRole('button', { name: 'Cấp số, ban hành', exact: true }))
        await dialog().waitFor({ state: 'hidden' })
      })

      await stage.setToday(DAYS.remedy)
      await task('Unit: agree with a recommendation', 'unit', 390, 2, async ({ press, button, dialog }) => {
        await press(button(/^Thống nhất thực hiện: /))
        await press(dialog().getByRole('button', { name: 'Thống nhất thực hiện', exact: true }))
        await dialog().waitFor({ state: 'hidden' })
      })
      await task('Unit: send a remedy', 'unit', 390, 2, async ({ press, button, dialog }) => {
        await press(button(/^Gửi báo cáo kết quả khắc phục: /))
        await dialog().getByLabel('Kết quả khắc phục', { exact: true }).fill('Đã gửi 12 văn bản xin lỗi')
        await dialog().getByLabel('Tài liệu kiểm chứng').fill('Công văn 12/CV ngày 30/03/2026')
        await press(dialog().getByRole('button', { name: 'Gửi báo cáo kết quả khắc phục', exact: true }))
        await dialog().waitFor({ state: 'hidden' })
      })
      await task('Verify a remedy', 'officer', 1366, 1, async ({ page, press, button, seen }) => {
        await press(button(/^Xác nhận hoàn thành: /))
        await page.getByText('Đã xong: ').waitFor()
        await seen('done')
        // Not part of the task: a press too many is taken back.
        await button('Hoàn tác').click()
        await button(/^Xác nhận hoàn thành: /).waitFor()
      })
      await task('Unit: dispute a recommendation', 'unit', 1366, 2, async ({ press, button, dialog }) => {
        await press(button(/^Chưa thống nhất: /))
        await dialog().getByRole('textbox').fill('Vượt thẩm quyền')
        await press(dialog().getByRole('button', { name: 'Nêu ý kiến chưa thống nhất', exact: true }))
        await dialog().waitFor({ state: 'hidden' })
      })
      await task('Refer a dispute', 'head', 1366, 2, async ({ press, button, dialog }) => {
        await press(button(/^Báo cáo UBND xin ý kiến chỉ đạo: /))
        await dialog()
          .getByLabel(/^Số, ký hiệu, ngày văn bản/)
          .fill('Báo cáo số 45/BC-ĐKT')
        await press(dialog().getByRole('button', { name: /^Báo cáo/ }))
        await dialog().waitFor({ state: 'hidden' })
      })
      await task('Leader: decide a dispute', 'leader', 1366, 2, async ({ press, button, dialog, seen }) => {
        await press(button(/^Giữ kiến nghị: /))
        await dialog().getByLabel('Nội dung chỉ đạo').fill('Giữ kiến nghị')
        await seen('dialog')
        await press(dialog().getByRole('button', { name: 'Giữ kiến nghị', exact: true }))
        await dialog().waitFor({ state: 'hidden' })
      })
    })

    test('no page reported an error to the console', () => {
      expect(stage.faults).toEqual([])
    })
  },
  120_000,
)

interface At {
  readonly page: Page
  press(target: Locator): Promise<void>
  button(label: string | RegExp): Locator
  dialog(): Locator
  seen(part: string): Promise<void>
}
