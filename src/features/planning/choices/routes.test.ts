import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { cast, DEPARTMENT, HOME_AFFAIRS, OTHER_WARD, PROVINCE, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, type Row, seedInspection, seedPlan, seedThread } from '#test/world.ts'
import { listText } from './rules.ts'

const TODAY = '2026-03-16'
const world = testWorld(TODAY)
const thuy = world.requests('thuy')
const COMMUNES = {
  ...{ kind: 'communePC', names: [], count: 1, percent: null, perParent: null, text: '01 xã, phường', form: null },
}
const NAMED = { ...COMMUNES, kind: 'specialisedAgency', names: ['Sở Tài chính'], count: null, text: 'Sở Tài chính' }
const CONTENT = JSON.stringify({
  ...{ legalBases: [], purposes: [], requirements: [], contents: [], forms: [], targets: [COMMUNES, NAMED] },
  ...{ periods: [], tasks: [], budget: [], recipients: [], missingAnnexes: [] },
  signature: { lines: [], name: null },
})
const WEIGHTS = [
  { criterion: 'lateDossiers', weight: 30, cap: 20 },
  { criterion: 'notVisited', weight: 10, cap: 365 },
  { criterion: 'openRecommendations', weight: 20, cap: 4 },
  { criterion: 'lateReports', weight: 5, cap: 1 },
  { criterion: 'newlyMerged', weight: 5, cap: 2 },
]
const seed = (row: Row<'plans'> = {}) =>
  world.asOwner(async (owner) => {
    const id = await seedPlan(owner, {
      ...{ origin: 'drafted', number: null, issuedOn: null, symbol: `K${randomUUID().slice(0, 8)}`, state: 'draft' },
      content: CONTENT,
      ...row,
    })
    await saveSetting(owner, { tenantId: PROVINCE, planId: id }, { key: 'riskWeights', value: WEIGHTS, source: 'plan' })
    return id
  })
const acts = (planId: string) =>
  world.asOwner((owner) =>
    owner
      .selectFrom('auditLog')
      .select(['action', 'detail'])
      .where('thingId', '=', planId)
      .orderBy('sequence')
      .execute(),
  )
const FIGURES = {
  ...{ criterion: 'lateDossiers', source: 'Hệ thống thông tin giải quyết TTHC', on: '2026-02-28' },
  values: [
    { unitId: WARD, value: 1200 },
    { unitId: OTHER_WARD, value: 300 },
  ],
}
const lot = (part: object = {}) => ({ id: randomUUID(), rule: 0, count: 1, pool: 'all', reason: '', ...part })

beforeAll(() => seedThread(world, CAN_THO))

test('figures are entered once, recorded once, corrected and taken away; the system’s own are typed by nobody (QN-I-2-5, QN-I-2-6, QN-I-2-7)', async () => {
  const plan = await seed()
  const at = `/api/plans/${plan}/factors`
  const put = (body: object) => thuy.send(at, body, 'PUT')
  ok(await put(FIGURES))
  expect(ok(await put(FIGURES)).items).toMatchObject([
    { unitId: WARD, value: 1200, source: FIGURES.source, on: '2026-02-28' },
    { unitId: OTHER_WARD, value: 300 },
  ])
  expect((await acts(plan)).map(({ action }) => action)).toEqual(['enterFactors'])
  ok(await put({ ...FIGURES, values: [{ unitId: OTHER_WARD, value: null }] }))
  expect(ok(await thuy.get(at)).items).toMatchObject([{ unitId: WARD, value: 1200 }])
  expect((await put({ ...FIGURES, source: '' })).body.code).toBe('FACTOR_SOURCE_REQUIRED')
  expect((await put({ ...FIGURES, on: '2026-03-17' })).body.code).toBe('FACTOR_DAY_AHEAD')
  expect((await put({ ...FIGURES, criterion: 'notVisited' })).body.code).toBe('INVALID_INPUT')
  expect((await put({ ...FIGURES, values: [{ unitId: randomUUID(), value: 1 }] })).status).toBe(404)
  expect((await thuy.send(`/api/plans/${randomUUID()}/factors`, FIGURES, 'PUT')).status).toBe(404)
  for (const name of ['lan', 'dung', 'minh', 'hoa', 'khoa'] as const)
    expect((await world.requests(name).send(at, FIGURES, 'PUT')).status).toBe(403)
  const over = await seed({ state: 'completed', number: '9', issuedOn: '2026-01-05' })
  expect((await thuy.send(`/api/plans/${over}/factors`, FIGURES, 'PUT')).status).toBe(409)
})

