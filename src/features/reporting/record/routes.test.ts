import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { readZip } from '#documents/read/zip.ts'
import { readingOf } from '#features/ground/evidence/rules.ts'
import type { Day } from '#kernel/day.ts'
import { linesOf } from '#server/record/files.ts'
import { verifyRecord } from '#server/record/verify.ts'
import { type CastName, cast, HOME_AFFAIRS, INSPECTION, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-02')
beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner((owner) =>
    sql`update authz.memberships set role = 'auditor' where account_id = ${cast.nam.id}`.execute(owner),
  )
  const seats = [{ accountId: cast.binh.id, seat: 'teamHead', agencyId: HOME_AFFAIRS, post: '', fields: [] }]
  ok(
    await world.requests('thuy').send('/api/teams', { planId: PLAN, name: 'Đoàn thứ hai', forms: ['periodic'], seats }),
  )
  const person = { name: 'Mới', login: 'moi', unitId: WARD, post: 'unitOfficer', title: '', from: '2026-03-01' }
  ok(await world.requests('khoa').send('/api/people', person))
})
const list = async (name: CastName, query = '') =>
  ok(await world.requests(name).get(`/api/record${query}`)).items as {
    thing: string
    action: string
    actorName: string
    subject: { label: string } | null
  }[]

test('the record says who did what to what, newest first, and is filtered by thing, person, day and inspection (design)', async () => {
  const draft = {
    kind: 'shortcoming',
    field: '',
    fact: 'Niêm yết thiếu',
    criterion: '',
    causes: [],
    evidence: '',
    responsibilities: [],
  }
  await world.asOwner((owner) =>
    owner.updateTable('inspections').set({ state: 'inSession', notifiedOn: '2026-03-01' }).execute(),
  )
  ok(await world.requests('binh').send(`/api/inspections/${INSPECTION}/findings`, draft))
  const all = await list('lan')
  expect(all[0]).toMatchObject({
    thing: 'finding',
    action: 'writeFinding',
    actorName: 'Bình',
    subject: { label: 'Ủy ban nhân dân phường Sông Hồng', path: `/cuoc/${INSPECTION}` },
  })
  expect((await list('lan', '?thing=team')).map((entry) => entry.subject?.label)).toEqual(['Đoàn thứ hai'])
  expect((await list('lan', `?person=${cast.thuy.id}`)).every((entry) => entry.actorName === 'Thủy')).toBe(true)
  expect((await list('lan', `?inspection=${INSPECTION}`)).map((entry) => entry.thing)).toEqual(['finding'])
  expect(await list('lan', '?to=2020-01-01')).toEqual([])
  expect(await list('lan', `?from=${new Date().toISOString().slice(0, 10)}`)).toHaveLength(all.length)
  expect((await world.requests('lan').get('/api/record?thing=team&sort=x')).status).toBe(422)
})

test('each reads what is his: the administrator accounts, the unit nothing of others, the auditor everything (design)', async () => {
  expect((await list('khoa')).map((entry) => entry.thing)).toEqual(['account', 'account', 'account'])
  expect(await list('hoa')).toEqual([])
  expect((await list('nam')).length).toBe((await list('lan')).length)
  expect((await list('nam', '?thing=finding'))[0]?.subject).toEqual({
    label: 'Ủy ban nhân dân phường Sông Hồng',
    path: null,
  })
  expect(
    ok(await world.requests('nam').get('/api/record/choices')).people.map((one: { name: string }) => one.name),
  ).toEqual(['Bình', 'Khoa', 'Thủy'])
})

test('a page goes on where the last one ended, without a gap or a double (design)', async () => {
  await world.as('thuy', async (tx) => {
    for (let n = 0; n < 120; n++)
      await sql`insert into audit_log (id, tenant_id, account_id, action, thing, thing_id) values (${randomUUID()}, ${cast.thuy.tenantId}, ${cast.thuy.id}, 'edit', 'plan', ${PLAN})`.execute(
        tx,
      )
  })
  for (const sort of ['-at', 'at']) {
    const rows: { sequence: number; at: string }[] = []
    const sizes: number[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page = ok(await world.requests('lan').get(`/api/record?thing=plan&sort=${sort}&after=${after}`))
      expect(page.total).toBe(120)
      rows.push(...page.items)
      sizes.push(page.items.length)
      after = page.next
    }
    expect(sizes).toEqual([50, 50, 20])
    expect(new Set(rows.map((entry) => entry.sequence)).size).toBe(120)
    const moments = rows.map(({ at }) => at)
    expect(moments).toEqual(sort === 'at' ? moments.toSorted() : moments.toSorted().reverse())
  }
})

