import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '#server/app.ts'
import { newScrubber } from '#server/files/scrub.ts'
import { Watch } from '#server/http/watch.ts'
import { type CastName, cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import { clamd } from '#test/clamd.ts'
import { testWorld } from '#test/db.ts'
import { attach, officeOf } from '#test/files.ts'
import { pdfOf } from '#test/plans/render.ts'
import { ok, seedConclusion, seedFinding, seedRecommendation, seedThread, TAY_NINH } from '#test/world.ts'

const world = testWorld('2026-03-02')
const REPORT = randomUUID()
const RECOMMENDATION = randomUUID()
const CONCLUSION = randomUUID()
const [FINDING, OTHER_FINDING] = [randomUUID(), randomUUID()]
const of = { tenantId: cast.lan.tenantId, inspectionId: INSPECTION, teamId: TEAM, unitId: WARD }
const report = `/api/unit-reports/${REPORT}`
let item = ''

const knownTo = async (who: CastName, thingId: string) =>
  ok(await world.requests(who).get(`/api/inspections/${INSPECTION}/files`))
    .items.filter((file: { thingId: string }) => file.thingId === thingId)
    .map((file: { name: string }) => file.name)
const fetchAs = (who: CastName, id: string) => world.requests(who).get(`/api/files/${id}/content`)
const text = (words: string) => Buffer.from(words)

beforeAll(async () => {
  await seedThread(world, { ...TAY_NINH, remedyReport: 'mandatory' })
  await world.asOwner(async (owner) => {
    await owner.updateTable('inspections').set({ state: 'inSession', notifiedOn: '2026-03-01' }).execute()
    const { id: outlineId } = await owner.selectFrom('outlines').select('id').executeTakeFirstOrThrow()
    const { id } = await owner
      .selectFrom('outlineItems')
      .select('id')
      .where('marker', '=', '3')
      .executeTakeFirstOrThrow()
    item = id
    await owner
      .updateTable('outlineItems')
      .set({ answerKinds: ['evidence'] })
      .where('id', '=', item)
      .execute()
    await owner
      .insertInto('unitReports')
      .values({ ...of, id: REPORT, outlineId, unitKind: 'communePC', state: 'notStarted' })
      .execute()
    for (const id of [FINDING, OTHER_FINDING]) await seedFinding(owner, { id })
    await seedRecommendation(owner, { id: RECOMMENDATION, state: 'agreed', dueOn: '2026-04-01' })
    await seedConclusion(owner, { id: CONCLUSION })
  })
})

describe('a file in pieces', () => {
  const bytes = Buffer.alloc(9 * 1024 * 1024, 'dữ liệu cải cách hành chính\n')
  const begin = (id: string, more: object = {}) =>
    world.requests('yen').send(`${report}/files`, {
      id,
      name: 'số liệu.txt',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      partId: item,
      ...more,
    })

  test('goes on where it stopped; a piece sent twice or out of turn does no harm; begun twice it is one file', async () => {
    const id = randomUUID()
    const at = `/api/files/${id}`
    const { chunk, get, send } = world.requests('yen')
    expect(ok(await begin(id))).toMatchObject({ state: 'uploading', received: 0 })
    const first = bytes.subarray(0, 3_000_000)
    expect(ok(await chunk(`${at}/chunks`, first, 0))).toEqual({ received: 3_000_000 })
    expect(ok(await chunk(`${at}/chunks`, first, 0))).toEqual({ received: 3_000_000 })
    expect(ok(await chunk(`${at}/chunks`, bytes.subarray(8_000_000), 8_000_000))).toEqual({ received: 3_000_000 })
    expect(ok(await begin(id))).toMatchObject({ received: 3_000_000 })
    expect((await send(`${at}/finish`, {})).body.code).toBe('FILE_UNFINISHED')
    expect(ok(await get(at))).toMatchObject({ received: 3_000_000 })
    for (let from = 3_000_000; from < bytes.length; from += 4_000_000)
      ok(await chunk(`${at}/chunks`, bytes.subarray(from, from + 4_000_000), from))
    const [stored, again] = await Promise.all([send(`${at}/finish`, {}), send(`${at}/finish`, {})])
    expect(ok(stored)).toMatchObject({
      state: 'stored',
      type: 'text',
      scanned: 'no',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    expect(ok(again)).toEqual(stored.body)
    expect((await fetchAs('hoa', id)).body.equals(bytes)).toBe(true)
    expect((await chunk(`${at}/chunks`, first, 0)).body.code).toBe('WRONG_STATE')
    expect(readdirSync(join(world.services.config.dataFolder, 'files', 'tmp'))).toEqual([])
  })

  test('is refused when the bytes are not those whose hash the device named, and then begins anew', async () => {
    const id = randomUUID()
    const { chunk, send } = world.requests('yen')
    ok(await begin(id, { size: 5, sha256: createHash('sha256').update('abcde').digest('hex') }))
    ok(await chunk(`/api/files/${id}/chunks`, text('abcdX'), 0))
    expect((await send(`/api/files/${id}/finish`, {})).body.code).toBe('FILE_HASH_WRONG')
    expect(ok(await chunk(`/api/files/${id}/chunks`, text('abcde'), 0))).toEqual({ received: 5 })
    expect(ok(await send(`/api/files/${id}/finish`, {})).state).toBe('stored')
    ok(await send(`/api/files/${id}/remove`, {}))
  })

  test('a piece beyond the announced size, another person’s upload and a body of another kind are refused', async () => {
    const id = randomUUID()
    ok(await begin(id, { size: 3, sha256: createHash('sha256').update('abc').digest('hex') }))
    expect((await world.requests('yen').chunk(`/api/files/${id}/chunks`, text('abcd'), 0)).body.code).toBe(
      'FILE_TOO_LARGE',
    )
    expect((await world.requests('hoa').chunk(`/api/files/${id}/chunks`, text('abc'), 0)).body.code).toBe('WRONG_ACTOR')
    expect((await world.requests('nam').chunk(`/api/files/${id}/chunks`, text('abc'), 0)).status).toBe(404)
    expect((await world.requests('yen').send(`/api/files/${id}/chunks`, {}, 'PUT')).body.code).toBe('INVALID_INPUT')
    expect((await begin(id, { sha256: '0'.repeat(64) })).body.code).toBe('INVALID_INPUT')
  })
})

test('the same file at the same place is recognised by its content, whatever its name, and one is kept (design)', async () => {
  const bytes = text('Bảng tổng hợp hồ sơ trễ hạn')
  const kept = ok(await attach(world, 'yen', report, { name: 'Bảng tổng hợp.txt', bytes, partId: item }))
  const again = await attach(world, 'hoa', report, { name: 'bản sao.txt', bytes, partId: item })
  expect(again.body).toMatchObject({ code: 'FILE_ALREADY_THERE', parameters: { name: 'Bảng tổng hợp.txt' } })
  expect(
    (await knownTo('yen', REPORT)).filter((name: string) => ['Bảng tổng hợp.txt', 'bản sao.txt'].includes(name)),
  ).toEqual(['Bảng tổng hợp.txt'])

  // Two begin at the same time: the one that arrives first stays, the other leaves nothing behind.
  ok(await world.requests('yen').send(`/api/files/${kept.id}/remove`, {}))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const [one, other] = [randomUUID(), randomUUID()]
  for (const [who, id] of [
    ['yen', one],
    ['hoa', other],
  ] as const) {
    ok(
      await world
        .requests(who)
        .send(`${report}/files`, { id, name: `${who}.txt`, size: bytes.length, sha256, partId: item }),
    )
    ok(await world.requests(who).chunk(`/api/files/${id}/chunks`, bytes, 0))
  }
  ok(await world.requests('yen').send(`/api/files/${one}/finish`, {}))
  expect((await world.requests('hoa').send(`/api/files/${other}/finish`, {})).body.code).toBe('FILE_ALREADY_THERE')
  expect((await knownTo('hoa', REPORT)).filter((name: string) => ['yen.txt', 'hoa.txt'].includes(name))).toEqual([
    'yen.txt',
  ])
  expect(readdirSync(join(world.services.config.dataFolder, 'files', 'tmp'))).not.toContain(other)

  // At another thing it is another file.
  const elsewhere = ok(await attach(world, 'binh', `/api/findings/${FINDING}`, { name: 'bảng.txt', bytes }))
  ok(await world.requests('binh').send(`/api/files/${elsewhere.id}/remove`, {}))
  ok(await world.requests('yen').send(`/api/files/${one}/remove`, {}))
})

test.each([[[true, false]], [[false, true]]])(
  'the same bytes prove a finding and a personal responsibility, whichever comes first; twice the same is one (design)',
  async (order) => {
    const bytes = text(`Biên bản làm việc ${order}`)
    const proof = (restricted: boolean) =>
      attach(world, 'binh', `/api/findings/${OTHER_FINDING}`, { name: 'biên bản.txt', bytes, restricted })
    for (const restricted of order) {
      expect(ok(await proof(restricted))).toMatchObject({ state: 'stored', restricted })
      expect((await proof(restricted)).body.code).toBe('FILE_ALREADY_THERE')
    }
  },
)

test('a unit’s file is its own until its report is sent; then the Team reads it and the unit takes it away no more (CT-IV-4-1, CT-IV-4-4)', async () => {
  const file = ok(
    await attach(world, 'yen', report, { name: 'Kế hoạch.docx', bytes: await officeOf('docx'), partId: item }),
  )
  const stray = ok(await attach(world, 'yen', report, { name: 'Thừa.txt', bytes: text('thừa'), partId: item }))
  expect((await attach(world, 'yen', report, { name: 'a.txt', bytes: text('a'), partId: randomUUID() })).status).toBe(
    404,
  )
  expect((await attach(world, 'nam', report, { name: 'a.txt', bytes: text('a'), partId: item })).status).toBe(404)
  expect(await knownTo('hoa', REPORT)).toContain('Kế hoạch.docx')
  for (const who of ['minh', 'thuy', 'lan', 'nam', 'khoa'] as const) {
    expect(await knownTo(who, REPORT)).toEqual([])
    expect((await fetchAs(who, file.id)).status).toBe(404)
  }
  ok(await world.requests('hoa').send(`/api/files/${stray.id}/remove`, {}))
  expect((await fetchAs('hoa', stray.id)).body.code).toBe('FILE_NOT_STORED')

  await world.asOwner((owner) =>
    owner.updateTable('outlineItems').set({ answerKinds: [] }).where('id', '<>', item).execute(),
  )
  const { version } = ok(await world.requests('hoa').get(report))
  ok(
    await world
      .requests('hoa')
      .act(
        report,
        'submit',
        { asOf: '2026-03-01', declared: true, number: '', symbol: '', datedOn: null },
        { seenVersion: version },
      ),
  )
  for (const who of ['minh', 'thuy', 'lan'] as const) expect(await knownTo(who, REPORT)).toContain('Kế hoạch.docx')
  expect(await knownTo('minh', REPORT)).not.toContain('Thừa.txt')
  for (const who of ['nam', 'khoa'] as const) expect((await fetchAs(who, file.id)).status).toBe(404)
  expect((await world.requests('hoa').send(`/api/files/${file.id}/remove`, {})).body.code).toBe('FILE_SENT')
  expect((await attach(world, 'yen', report, { name: 'b.txt', bytes: text('b'), partId: item })).body.code).toBe(
    'REPORT_SENT',
  )
})

test('the files of a finding are the Team’s until it is presented and again when it is withdrawn; what proves a personal responsibility stays with its leaders (design)', async () => {
  const at = `/api/findings/${FINDING}`
  const proof = ok(await attach(world, 'binh', at, { name: 'Ảnh quầy.txt', bytes: text('ảnh') }))
  const personal = ok(
    await attach(world, 'binh', at, { name: 'Ông A.txt', bytes: text('trách nhiệm'), restricted: true }),
  )
  // What has not been presented is not there for the unit.
  expect((await attach(world, 'hoa', at, { name: 'a.txt', bytes: text('a') })).status).toBe(404)
  expect(await knownTo('hoa', FINDING)).toEqual([])
  expect(await knownTo('tam', FINDING)).toEqual(['Ảnh quầy.txt', 'Ông A.txt'])
  expect(await knownTo('thuy', FINDING)).toEqual(['Ảnh quầy.txt'])
  expect((await fetchAs('thuy', personal.id)).status).toBe(404)
  expect((await fetchAs('quang', personal.id)).status).toBe(200)
  ok(await world.requests('minh').act(at, 'present'))
  expect(await knownTo('hoa', FINDING)).toEqual(['Ảnh quầy.txt'])
  expect((await attach(world, 'binh', at, { name: 'b.txt', bytes: text('b') })).body.code).toBe('WRONG_STATE')
  expect((await world.requests('binh').send(`/api/files/${proof.id}/remove`, {})).body.code).toBe('FILE_SENT')
  ok(await world.requests('hoa').act(at, 'contest', { explanation: 'Không đúng' }))
  ok(await world.requests('minh').act(at, 'withdraw', { ruling: 'Rút' }))
  expect(await knownTo('hoa', FINDING)).toEqual([])
  expect((await fetchAs('hoa', proof.id)).status).toBe(404)
  const reads = await world.asOwner((owner) =>
    owner
      .selectFrom('auditLog')
      .select('accountId')
      .where('thingId', '=', personal.id)
      .where('action', '=', 'read')
      .execute(),
  )
  expect(reads).toEqual([{ accountId: cast.quang.id }])
})

test('a remedy may be proved by a file alone; it goes out with the report as evidence of that step (CT-I-2d-2)', async () => {
  const at = `/api/recommendations/${RECOMMENDATION}`
  const remedy = { text: 'Đã xin lỗi', legalGround: '', percent: 100, evidence: [] }
  expect((await world.requests('hoa').act(at, 'reportRemedy', remedy)).body.code).toBe('REMEDY_EVIDENCE_REQUIRED')
  ok(await attach(world, 'yen', at, { name: 'Thư xin lỗi.txt', bytes: text('xin lỗi') }))
  expect(await knownTo('minh', RECOMMENDATION)).toEqual([])
  ok(await world.requests('hoa').act(at, 'reportRemedy', remedy))
  expect(await knownTo('minh', RECOMMENDATION)).toEqual(['Thư xin lỗi.txt'])
  const { steps } = ok(await world.requests('minh').get(at))
  const { items } = ok(await world.requests('minh').get(`/api/inspections/${INSPECTION}/files`))
  expect(steps).toMatchObject([{ kind: 'remedy', document: 'Thư xin lỗi.txt' }])
  expect(items.find((file: { thingId: string }) => file.thingId === RECOMMENDATION).partId).toBe(steps[0].id)
  expect((await attach(world, 'yen', at, { name: 'c.txt', bytes: text('c') })).body.code).toBe('WRONG_STATE')
})

test('the signed copy of an issued notice is added by the clerk and read by the unit, with its hash (design)', async () => {
  const bytes = Buffer.from(pdfOf('#set text(font: "Tinos")\nBản đã ký'))
  expect((await attach(world, 'hoa', `/api/conclusions/${CONCLUSION}`, { name: 'TB.pdf', bytes })).status).toBe(403)
  const typed = { name: 'TB.txt', bytes: text('bản đã ký') }
  expect((await attach(world, 'dung', `/api/conclusions/${CONCLUSION}`, typed)).body.code).toBe('SIGNED_COPY_TYPE')
  const copy = ok(await attach(world, 'dung', `/api/conclusions/${CONCLUSION}`, { name: 'TB.pdf', bytes }))
  expect(copy.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(await knownTo('hoa', CONCLUSION)).toEqual(['TB.pdf'])
  expect(await knownTo('nam', CONCLUSION)).toEqual([])
  expect((await world.requests('dung').send(`/api/files/${copy.id}/remove`, {})).body.code).toBe('FILE_SENT')
})

describe('handing out', () => {
  test('only as a download that no browser shows or runs, by its Vietnamese name', async () => {
    const { id } = ok(
      await attach(world, 'binh', `/api/findings/${OTHER_FINDING}`, {
        name: "Biên bản 'số 1' (ký).txt",
        bytes: text('biên bản'),
      }),
    )
    const { headers } = await fetchAs('minh', id)
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; sandbox`,
      'content-disposition': `attachment; filename="tai-lieu.txt"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20%27s%E1%BB%91%201%27%20%28k%C3%BD%29.txt`,
    })
  })

  test('an image is handed out drawn anew: upright, without place or camera', async () => {
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Make: 'SECRET-CAMERA' }, IFD3: { GPSLatitude: '21/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const photo = ok(await attach(world, 'binh', `/api/findings/${OTHER_FINDING}`, { name: 'ảnh.JPG', bytes }))
    expect(photo.servedSha256).not.toBe(photo.sha256)
    const { body } = await fetchAs('minh', photo.id)
    const { width, height, exif } = await sharp(body).metadata()
    expect({ width, height, exif }).toEqual({ width: 20, height: 40, exif: undefined })
  })

  test('a file whose bytes are lost says so instead of failing', async () => {
    const gone = ok(
      await attach(world, 'binh', `/api/findings/${OTHER_FINDING}`, { name: 'mất.txt', bytes: text('mất rồi') }),
    )
    rmSync(join(world.services.config.dataFolder, 'files', gone.sha256.slice(0, 2), gone.sha256.slice(2)))
    expect((await fetchAs('minh', gone.id)).body.code).toBe('FILE_GONE')
  })
})

describe('bytes that were changed where they lie', () => {
  const [HERE, THERE] = [randomUUID(), randomUUID()]
  beforeAll(() =>
    world.asOwner(async (owner) => {
      for (const id of [HERE, THERE]) await seedFinding(owner, { id })
    }),
  )
  const pathOf = (sha256: string) =>
    join(world.services.config.dataFolder, 'files', sha256.slice(0, 2), sha256.slice(2))
  const flip = (sha256: string) => {
    const bytes = readFileSync(pathOf(sha256))
    bytes[bytes.length - 1]! ^= 1
    writeFileSync(pathOf(sha256), bytes)
  }
  const send = async (thing: string, name: string, bytes: Buffer) =>
    ok(await attach(world, 'binh', `/api/findings/${thing}`, { name, bytes }))

  test('are handed out to nobody, and the administrator is told; the same file sent once more mends it (P28)', async () => {
    const bytes = Buffer.alloc(300_000, 'bằng chứng ')
    const file = await send(HERE, 'chứng cứ.txt', bytes)
    expect((await fetchAs('minh', file.id)).body).toEqual(bytes)
    const told = async () => ok(await world.requests('khoa').get('/api/health')).files.changed
    const before = await told()
    flip(file.sha256)
    expect(await fetchAs('minh', file.id)).toMatchObject({ status: 503, body: { code: 'FILE_CHANGED' } })
    expect(await told()).toBe(before + 1)
    await send(THERE, 'gửi lại.txt', bytes)
    expect((await fetchAs('minh', file.id)).body).toEqual(bytes)
    expect(await told()).toBe(before)
  })

  test('are found by the comparing of a few files at a time, wherever it begins', async () => {
    const files = await Promise.all(
      Array.from({ length: 7 }, (_, n) => send(THERE, `tệp ${n}.txt`, text(`nội dung ${n}`))),
    )
    flip(files[2]!.sha256)
    rmSync(pathOf(files[4]!.sha256))
    const watch = new Watch(new Date())
    const said: string[] = []
    const scrub = newScrubber(world.services, watch, (error) => said.push((error as Error).message))
    await scrub()
    expect(watch.filesCompared().compared).toBe(5)
    for (let n = 0; n < 8; n++) await scrub()
    const found = watch.filesCompared().changed
    for (const [n, { sha256 }] of files.entries())
      expect([n, said.some((line) => line.startsWith(sha256))]).toEqual([n, n === 2 || n === 4])
    for (const n of [2, 4]) await send(HERE, `tệp ${n} lần nữa.txt`, text(`nội dung ${n}`))
    for (let n = 0; n < 8; n++) await scrub()
    expect(watch.filesCompared().changed).toBe(found - 2)
  })
})

test('a file that came while the scanner was away is scanned before it is handed out; an infected one never is', async () => {
  const [clean, infected] = [
    ok(await attach(world, 'binh', `/api/findings/${OTHER_FINDING}`, { name: 'sạch.txt', bytes: text('sạch') })),
    ok(await attach(world, 'binh', `/api/findings/${OTHER_FINDING}`, { name: 'nhiễm.txt', bytes: text('EICAR') })),
  ]
  expect([clean.scanned, infected.scanned]).toEqual(['no', 'no'])
  const clamdSocket = join(world.services.config.dataFolder, 'clamd')
  const app = await buildApp({ ...world.services, config: { ...world.services.config, clamdSocket } })
  const headers = { cookie: `__Host-soat=${await world.token('minh')}`, host: 'localhost' }
  const fetched = (id: string) => app.inject({ url: `/api/files/${id}/content`, headers })
  expect((await fetched(clean.id)).body).toBe('sạch')
  const scanned = async () =>
    (
      await world.asOwner((owner) =>
        owner
          .selectFrom('evidenceFiles')
          .select('scanned')
          .where('id', 'in', [clean.id, infected.id])
          .orderBy('name', 'desc')
          .execute(),
      )
    ).map((row) => row.scanned)
  expect(await scanned()).toEqual(['no', 'no'])
  const server = await clamd(clamdSocket, (bytes) =>
    bytes.includes('EICAR') ? 'stream: Eicar FOUND\0' : 'stream: OK\0',
  )
  expect((await fetched(clean.id)).body).toBe('sạch')
  expect((await fetched(infected.id)).json().code).toBe('FILE_INFECTED')
  server.close()
  expect(await scanned()).toEqual(['clean', 'infected'])
  expect((await fetchAs('minh', infected.id)).body.code).toBe('FILE_INFECTED')
  await app.close()
})
