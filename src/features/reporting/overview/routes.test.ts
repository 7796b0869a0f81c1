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
  expect(ok(await world.requests('khoa').get('/api/work'))).toEqual({ items: [], sessions: [], panels: [], start: [] })
})

test('a session is on only until it has ended, and again when the end is taken back; its Team alone finds it after that, to write it up (CT-IV-1-6)', async () => {
  const card = async (name: CastName) =>
    ok(await world.requests(name).get('/api/work')).sessions.map(
      ({ side, goesOn, over, writes }: Record<string, unknown>) => ({ side, goesOn, over, writes }),
    )
  expect(await card('hoa')).toEqual([{ side: 'unit', goesOn: false, over: false, writes: false }])
  const { version } = ok(await world.requests('minh').get(`/api/inspections/${INSPECTION}`))
  const absence = { reportAbsence: 'Đơn vị gửi sau' }
  ok(await world.requests('minh').act(`/api/visits/${INSPECTION}`, 'begin', absence, { seenVersion: version }))
  const here = { goesOn: true, over: false }
  expect(await card('hoa')).toEqual([{ side: 'unit', ...here, writes: false }])
  expect(await card('minh')).toEqual([{ side: 'team', ...here, writes: true }])
  const written = [{ side: 'team', goesOn: false, over: true, writes: true }]
  await world.setToday('2026-03-19')
  expect([await card('hoa'), await card('minh')]).toEqual([[], written])
  await world.setToday('2026-03-16')
  const until = async (endedAt: string | null) => {
    const { session } = ok(await world.requests('minh').get(`/api/schedules/${INSPECTION}`))
    const sheet = { attendance: [], arrivedAt: '00:00', endedAt }
    const path = `/api/schedules/${INSPECTION}/attendance`
    return ok(await world.requests('minh').overwrite(path, sheet, session.version))
  }
  expect((await until('23:59')).state).toBe('held')
  expect([await card('hoa'), await card('minh')]).toEqual([[], written])
  expect(await until(null)).toMatchObject({ state: 'notified', endedAt: null })
  expect(await card('hoa')).toEqual([{ side: 'unit', ...here, writes: false }])
})