test('units are ranked by what was typed and what the system knows, with every part of the sum (QN-I-2-5, T2-PLAN-5)', async () => {
  const plan = await seed()
  ok(await thuy.send(`/api/plans/${plan}/factors`, FIGURES, 'PUT'))
  await world.asOwner(async (owner) => {
    const inspection = randomUUID()
    await seedInspection(owner, { id: inspection, unitId: OTHER_WARD, state: 'closed', round: 9 })
    const of = { tenantId: PROVINCE, inspectionId: inspection, teamId: null, unitId: OTHER_WARD }
    await owner
      .insertInto('inspectionSessions')
      .values({ id: randomUUID(), ...of, heldOn: '2026-03-06', startsAt: '08:00', place: 'Trụ sở', state: 'held' })
      .execute()
    await owner
      .insertInto('recommendations')
      .values({ id: randomUUID(), ...of, ordinal: 1, text: 'Niêm yết', addressee: 'unit', state: 'issued' })
      .execute()
    await owner
      .insertInto('unitReports')
      .values({ id: randomUUID(), ...of, unitKind: 'communePC', state: 'drafting', dueOn: '2026-03-01' })
      .execute()
  })
  const at = `/api/ranking?planId=${plan}`
  const { items, total } = ok(await thuy.get(`${at}&kind=communePC`))
  expect(total).toBe(2)
  const [first, second] = items
  // 12 of 20 at 30; never visited since 2020: all 10.
  expect(first).toMatchObject({ id: WARD, place: 1, score: 2800, chosen: false })
  // 3 of 20 at 30; ten days of 365 at 10; one open of 4 at 20; one late report at 5.
  expect(second).toMatchObject({ id: OTHER_WARD, place: 2, score: 450 + 27 + 500 + 500 })
  const cell = (criterion: string) => second.cells.find((one: { criterion: string }) => one.criterion === criterion)
  expect(cell('notVisited')).toMatchObject({ value: 1000, source: 'từ lần kiểm tra ngày 06/03/2026', points: 27 })
  expect(cell('openRecommendations')).toMatchObject({ value: 100, points: 500 })
  expect(cell('lateReports')).toMatchObject({ value: 100, points: 500 })
  // Without a kind: all that the sentences speak of.
  expect(
    ok(await thuy.get(at))
      .items.map(({ id }: { id: string }) => id)
      .toSorted(),
  ).toEqual([WARD, OTHER_WARD, DEPARTMENT, HOME_AFFAIRS].toSorted())
  expect(ok(await thuy.get('/api/ranking')).items).toEqual([])
  expect(ok(await thuy.get(`/api/ranking?planId=${randomUUID()}`)).items).toEqual([])
  for (const name of ['minh', 'hoa', 'khoa'] as const) expect((await world.requests(name).get(at)).status).toBe(403)
  const printed = ok(await world.requests('lan').get(`/api/ranking/sheet?planId=${plan}&kind=communePC`))
  expect(printed.rows[0].slice(0, 3)).toEqual(['1', 'Ủy ban nhân dân phường Sông Hồng', '28'])
  expect(printed.rows[0][3]).toContain('Hồ sơ trễ hạn, tồn đọng: 12 trên 20 × 30 điểm = 18')
})

test('a lot is drawn once however often it is sent; list, seed and hashes stand before the result (T2-PLAN-5)', async () => {
  const plan = await seed()
  const at = `/api/plans/${plan}/lots`
  const sent = lot()
  const drawn = ok(await thuy.send(at, sent))
  expect(ok(await thuy.send(at, sent))).toEqual(drawn)
  const list = [WARD, OTHER_WARD].toSorted()
  expect(drawn).toMatchObject({ ordinal: 1, sentence: '01 xã, phường', rule: 0, byName: 'Thủy' })
  expect(drawn.candidates.map(({ id }: { id: string }) => id)).toEqual(list)
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')
  expect(drawn.listHash).toBe(sha(listText(list)))
  const [entry] = await acts(plan)
  expect(entry).toMatchObject({
    action: 'drawUnits',
    detail: { listHash: drawn.listHash, seedHash: sha(drawn.seed), count: 1, candidates: 2 },
  })
  expect(drawn.drawn.length).toBe(1)
  // Anybody of the office works it out again from what was kept.
  expect(ok(await world.requests('lan').get(at)).items).toEqual([drawn])
  for (const name of ['minh', 'hoa', 'khoa'] as const) expect((await world.requests(name).get(at)).status).toBe(403)
})

