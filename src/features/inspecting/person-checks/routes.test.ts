import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readDocument } from '#documents/read/read.ts'
import { type CastName, cast, INSPECTION, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok, seedInspection, seedThread, TAY_NINH } from '#test/world.ts'

const world = testWorld('2026-03-16')
const point = (text: string) => ({ marker: null, text, children: [] })
const form = (name: string, code: string) => ({
  ...{ form: name, code, text: name, lead: null, coordinating: [], invited: [] },
})
const CONTENT = {
  ...{ legalBases: [], purposes: [], requirements: [], targets: [], tasks: [], budget: [], recipients: [] },
  contents: [
    point('Chấp hành nội quy, quy chế làm việc, kỷ luật, kỷ cương hành chính'),
    point('Kiểm tra thực tế ứng dụng CNTT đối với lãnh đạo, công chức'),
  ],
  forms: [form('Kiểm tra công vụ', 'civilService')],
  ...{ periods: [], signature: { lines: [], name: null }, missingAnnexes: [] },
}
const as = (name: CastName) => world.requests(name)
const at = `/api/inspections/${INSPECTION}`
const person = (change: object = {}) => ({
  ...{ id: randomUUID(), subject: 'person', accountId: null, name: 'Lê Văn Hải', staff: 'civilServant', leads: false },
  ...{ post: 'Chuyên viên', section: 'Bộ phận Một cửa', presence: 'absentWithoutReason', seenAt: '08:10', reason: '' },
  ...{ ratings: { discipline: 'notMet' }, tasks: [], observation: 'Không có mặt', statement: '', ...change },
})
const count = (change: object = {}) => ({
  ...{ id: randomUUID(), desk: 'Bộ phận Một cửa', countedOn: '2026-03-16', countedAt: '08:10', onRoll: 12 },
  ...{ present: 10, withReason: 1, withoutReason: 1, note: '', ...change },
})
const without = ({ id: _, ...rest }: { id: string }) => rest
const check = (name: CastName, body: object, inspection = INSPECTION) =>
  as(name).send(`/api/inspections/${inspection}/person-checks`, body)
const tally = (name: CastName, body: object) => as(name).send(`${at}/desk-counts`, body)
const names = async (name: CastName) =>
  ok(await as(name).get(`${at}/person-checks`)).items.map((one: { name: string }) => one.name)
const inState = (state: 'inSession' | 'preliminarilyConcluded' | 'consolidating' | 'concluded') =>
  world.asOwner((owner) => owner.updateTable('inspections').set({ state }).where('id', '=', INSPECTION).execute())
const recorded = (action: string, thingId: string) =>
  world.asOwner((owner) =>
    owner.selectFrom('auditLog').selectAll().where('action', '=', action).where('thingId', '=', thingId).execute(),
  )

beforeAll(async () => {
  await seedThread(world, TAY_NINH, { content: JSON.stringify(CONTENT) })
  const { items } = ok(await as('thuy').get(`/api/plans/${PLAN}/contents`))
  ok(await as('thuy').overwrite(`/api/plans/${PLAN}/contents`, { items }, 0))
  await world.asOwner(async (owner) => {
    await owner
      .updateTable('inspections')
      .set({ form: 'civilService', state: 'inSession', notifiedOn: '2026-03-01' })
      .where('id', '=', INSPECTION)
      .execute()
    const session = { heldOn: '2026-03-16', startsAt: '08:00', place: 'Trụ sở', state: 'notified' } as const
    await owner
      .insertInto('inspectionSessions')
      .values({
        ...{ id: randomUUID(), tenantId: PROVINCE, inspectionId: INSPECTION, teamId: TEAM, unitId: WARD, ...session },
        arrivedAt: new Date('2026-03-16T01:00:00Z'),
        attendance: JSON.stringify([
          { side: 'unit', accountId: null, name: 'Hòa', post: 'Chủ tịch', present: true, reason: '' },
        ]),
      })
      .execute()
  })
})
beforeEach(() => inState('inSession'))