test('a search finds who did it, what is said of it and the unit it is about, without marks (design)', async () => {
  const found = async (words: string, name: CastName = 'lan') =>
    ok(await world.requests(name).get(`/api/record?search=${encodeURIComponent(words)}`)).items as {
      action: string
      actorName: string
    }[]
  expect((await found('thuy')).every(({ actorName }) => actorName === 'Thủy')).toBe(true)
  expect((await found('binh phuong song hong')).map(({ action }) => action)).toEqual(['writeFinding'])
  expect((await found('tao tai khoan')).map(({ action }) => action)).toEqual(['addPerson'])
  expect(await found('phường không có')).toEqual([])
  // Of what a person may not know nothing is found or counted.
  expect(await found('binh', 'khoa')).toEqual([])
  expect(ok(await world.requests('hoa').get('/api/record')).total).toBe(0)
})

test('reading statements of personal responsibility is recorded once a reading, without the statement (QN-I-2-4)', async () => {
  const [finding] = ok(await world.requests('minh').get(`/api/inspections/${INSPECTION}/findings`)).items
  expect((await list('lan', `?inspection=${INSPECTION}`)).some((entry) => entry.action === 'readRestricted')).toBe(
    false,
  )
  await world.asOwner((owner) =>
    owner
      .insertInto('findingResponsibilities')
      .values({
        id: randomUUID(),
        tenantId: cast.lan.tenantId,
        findingId: finding.id,
        inspectionId: INSPECTION,
        authorId: cast.minh.id,
        person: 'Ông A',
        statement: 'RESTRICTED',
      })
      .execute(),
  )
  for (const name of ['minh', 'minh', 'lan', 'binh'] as const)
    ok(await world.requests(name).get(`/api/inspections/${INSPECTION}/findings`))
  const reads = (await list('lan', `?inspection=${INSPECTION}`)).filter((entry) => entry.action === 'readRestricted')
  // The member did not see it, so there was nothing to record; the head asked twice and read once.
  expect(reads.map((entry) => entry.actorName).sort()).toEqual(['Lan', 'Minh'])
  const kept = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').selectAll().where('action', '=', 'readRestricted').execute(),
  )
  expect(JSON.stringify(kept)).not.toMatch(/RESTRICTED"|Ông A/)
})

test('who keeps checkpoints may write, list and download them; others are refused or find none (design)', async () => {
  expect((await world.requests('lan').get('/api/record/bundle')).body.code).toBe('NO_CHECKPOINT_YET')
  expect((await world.requests('nam').send('/api/record/checkpoints')).status).toBe(204)
  const { items } = ok(await world.requests('khoa').get('/api/record/checkpoints'))
  expect(items).toHaveLength(1)
  expect(ok(await world.requests('khoa').get('/api/record/checkpoints/1'))).toEqual(items[0])
  const file = ok(await world.requests('nam').get('/api/record/checkpoints/1/file'))
  expect(
    await verifyRecord({
      outside: Buffer.from(`${JSON.stringify(file, null, 1)}\n`),
      own: null,
      checkpoints: null,
      entries: [],
      excerpt: true,
    }),
  ).toMatchObject({
    intact: true,
  })
  for (const name of ['hoa', 'binh', 'minh'] as const) {
    expect((await world.requests(name).get('/api/record/checkpoints')).status).toBe(403)
    expect((await world.requests(name).send('/api/record/checkpoints')).status).toBe(403)
    expect((await world.requests(name).get('/api/record/checkpoints/1')).status).toBe(403)
    expect((await world.requests(name).get('/api/record/checkpoints/1/file')).status).toBe(403)
    expect((await world.requests(name).get('/api/record/bundle')).status).toBe(403)
  }
  for (const number of ['0', '2', 'x', '99999999999999'])
    expect((await world.requests('nam').get(`/api/record/checkpoints/${number}`)).status).toBe(404)
})

test('a bundle verifies away from the house: the whole one of the auditor, the excerpt of the administrator; taking it is recorded (design)', async () => {
  const taken = async (name: CastName) => {
    const answer = await world.requests(name).get('/api/record/bundle')
    expect(answer.status).toBe(200)
    const { parts } = await readZip(answer.body as Buffer, () => true)
    const lines = (file: string) => [...linesOf(Buffer.from(parts.get(file)!))]
    return {
      own: Buffer.from(parts.get('checkpoint.json')!),
      checkpoints: lines('checkpoints.ndjson'),
      entries: lines('entries.ndjson'),
    }
  }
  const outside = Buffer.from(
    `${JSON.stringify(ok(await world.requests('nam').get('/api/record/checkpoints/1/file')), null, 1)}\n`,
  )
  const whole = await taken('nam')
  expect(await verifyRecord({ outside, ...whole })).toMatchObject({ intact: true })
  expect(whole.entries.some((line) => Buffer.from(line).includes('"detail"'))).toBe(false)
  expect((await taken('lan')).entries.every((line) => Buffer.from(line).includes('"detail":'))).toBe(true)
  const part = await taken('khoa')
  expect(part.entries.every((line) => Buffer.from(line).includes('"thing":"account"'))).toBe(true)
  expect(await verifyRecord({ outside, ...part })).toMatchObject({ intact: false, broken: { problem: 'dropped' } })
  expect(await verifyRecord({ outside, ...part, excerpt: true })).toMatchObject({
    intact: true,
    counts: { streams: 1 },
  })
  expect((await list('nam', '?thing=record')).map((entry) => entry.actorName)).toEqual(['Khoa', 'Lan', 'Nam'])
})

