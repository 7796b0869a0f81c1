import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { checkDocx } from '#documents/check/check.ts'
import { readDocument } from '#documents/read/read.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import type { CoverageRule } from '#features/planning/plans/rules.ts'
import { addTargets } from '#features/planning/plans/store.ts'
import { type CastName, cast, DEPARTMENT, INSPECTION, OTHER_WARD, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { pdf } from '#test/hostile-files.ts'
import { CAN_THO, ok, seedPlan, seedThread } from '#test/world.ts'
import type { DetailedPlan, PlannedVisit } from './rules.ts'

const world = testWorld('2026-03-16')
const OPEN = `/api/plans/${PLAN}/detailed-plans`
const sentence = (part: Partial<CoverageRule>): CoverageRule => ({
  ...{ kind: null, names: [], count: null, percent: null, perParent: null, text: '', form: null },
  ...part,
})
const SENTENCES = [
  sentence({ kind: 'specialisedAgency', names: ['Sở Tài chính'], text: 'Sở Tài chính' }),
  sentence({ kind: 'communePC', count: 2, text: '02 UBND phường, xã' }),
]
const PERIOD = { form: null, from: '2026-03-01', to: '2026-09-30', before: false, text: 'từ 01/3 đến 30/9' }
const content = JSON.stringify({
  ...{ legalBases: [], purposes: [], requirements: [], tasks: [], budget: [], recipients: [], missingAnnexes: [] },
  contents: ['Công tác chỉ đạo, điều hành', 'Cải cách thủ tục hành chính'].map((text) => ({
    text,
    marker: null,
    children: [],
  })),
  forms: [
    {
      form: 'kiểm tra định kỳ',
      code: 'periodic',
      text: '',
      lead: null,
      coordinating: ['Văn phòng UBND tỉnh'],
      invited: [],
    },
  ],
  ...{ targets: SENTENCES, periods: [PERIOD], signature: { lines: [], name: null } },
})
beforeAll(async () => {
  await seedThread(world, CAN_THO, { window: ['2026-03-01', '2026-09-30'], content })
  await world.asOwner(async (owner) => {
    const place = { form: 'periodic', unitKind: null, label: '' }
    await addTargets(owner, PROVINCE, PLAN, [
      { ...place, rule: 0, unitId: DEPARTMENT },
      { ...place, rule: 1, unitId: null },
      { ...place, rule: 1, unitId: null },
    ])
    await saveSetting(owner, { tenantId: PROVINCE, planId: PLAN }, { key: 'detailedPlan', value: true, source: 'IV.1' })
  })
})

const versions = async (name: CastName = 'thuy'): Promise<DetailedPlan[]> =>
  ok(await world.requests(name).get(OPEN)).items
const newest = async () => (await versions())[0]!
const write = async (
  visits: readonly PlannedVisit[],
  more: { coordinating?: string[]; seen?: number; by?: CastName } = {},
) => {
  const { id, coordinating, version } = await newest()
  return world
    .requests(more.by ?? 'thuy')
    .overwrite(
      `/api/detailed-plans/${id}`,
      { visits, coordinating: more.coordinating ?? coordinating },
      more.seen ?? version,
    )
}
const act = async (name: CastName, action: string, input: object = {}, more: object = {}) =>
  world.requests(name).act(`/api/detailed-plans/${(await newest()).id}`, action, input, {
    seenVersion: (await newest()).version,
    ...more,
  })
const waits = async (name: CastName) =>
  ok(await world.requests(name).get('/api/work'))
    .items.filter(({ kind }: { kind: string }) => kind === 'detailedPlan')
    .map(({ acts }: { acts: { action: string }[] }) => acts[0]!.action)
const placed = async () =>
  (
    ok(await world.requests('thuy').get(`/api/plans/${PLAN}/targets`)).items as {
      rule: number
      unitId: string | null
    }[]
  )
    .filter(({ rule }) => rule === 1)
    .map(({ unitId }) => unitId)
const recorded = async (id: string) =>
  (
    await world.asOwner((owner) =>
      owner.selectFrom('auditLog').select('action').where('thingId', '=', id).orderBy('sequence').execute(),
    )
  ).map(({ action }) => action)

test('the plan asks for one, so it waits with the focal agency; only that agency draws it up, and from what is known already (CT-IV-1-3, KG-III-2-2)', async () => {
  expect([await waits('thuy'), await waits('lan'), await waits('dung')]).toEqual([['prepare'], [], []])
  expect((await world.requests('nam').send(OPEN, { reason: '' })).status).toBe(403)
  expect((await world.requests('lan').send(OPEN, { reason: '' })).status).toBe(403)
  expect((await world.requests('thuy').send(OPEN, { reason: '', state: 'fixed' })).status).toBe(422)
  expect((await world.requests('thuy').send(`/api/plans/${randomUUID()}/detailed-plans`, { reason: '' })).status).toBe(
    404,
  )
  const draft = await world.asOwner((owner) => seedPlan(owner, { state: 'draft', symbol: 'KH9-UBND' }))
  expect((await world.requests('thuy').send(`/api/plans/${draft}/detailed-plans`, { reason: '' })).body.code).toBe(
    'PLAN_NOT_IN_FORCE',
  )
  const opened: DetailedPlan = ok(await world.requests('thuy').send(OPEN, { reason: '' }))
  expect(opened).toMatchObject({ ordinal: 1, state: 'draft', coordinating: ['Văn phòng UBND tỉnh'] })
  expect(opened.visits.map(({ rule, unitId, teamId }) => [rule, unitId, teamId])).toEqual([
    [0, DEPARTMENT, TEAM],
    [1, null, TEAM],
    [1, null, TEAM],
  ])
  // Sent once more after a lost answer, under its own id: it is opened once.
  expect(ok(await world.requests('thuy').send(OPEN, { id: opened.id, reason: '' })).id).toBe(opened.id)
  expect((await world.requests('thuy').send(OPEN, { reason: 'x' })).body.code).toBe('VERSION_UNDER_WAY')
  expect(await recorded(opened.id)).toEqual(['openVersion'])
})

test('a draft is kept with all that it lacks, over the version that was seen; a Team and a unit do not know of it', async () => {
  const { visits, version } = await newest()
  const filled = visits.map((visit) => ({ ...visit, from: '2026-04-06' as const, part: 'morning' as const }))
  expect((await write(filled, { by: 'lan' })).status).toBe(403)
  expect((await write([{ ...filled[0]!, part: 'night' } as never])).status).toBe(422)
  expect(
    (await world.requests('thuy').overwrite(`/api/detailed-plans/${randomUUID()}`, { visits: [], coordinating: [] }, 1))
      .status,
  ).toBe(404)
  expect(ok(await write(filled)).version).toBe(version + 1)
  expect(ok(await write(filled, { seen: version })).version).toBe(version + 1)
  expect((await write(visits, { seen: version, by: 'quang' })).body.code).toBe('CHANGED_MEANWHILE')
  expect(await recorded((await newest()).id)).toEqual(['openVersion', 'write'])
  const path = `/api/detailed-plans/${(await newest()).id}`
  expect([await versions('binh'), (await world.requests('hoa').get(OPEN)).status]).toEqual([[], 403])
  expect([(await world.requests('binh').get(path)).status, (await world.requests('thuy').get(path)).status]).toEqual([
    404, 200,
  ])
})

test('it is fixed once nothing stands in the way; open places of the plan are named then and not before (KG-II-2c, KG-I-2b-2, CT-IV-1-3)', async () => {
  const { visits, id } = await newest()
  const at = (unitId: string | null, on: string): PlannedVisit => ({ ...visits[1]!, unitId, from: on as never })
  ok(await write([visits[0]!, at(OTHER_WARD, '2026-10-06'), at(null, '2026-04-08')]))
  const refused = await act('thuy', 'fix')
  expect([refused.body.code, refused.body.also]).toEqual([
    'VISIT_OUTSIDE_WINDOW',
    [expect.objectContaining({ detail: expect.stringContaining('là 1, kế hoạch ghi 2') })],
  ])
  expect(await placed()).toEqual([null, null])
  ok(await write([at(OTHER_WARD, '2026-04-07'), { ...at(WARD, '2026-04-08'), memberIds: [cast.binh.id] }]))
  expect((await act('thuy', 'fix')).body).toMatchObject({ code: 'FIX_REASON_REQUIRED', field: 'note' })
  expect((await act('dung', 'fix', { note: 'x' })).status).toBe(403)
  ok(await write([visits[0]!, at(OTHER_WARD, '2026-04-07'), { ...at(WARD, '2026-04-08'), memberIds: [cast.binh.id] }]))
  expect((await act('thuy', 'fix', {}, { seenVersion: 1 })).status).toBe(409)
  const commandId = randomUUID()
  for (let n = 0; n < 2; n++)
    expect(ok(await act('thuy', 'fix', { note: '' }, { commandId }))).toMatchObject({
      state: 'fixed',
      fixedOn: '2026-03-16',
    })
  expect((await placed()).toSorted()).toEqual([WARD, OTHER_WARD].toSorted())
  expect((await newest()).chosen.toSorted()).toEqual([WARD, OTHER_WARD].toSorted())
  expect((await recorded(id)).filter((action) => action === 'fix')).toHaveLength(1)
  expect(await recorded(PLAN)).toContain('chooseUnits')
  expect((await versions('binh')).map(({ ordinal }) => ordinal)).toEqual([1])
})

test('nothing of a fixed version changes, whoever asks: the route and the database refuse it (CT-IV-1-3)', async () => {
  const { visits, id } = await newest()
  expect((await write(visits.slice(1))).body.code).toBe('VERSION_FIXED')
  const change = (what: string) =>
    world.as('thuy', (tx) => sql`update detailed_plans set ${sql.raw(what)} where id = ${id}`.execute(tx))
  for (const what of [`visits = '[]'`, `state = 'draft'`, `fix_note = 'x'`, `coordinating = '{}'`])
    await expect(change(what), what).rejects.toMatchObject({ code: 'SO001' })
})

test('a schedule begins with the newest fixed version, with who goes; what counts is the schedule (CT-IV-1-3)', async () => {
  const { detailed, session } = ok(await world.requests('thuy').get(`/api/schedules/${INSPECTION}`))
  expect([detailed, session]).toEqual([
    {
      ordinal: 1,
      from: '2026-04-08',
      to: null,
      part: 'morning',
      place: '',
      members: [{ accountId: cast.binh.id, name: 'Bình' }],
    },
    null,
  ])
  const { waiting } = ok(await world.requests('thuy').get('/api/schedules'))
  expect(waiting).toMatchObject([{ unitId: WARD, detailed: { ordinal: 1, from: '2026-04-08' } }])
  ok(
    await world.requests('thuy').act(`/api/schedules/${INSPECTION}`, 'schedule', {
      ...{ heldOn: '2026-04-09', startsAt: '08:00', place: 'Trụ sở', composition: '' },
    }),
  )
  expect(ok(await world.requests('thuy').get(`/api/schedules/${INSPECTION}`)).session.heldOn).toBe('2026-04-09')
})

test('its head signs or the clerk records it, then it is numbered by the focal agency; another than who fixed it signs (CT-IV-1-3, CT-SIG-1, CT-HDR-1)', async () => {
  expect([await waits('quang'), await waits('thuy'), await waits('dung')]).toEqual([['sign'], [], ['sign']])
  // A version begun beside it does not hide that it waits.
  const begun: DetailedPlan = ok(await world.requests('thuy').send(OPEN, { reason: 'Mở nhầm' }))
  expect([await waits('thuy'), await waits('dung')]).toEqual([['fix'], ['sign']])
  expect((await waits('quang')).toSorted()).toEqual(['fix', 'sign'])
  ok(await world.requests('thuy').act(`/api/detailed-plans/${begun.id}`, 'cancel'))
  expect((await act('thuy', 'sign', { signerId: cast.quang.id })).status).toBe(403)
  expect((await act('dung', 'sign', { signerId: cast.lan.id })).body.code).toBe('SIGN_AUTHORITY_MISMATCH')
  const path = `/api/detailed-plans/${(await newest()).id}`
  const copy = { name: 'bản ký.pdf', bytes: await pdf() }
  expect((await attach(world, 'dung', path, copy)).status).toBe(409)
  expect(ok(await act('dung', 'sign', { signerId: cast.quang.id })).state).toBe('signed')
  const number = { number: '15', symbol: 'KH-SNV', issuedOn: '2026-03-16' }
  expect((await act('lan', 'issue', number)).status).toBe(403)
  expect((await act('thuy', 'issue', number)).body.code).toBe('SIGNED_COPY_REQUIRED')
  expect((await attach(world, 'lan', path, copy)).status).toBe(403)
  expect((await attach(world, 'binh', path, copy)).status).toBe(403)
  expect((await attach(world, 'dung', `/api/detailed-plans/${randomUUID()}`, copy)).status).toBe(404)
  ok(await attach(world, 'dung', path, copy))
  expect((await act('thuy', 'issue', { ...number, number: 'x' })).body.code).toBe('DOC_NUMBER_INVALID')
  expect(ok(await act('thuy', 'issue', number))).toMatchObject({ state: 'issued', number: '15' })
  expect((await recorded((await newest()).id)).slice(-2)).toEqual(['sign', 'issue'])
})

test('its paper has the table of units, days, members and contents, and is right in form; by its own id an earlier version prints too (CT-IV-1-3, KG-III-2-2, ND30-A1)', async () => {
  const [first] = await versions()
  const paper = await world.requests('thuy').get(`/api/papers/detailedPlan/${PLAN}.docx`)
  const breaches = (await checkDocx(paper.body)).filter(({ outcome, note }) => outcome === 'fail' && !note)
  expect(breaches).toEqual([])
  const text = JSON.stringify(await readDocument(paper.body, 'ke-hoach.docx'))
  for (const words of [
    'KẾ HOẠCH',
    'Kiểm tra chi tiết công tác',
    'Ủy ban nhân dân phường Sông Hồng',
    'Bình',
    'Toàn Đoàn',
    '08/04/2026',
    '15/KH-SNV',
  ])
    expect(text).toContain(words)
  expect((await world.requests('hoa').get(`/api/papers/detailedPlan/${PLAN}.docx`)).status).toBe(404)
  expect((await world.requests('binh').get(`/api/papers/detailedPlan/${first!.id}.pdf`)).status).toBe(200)
})

test('a version begun by mistake waits with the focal agency until it is fixed or given up; then the one before goes on and its number is free (CT-IV-1-3)', async () => {
  const [first] = await versions()
  const begun: DetailedPlan = ok(await world.requests('thuy').send(OPEN, { reason: 'Mở nhầm' }))
  expect([await waits('thuy'), await waits('lan'), await waits('dung')]).toEqual([['fix'], [], []])
  const path = `/api/detailed-plans/${begun.id}`
  const giveUp = { commandId: randomUUID(), action: 'cancel', seenVersion: begun.version, input: {} }
  expect((await world.requests('thuy').act(`/api/detailed-plans/${randomUUID()}`, 'cancel')).status).toBe(404)
  expect((await world.requests('lan').send(`${path}/commands`, giveUp)).body.code).toBe('WRONG_ACTOR')
  expect((await world.requests('thuy').send(`${path}/commands`, { ...giveUp, input: { note: 'x' } })).status).toBe(422)
  expect((await world.requests('thuy').act(`/api/detailed-plans/${first!.id}`, 'cancel')).body.code).toBe('WRONG_STATE')
  for (const _twice of [1, 2])
    expect(ok(await world.requests('thuy').send(`${path}/commands`, giveUp))).toMatchObject({ state: 'cancelled' })
  expect(await recorded(begun.id)).toEqual(['openVersion', 'cancel'])
  expect([await versions(), await waits('thuy')]).toEqual([[first], []])
  expect((await world.requests('binh').get(path)).status).toBe(404)
  const { visits, coordinating, version } = ok(await world.requests('thuy').get(path))
  expect((await world.requests('thuy').overwrite(path, { visits, coordinating: [] }, version)).body.code).toBe(
    'WRONG_STATE',
  )
  expect(coordinating).toEqual(begun.coordinating)
  const again = world.asOwner((owner) =>
    owner.updateTable('detailedPlans').set({ state: 'issued' }).where('id', '=', begun.id).execute(),
  )
  await expect(again).rejects.toThrow()
})

test('a later change is a new version with its reason; the one before stays, and a unit that is replaced gives its place to another (CT-IV-1-3, KG-II-2c)', async () => {
  expect((await world.requests('thuy').send(OPEN, { reason: ' ' })).body.code).toBe('VERSION_REASON_REQUIRED')
  const second: DetailedPlan = ok(
    await world.requests('thuy').send(OPEN, { reason: 'Đổi ngày theo đề nghị của phường' }),
  )
  expect(second).toMatchObject({ ordinal: 2, state: 'draft', reason: 'Đổi ngày theo đề nghị của phường' })
  expect(second.visits).toHaveLength(3)
  // As long as it is a draft schedules follow the one before.
  expect(ok(await world.requests('thuy').get(`/api/schedules/${INSPECTION}`)).detailed.ordinal).toBe(1)
  ok(await write(second.visits.map((visit) => ({ ...visit, from: '2026-05-04' as const, part: 'day' as const }))))
  const clash = await act('thuy', 'fix')
  expect([clash.body.code, clash.body.detail]).toEqual([
    'FIX_REASON_REQUIRED',
    expect.stringContaining('Trùng lịch ngày 04/05/2026'),
  ])
  ok(await act('thuy', 'fix', { note: 'Chia hai tổ' }))
  expect((await versions()).map(({ ordinal, state }) => [ordinal, state])).toEqual([
    [2, 'fixed'],
    [1, 'issued'],
  ])
  expect(ok(await world.requests('thuy').get(`/api/schedules/${INSPECTION}`)).detailed).toMatchObject({
    ordinal: 2,
    from: '2026-05-04',
  })
  const text = JSON.stringify(
    await readDocument((await world.requests('thuy').get(`/api/papers/detailedPlan/${PLAN}.docx`)).body, 'b2.docx'),
  )
  expect(text).toContain('thay thế Kế hoạch số 15/KH-SNV')
})

test('signed by the head of the Team it is the Team’s paper (CT-IV-1-3, ND30-K6)', async () => {
  ok(await act('dung', 'sign', { signerId: cast.minh.id }))
  const { body } = await world.requests('thuy').get(`/api/papers/detailedPlan/${PLAN}.docx`)
  const text = JSON.stringify(await readDocument(body, 'b2.docx'))
  expect([text.includes('TRƯỞNG ĐOÀN'), text.includes('KH-ĐKT'), text.includes('15/KH-SNV')]).toEqual([
    true,
    true,
    true,
  ])
  expect((await act('thuy', 'issue', { number: '15', symbol: 'KH-SNV', issuedOn: '2026-03-16' })).body.code).toBe(
    'DUPLICATE_DOC_NUMBER',
  )
})

test('a draft of a plan that is over is refused for that reason (design)', async () => {
  const id = randomUUID()
  await world.asOwner(async (owner) => {
    const planId = await seedPlan(owner, { state: 'completed', symbol: 'KH10-UBND' })
    await owner
      .insertInto('detailedPlans')
      .values({ id, tenantId: PROVINCE, planId, ordinal: 1, state: 'draft' })
      .execute()
  })
  const body = { visits: [], coordinating: [] }
  expect((await world.requests('thuy').overwrite(`/api/detailed-plans/${id}`, body, 1)).body.code).toBe(
    'PLAN_NOT_IN_FORCE',
  )
})