test('what was seen of a person is read by his Team’s leaders, its author and the leaders, each reading in the record (QN-II-1c, QN-II-2c-2)', async () => {
  const hai = person()
  expect(ok(await check('binh', hai))).toMatchObject({
    ...{ id: hai.id, name: 'Lê Văn Hải', ratings: { discipline: 'notMet' }, authorName: 'Bình', version: 1 },
  })
  for (const name of ['minh', 'tam', 'binh', 'lan', 'quang'] as const)
    expect([name, await names(name)]).toEqual([name, ['Lê Văn Hải']])
  // The officer of the focal agency, the clerk, and the unit while the session goes on, read nobody.
  for (const name of ['thuy', 'dung', 'hoa', 'yen'] as const) expect([name, await names(name)]).toEqual([name, []])
  for (const name of ['nam', 'khoa'] as const) expect((await as(name).get(`${at}/person-checks`)).status).toBe(404)
  const readers = (await recorded('readPeopleChecked', INSPECTION)).map(({ actorName }) => actorName)
  expect(readers.toSorted()).toEqual(['Bình', 'Lan', 'Minh', 'Quang', 'Tâm'])
  // The record keeps that it was written, and nothing of what.
  const [entry] = await recorded('checkPerson', hai.id)
  expect(entry).toMatchObject({ thing: 'personCheck', streamId: INSPECTION, detail: {} })
  expect(JSON.stringify(entry)).not.toContain('Hải')
  // Of two members neither reads what the other saw.
  const other = person({ name: 'Phạm Thu Ngân' })
  ok(await check('minh', other))
  expect(await names('binh')).toEqual(['Lê Văn Hải'])
  expect(await names('minh')).toEqual(['Lê Văn Hải', 'Phạm Thu Ngân'])
  expect(ok(await as('binh').get(`${at}/presence`)).persons).toBe(1)
})

test('once the session is over the head of the unit reads it, and who is named reads of himself (QN-II-2c-2)', async () => {
  ok(await check('minh', person({ name: 'Yến', accountId: cast.yen.id })))
  ok(await check('minh', person({ name: 'Rút', withdrawn: true })))
  expect(await names('yen')).toEqual([])
  await inState('preliminarilyConcluded')
  expect(await names('yen')).toEqual(['Yến'])
  expect(await names('hoa')).toContain('Yến')
  expect(await names('hoa')).not.toContain('Rút')
  for (const name of ['thuy', 'dung'] as const) expect(await names(name)).toEqual([])
})

test('an account that is named is one of the unit’s (QN-II-2c-2)', async () => {
  expect((await check('minh', person({ accountId: cast.nam.id }))).status).toBe(404)
  for (const other of [{ name: 'Hải' }, { name: 'Yến', subject: 'group' }])
    expect((await check('minh', person({ ...other, accountId: cast.yen.id }))).body).toMatchObject({
      ...{ status: 422, code: 'PERSON_NOT_SAME', field: 'name' },
    })
  const { known } = ok(await as('minh').get(`${at}/person-checks`))
  expect(known.map((one: { name: string }) => one.name).toSorted()).toEqual(['Hòa', 'Yến'])
  expect(ok(await as('lan').get(`${at}/person-checks`)).known).toEqual([])
})

test('who may not write, writes at another time, or writes what cannot stand is refused (CT-III-2a-2, TN-II-1c)', async () => {
  for (const name of ['lan', 'thuy', 'hoa', 'yen', 'nam', 'dung', 'khoa', 'quang'] as const) {
    expect([name, (await check(name, person())).status]).toEqual([name, 403])
    expect([name, (await tally(name, count())).status]).toEqual([name, 403])
  }
  expect((await check('minh', person(), randomUUID())).status).toBe(404)
  expect((await check('minh', person({ presence: 'absentWithReason' }))).body).toMatchObject({
    ...{ status: 422, code: 'ABSENCE_REASON_REQUIRED', field: 'reason' },
  })
  expect((await check('minh', person({ name: ' ' }))).status).toBe(422)
  expect((await check('minh', person({ ratings: { looks: 'met' } }))).status).toBe(422)
  expect((await check('minh', person({ seenAt: '8h' }))).status).toBe(422)
  expect((await tally('minh', count({ countedOn: '2026-03-17' }))).body).toMatchObject({
    ...{ status: 422, code: 'COUNT_NOT_YET' },
  })
  expect((await tally('minh', count({ present: -1 }))).status).toBe(422)
  await inState('concluded')
  for (const answer of [await check('minh', person()), await tally('minh', count())])
    expect(answer.body).toMatchObject({ status: 409, code: 'SHEET_CLOSED' })
})

