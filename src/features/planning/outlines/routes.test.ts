import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type CastName, cast, PLAN } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { NGHI_XUAN, ok, seedPlan, seedThread } from '#test/world.ts'
import { treeOf } from './rules.ts'
import { addOutline } from './store.ts'

const world = testWorld('2026-03-16')
const at = (planId: string) => `/api/outlines/${planId}`
const add = (name: CastName, change: object = {}, planId = PLAN) =>
  world.requests(name).send(at(planId), { ...outline, ...change })
const shown = async (name: CastName, planId = PLAN) => ok(await world.requests(name).get(at(planId))).outline
const recorded = () =>
  world.asOwner((owner) =>
    owner
      .selectFrom('auditLog')
      .select(['thingId', 'actorName', 'detail'])
      .where('action', '=', 'addOutline')
      .orderBy('at')
      .execute(),
  )

const item = (depth: number, marker: string, text: string, appliesTo: string[] = []) => ({
  depth,
  marker,
  text,
  appliesTo,
})
const outline = {
  title: 'Đề cương báo cáo',
  items: [
    item(0, 'I', 'Kết quả thực hiện'),
    item(1, '1', 'Tỷ lệ công chức đạt chuẩn', ['specialisedAgency']),
    item(1, '2', 'Tình hình chỉ đạo, điều hành'),
    item(0, 'II', 'Kiến nghị, đề xuất (nếu có)'),
  ],
}
/** Whether somebody waits to add an outline. */
const isWaitedFor = () =>
  world.asOwner(async (owner) => {
    const { rows } = await sql`
      select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`.execute(
      owner,
    )
    return rows.length > 0
  })

let drafted = ''
let elsewhere = ''

beforeAll(async () => {
  await seedThread(world, NGHI_XUAN)
  await world.asOwner(async (owner) => {
    drafted = await seedPlan(owner, { state: 'draft' })
    elsewhere = await seedPlan(owner, { tenantId: randomUUID() })
  })
})

