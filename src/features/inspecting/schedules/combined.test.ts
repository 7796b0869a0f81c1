import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { givePost } from '#features/ground/people/store.ts'
import { cast, DEPARTMENT, HOME_AFFAIRS, OTHER_WARD, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedSignedCopy, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-02')
const form = (name: string, code: string, lead: string | null, text = name) => ({
  ...{ form: name, code, text, lead, coordinating: ['Sở Tài chính'], invited: [] },
})
const QUALITY =
  'Kiểm tra hoạt động xây dựng, áp dụng, duy trì và cải tiến hệ thống quản lý chất lượng theo TCVN ISO 9001:2015'
const CONTENT = {
  forms: [
    form('Kiểm tra định kỳ', 'periodic', 'Sở Nội vụ'),
    form('Kiểm tra ISO', 'isoQms', 'Sở Tài chính', QUALITY),
    form('Kiểm tra theo chương trình', 'byProgramme', null),
  ],
  periods: [
    {
      ...{ form: 'Kiểm tra định kỳ', from: '2026-04-01', to: '2026-09-30', before: false, round: null },
      text: 'từ tháng 4 đến tháng 9',
    },
    {
      ...{ form: 'Kiểm tra ISO', from: null, to: null, before: false, round: null },
      text: 'lồng ghép trong các đợt kiểm tra CCHC định kỳ',
    },
  ],
  targets: [],
}
const ISO_TEAM = randomUUID()
beforeAll(async () => {
  await seedThread(world, CAN_THO, { content: JSON.stringify(CONTENT), window: ['2026-04-01', '2026-09-30'] })
  await world.asOwner(async (owner) => {
    // Nam heads the agency that leads the quality system; Bình its Team.
    await givePost(owner, {
      ...{ tenantId: PROVINCE, accountId: cast.nam.id, unitId: DEPARTMENT, post: 'unitHead', title: 'Giám đốc' },
      from: '2020-01-01',
    })
  })
})

const thuy = world.requests('thuy')
const naming = { planId: PLAN, targetId: null, unitId: OTHER_WARD, teamId: null, method: 'onSite', round: 1 }
const session = { heldOn: '2026-04-20', startsAt: '08:00', place: 'Trụ sở UBND phường', composition: 'Lãnh đạo UBND' }
const schedules = async (name: 'thuy' | 'minh' | 'binh' | 'hoa', id: string, action: string, input: object = {}) => {
  const { version } = ok(await thuy.get(`/api/inspections/${id}`))
  return world.requests(name).act(`/api/schedules/${id}`, action, input, { seenVersion: version })
}
const shown = async (id: string) => ok(await thuy.get(`/api/inspections/${id}`))
const sessionOf = async (id: string) => ok(await thuy.get(`/api/schedules/${id}`)).session
const seats = (head: 'binh' | 'minh', agencyId: string) => [
  { accountId: cast[head].id, seat: 'teamHead', agencyId, post: '', fields: [] },
]
const proposal = { planId: PLAN, proposalNumber: '', proposalOn: null }

test('who leads a form by the plan leads its Team, and no other is set up (CT-III-1c, CT-III-3b)', async () => {
  const propose = (forms: string[], agencyId: string) =>
    thuy.send('/api/teams', { ...proposal, name: 'Đoàn', forms, seats: seats('minh', agencyId) })
  expect((await propose(['periodic'], DEPARTMENT)).body).toMatchObject({
    ...{ status: 422, code: 'TEAM_LEAD_INVALID', field: 'seats', detail: expect.stringContaining('Sở Nội vụ chủ trì') },
  })
  expect((await propose(['isoQms'], HOME_AFFAIRS)).body.code).toBe('TEAM_LEAD_INVALID')
  // One head cannot be of both bodies: the quality system has a Team of its own.
  expect((await propose(['periodic', 'isoQms'], HOME_AFFAIRS)).body.code).toBe('TEAM_LEAD_INVALID')
  expect(ok(await propose(['periodic'], HOME_AFFAIRS))).toMatchObject({ setUpBy: null })
  expect(ok(await propose(['byProgramme'], WARD))).toMatchObject({ setUpBy: null })
})

/** A Team as it stands after its decision. */
const seedTeam = async (forms: string[], agencyId: string) => {
  const id = randomUUID()
  await world.asOwner(async (owner) => {
    const team = {
      id,
      tenantId: PROVINCE,
      planId: PLAN,
      name: 'Đoàn kiểm tra',
      forms,
      state: 'active' as const,
      number: '21',
    }
    await owner
      .insertInto('teams')
      .values({ ...team, decidedOn: '2026-01-20', signerId: cast.lan.id })
      .execute()
    const seat = {
      id: randomUUID(),
      tenantId: PROVINCE,
      teamId: id,
      accountId: cast.quang.id,
      seat: 'teamHead' as const,
      agencyId,
    }
    await owner.insertInto('teamSeats').values(seat).execute()
  })
  return id
}

test('a Team whose head is of another body than the plan says is not scheduled (CT-III-1c)', async () => {
  const teamId = await seedTeam(['periodic'], DEPARTMENT)
  const made = ok(await thuy.send('/api/inspections', { ...naming, teamId, form: 'periodic', round: 5 }))
  expect((await schedules('thuy', made.id, 'schedule', session)).body.code).toBe('TEAM_LEAD_INVALID')
})

test('the Team for the quality system is set up by the head of the body that leads it, and by nobody else (CT-IV-2a-1)', async () => {
  const team = ok(
    await thuy.send('/api/teams', {
      ...{ ...proposal, name: 'Đoàn kiểm tra ISO', forms: ['isoQms'], seats: seats('binh', DEPARTMENT) },
    }),
  )
  expect(team).toMatchObject({ setUpBy: DEPARTMENT })
  await seedCopy(team.id)
  const path = `/api/teams/${team.id}`
  const sign = (signerId: string) => world.requests('dung').act(path, 'sign', { signerId, signedOn: '2026-03-02' })
  expect((await sign(cast.lan.id)).body.code).toBe('SIGN_AUTHORITY_MISMATCH')
  expect((await sign(cast.hoa.id)).body.code).toBe('SIGN_AUTHORITY_MISMATCH')
  expect((await world.requests('lan').act(path, 'sign', { signerId: cast.lan.id })).status).toBe(403)
  const signed = ok(await sign(cast.nam.id))
  const number = { number: '7', symbol: 'QĐ-STC', decidedOn: '2026-03-02' }
  ok(await world.requests('dung').act(path, 'establish', number, { seenVersion: signed.version }))
  isoTeam = team.id
})
let isoTeam = ISO_TEAM
const seedCopy = (id: string) => world.asOwner((owner) => seedSignedCopy(owner, 'team', id))

let [host, part] = ['', '']
test('what the plan holds within periodic sessions goes with the periodic inspection of the unit, in whichever order both are set up; alone it is told so (CT-III-3, CT-III-3c-1)', async () => {
  part = ok(await thuy.send('/api/inspections', { ...naming, form: 'isoQms', teamId: isoTeam })).id
  expect(await shown(part)).toMatchObject({
    ...{ hostId: null, alone: true, lead: 'Sở Tài chính', combined: [] },
    quality: { facets: ['xây dựng', 'áp dụng', 'duy trì', 'cải tiến'], standard: 'TCVN ISO 9001:2015' },
  })
  const { cautions } = ok(await thuy.get(`/api/schedules/${part}/preview?day=2026-04-20`))
  expect(cautions.map(({ code }: { code: string }) => code)).toContain('ISO_NOT_INTEGRATED')
  host = ok(await thuy.send('/api/inspections', { ...naming, form: 'periodic', teamId: TEAM })).id
  expect(await shown(part)).toMatchObject({ hostId: host, alone: false, headDecides: true })
  expect(await shown(host)).toMatchObject({ headDecides: true, combined: [{ id: part, form: 'isoQms', open: true }] })
  expect(
    (await thuy.send('/api/inspections', { ...naming, form: 'isoQms', method: 'online', unitId: WARD })).body.code,
  ).toBe('OUTSIDE_PLAN_SCOPE')
  // The ward has its periodic inspection already.
  const second = ok(await thuy.send('/api/inspections', { ...naming, form: 'isoQms', unitId: WARD }))
  expect((await shown(second.id)).hostId).not.toBeNull()
})

test('it has no day of its own: its day and place are those of the session, also when that is moved (CT-III-3c-1, CT-IV-2b-1)', async () => {
  expect((await schedules('thuy', part, 'schedule', session)).body.code).toBe('FOLLOWS_HOST')
  expect((await schedules('thuy', part, 'followHost')).body.code).toBe('HOST_NOT_SCHEDULED')
  expect((await schedules('thuy', part, 'leaveHost')).body.code).toBe('HOST_STANDS')
  expect((await schedules('thuy', host, 'followHost')).status).toBe(403)
  ok(await schedules('thuy', host, 'schedule', session))
  expect(await sessionOf(part)).toMatchObject({ heldOn: '2026-04-20', startsAt: '08:00', place: session.place })
  expect(await shown(part)).toMatchObject({ state: 'scheduled', headAgreedOn: null })
  ok(await schedules('thuy', host, 'schedule', { ...session, heldOn: '2026-04-21' }))
  expect(await sessionOf(part)).toMatchObject({ heldOn: '2026-04-21' })
})

test('both heads agree to the day, and either sees the other in the session; the notice waits for its own head (CT-IV-2b-1, CT-IV-2a-2)', async () => {
  const notice = {
    number: '3',
    symbol: 'HD-STC',
    issuedOn: '2026-03-02',
    signerId: cast.binh.id,
    reportDueOn: '2026-04-10',
  }
  const notify = async (name: 'thuy' | 'binh' | 'minh', id: string) => {
    const { version } = await shown(id)
    return world.requests(name).act(`/api/visits/${id}`, 'notify', notice, { seenVersion: version })
  }
  expect((await notify('binh', part)).body.code).toBe('DAY_NOT_AGREED')
  expect((await schedules('minh', host, 'agreeDay')).status).toBe(200)
  expect((await schedules('thuy', part, 'agreeDay')).body.code).toBe('ONLY_TEAM_HEAD')
  ok(await schedules('binh', part, 'agreeDay'))
  const [seen] = ok(await world.requests('binh').get(`/api/inspections/${part}`)).combined
  expect(seen).toMatchObject({ id: host, host: true, head: 'Minh', agreedOn: '2026-03-02' })
  expect(ok(await world.requests('minh').get(`/api/inspections/${host}`)).combined).toMatchObject([
    { id: part, host: false, head: 'Bình', agreedOn: '2026-03-02', open: false },
  ])
  const paper = await world.requests('binh').get(`/api/papers/scheduleNotice/${part}.docx`)
  expect(paper.status).toBe(200)
  ok(await notify('binh', part))
  // The periodic session is moved by its own Team, which does not carry the other: that one says so until it follows.
  ok(await schedules('minh', host, 'schedule', { ...session, heldOn: '2026-04-22' }))
  expect(await sessionOf(part)).toMatchObject({ heldOn: '2026-04-21' })
  const { version } = await shown(part)
  const begin = await world
    .requests('binh')
    .act(`/api/visits/${part}`, 'begin', { reportAbsence: 'x' }, { seenVersion: version })
  expect([begin.body.code, ...(begin.body.also ?? []).map(({ code }: { code: string }) => code)]).toContain(
    'HOST_DAY_CHANGED',
  )
  ok(await schedules('binh', part, 'followHost'))
  expect(await shown(part)).toMatchObject({ state: 'scheduled', headAgreedOn: '2026-03-02' })
  expect(await sessionOf(part)).toMatchObject({ heldOn: '2026-04-22' })
})

test('when the periodic inspection is cancelled, the other waits for a day again, and goes with the next one (CT-III-3c-1)', async () => {
  ok(await schedules('thuy', host, 'cancel', { reason: 'Đơn vị đang được kiểm toán' }))
  expect(await shown(part)).toMatchObject({ state: 'planned', hostId: null, alone: true })
  expect(await sessionOf(part)).toBeNull()
  const next = ok(await thuy.send('/api/inspections', { ...naming, form: 'periodic', teamId: TEAM })).id
  expect(await shown(part)).toMatchObject({ hostId: next })
  ok(await schedules('minh', next, 'schedule', { ...session, heldOn: '2026-04-23' }))
  ok(await schedules('binh', part, 'followHost'))
  // Cancelled by its own Team, which may not move the other: that one has nowhere to go, and is not announced.
  ok(await schedules('minh', next, 'cancel', { reason: 'Thiên tai' }))
  const { version, hostId } = await shown(part)
  expect(hostId).toBe(next)
  const notice = { number: '4', symbol: 'HD-STC', issuedOn: '2026-03-02', signerId: cast.binh.id, reportDueOn: null }
  const { body } = await world.requests('binh').act(`/api/visits/${part}`, 'notify', notice, { seenVersion: version })
  expect([body.code, ...(body.also ?? []).map(({ code }: { code: string }) => code)]).toContain('HOST_NOT_SCHEDULED')
  ok(await schedules('binh', part, 'leaveHost'))
  expect(await shown(part)).toMatchObject({ hostId: null, state: 'planned' })
})

test('an inspection by programme names it, and no window of the plan binds it (CT-III-4)', async () => {
  const open = (change: object) => thuy.send('/api/inspections', { ...naming, form: 'byProgramme', ...change })
  expect((await open({})).body).toMatchObject({ status: 422, code: 'PROGRAMME_REQUIRED', field: 'programme' })
  const programme = 'Chương trình số 15-CTr/TU ngày 10/01/2026 của Thành ủy'
  const teamId = await seedTeam(['byProgramme'], WARD)
  const made = ok(await open({ programme, teamId }))
  expect(await shown(made.id)).toMatchObject({ programme, alone: false, combined: [] })
  const late = ok(await thuy.get(`/api/schedules/${made.id}/preview?day=2026-11-20`))
  expect(late.cautions).toEqual([])
  expect((await schedules('thuy', made.id, 'schedule', { ...session, heldOn: '2026-11-20' })).status).toBe(200)
})