test('where neither form nor contents ask for people nobody is written down (QN-II-2c-2)', async () => {
  const [plan, id] = [randomUUID(), randomUUID()]
  await world.asOwner(async (owner) => {
    const { content: _, ...row } = await owner
      .selectFrom('plans')
      .selectAll()
      .where('id', '=', PLAN)
      .executeTakeFirstOrThrow()
    await owner
      .insertInto('plans')
      .values({ ...row, id: plan, number: '98', content: '{}' } as never)
      .execute()
    await seedInspection(owner, { id, planId: plan, form: 'isoQms', state: 'inSession' })
  })
  expect((await check('minh', person(), id)).body).toMatchObject({ status: 409, code: 'PEOPLE_NOT_ASKED' })
  expect(ok(await as('minh').get(`/api/inspections/${id}/presence`))).toMatchObject({
    asked: { conduct: false, software: false },
    writes: false,
  })
})

test('what is sent twice is written once, and changed by its author or the leaders over the version seen (QN-II-1c)', async () => {
  const once = person({ name: 'Một lần' })
  ok(await check('binh', once))
  expect(ok(await check('binh', once)).version).toBe(1)
  expect(await recorded('checkPerson', once.id)).toHaveLength(1)
  expect((await check('minh', once)).body.code).toBe('INVALID_INPUT')
  const path = `/api/person-checks/${once.id}`
  const changed = { ...without(once), presence: 'late' }
  expect((await as('minh').overwrite(path, changed, 2)).body.code).toBe('CHANGED_MEANWHILE')
  expect(ok(await as('minh').overwrite(path, changed, 1))).toMatchObject({ presence: 'late', version: 2 })
  expect(ok(await as('binh').overwrite(path, changed, 1)).version).toBe(2)
  expect(await recorded('putRight', once.id)).toHaveLength(1)
  expect(ok(await as('binh').overwrite(path, { ...changed, withdrawn: true }, 2))).toMatchObject({ withdrawn: true })
  expect(await recorded('withdraw', once.id)).toHaveLength(1)
  // Whoever may not know of it is told that there is none.
  for (const name of ['lan', 'hoa', 'nam', 'thuy'] as const)
    expect((await as(name).overwrite(path, changed, 3)).status).toBe(403)
  const ofHead = person()
  ok(await check('minh', ofHead))
  expect((await as('binh').overwrite(`/api/person-checks/${ofHead.id}`, without(ofHead), 1)).status).toBe(404)
  expect((await as('binh').overwrite(`/api/person-checks/${randomUUID()}`, changed, 1)).status).toBe(404)
  // Not even at the database does it become somebody else's.
  await expect(
    world.as('minh', (tx) =>
      tx.updateTable('personChecks').set({ authorId: cast.minh.id }).where('id', '=', once.id).execute(),
    ),
  ).rejects.toMatchObject({ code: 'SO001' })
})

