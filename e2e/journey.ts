import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { showDay } from '#kernel/day.ts'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { look } from './look.ts'
import type { Journey } from './plans.ts'
import { journeyStage } from './stage.ts'

/** Walks one plan through the browser in the journey's width, by five roles, in a database of its own; each state is looked at in both. */
export function walk(journey: Journey): void {
  const stands = journey.real ? '' : ' (kế hoạch của dữ liệu mẫu thay cho kế hoạch thật)'
  if (!BROWSER) console.warn(NO_BROWSER)
  describe.skipIf(!BROWSER)(
    `${journey.name}${stands}: from the document to the closed recommendation at ${journey.width} px`,
    () => {
      const { cast, days } = journey
      const stage = journeyStage(cast, days.begin)
      const { send } = stage
      let inspection = ''
      let planPath = ''

      const be = (key: string) => stage.open(key, journey.width)
      const go = async (page: Page, path: string) => {
        await page.goto(`${stage.url}${path}`)
        await page.locator('h1').waitFor()
      }
      const seen = (page: Page, name: string) => look(page, `${journey.name.replaceAll(' ', '-')}-${name}`)
      const dialog = (page: Page) => page.getByRole('dialog')
      /** Presses the act; where a dialog asks, fills it and presses there. */
      const press = async (page: Page, name: string, fill?: (page: Page) => Promise<void>) => {
        await page.getByRole('button', { name, exact: true }).first().click()
        if (fill) await fill(page)
        await dialog(page).getByRole('button', { name, exact: true }).click()
        await dialog(page).waitFor({ state: 'hidden' })
      }

      /** The head of the Team speaks at the end of the session, where the plan has it so. */
      const speak = async (secretary: Page, head: Page) => {
        await expect(
          stage.act(secretary, `/api/inspections/${inspection}`, 'concludePreliminarily', { text: 'x' }),
        ).rejects.toThrow('ONLY_TEAM_HEAD')
        await go(head, `/cuoc/${inspection}`)
        const speaks = journey.concludes === 'remarks' ? 'Ghi nhận xét của Trưởng đoàn' : 'Kết luận sơ bộ'
        await head.getByRole('link', { name: speaks }).click()
        const words = head.locator('main').getByRole('textbox')
        await words.waitFor()
        expect(await words.inputValue()).toContain('12 hồ sơ trễ hạn chưa có văn bản xin lỗi')
        await seen(head, '12-ket-luan-so-bo-viet')
        await words.fill('Đơn vị chỉ đạo nghiêm túc; cần xin lỗi bằng văn bản.')
        await head.getByRole('button', { name: speaks }).click()
        await head.getByText('Đơn vị chỉ đạo nghiêm túc').waitFor()
        await seen(head, '12-ket-luan-so-bo')
      }

      test('the focal officer imports the plan, looks at every doubt and accepts it as issued (QN-HDR-1, NX-HDR-2, TN-SIG-1)', async () => {
        const page = await be('officer')
        await go(page, '/ke-hoach/nhap')
        await seen(page, '01-nhap')
        await page
          .locator('input[type=file]')
          .setInputFiles({ name: journey.fileName, mimeType: 'text/plain', buffer: Buffer.from(journey.text) })
        await page.getByRole('button', { name: 'Đọc văn bản' }).click()
        await page.waitForURL(/\/ke-hoach\/nhap\/.+/)
        await page.locator('h1').waitFor()
        await seen(page, '02-doc')
        const id = page.url().split('/').at(-1)!
        const plan = (await stage.ask(page, `/api/plans/${id}`)) as {
          content: { imported: { doubts: unknown[]; lines: { total: number; placed: number } } }
        }
        expect(plan.content.imported.lines.placed / plan.content.imported.lines.total).toBeGreaterThanOrEqual(0.98)
        const doubts = [...plan.content.imported.doubts.keys()]
        const answer = { as: 'keep', reason: 'Đã đối chiếu bản ký' }
        if (doubts.length > 0)
          await send(page, `/api/plans/${id}/text/answers`, { commandId: crypto.randomUUID(), doubts, answer })
        await send(page, `/api/plan-import/${id}/place`, {})
        planPath = `/ke-hoach/${id}`
        await stage.attachCopy(page, `/api/plans/${id}`, `plan/${id}`)
        await stage.act(page, `/api/plans/${id}`, 'acceptImported')
        if (journey.needsOutline)
          await send(page, `/api/outlines/${id}`, {
            title: 'Đề cương báo cáo',
            items: [
              { depth: 0, marker: 'I.', text: 'Công tác chỉ đạo, điều hành', appliesTo: [] },
              { depth: 1, marker: '1.', text: 'Kết quả thực hiện kế hoạch', appliesTo: [] },
            ],
          })
        await go(page, planPath)
        await seen(page, '03-ke-hoach')
        if (journey.wholeKind === null) return
        // The sentence means a whole kind: every unit is ticked, one is left out.
        await page.getByRole('button', { name: `Chọn đơn vị: ${journey.wholeKind}` }).click()
        await dialog(page).getByLabel(cast.units[3]!.name).uncheck()
        await seen(page, '03-chon-don-vi')
        await dialog(page).getByRole('button', { name: 'Lưu 1 đơn vị' }).click()
        await dialog(page).waitFor({ state: 'hidden' })
        await page.getByRole('cell', { name: cast.units[2]!.name, exact: true }).waitFor()
      })

      test('the Team is set up by decision and its fields are assigned (CT-IV-1-1, NX-IV-2.1, TN-IVb-a-1)', async () => {
        const page = await be('officer')
        const planId = planPath.split('/').at(-1)
        const seat = (key: string, kind: string, agency = 'NV') => ({
          accountId: stage.id(key),
          seat: kind,
          agencyId: stage.id(agency),
          post: '',
          fields: [],
        })
        const team = (await send(page, '/api/teams', {
          planId,
          name: 'Đoàn kiểm tra cải cách hành chính',
          forms: [journey.form],
          seats: [seat('head', 'teamHead', journey.headFrom), seat('secretary', 'teamSecretary')],
        })) as { id: string }
        const clerk = await be('clerk')
        await stage.act(clerk, `/api/teams/${team.id}`, 'sign', { signerId: stage.id('leader'), signedOn: days.begin })
        await stage.attachCopy(clerk, `/api/teams/${team.id}`, `teamDecision/${team.id}`)
        await stage.act(clerk, `/api/teams/${team.id}`, 'establish', {
          number: '20',
          symbol: 'QĐ-UBND',
          decidedOn: days.begin,
        })
        const head = await be('head')
        await go(head, `/doan/${team.id}`)
        await seen(head, '04-doan')
        const places = (await stage.ask(page, `/api/plans/${planId}/targets`)) as {
          items: { id: string; unitKind: string | null; unitId: string | null }[]
        }
        const kind = cast.units[2]!.kind
        const place =
          places.items.find(({ unitId }) => unitId === stage.id('DV')) ??
          places.items.find((one) => one.unitId === null && one.unitKind === kind)
        const made = (await send(page, '/api/inspections', {
          planId,
          targetId: place?.id ?? null,
          unitId: stage.id('DV'),
          teamId: team.id,
          form: journey.form,
          method: 'onSite',
          round: 1,
        })) as { id: string }
        inspection = made.id
      })

      test('the session is scheduled and the unit notified with the due day of its report (CT-IV-1-6, CT-IV-4-1, NX-IV-2.2a-6, TN-II-2b-2)', async () => {
        await stage.setToday(days.notice)
        const page = await be('officer')
        await go(page, '/viec')
        await seen(page, '05-viec')
        await go(page, `/cuoc/${inspection}`)
        await press(page, 'Xếp lịch', async () => {
          await dialog(page).getByLabel('Ngày làm việc').fill(showDay(days.session))
          await dialog(page).getByLabel('Địa điểm').fill('Trụ sở đơn vị')
          const composition = dialog(page).getByLabel(/Thành phần/)
          if ((await composition.inputValue()) === '') await composition.fill('Lãnh đạo đơn vị')
        })
        await press(page, 'Ban hành thông báo lịch', async () => {
          await dialog(page).getByLabel('Số thông báo').fill('15')
          await dialog(page).getByLabel('Người ký').selectOption({ index: 1 })
          if (journey.typedDueOn)
            await dialog(page)
              .getByLabel(/Hạn đơn vị gửi báo cáo/)
              .fill(showDay(journey.typedDueOn))
        })
        await page.getByText('chậm nhất').first().waitFor()
        await seen(page, '06-thong-bao')
        const report = (await stage.ask(page, `/api/unit-reports/${inspection}`)) as { dueOn: string }
        expect(report.dueOn).toBe(journey.reportDueOn ?? journey.typedDueOn)
      })

      test('the unit reports on the outline, as far as it applies, and sends it (CT-IV-4-4, NX-IV-2.2a-6, TN-I-2-4, TN-DC-I.3-2x)', async () => {
        await stage.setToday(days.report)
        const page = await be('unit')
        await go(page, '/viec')
        await seen(page, '07-viec-don-vi')
        const report = (await stage.ask(page, `/api/unit-reports/${inspection}`)) as {
          id: string
          unitKind: string
          outline: {
            items: { id: string; parentId: string | null; appliesTo: string[]; answerKinds: string[] }[]
          } | null
        }
        await go(page, `/don-vi/bao-cao/${report.id}`)
        await page
          .locator('main')
          .getByRole('textbox')
          .first()
          .fill('Đơn vị đã ban hành kế hoạch và phân công người thực hiện.')
        await page
          .getByText(/Đã lưu/)
          .first()
          .waitFor()
        await seen(page, '08-bao-cao')
        const applies = (item: { parentId: string | null; appliesTo: string[] }): boolean =>
          (item.appliesTo.length === 0 || item.appliesTo.includes(report.unitKind)) &&
          (item.parentId === null || applies(report.outline!.items.find((one) => one.id === item.parentId)!))
        const typed = await stage.ask<{ answers: { itemId: string; version: number }[] }>(
          page,
          `/api/unit-reports/${inspection}`,
        )
        for (const item of report.outline?.items.filter((one) => one.answerKinds.length > 0) ?? []) {
          const path = `/api/unit-reports/${report.id}/answers/${item.id}`
          const seen = typed.answers.find(({ itemId }) => itemId === item.id)?.version ?? 0
          if (applies(item)) await send(page, path, { text: 'Đã thực hiện' }, 'PUT', seen)
          else await expect(send(page, path, { text: 'x' }, 'PUT', seen)).rejects.toThrow('ITEM_NOT_APPLICABLE')
        }
        await page.reload()
        await page.locator('h1').waitFor()
        await press(page, 'Gửi báo cáo', async () => {
          const declared = dialog(page).getByRole('checkbox')
          if ((await declared.count()) > 0) await declared.first().check()
        })
        expect(await stage.ask(page, `/api/unit-reports/${inspection}`)).toMatchObject({ state: 'submitted' })
        const officer = await be('officer')
        await go(officer, `/cuoc/${inspection}/bao-cao`)
        await seen(officer, '09-bao-cao-nhan')
      })

      test('the Team holds its session, writes and confirms a finding, and only the head concludes preliminarily (QN-II-3a-6, CT-I-2a-1)', async () => {
        await stage.setToday(days.session)
        const head = await be('head')
        await go(head, `/cuoc/${inspection}`)
        await press(head, 'Bắt đầu buổi làm việc')
        await seen(head, '10-dang-kiem-tra')
        const secretary = await be('secretary')
        // Who of the unit was there stands in the minutes, which are not printed without.
        const minutes = `/api/papers/minutes/${inspection}.pdf`
        expect((await secretary.request.get(`${stage.url}${minutes}`)).status()).toBe(409)
        const sheet = await stage.ask<{ session: { version: number } }>(secretary, `/api/schedules/${inspection}`)
        const present = { accountId: null, present: true, reason: '' }
        const attendance = [{ side: 'unit', name: 'Phạm Văn Hòa', post: 'Người đứng đầu đơn vị', ...present }]
        const hours = { arrivedAt: '08:05', endedAt: '10:30' }
        const path = `/api/schedules/${inspection}/attendance`
        await send(secretary, path, { attendance, ...hours }, 'PUT', sheet.session.version)
        await go(secretary, `/cuoc/${inspection}/phat-hien`)
        await secretary.getByRole('button', { name: 'Thêm nội dung ghi nhận' }).click()
        await secretary.getByLabel('Loại').selectOption('limitation')
        await secretary.getByLabel('Sự việc').fill('12 hồ sơ trễ hạn chưa có văn bản xin lỗi')
        await secretary.getByLabel('Nguyên nhân').fill('Thiếu người')
        // One tap on another tab, then a reload, and nothing of it has reached the server: what was typed is there again.
        await secretary.route('**/api/drafts/**', () => {}, { times: 1 })
        await secretary
          .getByRole('navigation', { name: 'Các phần của cuộc kiểm tra' })
          .getByRole('link', { name: 'Kết luận' })
          .click()
        await go(secretary, `/cuoc/${inspection}/phat-hien`)
        await secretary.getByRole('button', { name: 'Viết tiếp nội dung đang ghi' }).click()
        await secretary.getByText('Đã mở lại nội dung đang viết dở').waitFor()
        expect(await secretary.getByLabel('Sự việc').inputValue()).toBe('12 hồ sơ trễ hạn chưa có văn bản xin lỗi')
        expect(await secretary.getByLabel('Loại').inputValue()).toBe('limitation')
        await seen(secretary, '11-phat-hien-viet-tiep')
        await secretary.getByLabel('Tài liệu kiểm chứng').fill('Sổ theo dõi hồ sơ')
        if (journey.asksResponsible) {
          await secretary.getByRole('button', { name: 'Thêm trách nhiệm' }).click()
          await secretary.getByLabel('Cá nhân, người thứ 1').fill('Phạm Văn Hòa')
          await secretary.getByLabel('Trách nhiệm cụ thể').fill('Phụ trách bộ phận một cửa')
        }
        await secretary.getByRole('button', { name: 'Lưu nội dung ghi nhận' }).click()
        await secretary.getByText('12 hồ sơ trễ hạn').first().waitFor()
        await expect.poll(() => stage.ask(secretary, '/api/drafts'), { timeout: 15_000 }).toEqual({ items: [] })
        await seen(secretary, '11-phat-hien')
        // Sent at once after the last key, before anything was kept: no draft comes back later.
        await secretary.getByRole('button', { name: 'Sửa' }).click()
        await secretary.getByLabel('Tiêu chí').fill('Quy chế một cửa')
        await secretary.getByRole('button', { name: 'Lưu nội dung ghi nhận' }).click()
        await secretary.getByText('Quy chế một cửa').first().waitFor()
        await seen(secretary, '11-phat-hien-da-sua')
        expect(await stage.ask(secretary, '/api/drafts')).toEqual({ items: [] })
        const { items } = (await stage.ask(head, `/api/inspections/${inspection}/findings`)) as {
          items: { id: string }[]
        }
        await stage.act(head, `/api/findings/${items[0]!.id}`, 'confirm')
        if (journey.concludes !== null) await speak(secretary, head)
        await stage.act(secretary, `/api/inspections/${inspection}`, 'consolidate')
      })

      test('the inspection is concluded as its plan says (CT-IV-5-1, CT-IV-5-3, TN-I-2-3)', async () => {
        const secretary = await be('secretary')
        await go(secretary, `/cuoc/${inspection}/ket-luan`)
        await seen(secretary, '13-ket-luan')
        const respondOn = days.remedy
        await send(
          secretary,
          `/api/inspections/${inspection}/conclusion`,
          {
            results: 'Đơn vị đã triển khai kế hoạch',
            headAssessment: 'Người đứng đầu trực tiếp chỉ đạo',
            respondOn,
            remedyDueOn: days.due,
            remedyRecipient: cast.units[1]!.name,
            acceptor: 'teamOrFocal',
          },
          'PUT',
          0,
        )
        await send(secretary, `/api/inspections/${inspection}/recommendations`, {
          findingId: null,
          text: 'Xin lỗi bằng văn bản đối với từng hồ sơ trễ hạn',
          nature: 'Thuộc trách nhiệm của đơn vị',
          withinCompetence: 'Toàn bộ',
          addressee: 'unit',
          upperAuthority: '',
          dueOn: days.due,
        })
        if (journey.concludes === 'notice') {
          const { conclusion } = (await stage.ask(secretary, `/api/inspections/${inspection}/conclusion`)) as {
            conclusion: { id: string }
          }
          await stage.act(secretary, `/api/conclusions/${conclusion.id}`, 'submit')
          const leader = await be('leader')
          await go(leader, '/viec')
          await seen(leader, '14-viec-lanh-dao')
          await stage.act(leader, `/api/conclusions/${conclusion.id}`, 'sign', { signerId: stage.id('leader') })
          const clerk = await be('clerk')
          await go(clerk, `/cuoc/${inspection}/ket-luan`)
          await seen(clerk, '15-van-thu')
          await stage.act(clerk, `/api/conclusions/${conclusion.id}`, 'issue', {
            number: '40',
            symbol: 'TB-UBND',
            issuedOn: days.session,
          })
        } else {
          if (journey.concludes === 'lists') {
            const { version } = (await stage.ask(secretary, `/api/inspections/${inspection}`)) as { version: number }
            const lists = { doneList: ['Kế hoạch kịp thời'], notDoneList: ['Chưa xin lỗi bằng văn bản'], open: true }
            await send(secretary, `/api/inspections/${inspection}/lists`, lists, 'PUT', version)
          }
          const { version } = await stage.ask<{ version: number }>(secretary, `/api/inspections/${inspection}`)
          const conclude = { commandId: randomUUID(), action: 'conclude', seenVersion: version, input: {} }
          await send(secretary, `/api/concluding/${inspection}/commands`, conclude)
        }
        await go(secretary, `/cuoc/${inspection}/ho-so`)
        await seen(secretary, '16-ho-so')
        const answer = await secretary.request.get(`${stage.url}/api/papers/minutes/${inspection}.pdf`)
        expect(answer.headers()['content-type']).toBe('application/pdf')
      })

      test('the unit remedies, the head of the Team verifies, and the inspection is closed (CT-I-2d-1, CT-I-2d-2)', async () => {
        await stage.setToday(days.remedy)
        const unit = await be('unit')
        const { items } = (await stage.ask(unit, `/api/recommendations?inspectionId=${inspection}`)) as {
          items: { id: string }[]
        }
        expect(items).toHaveLength(1)
        const path = `/kien-nghi/${items[0]!.id}`
        await go(unit, path)
        await seen(unit, '17-kien-nghi')
        await stage.act(unit, `/api/recommendations/${items[0]!.id}`, 'reportRemedy', {
          text: 'Đã gửi 12 văn bản xin lỗi',
          legalGround: '',
          percent: 100,
          evidence: ['12 văn bản xin lỗi'],
        })
        await expect(stage.act(unit, `/api/recommendations/${items[0]!.id}`, 'accept', { text: '' })).rejects.toThrow(
          'WRONG_ACTOR',
        )
        const head = await be('head')
        await go(head, '/viec')
        await seen(head, '18-viec-tham-tra')
        await stage.act(head, `/api/recommendations/${items[0]!.id}`, 'accept', { text: 'Đã kiểm tra' })
        await go(head, path)
        await seen(head, '19-hoan-thanh')
        const officer = await be('officer')
        await go(officer, `/cuoc/${inspection}`)
        await press(officer, 'Kết thúc cuộc kiểm tra')
        expect(await stage.ask(officer, `/api/inspections/${inspection}`)).toMatchObject({ state: 'closed' })
        await seen(officer, '20-da-dong')
      })

      test('no page reported an error to the console, and nothing broke the policy on scripts', () => {
        expect(stage.faults).toEqual([])
      })
    },
    120_000,
  )
}
