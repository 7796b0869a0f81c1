import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { checkDocx } from '#documents/check/check.ts'
import { readDocument } from '#documents/read/read.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { type CastName, cast, HOME_AFFAIRS, INSPECTION, PLAN, PROVINCE, TEAM } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { pdf } from '#test/hostile-files.ts'
import { CAN_THO, ok, seedFinding, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-18')
const surprise = testWorld('2026-03-18')
const SHEET = `/api/schedules/${INSPECTION}/attendance`
const MINUTES = `/api/minutes/${INSPECTION}`
const PAPER = `/api/papers/minutes/${INSPECTION}.docx`
const line = (name: CastName, side: 'team' | 'unit') => ({
  side,
  accountId: cast[name].id,
  name: cast[name].name,
  post: side === 'unit' ? 'Chủ tịch UBND phường' : 'Chuyên viên Sở Nội vụ',
  present: true,
  reason: '',
})
const team = [line('minh', 'team'), line('tam', 'team')]
const whole = { attendance: [...team, line('hoa', 'unit')], arrivedAt: '08:05', endedAt: '11:20' }
const signed = {
  signedOn: '2026-03-17',
  teamHead: cast.minh.name,
  secretary: cast.tam.name,
  unit: cast.hoa.name,
}

const seed = (of: typeof world, form: 'periodic' | 'surprise') => async () => {
  await seedThread(of, CAN_THO)
  await of.asOwner(async (owner) => {
    await owner.updateTable('inspections').set({ state: 'inSession', notifiedOn: '2026-03-01', form }).execute()
    const { tenantId, unitId } = await owner
      .selectFrom('inspections')
      .select(['tenantId', 'unitId'])
      .executeTakeFirstOrThrow()
    await owner
      .insertInto('inspectionSessions')
      .values({
        id: randomUUID(),
        ...{ tenantId, unitId, inspectionId: INSPECTION, teamId: TEAM, heldOn: '2026-03-16', startsAt: '08:00' },
        place: 'trụ sở UBND phường',
        state: 'notified',
        arrivedAt: new Date('2026-03-16T01:09:41Z'),
      })
      .execute()
    await owner.updateTable('teamSeats').set({ agencyId: HOME_AFFAIRS }).execute()
    await seedFinding(owner, { kind: 'difficulty', fact: 'Thiếu công chức tại bộ phận một cửa', field: 'procedures' })
  })
}
beforeAll(seed(world, 'periodic'))
beforeAll(seed(surprise, 'surprise'))

const sheet = async (given: object, name: CastName = 'tam', of = world) => {
  const { session } = ok(await of.requests('tam').get(`/api/schedules/${INSPECTION}`))
  return of.requests(name).overwrite(SHEET, { ...whole, ...given }, session.version)
}
const sign = async (given: object = {}, name: CastName = 'tam') => {
  const { session } = ok(await world.requests('tam').get(`/api/schedules/${INSPECTION}`))
  return world.requests(name).overwrite(MINUTES, { ...signed, ...given }, session.version)
}
/** What of the minutes waits for this person. */
const waitingFor = async (name: CastName): Promise<string[]> =>
  ok(await world.requests(name).get('/api/work'))
    .items.filter(({ kind }: { kind: string }) => kind === 'minutes')
    .flatMap(({ acts }: { acts: { action: string }[] }) => acts.map(({ action }) => action))
const linesOf = async (of = world) => {
  const { status, body: raw } = await of.requests('tam').get(PAPER)
  expect(status).toBe(200)
  const { lines } = (await readDocument(raw, 'x.docx')) as { lines: { text: string }[] }
  return { raw, text: lines.map(({ text }) => text).join('\n') }
}

test('times are typed, put right, and an end before the arrival is refused at its field (QN-II-3a-6)', async () => {
  const first = ok(await sheet({ endedAt: null }))
  expect(first).toMatchObject({ arrivedAt: '2026-03-16T01:05:00.000Z', endedAt: null, state: 'notified' })
  expect((await sheet({ endedAt: '07:00' })).body).toMatchObject({ code: 'SESSION_TIMES_WRONG', field: 'endedAt' })
  expect((await sheet({ arrivedAt: '8h' })).body).toMatchObject({ code: 'INVALID_INPUT', field: 'arrivedAt' })
  expect(ok(await sheet({ endedAt: '11:00' }))).toMatchObject({ endedAt: '2026-03-16T04:00:00.000Z', state: 'held' })
})

test('without anybody of the unit there are no minutes, and the file says what to do (QN-II-3a-6)', async () => {
  ok(await sheet({ attendance: team }))
  expect((await world.requests('tam').get(PAPER)).body.code).toBe('MINUTES_WITHOUT_UNIT')
  const listed = async () =>
    ok(await world.requests('tam').get(`/api/papers?inspection=${INSPECTION}`)).items.find(
      ({ kind }: { kind: string }) => kind === 'minutes',
    )
  expect((await listed()).lacks).toContain('Hãy ghi người dự của đơn vị')
  expect((await sign()).body.code).toBe('MINUTES_WITHOUT_UNIT')
  ok(await sheet({}))
  expect(await listed()).toMatchObject({ lacks: null, life: { signedOn: null, copies: [] } })
})

test('the minutes say both times, difficulties as such, and nothing that the unit did not say (ND30-T1)', async () => {
  const { text, raw } = await linesOf()
  expect(text).toContain('Hồi 08 giờ 05 phút, ngày 16 tháng 3 năm 2026')
  expect(text).toContain('kết thúc hồi 11 giờ 20 phút cùng ngày')
  expect(text).toMatch(/Khó khăn, vướng mắc:\n.*Thiếu công chức tại bộ phận một cửa/)
  expect(text).not.toContain('Tồn tại, hạn chế')
  expect(text).not.toContain('thống nhất')
  expect(text).toContain('Đoàn kiểm tra giữ 02 bản, đơn vị giữ 01 bản')
  expect((await checkDocx(raw)).filter((rule) => rule.outcome === 'fail' && !rule.note)).toEqual([])
})

test('how many copies are made of the minutes is data of the plan (design)', async () => {
  const copies = async (all: number, ofTeam: number) => {
    await world.asOwner(async (owner) => {
      for (const [key, value] of Object.entries({ minutesCopies: all, minutesOfTeam: ofTeam }))
        await saveSetting(owner, { tenantId: PROVINCE, planId: PLAN }, { key, value, source: 'design' })
    })
    return (await linesOf()).text
  }
  expect(await copies(4, 1)).toContain(
    'lập thành 04 bản, có giá trị như nhau; Đoàn kiểm tra giữ 01 bản, đơn vị giữ 03 bản',
  )
  expect(await copies(2, 2)).toContain('lập thành 02 bản, có giá trị như nhau.')
  await copies(3, 2)
})

test('signed minutes are recorded by who runs the session, with who signed; from then on nothing of them changes (QN-II-3a-6)', async () => {
  for (const name of ['binh', 'hoa', 'thuy'] as const)
    expect([name, (await sign({}, name)).status]).toEqual([name, 403])
  for (const [given, code, field] of [
    [{ signedOn: '2026-03-15' }, 'MINUTES_DAY_WRONG', 'signedOn'],
    [{ signedOn: '2026-03-19' }, 'MINUTES_DAY_WRONG', 'signedOn'],
    [{ unit: cast.minh.name }, 'MINUTES_SIGNER_ABSENT', 'unit'],
  ] as const)
    expect((await sign(given)).body).toMatchObject({ code, field })
  ok(await sheet({ endedAt: null }))
  expect(await waitingFor('tam')).toEqual([])
  expect((await sign()).body.code).toBe('MINUTES_UNENDED')
  ok(await sheet({}))
  // It waits for the secretary, and not for the head beside him.
  expect([await waitingFor('tam'), await waitingFor('minh'), await waitingFor('hoa')]).toEqual([['sign'], [], []])
  const copy = { name: 'Biên bản.pdf', bytes: pdf() }
  expect((await attach(world, 'tam', MINUTES, copy)).body.code).toBe('WRONG_STATE')
  const session = ok(await sign())
  expect(session.minutesSignedOn).toBe('2026-03-17')
  expect(await waitingFor('tam')).toEqual(['attach'])
  expect((await sign()).body.code).toBe('MINUTES_SIGNED')
  expect((await sheet({ arrivedAt: '08:30' })).body.code).toBe('MINUTES_SIGNED')

  // What is found and judged afterwards does not reach what was signed; nor does anybody who asks the database.
  const before = await linesOf()
  await world.asOwner((owner) => owner.updateTable('findings').set({ fact: 'Điều khác' }).execute())
  expect((await linesOf()).text).toBe(before.text)
  await expect(
    world.asOwner((owner) => owner.updateTable('inspectionSessions').set({ minutesSignedOn: '2026-03-16' }).execute()),
  ).rejects.toThrow('signed')
  await expect(
    world.asOwner((owner) => owner.updateTable('inspectionSessions').set({ arrivedAt: new Date() }).execute()),
  ).rejects.toThrow('signed')

  ok(await attach(world, 'tam', MINUTES, copy))
  expect(await waitingFor('tam')).toEqual([])
  const { items } = ok(await world.requests('hoa').get(`/api/papers?inspection=${INSPECTION}`))
  expect(items.find(({ kind }: { kind: string }) => kind === 'minutes').life).toMatchObject({
    issuedOn: '2026-03-17',
    copies: [{ name: 'Biên bản.pdf' }],
  })
})

test('the minutes of a surprise inspection say so; its file has no notice of a schedule (CT-III-2b-1)', async () => {
  ok(await sheet({}, 'tam', surprise))
  const { text } = await linesOf(surprise)
  expect(text).toContain('Kiểm tra đột xuất công tác cải cách hành chính')
  const { items } = ok(await surprise.requests('tam').get(`/api/papers?inspection=${INSPECTION}`))
  expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['minutes'])
})
