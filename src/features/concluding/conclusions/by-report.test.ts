import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { readDocument } from '#documents/read/read.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedConclusion, seedInspection, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-02')
const id = randomUUID()

beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner(async (owner) => {
    await owner.updateTable('teams').set({ state: 'active' }).where('id', '=', TEAM).execute()
    await seedInspection(owner, { id, method: 'byReport', round: 2 })
    await saveSetting(
      owner,
      { tenantId: PROVINCE, planId: PLAN },
      { key: 'conclusionDays', value: 10, source: 'Chậm nhất 10 ngày' },
    )
  })
})

const listed = async () =>
  ok(await world.requests('minh').get(`/api/papers?inspection=${id}`)).items.map(({ kind }: { kind: string }) => kind)
const textOf = async (kind: string) => {
  const { status, body } = await world.requests('minh').get(`/api/papers/${kind}/${id}.docx`)
  expect(status).toBe(200)
  const { lines } = (await readDocument(body, 'x.docx')) as { lines: { text: string }[] }
  return lines.map(({ text }) => text).join('\n')
}

test('by report the papers cite no notice of a schedule, no visit and no minutes, whatever the day on which they are made (TN-II-2a-1)', async () => {
  const minh = world.requests('minh')
  const desk = `/api/desk-reviews/${id}`
  ok(await minh.act(desk, 'gather', { reportDueOn: '2026-03-20' }, { seenVersion: 1 }))
  const report = ok(await world.requests('hoa').get(`/api/unit-reports/${id}`))
  ok(
    await world
      .requests('yen')
      .overwrite(`/api/unit-reports/${report.id}/narrative`, { narrative: 'Phường đã ban hành kế hoạch' }, 0),
  )
  const sending = { asOf: '2026-03-02', declared: true, number: '31', symbol: 'BC-UBND', datedOn: '2026-03-02' }
  ok(await world.requests('hoa').act(`/api/unit-reports/${report.id}`, 'submit', sending))
  await world.setToday('2026-03-10')
  ok(await minh.act(desk, 'review', { reportAbsence: '' }, { seenVersion: 2 }))
  expect(await listed()).not.toContain('minutes')
  const sent = await textOf('unitReport')
  expect(sent).toMatch(/^Thực hiện Kế hoạch .* và yêu cầu báo cáo ngày 02 tháng 3 năm 2026 của Đoàn kiểm tra/mu)
  expect(sent).not.toContain('Thông báo')

  ok(await minh.act(`/api/inspections/${id}`, 'consolidate', {}, { seenVersion: 3 }))
  await world.asOwner((owner) =>
    seedConclusion(owner, {
      ...{ inspectionId: id, unitId: WARD, state: 'draft' },
      ...{ number: null, symbol: '', issuedOn: null, results: 'Đã ban hành kế hoạch' },
    }),
  )
  expect(await listed()).toEqual(expect.arrayContaining(['unitReport', 'conclusionNotice']))
  expect(await listed()).not.toContain('minutes')
  const notice = await textOf('conclusionNotice')
  expect(notice).toContain(
    '(yêu cầu báo cáo ngày 02 tháng 3 năm 2026). Trên cơ sở báo cáo của đơn vị và kết quả xem xét',
  )
  expect(notice).not.toContain('biên bản')
})

test('the notice of an inspection by report is due so many days after the report was (CT-IV-5-1, TN-II-2a-1)', async () => {
  const acts = (['minh', 'tam'] as const).map(async (name) =>
    ok(await world.requests(name).get('/api/work'))
      .items.filter(({ kind, path }: { kind: string; path: string }) => kind === 'conclusion' && path.includes(id))
      .map(({ dueOn }: { dueOn: string }) => dueOn),
  )
  expect(new Set((await Promise.all(acts)).flat())).toEqual(new Set(['2026-03-30']))
})
