import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readDocument } from '#documents/read/read.ts'
import { findOutlineOf } from '#features/planning/outlines/store.ts'
import { type CastName, cast, DEPARTMENT, HOME_AFFAIRS, INSPECTION, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok, seedInspection, seedThread, TAY_NINH } from '#test/world.ts'
import { keyOf, orderedId } from './rules.ts'

const world = testWorld('2026-03-16')
const point = (text: string) => ({ marker: null, text, children: [] })
const CONTENT = {
  ...{ legalBases: [], purposes: [], requirements: [], forms: [], targets: [], tasks: [], budget: [], recipients: [] },
  contents: [
    point('Tình hình chỉ đạo, điều hành'),
    point('Tỷ lệ hồ sơ trực tuyến'),
    point('Tập trung kiểm tra việc niêm yết thủ tục hành chính'),
  ],
  ...{ periods: [], signature: { lines: [], name: null }, missingAnnexes: [] },
}
const at = `/api/sheets/${INSPECTION}`
const as = (name: CastName) => world.requests(name)
/** As a device makes it. */
const newId = () => orderedId(Date.now(), randomBytes(10))
let items: readonly { id: string; code: string }[] = []

beforeAll(async () => {
  await seedThread(world, TAY_NINH, { content: JSON.stringify(CONTENT) })
  const proposed = ok(await as('thuy').get(`/api/plans/${PLAN}/contents`)).items
  expect((await as('minh').get(at)).body.code).toBe('CONTENTS_UNCONFIRMED')
  ok(await as('thuy').overwrite(`/api/plans/${PLAN}/contents`, { items: proposed }, 0))
  items = proposed
  await world.asOwner(async (owner) => {
    await owner.updateTable('inspections').set({ state: 'inSession', notifiedOn: '2026-03-01' }).execute()
    await owner
      .updateTable('teamSeats')
      .set({ fields: ['direction'] })
      .where('accountId', '=', cast.binh.id)
      .execute()
    const session = { heldOn: '2026-03-16', startsAt: '08:00', place: 'Trụ sở', state: 'notified' } as const
    await owner
      .insertInto('inspectionSessions')
      .values({
        id: randomUUID(),
        tenantId: PROVINCE,
        inspectionId: INSPECTION,
        teamId: TEAM,
        unitId: WARD,
        ...session,
      })
      .execute()
    const outline = (await findOutlineOf(owner as never, PLAN))!
    const [direction] = outline.items.filter(({ text }) => text === 'Tình hình chỉ đạo, điều hành')
    const reportId = randomUUID()
    const of = { tenantId: PROVINCE, teamId: TEAM, unitId: WARD }
    await owner
      .insertInto('unitReports')
      .values({
        ...{ id: reportId, ...of, inspectionId: INSPECTION, outlineId: outline.id, unitKind: 'communePC' },
        ...{ state: 'locked', asOf: '2026-03-10' },
      } as const)
      .execute()
    await owner
      .insertInto('reportAnswers')
      .values({
        ...{ id: randomUUID(), ...of, reportId, itemId: direction!.id, changedBy: cast.yen.id },
        value: JSON.stringify({ number: '12' }),
      })
      .execute()
  })
})
beforeEach(async () => {
  await world.asOwner((owner) =>
    owner.updateTable('inspections').set({ state: 'inSession' }).where('id', '=', INSPECTION).execute(),
  )
})

type Said = Readonly<Record<string, unknown>> | null
const entry = (item: number, facet: string, value: Said, parentId: string | null = null, id = newId()) => ({
  ...{ id, key: `item/${items[item]!.id}/${facet}`, parentId, value },
})
const write = (name: CastName, ...entries: readonly object[]) => as(name).send(`${at}/entries`, { entries })
const headOf = async (item: number, facet: 'found' | 'rating' | 'remark' | 'na' | 'decision') => {
  const { heads } = ok(await as('minh').get(at))
  return heads.find(({ key }: { key: string }) => key === keyOf(items[item]!.id, facet)) ?? null
}
const recorded = async (action: string) =>
  (
    await world.asOwner((owner) =>
      owner
        .selectFrom('auditLog')
        .select('id')
        .where('action', '=', action)
        .where('thingId', '=', INSPECTION)
        .execute(),
    )
  ).length

