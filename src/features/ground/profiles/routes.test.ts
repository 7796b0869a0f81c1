import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { PLAN, PROVINCE } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { NGHI_XUAN, ok, seedThread } from '#test/world.ts'

const world = testWorld('2026-01-10')
beforeAll(() => seedThread(world, NGHI_XUAN))

const put = (who: 'thuy' | 'hoa' | 'minh', key: string, value: unknown, source = 'Theo câu 2 mục III của kế hoạch') =>
  world.requests(who).send(`/api/profiles/${PLAN}/${key}`, { value, source }, 'PUT')

test('the focal agency changes a setting with its basis, and the record keeps it (design)', async () => {
  const { settings } = ok(await put('thuy', 'reportLeadDays', 4))
  expect(settings).toContainEqual({ key: 'reportLeadDays', value: 4, source: 'Theo câu 2 mục III của kế hoạch' })
  const entry = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select(['action', 'detail']).where('action', '=', 'setProfile').executeTakeFirst(),
  )
  expect(entry?.detail).toMatchObject({ key: 'reportLeadDays', value: 4 })
})

test.each([
  ['hoa', 'reportLeadDays', 4, 403, 'WRONG_ACTOR'],
  ['minh', 'disagreePath', true, 403, 'WRONG_ACTOR'],
  ['thuy', 'reportLeadDays', 'ba', 422, 'INVALID_INPUT'],
  ['thuy', 'assigners', [], 422, 'INVALID_INPUT'],
  ['thuy', 'khongCo', true, 404, 'NOT_FOUND'],
] as const)('%s setting %s to %j is answered %i %s', async (who, key, value, status, code) => {
  expect(await put(who, key, value)).toMatchObject({ status, body: { code } })
})

test('a setting without its basis is refused', async () => {
  expect((await put('thuy', 'disagreePath', true, ' ')).body).toMatchObject({ code: 'INVALID_INPUT', field: 'source' })
})

test('a sentence of another plan is no basis; of a copy that says it too, and of a document, it is one (T2-PLAN-8)', async () => {
  const begin = async (body: object) => ok(await world.requests('thuy').send('/api/plans', body)).id as string
  const one = await begin({ from: 'ready', ready: 'fourForms', year: 2027 })
  const copy = await begin({ from: 'plan', planId: one, year: 2028 })
  const stranger = await begin({ from: 'ready', ready: 'twoLevels', year: 2027 })
  const { blocks } = ok(await world.requests('thuy').get(`/api/plans/${one}/text`))
  const other = ok(await world.requests('thuy').get(`/api/plans/${stranger}/text`))
  const others = new Set<string>(other.blocks.map(({ text }: { text: string }) => text))
  const sentence = blocks.find(
    ({ text }: { text: string }) => text.length > 60 && !others.has(text) && !/2027/.test(text),
  )
  const set = (planId: string, source: string) =>
    world.requests('thuy').send(`/api/profiles/${planId}/reportLeadDays`, { value: 6, source }, 'PUT')
  ok(await set(one, sentence.text))
  expect(await set(stranger, sentence.text)).toMatchObject({
    status: 422,
    body: { code: 'PROFILE_OF_ANOTHER_PLAN', field: 'source' },
  })
  ok(await set(copy, sentence.text))
  ok(await set(one, 'Quyết định số 12/QĐ-UBND'))
  ok(await set(stranger, 'Quyết định số 12/QĐ-UBND'))
})

test('what gives one person an authority stands as the plan was signed, for the route and for the database (V-06)', async () => {
  const plan = (state: 'issued' | 'draft') =>
    world.asOwner((owner) => owner.updateTable('plans').set({ state }).where('id', '=', PLAN).execute())
  await plan('issued')
  expect((await put('thuy', 'surpriseLead', 'teamHead')).body.code).toBe('SETTING_SIGNED')
  const written = world.as('thuy', (tx) =>
    tx
      .insertInto('profileSettings')
      .values({
        id: randomUUID(),
        tenantId: PROVINCE,
        planId: PLAN,
        key: 'surpriseLead',
        value: '"teamHead"',
        source: 'x',
      })
      .onConflict((conflict) => conflict.columns(['planId', 'key']).doUpdateSet({ value: '"teamHead"' }))
      .execute(),
  )
  await expect(written).rejects.toThrow(/row-level security/)
  await plan('draft')
  expect((await put('thuy', 'surpriseLead', 'teamHead')).status).toBe(200)
  await plan('issued')
})

test('once the plan is in progress, its settings stand until an amendment (design)', async () => {
  await world.asOwner((owner) =>
    owner.updateTable('plans').set({ state: 'inProgress' }).where('id', '=', PLAN).execute(),
  )
  expect((await put('thuy', 'reportLeadDays', 7)).body.code).toBe('SETTINGS_STAND')
})