test('an archivist takes out closed inspections as a whole and nothing else (design)', async () => {
  await world.asOwner((owner) =>
    sql`update authz.memberships set role = 'archivist' where account_id = ${cast.nam.id}`.execute(owner),
  )
  expect((await list('nam')).filter((entry) => entry.actorName !== 'Nam')).toEqual([])
  await world.asOwner((owner) => owner.updateTable('inspections').set({ state: 'closed' }).execute())
  expect(
    (await list('nam'))
      .filter((entry) => entry.actorName !== 'Nam')
      .every((entry) => entry.thing === 'finding' || entry.thing === 'inspection'),
  ).toBe(true)
})

test('who opened another unit’s report, whose files, which lists and accounts is told once an hour, and found from the thing (QN-I-2-4)', async () => {
  const readers = async (query: string) =>
    (await list('lan', `?reads=1&${query}`)).map((entry) => `${entry.actorName} ${entry.action}`).sort()
  const reportId = randomUUID()
  const file = {
    inspectionId: INSPECTION,
    teamId: TEAM,
    unitId: WARD,
    thing: 'reportAnswer' as const,
    thingId: reportId,
    side: 'unit' as const,
    shared: true,
    uploadedBy: cast.hoa.id,
  }
  await world.asOwner((owner) =>
    owner
      .insertInto('unitReports')
      .values({
        id: reportId,
        tenantId: PROVINCE,
        inspectionId: INSPECTION,
        unitId: WARD,
        teamId: TEAM,
        unitKind: 'communePC',
        state: 'submitted',
        dueOn: '2026-03-05' as Day,
      })
      .execute(),
  )
  for (const name of ['minh', 'minh', 'hoa', 'lan'] as const)
    ok(await world.requests(name).get(`/api/unit-reports/${reportId}`))
  // As a paper it is read as well.
  for (const name of ['thuy', 'hoa'] as const)
    ok(await world.requests(name).get(`/api/papers/unitReport/${INSPECTION}.docx`))
  // The unit's own reading of its own report is nobody's news.
  const seen = ['Lan read', 'Minh read', 'Thủy read']
  expect(await readers(`about=${reportId}`)).toEqual(seen)
  expect(await readers(`inspection=${INSPECTION}&thing=unitReport`)).toEqual(seen)
  expect([readingOf(cast.minh, file as never), readingOf(cast.hoa, file as never)]).toEqual(['readOthers', null])

  // An hour later it is another reading.
  await world.asOwner((owner) =>
    sql`update audit_log set at = at - interval '61 minutes' where action = 'read'`.execute(owner),
  )
  ok(await world.requests('minh').get(`/api/unit-reports/${reportId}`))
  expect(await readers(`about=${reportId}`)).toEqual(['Lan read', 'Minh read', 'Minh read', 'Thủy read'])

  ok(await world.requests('khoa').get('/api/people'))
  ok(await world.requests('khoa').get('/api/people'))
  ok(await world.requests('minh').get('/api/people'))
  expect(await readers('thing=account')).toEqual(['Khoa readPeople'])
  ok(await world.requests('thuy').get('/api/recommendations/sheet.xlsx'))
  expect(await readers('thing=record')).toContain('Thủy exportList')
  // Nothing but readings.
  expect((await list('lan', '?reads=1')).every((entry) => /^(read|export)/.test(entry.action))).toBe(true)
})

test('the Excel file and the print hold the entries of the filter, as far as the person may know them (design)', async () => {
  const query = `language=vi&thing=account`
  const answer = await world.requests('khoa').get(`/api/record/sheet.xlsx?${query}`)
  const rows = await readSheet(Buffer.from(answer.body))
  expect(rows.slice(0, 4).map(([cell]) => cell)).toEqual([
    'Ủy ban nhân dân tỉnh Mẫu',
    'Nhật ký',
    'Ngày 02/03/2026',
    'Loại việc: Tài khoản',
  ])
  const body = rows.slice(rows.findIndex(([cell]) => cell === 'Thời điểm') + 1)
  const { items } = ok(await world.requests('khoa').get(`/api/record?${query}`))
  expect(body.map((cells) => [cells[1], cells[2]])).toEqual(
    items.map((entry: { actorName: string; said: string }) => [entry.actorName, entry.said]),
  )
  expect(body.length).toBeGreaterThan(2)
  expect(ok(await world.requests('hoa').get('/api/record/sheet')).rows).toEqual([])
})
