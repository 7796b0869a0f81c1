import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { inspectedUnits } from '#features/inspecting/inspections/store.ts'
import { cast, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedInspection, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-02')
beforeAll(() => seedThread(world, { ...CAN_THO, outline: 'attached' }))

let rounds = 1
const planned = async () => {
  const id = randomUUID()
  await world.asOwner((owner) => seedInspection(owner, { id, method: 'byReport', round: ++rounds }))
  return id
}
const act = (
  person: 'minh' | 'thuy' | 'tam' | 'hoa' | 'nam',
  id: string,
  action: string,
  input: object,
  version: number,
) => world.requests(person).act(`/api/desk-reviews/${id}`, action, input, { seenVersion: version })

test('a report is asked for within the days of the plan, without schedule or notice, and the unit has it to send (TN-II-2a-1)', async () => {
  const id = await planned()
  expect((await act('minh', id, 'gather', { reportDueOn: '2026-03-02' }, 1)).body).toMatchObject({
    code: 'REPORT_DUE_PAST',
    field: 'reportDueOn',
  })
  expect((await act('minh', id, 'gather', { reportDueOn: '2027-03-02' }, 1)).body).toMatchObject({
    code: 'OUTSIDE_PLAN_WINDOW',
  })
  expect((await world.requests('hoa').get(`/api/inspections/${id}`)).status).toBe(404)
  expect(ok(await act('minh', id, 'gather', { reportDueOn: '2026-03-20' }, 1))).toMatchObject({ state: 'gathering' })
  expect(ok(await world.requests('hoa').get(`/api/unit-reports/${id}`))).toMatchObject({ dueOn: '2026-03-20' })
  const planned1 = { heldOn: '2026-03-20', startsAt: '08:00', place: 'x', composition: 'x' }
  expect(
    (await world.requests('minh').act(`/api/schedules/${id}`, 'schedule', planned1, { seenVersion: 2 })).status,
  ).toBe(409)
})

test('what is unclear is asked, answered once, and the review goes on to the results (TN-II-2a-1)', async () => {
  const id = await planned()
  ok(await act('minh', id, 'gather', { reportDueOn: '2026-03-20' }, 1))
  expect((await act('minh', id, 'review', { reportAbsence: '' }, 2)).body.code).toBe('REPORT_ABSENCE_UNRECORDED')
  ok(await act('minh', id, 'review', { reportAbsence: 'Đơn vị gửi bản giấy' }, 2))
  expect((await act('tam', id, 'clarify', { text: ' ' }, 3)).body.code).toBe('CLARIFICATION_EMPTY')
  ok(await act('tam', id, 'clarify', { text: 'Số hồ sơ trễ hạn tính đến ngày nào?' }, 3))
  const [question] = ok(await world.requests('hoa').get(`/api/inspections/${id}/clarifications`)).items
  expect(question).toMatchObject({ asked: 'Số hồ sơ trễ hạn tính đến ngày nào?', answeredOn: null })
  const line = ok(await world.requests('hoa').get('/api/work')).items.find(
    (item: { path: string }) => item.path === `/cuoc/${id}`,
  )
  expect(line.title).toContain('Làm rõ báo cáo')

  const path = `/api/desk-reviews/${id}/clarifications/${question.id}`
  expect((await world.requests('minh').send(path, { text: 'Đến 15/3' })).body.code).toBe('WRONG_ACTOR')
  expect((await world.requests('hoa').send(path, { text: ' ' })).body.code).toBe('CLARIFICATION_EMPTY')
  ok(await world.requests('hoa').send(path, { text: 'Đến 15/3' }))
  expect(ok(await world.requests('hoa').send(path, { text: 'Đến 15/3' })).items[0].answer).toBe('Đến 15/3')
  expect((await world.requests('hoa').send(path, { text: 'Đến 31/3' })).body.code).toBe('WRONG_STATE')

  ok(await act('tam', id, 'resumeReview', {}, 4))
  expect(
    ok(await world.requests('minh').act(`/api/inspections/${id}`, 'consolidate', {}, { seenVersion: 5 })).state,
  ).toBe('consolidating')
  const entries = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select('action').where('thingId', '=', id).execute(),
  )
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['gather', 'review', 'clarify', 'answerClarification', 'resumeReview', 'consolidate']),
  )
})

