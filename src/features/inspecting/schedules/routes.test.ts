import { beforeAll, expect, test } from 'vitest'
import { cast, INSPECTION } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { pdf } from '#test/hostile-files.ts'
import { ok, seedThread, TAY_NINH } from '#test/world.ts'

const world = testWorld('2026-03-02')
const indicative = testWorld('2026-03-02')
const apart = testWorld('2026-03-02')
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

beforeAll(() => seedThread(apart, TAY_NINH))

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
  expect((await schedule({ endsAt: '07:30' })).body).toMatchObject({ code: 'SESSION_ENDS_TOO_EARLY', field: 'endsAt' })
  ok(await schedule({ endsAt: '11:30' }))
  expect(ok(await world.requests('thuy').get('/api/schedules?from=2026-03-01&to=2026-03-31'))).toMatchObject({
    items: [{ heldOn: '2026-03-16', startsAt: '08:00', endsAt: '11:30', state: 'planned' }],
    waiting: [],
  })
  expect(ok(await world.requests('hoa').get('/api/schedules')).items).toEqual([])
})

test('a cancelled inspection leaves the calendar, and its notice no longer stands (design)', async () => {
  const notice = { number: '7', symbol: 'TB-SNV', issuedOn: '2026-03-02', signerId: cast.quang.id, reportDueOn: null }
  ok(await world.requests('thuy').act(`/api/visits/${INSPECTION}`, 'notify', notice, { seenVersion: 2 }))
  expect(ok(await world.requests('hoa').get('/api/schedules')).items).toHaveLength(1)
  // The unit was told by a numbered notice: another signed paper ends it, kept beside it.
  const { notices } = ok(await world.requests('thuy').get(`/api/schedules/${INSPECTION}`))
  const reason = 'Trùng kỳ kiểm toán'
  const document = 'Thông báo số 9/TB-SNV ngày 02/3/2026'
  const cancel = (input: object) =>
    world.requests('thuy').act(`/api/schedules/${INSPECTION}`, 'cancel', input, { seenVersion: 3 })
  expect((await cancel({ reason })).body).toMatchObject({
    code: 'ENDING_PAPER_REQUIRED',
    field: 'document',
    also: [{ detail: expect.stringContaining('bản đã ký') }],
  })
  expect((await cancel({ reason, document })).body.code).toBe('ENDING_COPY_REQUIRED')
  const copy = { name: 'TB 9.pdf', bytes: pdf(''), partId: notices[0].id }
  expect((await attach(world, 'hoa', `/api/schedules/${INSPECTION}`, copy)).status).toBe(403)
  ok(await attach(world, 'thuy', `/api/schedules/${INSPECTION}`, copy))
  const known = async (name: 'thuy' | 'hoa') =>
    ok(await world.requests(name).get(`/api/signed-copies/scheduleNotice/${notices[0].id}`)).items.length
  expect([await known('thuy'), await known('hoa')]).toEqual([1, 0])
  expect(ok(await cancel({ reason, document }))).toMatchObject({ cancelReason: reason, endingPaper: document })
  expect([await known('thuy'), await known('hoa')]).toEqual([1, 1])
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

test('a notice is printed before it is issued, signed, numbered, and then known to its unit with its signed copy (CT-IV-1-6, ND30-D5)', async () => {
  const own = { ...session, heldOn: '2026-03-17' }
  const act = async (name: 'thuy' | 'dung', door: string, action: string, input: object) => {
    const { version } = ok(await apart.requests(name).get(`/api/inspections/${INSPECTION}`))
    return apart.requests(name).act(`/api/${door}/${INSPECTION}`, action, input, { seenVersion: version })
  }
  ok(await act('thuy', 'schedules', 'schedule', own))
  const paper = `/api/papers/scheduleNotice/${INSPECTION}.docx`
  expect((await apart.requests('thuy').get(paper)).status).toBe(200)
  expect((await apart.requests('hoa').get(paper)).status).toBe(404)

  const copy = { name: 'Thông báo.pdf', bytes: pdf() }
  const signing = { symbol: 'TB-SNV', signerId: cast.quang.id, signedOn: '2026-02-27', reportDueOn: null }
  ok(await act('dung', 'visits', 'signNotice', signing))
  expect((await act('dung', 'visits', 'signNotice', signing)).body.code).toBe('NOTICE_SIGNED')
  const known = async (name: 'thuy' | 'hoa') => (await apart.requests(name).get(`/api/schedules/${INSPECTION}`)).body
  const [notice] = (await known('thuy')).notices
  expect(notice).toMatchObject({ state: 'signed', signedOn: '2026-02-27', number: null, reportDueOn: '2026-03-12' })
  expect((await attach(apart, 'lan', `/api/schedules/${INSPECTION}`, copy)).status).toBe(403)
  ok(await attach(apart, 'dung', `/api/schedules/${INSPECTION}`, copy))

  const numbering = { number: '16', symbol: '', issuedOn: '2026-02-26', reportDueOn: null }
  expect((await act('dung', 'visits', 'notify', numbering)).body.code).toBe('ISSUE_DAY_WRONG')
  ok(await act('dung', 'visits', 'notify', { ...numbering, issuedOn: '2026-03-02' }))
  expect((await known('hoa')).notices[0]).toMatchObject({
    id: notice.id,
    state: 'sent',
    number: '16',
    symbol: 'TB-SNV',
  })
  expect(ok(await apart.requests('hoa').get(`/api/signed-copies/scheduleNotice/${notice.id}`)).items).toHaveLength(1)
})

test('a notice signed for a day that was given up is never the unit’s to know (CT-IV-1-6)', async () => {
  const act = async (door: string, action: string, input: object) => {
    const { version } = ok(await apart.requests('thuy').get(`/api/inspections/${INSPECTION}`))
    return ok(await apart.requests('thuy').act(`/api/${door}/${INSPECTION}`, action, input, { seenVersion: version }))
  }
  const signing = { symbol: 'TB-SNV', signerId: cast.quang.id, reportDueOn: null }
  await act('schedules', 'reschedule', { ...session, heldOn: '2026-03-18', reason: 'Bão' })
  await act('visits', 'signNotice', signing)
  await act('schedules', 'schedule', { ...session, heldOn: '2026-03-19' })
  await act('visits', 'notify', { ...signing, number: '17', issuedOn: '2026-03-02' })
  const numbers = async (name: 'thuy' | 'hoa') =>
    ok(await apart.requests(name).get(`/api/schedules/${INSPECTION}`)).notices.map(
      (notice: { number: string | null }) => notice.number,
    )
  expect((await numbers('thuy')).toSorted()).toEqual(['16', '17', null])
  expect((await numbers('hoa')).toSorted()).toEqual(['16', '17'])
})
