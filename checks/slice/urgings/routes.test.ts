import { beforeAll, expect, test } from 'vitest'
import { INSPECTION } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-20')
beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner((owner) => owner.updateTable('inspections').set({ notifiedOn: '2026-03-01' }).execute())
})
const PATH = `/api/inspections/${INSPECTION}/urgings`

test('one is drafted, sent and answered; the unit reads it once it is sent (design)', async () => {
  expect((await world.requests('hoa').send(PATH, { words: 'x' })).status).toBe(403)
  expect((await world.requests('thuy').send(PATH, { words: ' ' })).body.code).toBe('URGING_WORDS_REQUIRED')
  const { id } = ok(await world.requests('thuy').send(PATH, { words: 'Gửi báo cáo khắc phục' }))
  expect(ok(await world.requests('thuy').act(`/api/urgings/${id}`, 'send')).state).toBe('sent')
  expect(ok(await world.requests('hoa').get('/api/urgings')).items).toHaveLength(1)
  expect((await world.requests('hoa').act(`/api/urgings/${id}`, 'answer', { answer: ' ' })).body.code).toBe(
    'URGING_ANSWER_REQUIRED',
  )
  expect(ok(await world.requests('hoa').act(`/api/urgings/${id}`, 'answer', { answer: 'Đã gửi' })).state).toBe(
    'answered',
  )
  expect((await world.requests('thuy').act(`/api/urgings/${id}`, 'withdraw')).status).toBe(409)
  expect((await world.requests('nam').get(`/api/urgings/${id}`)).status).toBe(404)
})