test('the sheet holds the contents of the plan side by side with what the unit reported (CT-II-0)', async () => {
  const sheet = ok(await as('binh').get(at))
  expect(sheet).toMatchObject({
    ...{ unitName: 'Ủy ban nhân dân phường Sông Hồng', heldOn: '2026-03-16', reportedAsOf: '2026-03-10' },
    items: [{ code: '1', focus: false }, { code: '2' }, { code: '3', focus: true }],
    reported: [{ itemId: items[0]!.id, value: { number: '12' } }],
    writes: [items[0]!.id],
    ...{ decides: null, assigns: false },
  })
  expect(ok(await as('minh').get(at))).toMatchObject({
    writes: items.map(({ id }) => id),
    decides: 'decides',
    assigns: true,
  })
  // What a unit may not know of does not exist for it.
  for (const name of ['hoa', 'yen', 'nam', 'khoa'] as const) expect((await as(name).get(at)).status).toBe(403)
  expect((await as('minh').get(`/api/sheets/${randomUUID()}`)).status).toBe(404)
})

test('an entry is added once however often it is sent, and recorded by its hash (design)', async () => {
  const found = entry(0, 'found', { number: '9', how: 'system' })
  const rating = entry(0, 'rating', { rating: 'partly' })
  const before = await recorded('writeSheet')
  expect(ok(await write('binh', found, rating)).results).toMatchObject([
    { id: found.id, how: 'applied', head: { value: { number: '9' }, authorName: 'Bình' } },
    { id: rating.id, how: 'applied' },
  ])
  expect(ok(await write('binh', found, rating)).results).toMatchObject([{ how: 'same' }, { how: 'same' }])
  expect(await recorded('writeSheet')).toBe(before + 1)
  expect(await headOf(0, 'rating')).toMatchObject({ id: rating.id, value: { rating: 'partly' } })
  // Taken back by another entry over it.
  const back = entry(0, 'rating', null, rating.id)
  expect(ok(await write('binh', back)).results).toMatchObject([{ how: 'applied', head: { id: back.id, value: null } }])
  // Somebody else's id is nobody's to use again.
  expect((await write('minh', found)).body.code).toBe('INVALID_INPUT')
})

test('of two people at one content the second is shown the first’s, and nothing is overwritten in silence (design)', async () => {
  const first = entry(2, 'remark', { text: 'Bảng niêm yết cũ' })
  const second = entry(2, 'remark', { text: 'Bảng niêm yết mới' })
  ok(await write('minh', first))
  expect(ok(await write('tam', second)).results).toMatchObject([
    { id: second.id, how: 'conflict', head: { id: first.id, authorName: 'Minh', value: { text: 'Bảng niêm yết cũ' } } },
  ])
  expect(ok(await write('tam', second)).results).toMatchObject([{ how: 'conflict' }])
  expect(await headOf(2, 'remark')).toMatchObject({ id: first.id })
  expect(ok(await as('minh').get(at)).aside).toMatchObject([{ id: second.id, authorName: 'Tâm' }])
  // Chosen: written over what stands. Then nothing waits any more.
  const chosen = entry(2, 'remark', { text: 'Bảng niêm yết mới' }, first.id)
  expect(ok(await write('tam', chosen)).results).toMatchObject([{ how: 'applied' }])
  expect(ok(await as('minh').get(at)).aside).toEqual([])
  expect((await write('tam', entry(2, 'remark', { text: 'x' }, randomUUID()))).body.code).toBe('INVALID_INPUT')
  // Not even at the database.
  const stray = { entryId: first.id }
  await expect(
    world.as('minh', (tx) => tx.updateTable('sheetHeads').set(stray).where('entryId', '=', chosen.id).execute()),
  ).rejects.toMatchObject({ code: 'SO001' })
  await expect(
    world.as('minh', (tx) => tx.updateTable('sheetEntries').set({ value: '{}' }).where('id', '=', first.id).execute()),
  ).rejects.toMatchObject({ code: '42501' })
})

test('two who write at the same moment both get their word (design)', async () => {
  const [one, other] = [entry(1, 'remark', { text: 'Một' }), entry(1, 'remark', { text: 'Hai' })]
  const answers = await Promise.all([write('minh', one), write('tam', other)])
  expect(answers.map((answer) => ok(answer).results[0].how).toSorted()).toEqual(['applied', 'conflict'])
  const all = await world.as('minh', (tx) =>
    tx.selectFrom('sheetEntries').select('id').where('id', 'in', [one.id, other.id]).execute(),
  )
  expect(all).toHaveLength(2)
})