test('a desk is counted several times a day; numbers that differ from the list are taken (CT-III-2a-2, NX-II-2.2-1)', async () => {
  const [first, second] = [count(), count({ countedAt: '14:00', present: 9 })]
  expect(ok(await tally('binh', first))).toMatchObject({ id: first.id, authorName: 'Bình' })
  expect(ok(await tally('binh', first)).version).toBe(1)
  ok(await tally('minh', second))
  expect(await recorded('countDesk', first.id)).toMatchObject([{ detail: { desk: 'Bộ phận Một cửa', onRoll: 12 } }])
  const counts = async (name: CastName) =>
    ok(await as(name).get(`${at}/presence`)).counts.map(
      ({ countedAt, present }: { countedAt: string; present: number }) => [countedAt, present],
    )
  const both = [
    ['08:10', 10],
    ['14:00', 9],
  ]
  for (const name of ['binh', 'tam', 'thuy', 'lan'] as const) expect(await counts(name)).toEqual(both)
  // The unit knows them once the session is over.
  expect(await counts('hoa')).toEqual([])
  const path = `/api/desk-counts/${second.id}`
  expect((await as('binh').overwrite(path, without(second), 1)).status).toBe(403)
  const right = { ...without(second), present: 10 }
  expect(ok(await as('tam').overwrite(path, right, 1))).toMatchObject({ present: 10, version: 2 })
  expect((await as('tam').overwrite(path, { ...right, present: 1 }, 1)).body.code).toBe('CHANGED_MEANWHILE')
  expect((await as('minh').overwrite(path, { ...right, countedOn: '2026-04-01' }, 2)).body.code).toBe('COUNT_NOT_YET')
  expect((await as('minh').overwrite(`/api/desk-counts/${randomUUID()}`, right, 1)).status).toBe(404)
  ok(await as('minh').overwrite(path, { ...right, withdrawn: true }, 2))
  await inState('consolidating')
  expect(await counts('hoa')).toEqual([['08:10', 10]])
  expect(await counts('yen')).toEqual([['08:10', 10]])
  expect((await as('nam').get(`${at}/presence`)).status).toBe(404)
})

test('tests of the use of software are counted by standing; of fewer than three people only who reads their names has the numbers (TN-II-1c)', async () => {
  const tasks = [
    { task: 'Ký số văn bản đi', result: 'alone' },
    { task: 'Trả kết quả trên hệ thống', result: 'helped' },
  ]
  ok(await check('minh', person({ name: 'Trưởng phòng', leads: true, tasks })))
  for (const name of ['Nhân viên A', 'Nhân viên B', 'Nhân viên C'])
    ok(await check('tam', person({ name, tasks: tasks.slice(1) })))
  const testsFor = async (name: CastName) => ok(await as(name).get(`${at}/presence`)).tests
  const ofStaff = { leads: false, result: 'helped', tests: 3 }
  expect(await testsFor('binh')).toEqual([ofStaff])
  const all = await testsFor('minh')
  expect(all).toHaveLength(3)
  expect(all).toContainEqual({ leads: true, result: 'alone', tests: 1 })
  expect(all).toContainEqual(ofStaff)
  expect(await testsFor('hoa')).toEqual([])
})

test('counts stand in the minutes and on the paper of the sheet, names on the head’s own list alone (QN-II-2c-2, QN-II-1c)', async () => {
  const paper = async (name: CastName, kind: string) => as(name).get(`/api/papers/${kind}/${INSPECTION}.docx`)
  ok(await check('minh', person({ name: 'Lê Văn Hải' })))
  expect((await paper('minh', 'personChecks')).status).toBe(200)
  for (const name of ['tam', 'binh', 'thuy', 'quang', 'lan', 'hoa'] as const)
    expect([name, (await paper(name, 'personChecks')).status]).toEqual([name, 404])
  for (const kind of ['minutes', 'checklist']) {
    const { lines } = (await readDocument((await paper('minh', kind)).body, 'x.docx')) as { lines: { text: string }[] }
    const text = lines.map((line) => line.text).join('\n')
    expect(text).toContain(
      'Bộ phận Một cửa, hồi 08 giờ 10 phút ngày 16/03/2026: theo danh sách 12 người; có mặt 10; vắng có lý do 01; vắng không có lý do 01',
    )
    expect(text).not.toContain('Hải')
  }
  const listed = async (name: CastName) =>
    ok(await as(name).get(`/api/papers?inspection=${INSPECTION}`)).items.map((one: { kind: string }) => one.kind)
  expect(await listed('minh')).toContain('personChecks')
  expect(await listed('tam')).not.toContain('personChecks')
})