test.each([{ asked: 'Khác' }, { answer: 'Khác' }])(
  'what was asked and answered stays so past the application too: %j (design)',
  async (set) => {
    const inspectionId = await planned()
    const row = { id: randomUUID(), tenantId: PROVINCE, inspectionId, teamId: TEAM, unitId: WARD }
    const said = {
      asked: 'Hỏi',
      askedBy: cast.minh.id,
      askedOn: '2026-03-02',
      answer: 'Đáp',
      answeredOn: '2026-03-03',
    } as const
    await world.asOwner((owner) =>
      owner
        .insertInto('inspectionClarifications')
        .values({ ...row, ...said })
        .execute(),
    )
    const changed = world.asOwner((owner) =>
      owner.updateTable('inspectionClarifications').set(set).where('id', '=', row.id).execute(),
    )
    await expect(changed).rejects.toThrow(/signed/)
  },
)

test('a wrong day is put right by asking again (TN-II-2a-1)', async () => {
  const id = await planned()
  ok(await act('minh', id, 'gather', { reportDueOn: '2026-03-20' }, 1))
  ok(await act('minh', id, 'gather', { reportDueOn: '2026-03-03' }, 2))
  expect(ok(await world.requests('hoa').get(`/api/unit-reports/${id}`))).toMatchObject({ dueOn: '2026-03-03' })
})

test('where the head decides, the head alone asks for the report (QN-II-4-2)', async () => {
  const id = randomUUID()
  await world.asOwner((owner) => seedInspection(owner, { id, method: 'byReport', round: ++rounds, headDecides: true }))
  expect((await act('thuy', id, 'gather', { reportDueOn: '2026-03-20' }, 1)).body.code).toBe('ONLY_TEAM_HEAD')
  ok(await act('minh', id, 'gather', { reportDueOn: '2026-03-20' }, 1))
})

test('past the application too an answer is the unit’s own, in the name of whoever gives it (design)', async () => {
  const inspectionId = await planned()
  const row = { id: randomUUID(), tenantId: PROVINCE, inspectionId, teamId: TEAM, unitId: WARD }
  await world.asOwner(async (owner) => {
    await owner
      .updateTable('inspections')
      .set({ state: 'clarifying', notifiedOn: '2026-03-02' })
      .where('id', '=', inspectionId)
      .execute()
    await owner
      .insertInto('inspectionClarifications')
      .values({ ...row, asked: 'Hỏi', askedBy: cast.minh.id, askedOn: '2026-03-02' })
      .execute()
  })
  const answer = (who: 'minh' | 'thuy' | 'hoa', answeredBy: string) =>
    world.as(who, (tx) =>
      tx
        .updateTable('inspectionClarifications')
        .set({ answer: 'Đáp', answeredBy, answeredOn: '2026-03-03' })
        .where('id', '=', row.id)
        .execute(),
    )
  await expect(answer('minh', cast.minh.id)).rejects.toThrow(/by the unit/)
  await expect(answer('thuy', cast.hoa.id)).rejects.toThrow(/by the unit/)
  await expect(answer('hoa', cast.yen.id)).rejects.toThrow(/by the unit/)
  await answer('hoa', cast.hoa.id)
})

test('a unit counts as inspected once the results of its report are put together (TN-II-2a-1)', async () => {
  const id = await planned()
  const counted = async (state: 'clarifying' | 'consolidating') => {
    await world.asOwner((owner) => owner.updateTable('inspections').set({ state }).where('id', '=', id).execute())
    await world.asOwner((owner) =>
      owner.updateTable('inspections').set({ state: 'cancelled' }).where('id', '<>', id).execute(),
    )
    return world.as('thuy', (tx) => inspectedUnits(tx, PLAN))
  }
  expect(await counted('clarifying')).toEqual(new Set())
  expect(await counted('consolidating')).toEqual(new Set([WARD]))
})