test('who is not assigned a content, writes at another time, or writes nonsense is refused (CT-IV-1-4, QN-III-3-3)', async () => {
  expect((await write('binh', entry(1, 'rating', { rating: 'met' }))).body).toMatchObject({
    ...{ status: 403, code: 'CONTENT_NOT_ASSIGNED' },
  })
  for (const name of ['thuy', 'lan', 'hoa', 'yen', 'nam', 'dung'] as const)
    expect((await write(name, entry(0, 'rating', { rating: 'met' }))).status).toBe(403)
  expect((await write('minh', { ...entry(0, 'rating', null), key: `item/${randomUUID()}/rating` })).body).toMatchObject(
    {
      ...{ status: 422, code: 'ITEM_NOT_ON_SHEET' },
    },
  )
  expect((await write('minh', { ...entry(0, 'rating', null), key: `item/${items[0]!.id}/points` })).body.code).toBe(
    'ITEM_NOT_ON_SHEET',
  )
  expect((await write('minh', entry(0, 'rating', { rating: 'great' }))).status).toBe(422)
  expect((await write('minh', entry(0, 'na', { reason: ' ' }))).body).toMatchObject({ code: 'NA_REASON_REQUIRED' })
  expect((await write('minh', entry(0, 'found', { number: '1,5' }))).body.code).toBe('SHEET_NUMBER_FORM')
  // A device makes ids in the order of time.
  expect((await write('minh', entry(0, 'remark', { text: 'x' }, null, randomUUID()))).body.code).toBe('INVALID_INPUT')
  expect((await write('minh', ...Array.from({ length: 51 }, () => entry(0, 'remark', { text: 'x' })))).status).toBe(422)
  expect(
    (await as('minh').send(`/api/sheets/${randomUUID()}/entries`, { entries: [entry(0, 'na', null)] })).status,
  ).toBe(404)
  await world.asOwner((owner) =>
    owner.updateTable('inspections').set({ state: 'concluded' }).where('id', '=', INSPECTION).execute(),
  )
  expect((await write('minh', entry(0, 'remark', { text: 'x' }))).body).toMatchObject({
    status: 409,
    code: 'SHEET_CLOSED',
  })
})

test('the head decides, the secretary only drafts it (design)', async () => {
  const decision = { rating: 'met', text: 'Ghi nhận', draft: false }
  expect((await write('tam', entry(1, 'decision', decision))).body.code).toBe('ONLY_HEAD_DECIDES')
  const draft = entry(1, 'decision', { ...decision, draft: true })
  ok(await write('tam', draft))
  ok(await write('minh', entry(1, 'decision', decision, draft.id)))
  expect(await headOf(1, 'decision')).toMatchObject({ value: decision, authorName: 'Minh' })
})

test('contents are given to people in bulk, and back to whose field they are (CT-IV-1-4, QN-III-3-3)', async () => {
  const assign = (name: CastName, itemIds: readonly string[], accountIds: readonly string[]) =>
    as(name).send(`${at}/assignees`, { itemIds, accountIds }, 'PUT')
  const two = [items[1]!.id, items[2]!.id]
  const before = await recorded('assignContents')
  expect(ok(await assign('minh', two, [cast.binh.id])).assigned).toHaveLength(2)
  ok(await assign('minh', two, [cast.binh.id]))
  expect(await recorded('assignContents')).toBe(before + 1)
  expect(ok(await as('binh').get(at)).writes).toEqual(items.map(({ id }) => id))
  for (const name of ['binh', 'hoa', 'lan'] as const) expect((await assign(name, two, [])).status).toBe(403)
  expect((await assign('minh', [randomUUID()], [])).body.code).toBe('ITEM_NOT_ON_SHEET')
  expect((await assign('minh', two, [cast.nam.id])).status).toBe(404)
  expect((await assign('minh', [], [])).status).toBe(422)
  // The line of each, until it is judged; gaps go to the head.
  const lines = async (name: CastName) =>
    ok(await as(name).get('/api/work')).items.filter(({ kind }: { kind: string }) => kind === 'sheet')
  expect(await lines('binh')).toMatchObject([
    { acts: [{ action: 'judge' }], dueOn: '2026-03-16', path: `/cuoc/${INSPECTION}/phieu` },
  ])
  expect(ok(await assign('minh', two, [])).assigned).toEqual([])
  expect(await lines('minh')).toMatchObject([{ acts: [{ action: 'assign' }] }])
  await world.asOwner((owner) =>
    owner.updateTable('inspections').set({ state: 'concluded' }).where('id', '=', INSPECTION).execute(),
  )
  expect((await assign('minh', two, [])).body.code).toBe('WRONG_STATE')
})

