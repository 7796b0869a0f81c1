import { beforeAll, expect, test } from 'vitest'
import { cast, INSPECTION } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok, seedThread, TAY_NINH } from '#test/world.ts'

const world = testWorld('2026-03-02')
const indicative = testWorld('2026-03-02')
const session = {
  heldOn: '2026-03-16',
  startsAt: '08:00',
  place: 'Trụ sở UBND phường',
  composition: 'Lãnh đạo UBND phường',
}

beforeAll(() =>
  seedThread(
    world,
    { ...TAY_NINH, attendeeRules: [{ kinds: ['communePC'], text: 'Lãnh đạo UBND phường' }] },
    { window: ['2026-03-01', '2026-11-30'] },
  ),
)

test('before a day is chosen, the screen knows what it would mean (TN-II-2b-2, QN-III-1-1)', async () => {
  const preview = async (day: string) =>
    ok(await world.requests('thuy').get(`/api/schedules/${INSPECTION}/preview?day=${day}`))
  expect(await preview('2026-03-16')).toMatchObject({ reportDueOn: '2026-03-11', leadDays: 5, cautions: [] })
  expect((await preview('2026-03-06')).cautions).toMatchObject([{ code: 'LEAD_TIME_TOO_SHORT' }])
  expect((await preview('2026-03-15')).cautions).toMatchObject([{ code: 'DAY_OFF' }])
})

test('what waits for a day is offered to who may choose it, with whom the unit must bring (design)', async () => {
  expect(ok(await world.requests('thuy').get('/api/schedules'))).toMatchObject({
    items: [],
    waiting: [{ id: INSPECTION, askedComposition: 'Lãnh đạo UBND phường' }],
  })
  expect(ok(await world.requests('minh').get('/api/schedules')).waiting).toHaveLength(1)
  for (const name of ['binh', 'hoa', 'nam', 'lan'] as const)
    expect(ok(await world.requests(name).get('/api/schedules')).waiting).toEqual([])
})

test('a session outside the plan’s time is refused at its day; a good one leaves the waiting list (TN-III-2)', async () => {
  const schedule = (change: object) =>
    world
      .requests('thuy')
      .act(`/api/schedules/${INSPECTION}`, 'schedule', { ...session, ...change }, { seenVersion: 1 })
  expect((await schedule({ heldOn: '2026-12-01' })).body).toMatchObject({
    code: 'OUTSIDE_PLAN_WINDOW',
    field: 'heldOn',
  })
  expect((await schedule({ startsAt: '25:00' })).body.code).toBe('INVALID_INPUT')
  ok(await schedule({}))
  expect(ok(await world.requests('thuy').get('/api/schedules?from=2026-03-01&to=2026-03-31'))).toMatchObject({
    items: [{ heldOn: '2026-03-16', state: 'planned' }],
    waiting: [],
  })
  expect(ok(await world.requests('hoa').get('/api/schedules')).items).toEqual([])
})

test('a cancelled inspection leaves the calendar, and its notice no longer stands (design)', async () => {
  const notice = { number: '7', symbol: 'TB-SNV', issuedOn: '2026-03-02', signerId: cast.quang.id, reportDueOn: null }
  ok(await world.requests('thuy').act(`/api/visits/${INSPECTION}`, 'notify', notice, { seenVersion: 2 }))
  expect(ok(await world.requests('hoa').get('/api/schedules')).items).toHaveLength(1)
  ok(
    await world
      .requests('thuy')
      .act(`/api/schedules/${INSPECTION}`, 'cancel', { reason: 'Trùng kỳ kiểm toán' }, { seenVersion: 3 }),
  )
  for (const name of ['thuy', 'hoa'] as const)
    expect(ok(await world.requests(name).get('/api/schedules')).items).toEqual([])
  expect(ok(await world.requests('thuy').get(`/api/schedules/${INSPECTION}`))).toMatchObject({
    session: null,
    notices: [{ state: 'superseded' }],
  })
})

test('outside an indicative window the screen warns, and the day stands with its reason, which the record keeps (NX-II-2.1-3)', async () => {
  const periods = [
    {
      form: 'Kiểm tra định kỳ',
      from: '2026-06-01',
      to: '2026-07-31',
      before: false,
      text: 'Tháng 6 - 7/2026',
      round: 'Đợt 1',
      indicative: true,
    },
  ]
  await seedThread(indicative, TAY_NINH, { window: ['2026-06-01', '2026-07-31'], periods })
  const thuy = indicative.requests('thuy')
  expect(ok(await thuy.get(`/api/schedules/${INSPECTION}/preview?ngay=2026-08-03`)).cautions).toMatchObject([
    { code: 'OUTSIDE_INDICATIVE_WINDOW' },
  ])
  const schedule = (outsideReason: string) =>
    thuy.act(
      `/api/schedules/${INSPECTION}`,
      'schedule',
      { ...session, heldOn: '2026-08-03', outsideReason },
      { seenVersion: 1 },
    )
  expect((await schedule(' ')).body).toMatchObject({ code: 'OUTSIDE_INDICATIVE_WINDOW', field: 'outsideReason' })
  ok(await schedule('Trùng kỳ họp HĐND'))
  const kept = await indicative.asOwner((owner) =>
    owner.selectFrom('auditLog').select('detail').where('action', '=', 'schedule').execute(),
  )
  expect(kept).toMatchObject([{ detail: { heldOn: '2026-08-03', outsideReason: 'Trùng kỳ họp HĐND' } }])
})