test('the outline of a plan is added by the focal agency alone, and nothing is kept of what is refused (design)', async () => {
  for (const planId of [randomUUID() as string, elsewhere, 'nothing'])
    expect((await add('thuy', {}, planId)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  for (const name of ['lan', 'dung', 'minh', 'tam', 'hoa', 'yen', 'nam', 'khoa'] as const)
    expect([name, (await add(name)).status]).toEqual([name, 403])
  for (const [change, field] of [
    [{ title: ' ' }, 'title'],
    [{ title: undefined }, 'title'],
    [{ items: undefined }, 'items'],
    [{ items: [] }, 'items'],
    [{ items: [item(6, '', 'Quá sâu')] }, 'items.0.depth'],
    [{ items: [item(0, 'I', ' ')] }, 'items.0.text'],
    [{ items: [{ ...item(0, 'I', 'Một'), answerKinds: [] }] }, 'items.0.answerKinds'],
    [{ items: [{ ...item(0, 'I', 'Một'), answerKinds: ['score'] }] }, 'items.0.answerKinds.0'],
    [{ strange: 1 }, ''],
  ] as const)
    expect((await add('thuy', change)).body).toMatchObject({
      status: 422,
      code: 'INVALID_INPUT',
      parameters: { field },
    })
  expect(await shown('thuy')).toBeNull()
  expect(await recorded()).toEqual([])
})

test('its items stand in their order below their headings, headings ask nothing, and the act is recorded (TN-DC-IV)', async () => {
  const added = ok(await add('thuy')).outline
  expect(await shown('hoa')).toEqual(added)
  const [heading, ratio, plain, last] = added.items
  expect(added).toMatchObject({ planId: PLAN, title: 'Đề cương báo cáo' })
  expect(added.items).toHaveLength(4)
  expect(heading).toMatchObject({ marker: 'I', parentId: null, answerKinds: [] })
  expect(ratio).toMatchObject({
    parentId: heading.id,
    appliesTo: ['specialisedAgency'],
    answerKinds: ['ratio', 'narrative'],
  })
  expect(plain).toMatchObject({ parentId: heading.id, marker: '2', conditional: false })
  expect(last).toMatchObject({ parentId: null, conditional: true })
  expect(await recorded()).toEqual([{ thingId: added.id, actorName: 'Thủy', detail: { planId: PLAN, items: 4 } }])
})

test('an outline added later is the one that is shown; the one before is kept for the reports that began with it (design)', async () => {
  const later = ok(await add('quang', { title: 'Đề cương sửa', items: [item(0, 'A', 'Mới')] })).outline
  expect(later).toMatchObject({ title: 'Đề cương sửa', items: [{ marker: 'A', text: 'Mới' }] })
  expect(await shown('minh')).toEqual(later)
  const kept = await world.asOwner((owner) =>
    owner.selectFrom('outlines').select(['title', 'version']).where('planId', '=', PLAN).orderBy('version').execute(),
  )
  expect(kept).toEqual([
    { title: 'Đề cương báo cáo', version: 1 },
    { title: 'Đề cương sửa', version: 2 },
  ])
})

test('what the focal agency says of an item goes before what its words let one guess, and is another version (design)', async () => {
  const guessed = ok(await add('thuy', { items: [item(0, '', 'Việc xin lỗi bằng văn bản (nếu có)')] })).outline
  expect(guessed.items).toMatchObject([{ answerKinds: ['narrative'], conditional: true }])
  const asked = { ...item(0, '', 'Việc xin lỗi bằng văn bản (nếu có)'), answerKinds: ['number', 'evidence'] }
  const corrected = ok(await add('thuy', { items: [{ ...asked, conditional: false }] })).outline
  expect(corrected.id).not.toBe(guessed.id)
  expect(corrected.items).toMatchObject([{ answerKinds: ['number', 'evidence'], conditional: false }])
})

test('an outline sent twice, at once or later, is one: the second is answered as it stands (design)', async () => {
  const before = (await recorded()).length
  const sent = { title: 'Đề cương gửi hai lần', items: [item(0, 'I', 'Chung'), item(1, '1', 'Riêng', ['communePC'])] }
  const [first, second] = await Promise.all([add('thuy', sent), add('thuy', sent)])
  const later = await add('quang', sent)
  expect(ok(second).outline).toEqual(ok(first).outline)
  expect(ok(later).outline).toEqual(ok(first).outline)
  expect((await recorded()).length).toBe(before + 1)
  // The second comes before the first is kept: it waits and sees it.
  const title = 'Đề cương đang ghi'
  const waiting = await world.as('thuy', async (tx, { by }) => {
    await addOutline(tx, { tenantId: by.tenantId, planId: PLAN, title }, treeOf(sent.items))
    const waits = add('quang', { ...sent, title })
    while (!(await isWaitedFor()));
    return [waits]
  })
  expect(ok(await waiting[0]!).outline).toEqual(await shown('lan'))
  expect((await recorded()).length).toBe(before + 1)
  // What differs in a word or a place is another outline; it and the other one are numbered one after the other.
  const [deep, flat] = [sent.items, sent.items.map((line) => ({ ...line, depth: 0 }))]
  const both = await Promise.all([add('thuy', { ...sent, items: flat }), add('quang', { items: deep, title: 'Khác' })])
  expect(new Set([first, ...both].map((answer) => ok(answer).outline.id)).size).toBe(3)
  const versions = await world.asOwner((owner) =>
    owner.selectFrom('outlines').select('version').where('planId', '=', PLAN).orderBy('version').execute(),
  )
  expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('the database keeps no two outlines of one plan under one version (design)', async () => {
  const again = { id: randomUUID(), tenantId: cast.thuy.tenantId, planId: PLAN, title: 'x', version: 1 }
  await expect(world.as('thuy', (tx) => tx.insertInto('outlines').values(again).execute())).rejects.toThrow(
    /outlines_by_plan/,
  )
})

test('who may not know of a plan does not find its outline either (design)', async () => {
  ok(await add('thuy', {}, drafted))
  for (const name of ['lan', 'dung', 'quang'] as const)
    expect((await shown(name, drafted)).title).toBe('Đề cương báo cáo')
  for (const name of ['minh', 'hoa', 'nam', 'khoa'] as const)
    expect([name, (await world.requests(name).get(at(drafted))).status]).toEqual([name, 404])
  expect((await world.requests('khoa').get(at(PLAN))).status).toBe(404)
  expect((await world.requests('thuy').get(at(elsewhere))).status).toBe(404)
})