test('the table of assignments is a paper of the Team, and of nobody else (CT-IV-1-4, QN-III-3-3)', async () => {
  ok(await as('minh').send(`${at}/assignees`, { itemIds: [items[1]!.id], accountIds: [cast.binh.id] }, 'PUT'))
  const paper = `/api/papers/assignment/${INSPECTION}.docx`
  const { status, body } = await as('binh').get(paper)
  expect(status).toBe(200)
  const { lines } = (await readDocument(body, 'x.docx')) as { lines: { text: string }[] }
  const cells = lines.map(({ text }) => text)
  expect(cells).toContain('Bảng phân công nhiệm vụ thành viên Đoàn kiểm tra'.toUpperCase())
  expect(cells.join('\n')).toMatch(/Tỷ lệ hồ sơ trực tuyến.*Bình.*Chưa phân công/s)
  for (const name of ['hoa', 'nam'] as const) expect((await as(name).get(paper)).status).toBe(404)
})

test('whose own agency it is neither writes nor reads nor finds there, unless the head says why (CT-I-2a-1, T2-TEAM-5)', async () => {
  // Bình served the ward until last year, as the dated posts have it.
  await world.asOwner(async (owner) => {
    await owner
      .insertInto('authz.memberships')
      .values({
        ...{ id: randomUUID(), tenantId: PROVINCE, accountId: cast.binh.id, unitId: WARD, role: 'unitOfficer' },
        ...{ title: '', fields: [], fromOn: '2020-01-01', toOn: '2025-06-30' },
      } as const)
      .execute()
  })
  const conflict = async () =>
    ok(await as('minh').get(at)).members.find(({ accountId }: { accountId: string }) => accountId === cast.binh.id)
  expect(await conflict()).toMatchObject({ conflict: true, waiver: null })
  expect((await as('binh').get(at)).body).toMatchObject({ status: 409, code: 'CONFLICT_OF_INTEREST' })
  expect((await write('binh', entry(0, 'remark', { text: 'x' }))).body.code).toBe('CONFLICT_OF_INTEREST')
  const finding = {
    ...{ kind: 'shortcoming', field: 'direction', fact: 'x', criterion: '', causes: [], evidence: 'x' },
    responsibilities: [],
  }
  const find = (name: CastName, more: object = {}) =>
    as(name).send(`/api/inspections/${INSPECTION}/findings`, { ...finding, ...more })
  expect((await find('binh')).body.code).toBe('CONFLICT_OF_INTEREST')
  const known = (name: CastName) =>
    world.as(name, (tx) => tx.selectFrom('sheetEntries').select('id').where('inspectionId', '=', INSPECTION).execute())
  expect(await known('binh')).toEqual([])
  expect((await known('minh')).length).toBeGreaterThan(0)
  const assign = await as('minh').send(
    `${at}/assignees`,
    { itemIds: [items[1]!.id], accountIds: [cast.binh.id] },
    'PUT',
  )
  expect(assign.body).toMatchObject({ status: 409, code: 'CONFLICT_OF_INTEREST' })

  const waive = (name: CastName, reason = 'Người duy nhất nắm hệ thống') =>
    as(name).send(`${at}/waivers`, { accountId: cast.binh.id, reason })
  for (const name of ['tam', 'thuy', 'lan', 'hoa'] as const) expect((await waive(name)).status).toBe(403)
  expect((await waive('minh', ' ')).body).toMatchObject({ status: 422, code: 'WAIVER_REASON_REQUIRED' })
  expect((await as('minh').send(`${at}/waivers`, { accountId: cast.nam.id, reason: 'x' })).status).toBe(404)
  ok(await waive('minh'))
  ok(await waive('minh'))
  expect(await recorded('waiveConflict')).toBe(1)
  expect(await conflict()).toMatchObject({ conflict: true, waiver: 'Người duy nhất nắm hệ thống' })
  expect((await known('binh')).length).toBeGreaterThan(0)
  ok(await write('binh', entry(0, 'remark', { text: 'Đã xem' })))

  // A finding keeps its content, of this plan alone.
  const based = ok(await find('binh', { contentItemId: items[0]!.id, basedOn: [] }))
  expect(based.contentItemId).toBe(items[0]!.id)
  expect((await find('binh', { contentItemId: randomUUID() })).status).toBe(404)
})