test('a second draw for a sentence asks a reason; both stay, and the database keeps them as they are (T2-PLAN-5)', async () => {
  const plan = await seed()
  const at = `/api/plans/${plan}/lots`
  ok(await thuy.send(at, lot()))
  expect((await thuy.send(at, lot({ reason: ' ' }))).body).toMatchObject({ status: 422, code: 'DRAW_REASON_REQUIRED' })
  const again = ok(await thuy.send(at, lot({ reason: 'Đơn vị vừa được thanh tra' })))
  expect(again).toMatchObject({ ordinal: 2, reason: 'Đơn vị vừa được thanh tra' })
  expect(ok(await thuy.get(at)).items.map(({ ordinal }: { ordinal: number }) => ordinal)).toEqual([2, 1])
  await expect(
    world.as('thuy', (tx) =>
      tx
        .updateTable('lots')
        .set({ seed: 'a'.repeat(64) })
        .where('id', '=', again.id)
        .execute(),
    ),
  ).rejects.toThrow(/permission denied/)
})

test('a lot is for sentences that leave their units open, of as many as there are, by whoever chooses them (T2-PLAN-5)', async () => {
  const plan = await seed()
  const at = `/api/plans/${plan}/lots`
  expect((await thuy.send(at, lot({ rule: 1 }))).body.code).toBe('UNITS_STAND_IN_PLAN')
  expect((await thuy.send(at, lot({ count: 3 }))).body).toMatchObject({ status: 422, code: 'LOT_LIST_TOO_SHORT' })
  expect((await thuy.send(at, lot({ rule: 7 }))).status).toBe(404)
  expect((await thuy.send(`/api/plans/${randomUUID()}/lots`, lot())).status).toBe(404)
  expect((await thuy.send(at, lot({ count: 0 }))).body.code).toBe('INVALID_INPUT')
  for (const name of ['lan', 'dung', 'minh', 'hoa', 'khoa'] as const)
    expect((await world.requests(name).send(at, lot())).status).toBe(403)
  const submitted = await seed({ state: 'submitted', submittedBy: cast.thuy.id })
  expect((await thuy.send(`/api/plans/${submitted}/lots`, lot())).status).toBe(409)
  expect((await acts(plan)).length).toBe(0)
})

test('whoever stands in the plan, or was visited, is not drawn; one press puts the drawn units into it (T2-PLAN-5)', async () => {
  const plan = await seed()
  const at = `/api/plans/${plan}/lots`
  // The other ward was visited this year.
  const unvisited = ok(await thuy.send(at, lot({ pool: 'unvisited' })))
  expect(unvisited.candidates.map(({ id }: { id: string }) => id)).toEqual([WARD])
  const { version } = ok(await thuy.get(`/api/plans/${plan}`))
  ok(await thuy.overwrite(`/api/plans/${plan}/units/0`, { unitIds: unvisited.drawn }, version))
  const rest = ok(await thuy.send(at, lot({ reason: 'Cần thêm một đơn vị' })))
  expect(rest.candidates.map(({ id }: { id: string }) => id)).toEqual([OTHER_WARD])
})

test('who owes a self-inspection is worked out for the office, with who is inspected (design)', async () => {
  const plan = await seed()
  const { version } = ok(await thuy.get(`/api/plans/${plan}`))
  ok(await thuy.overwrite(`/api/plans/${plan}/units/0`, { unitIds: [WARD] }, version))
  const { items } = ok(await world.requests('dung').get(`/api/plans/${plan}/liable`))
  const chosen = new Map(items.map((one: { unitId: string; chosen: boolean }) => [one.unitId, one.chosen]))
  expect([chosen.get(WARD), chosen.get(OTHER_WARD), chosen.get(DEPARTMENT)]).toEqual([true, false, false])
  expect((await world.requests('minh').get(`/api/plans/${plan}/liable`)).status).toBe(403)
  expect((await thuy.get(`/api/plans/${randomUUID()}/liable`)).status).toBe(404)
})
