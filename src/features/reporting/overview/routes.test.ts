import { beforeAll, expect, test } from 'vitest'
import { type CastName, cast, INSPECTION } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-02')
beforeAll(() => seedThread(world, CAN_THO))

const waiting = async (name: CastName) =>
  ok(await world.requests(name).get('/api/work')).items.map((item: { id: string }) => item.id.split(':')[1])

test('work moves from person to person with the inspection (CT-IV-1-6)', async () => {
  expect(await waiting('thuy')).toEqual(['schedule'])
  expect(await waiting('hoa')).toEqual([])
  const act = async (name: CastName, door: string, action: string, input: object) =>
    ok(
      await world.requests(name).act(`/api/${door}/${INSPECTION}`, action, input, {
        seenVersion: ok(await world.requests(name).get(`/api/inspections/${INSPECTION}`)).version,
      }),
    )
  await act('thuy', 'schedules', 'schedule', {
    heldOn: '2026-03-16',
    startsAt: '08:00',
    place: 'Trụ sở',
    composition: '',
  })
  expect(await waiting('minh')).toEqual(['notify'])
  await act('minh', 'visits', 'notify', {
    number: '15',
    symbol: 'TB-ĐKT',
    issuedOn: '2026-03-02',
    signerId: cast.minh.id,
    reportDueOn: '2026-03-12',
  })
  expect((await waiting('hoa')).sort()).toEqual(['acknowledge', 'write'])
  expect(await waiting('nam')).toEqual([])
  expect(await waiting('minh')).toEqual([])
  await world.setToday('2026-03-16')
  expect(await waiting('minh')).toEqual(['begin'])
})

test('the administrator’s list holds no content', async () => {
  expect(ok(await world.requests('khoa').get('/api/work'))).toEqual({ items: [], sessions: [], panels: [] })
})