test('what is above or below the own agency is barred too, and a year later no more (CT-I-2a-1, T2-TEAM-5)', async () => {
  const barredAt = async (unitId: string) => {
    const id = randomUUID()
    await world.asOwner((owner) => seedInspection(owner, { id, unitId, form: 'thematic', state: 'inSession' }))
    return ok(await as('thuy').get(`/api/sheets/${id}`))
      .members.filter(({ conflict }: { conflict: boolean }) => conflict)
      .map(({ name }: { name: string }) => name)
      .toSorted()
  }
  // The Team’s members were given by Sở Nội vụ: itself, and the committee above it.
  expect(await barredAt(HOME_AFFAIRS)).toEqual(['Bình', 'Minh', 'Tâm'])
  expect(await barredAt(PROVINCE)).toEqual(['Bình', 'Minh', 'Tâm'])
  expect(await barredAt(DEPARTMENT)).toEqual([])
  await world.setToday('2026-07-15')
  expect(ok(await as('thuy').get(at)).members.every(({ conflict }: { conflict: boolean }) => !conflict)).toBe(true)
  await world.setToday('2026-03-16')
})

test('the results are not consolidated over a content in the focus of the round that nobody judged (CT-II-0)', async () => {
  const consolidate = () => as('minh').act(`/api/inspections/${INSPECTION}`, 'consolidate')
  const refused = await consolidate()
  expect(refused.body).toMatchObject({ status: 409, code: 'RESULT_INCOMPLETE' })
  expect(refused.body.detail).toContain('3. Tập trung kiểm tra việc niêm yết')
  ok(await write('minh', entry(2, 'na', { reason: 'Đơn vị không có bộ phận một cửa' })))
  expect(ok(await consolidate()).state).toBe('consolidating')
})

test('a photo of a content is the sheet’s, for whoever writes on it (design)', async () => {
  const file = (name: CastName, partId: string | null) =>
    as(name).send(`${at}/files`, { id: randomUUID(), name: 'bảng.jpg', size: 9, sha256: 'a'.repeat(64), partId })
  expect(ok(await file('minh', items[2]!.id))).toMatchObject({ thing: 'sheet', partId: items[2]!.id, side: 'team' })
  expect((await file('minh', null)).body.code).toBe('ITEM_NOT_ON_SHEET')
  expect((await file('binh', items[2]!.id)).body.code).toBe('CONTENT_NOT_ASSIGNED')
  expect((await file('yen', items[2]!.id)).status).toBe(403)
})

test('the sheet goes out as an Excel file, and the record says so (design)', async () => {
  const answer = await as('minh').get(`${at}/sheet.xlsx`)
  expect([answer.status, answer.headers?.['content-type']]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ])
  expect(await recorded('exportSheet')).toBe(1)
  expect((await as('hoa').get(`${at}/sheet.xlsx`)).status).toBe(403)
})

test('a finding of a content that was given by name lies in its field, whatever fields the member has (CT-IV-1-4, QN-III-3-3)', async () => {
  const find = (contentItemId: string | null) =>
    as('binh').send(`/api/inspections/${INSPECTION}/findings`, {
      ...{ kind: 'shortcoming', field: 'procedures', fact: 'x', criterion: '', causes: [], evidence: 'x' },
      ...{ responsibilities: [], contentItemId },
    })
  await world.asOwner(async (owner) => {
    await owner
      .updateTable('authz.memberships')
      .set({ fields: ['direction'] })
      .where('accountId', '=', cast.binh.id)
      .where('teamId', '=', TEAM)
      .execute()
  })
  expect((await find(items[2]!.id)).body.code).toBe('NOT_ASSIGNED')
  const given = { itemIds: [items[2]!.id], accountIds: [cast.binh.id] }
  ok(await as('minh').send(`${at}/assignees`, given, 'PUT'))
  expect((await find(null)).body.code).toBe('NOT_ASSIGNED')
  expect(ok(await find(items[2]!.id))).toMatchObject({ field: 'procedures', contentItemId: items[2]!.id })
})
