import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addOutline } from '#features/planning/outlines/store.ts'
import { cast, PLAN, PROVINCE } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { NGHI_XUAN, ok, seedPlan, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-16')
const point = (text: string, children: readonly object[] = []) => ({ marker: null, text, children })
const period = (round: string) => ({
  ...{ form: 'Kiểm tra định kỳ', from: '2026-06-01', to: '2026-11-30', before: false, text: round, round },
})
const CONTENT = {
  ...{ legalBases: [{ type: 'plan', number: '1', symbol: 'KH', date: null, issuer: null, text: 'x' }], purposes: [] },
  contents: [point('Kiểm soát thủ tục hành chính', [point('Việc niêm yết thủ tục')]), point('Quản lý tài sản công')],
  ...{ requirements: [], forms: [], targets: [], tasks: [], budget: [], recipients: ['UBND xã'], missingAnnexes: [] },
  ...{ periods: [period('Đợt 1'), period('Đợt 2')], signature: { lines: [], name: 'Lan' } },
}
const SOURCE = [{ number: 1, text: 'Việc kiểm tra phải đảm bảo các nội dung cơ bản sau:' }]
beforeAll(() => seedThread(world, NGHI_XUAN, { content: JSON.stringify(CONTENT), source: JSON.stringify(SOURCE) }))

const thuy = world.requests('thuy')
let count = 0
const seed = (state: 'draft' | 'issued', more: object = {}) =>
  world.asOwner((owner) =>
    seedPlan(owner, {
      ...{ state, symbol: `ND${++count}-UBND`, content: JSON.stringify(CONTENT), source: JSON.stringify(SOURCE) },
      ...{ origin: 'drafted', number: state === 'draft' ? null : String(count), ...more },
    }),
  )
const at = (plan: string) => `/api/plans/${plan}/contents`
const recorded = (plan: string) =>
  world.asOwner((owner) =>
    owner.selectFrom('auditLog').select('action').where('thingId', '=', plan).orderBy('sequence').execute(),
  )

test('contents are proposed from the text, the same each time, and confirmed by the focal agency, once however often sent (CT-II-0)', async () => {
  const plan = await seed('draft')
  const proposed = ok(await thuy.get(at(plan)))
  expect(proposed).toMatchObject({ confirmed: false, fixed: false, version: 0, rounds: [1, 2], mayWrite: true })
  expect(proposed.items).toMatchObject([
    { code: '1', basic: true, field: 'procedures' },
    { code: '1.1', basic: false, field: 'procedures' },
    { code: '2', basic: true, field: 'finance' },
  ])
  expect(ok(await thuy.get(at(plan))).items).toEqual(proposed.items)

  const items = proposed.items.map((item: object, index: number) =>
    index === 1 ? { ...item, onSiteOnly: true } : item,
  )
  const saved = ok(await thuy.overwrite(at(plan), { items }, 0))
  expect(saved).toMatchObject({ confirmed: true, fixed: false, version: 1, items })
  expect(ok(await thuy.overwrite(at(plan), { items }, 0))).toEqual(saved)
  expect((await thuy.overwrite(at(plan), { items: items.slice(0, 2) }, 0)).body.code).toBe('BASIC_CONTENT_KEPT')
  const swapped = [items[0], { ...items[1], code: '2' }, { ...items[2], code: '1.1' }]
  expect((await thuy.overwrite(at(plan), { items: swapped }, 0)).body.code).toBe('CHANGED_MEANWHILE')
  expect(ok(await thuy.overwrite(at(plan), { items: swapped }, 1)).items).toEqual(swapped)
  expect((await recorded(plan)).map(({ action }) => action)).toEqual(['saveContents', 'saveContents'])
})

test('who may not write the contents, or writes nonsense, is refused (design)', async () => {
  const plan = await seed('draft')
  const { items } = ok(await thuy.get(at(plan)))
  for (const name of ['lan', 'dung', 'minh', 'hoa'] as const)
    expect((await world.requests(name).overwrite(at(plan), { items }, 0)).status).toBe(403)
  // A draft is the office's own.
  for (const name of ['minh', 'hoa', 'khoa'] as const)
    expect((await world.requests(name).get(at(plan))).status).toBe(404)
  expect((await thuy.overwrite(at(randomUUID()), { items }, 0)).status).toBe(404)
  expect((await thuy.overwrite(at(plan), { items: [] }, 0)).body).toMatchObject({ status: 422, code: 'CONTENTS_EMPTY' })
  expect((await thuy.overwrite(at(plan), { items: [{ text: 'x' }] }, 0)).body.code).toBe('INVALID_INPUT')
  const another = ok(await thuy.overwrite(at(plan), { items }, 0))
  const elsewhere = await seed('draft')
  // Another plan's contents are not to be taken over.
  await expect(thuy.overwrite(at(elsewhere), { items: another.items }, 0)).resolves.toMatchObject({ status: 409 })
})

test('a plan is neither submitted nor issued with a round that lacks a basic content, and says which (CT-II-0)', async () => {
  const plan = await seed('draft')
  const { items } = ok(await thuy.get(at(plan)))
  const lacking = [{ ...items[0], rounds: [1] }, ...items.slice(1)]
  ok(await thuy.overwrite(at(plan), { items: lacking }, 0))
  const refused = await thuy.act(`/api/plans/${plan}`, 'submit', { note: 'x' })
  const sentences = [refused.body, ...(refused.body.also ?? [])].map(({ detail }) => detail)
  expect(refused.status).toBe(409)
  expect(sentences.join()).toContain('Còn thiếu: 1. Kiểm soát thủ tục hành chính')
  expect(sentences.join()).not.toContain('tài sản công')
  ok(await thuy.overwrite(at(plan), { items }, 1))
  expect(ok(await thuy.act(`/api/plans/${plan}`, 'submit', { note: 'x' })).state).toBe('submitted')

  const signed = await seed('draft')
  const proposed = ok(await thuy.get(at(signed))).items
  ok(await thuy.overwrite(at(signed), { items: [{ ...proposed[0], rounds: [1] }, ...proposed.slice(1)] }, 0))
  await world.asOwner((owner) =>
    owner
      .updateTable('plans')
      .set({ state: 'signed', signerId: cast.lan.id, signedOn: '2026-03-10' })
      .where('id', '=', signed)
      .execute(),
  )
  const issue = await world
    .requests('dung')
    .act(`/api/plans/${signed}`, 'issue', { number: '88', issuedOn: '2026-03-16' })
  expect([issue.body, ...(issue.body.also ?? [])].map(({ detail }: { detail: string }) => detail).join()).toContain(
    'Còn thiếu: 1. Kiểm soát thủ tục hành chính',
  )
})

test('a round with a plan of its own is not opened without a basic content (CT-II-0)', async () => {
  const plan = await seed('issued')
  const { items } = ok(await thuy.get(at(plan)))
  ok(await thuy.overwrite(at(plan), { items: [...items.slice(0, 2), { ...items[2], rounds: [1] }] }, 0))
  const id = randomUUID()
  await world.asOwner((owner) =>
    owner
      .insertInto('planRounds')
      .values({ id, tenantId: PROVINCE, planId: plan, ordinal: 2, state: 'planned' })
      .execute(),
  )
  expect((await thuy.act(`/api/rounds/${id}`, 'issue', {}, { seenVersion: 1 })).body).toMatchObject({
    code: 'BASIC_CONTENT_MISSING',
  })
})

test('from the issue on the database keeps the contents; a plan issued before gets them once (design)', async () => {
  const waits = async (plan: string) =>
    ok(await thuy.get('/api/work')).items.some(
      (line: { thingId: string; kind: string }) => line.thingId === plan && line.kind === 'planContents',
    )
  const before = await seed('issued')
  expect(await waits(before)).toBe(true)
  const { items } = ok(await thuy.get(at(before)))
  expect(ok(await thuy.overwrite(at(before), { items }, 0))).toMatchObject({ fixed: true, mayWrite: false })
  expect(await waits(before)).toBe(false)
  const renamed = items.map((item: object) => ({ ...item, text: 'Khác' }))
  expect((await thuy.overwrite(at(before), { items: renamed }, 1)).body.code).toBe('CONTENTS_FIXED')

  const draft = await seed('draft')
  const drafted = ok(await thuy.get(at(draft))).items
  ok(await thuy.overwrite(at(draft), { items: drafted }, 0))
  await world.asOwner((owner) =>
    owner.updateTable('plans').set({ state: 'issued', number: '77' }).where('id', '=', draft).execute(),
  )
  for (const plan of [before, draft]) {
    const inDatabase = (table: 'contentItems' | 'contentSets', values: object) =>
      world.as('thuy', (tx) => tx.updateTable(table).set(values).where('planId', '=', plan).execute())
    await expect(inDatabase('contentItems', { text: 'Khác' })).rejects.toMatchObject({ code: 'SO001' })
    await expect(inDatabase('contentSets', { fixed: false })).rejects.toMatchObject({ code: 'SO001' })
    await expect(
      world.as('thuy', (tx) => tx.deleteFrom('contentItems').where('planId', '=', plan).execute()),
    ).rejects.toMatchObject({ code: 'SO001' })
  }
  // From the issue on they are known to everybody who works under the plan.
  for (const name of ['minh', 'hoa'] as const)
    expect(ok(await world.requests(name).get(at(draft))).items).toHaveLength(3)
})

test('which item of the outline reports on what is proposed by its words and corrected at any time (design)', async () => {
  const plan = await seed('issued')
  await world.asOwner((owner) =>
    addOutline(owner, { tenantId: PROVINCE, planId: plan, title: 'Đề cương' }, [
      { marker: '1', text: 'Quản lý tài sản công', appliesTo: [], children: [] },
      { marker: '2', text: 'Kiến nghị, đề xuất', appliesTo: [], children: [] },
    ]),
  )
  const link = (links: readonly object[], by: 'thuy' | 'lan' | 'hoa' = 'thuy', of = plan) =>
    world.requests(by).send(`${at(of)}/outline`, { links }, 'PUT')
  expect((await link([])).body.code).toBe('WRONG_STATE')
  const { items } = ok(await thuy.get(at(plan)))
  const saved = ok(await thuy.overwrite(at(plan), { items }, 0))
  const [first, second] = saved.outline
  expect(saved).toMatchObject({
    ...{ linksConfirmed: false, mayLink: true },
    links: [{ outlineItemId: first.id, contentItemId: items[2].id }],
  })
  const wanted = [
    { outlineItemId: first.id, contentItemId: items[2].id },
    { outlineItemId: first.id, contentItemId: items[1].id },
    { outlineItemId: second.id, contentItemId: items[1].id },
  ]
  const linked = ok(await link(wanted))
  expect(linked.linksConfirmed).toBe(true)
  expect(new Set(linked.links.map((one: object) => JSON.stringify(one)))).toEqual(
    new Set(wanted.map((one) => JSON.stringify(one))),
  )
  expect(ok(await link(wanted.slice(0, 1))).links).toEqual(wanted.slice(0, 1))
  const strange = [{ outlineItemId: first.id, contentItemId: randomUUID() }]
  expect((await link(strange)).body).toMatchObject({ status: 422, code: 'OUTLINE_LINK_UNKNOWN' })
  expect((await link([], 'hoa')).status).toBe(403)
  expect((await link([], 'lan')).status).toBe(403)
  expect((await link([], 'thuy', randomUUID())).status).toBe(404)
  expect((await recorded(plan)).map(({ action }) => action)).toEqual(['saveContents', 'mapOutline', 'mapOutline'])
  expect(PLAN).not.toBe(plan)
})
