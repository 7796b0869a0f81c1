import { beforeAll, expect, test } from 'vitest'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedThread } from '#test/world.ts'
import { KEPT_DAYS } from './rules.ts'
import { dropOldDrafts } from './store.ts'

const world = testWorld('2026-03-20')
beforeAll(() => seedThread(world, CAN_THO))
/** Lists within lists, as JSON text that was parsed. */
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
const AT = '/api/drafts/finding:one'
const forms = async (name: 'binh' | 'minh') =>
  ok(await world.requests(name).get('/api/drafts')).items.map(({ form }: { form: string }) => form)

test('what was begun is kept for its author, over what was kept before, until it is sent or dropped (design)', async () => {
  expect(ok(await world.requests('binh').get(AT))).toEqual({ draft: null })
  ok(await world.requests('binh').send(AT, { values: { fact: 'Sổ theo dõi' } }, 'PUT'))
  ok(await world.requests('binh').send(AT, { values: { fact: 'Sổ theo dõi không có chữ ký', causes: ['Vội'] } }, 'PUT'))
  expect(ok(await world.requests('binh').get(AT)).draft).toMatchObject({
    form: 'finding:one',
    values: { fact: 'Sổ theo dõi không có chữ ký', causes: ['Vội'] },
  })
  expect(await forms('binh')).toEqual(['finding:one'])
  ok(await world.requests('binh').send(`${AT}/drop`, {}))
  expect(await forms('binh')).toEqual([])
})

test('nobody reads, writes over or drops the draft of another, whatever he holds (design)', async () => {
  ok(await world.requests('binh').send(AT, { values: { fact: 'của Bình' } }, 'PUT'))
  expect(ok(await world.requests('minh').get(AT))).toEqual({ draft: null })
  expect(await forms('minh')).toEqual([])
  ok(await world.requests('minh').send(AT, { values: { fact: 'của Minh' } }, 'PUT'))
  ok(await world.requests('minh').send(`${AT}/drop`, {}))
  expect(ok(await world.requests('binh').get(AT)).draft.values).toEqual({ fact: 'của Bình' })
})

test('nonsense is refused: a name that is none, values that are none, more than any form holds', async () => {
  const send = async (path: string, body: object) => (await world.requests('binh').send(path, body, 'PUT')).status
  expect(await send('/api/drafts/a%20b', { values: {} })).toBe(422)
  expect(await send(AT, { values: 'x' })).toBe(422)
  expect(await send(AT, { values: {}, more: 1 })).toBe(422)
  expect(await send(AT, { values: { fact: 'x'.repeat(600_000) } })).toBe(422)
  expect(await send(AT, { values: { fact: 'a\u0000b' } })).toBe(422)
  for (const depth of [3, 100, 3_000]) expect(await send(AT, { values: { fact: nested(depth) } })).toBe(422)
})

test(`what nobody has touched for ${KEPT_DAYS} days is gone at the daily cleaning`, async () => {
  ok(await world.requests('binh').send('/api/drafts/finding:old', { values: { fact: 'cũ' } }, 'PUT'))
  const at = new Date(Date.now() - (KEPT_DAYS + 1) * 86_400_000)
  await world.asOwner((owner) =>
    owner.updateTable('drafts').set({ savedAt: at }).where('form', '=', 'finding:old').execute(),
  )
  ok(await world.requests('binh').send(AT, { values: { fact: 'mới' } }, 'PUT'))
  await world.asOwner(dropOldDrafts)
  expect(await forms('binh')).toEqual(['finding:one'])
})
