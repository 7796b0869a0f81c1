import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { record } from '#server/acts/audit.ts'
import { buildApp } from '#server/app.ts'
import type { Config } from '#server/config.ts'
import { migrations } from '#server/database/sql-files.ts'
import { Watch } from '#server/http/watch.ts'
import { writeCheckpoint } from '#server/record/notary.ts'
import { goThroughRecords } from '#server/record/watchman.ts'
import { noteBackup } from '#server/terminal/last-backup.ts'
import { repeated } from '#server/watching/repeated.ts'
import { type CastName, cast, INSPECTION, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { clamd } from '#test/clamd.ts'
import { RECORD_KEY } from '#test/cluster.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedThread } from '#test/world.ts'
import type { Health } from './rules.ts'

const world = testWorld('2026-03-02')
const FAR = randomUUID()
beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner(async (owner) => {
    const file = (size: number, sha256: string, more: object = {}) => ({
      ...{
        id: randomUUID(),
        tenantId: PROVINCE,
        inspectionId: INSPECTION,
        teamId: TEAM,
        unitId: WARD,
        thing: 'finding' as const,
        thingId: INSPECTION,
        side: 'team' as const,
      },
      ...{
        name: 'ZQX-NAME.pdf',
        size,
        sha256,
        type: 'pdf' as const,
        servedSha256: sha256,
        state: 'stored' as const,
        uploadedBy: cast.binh.id,
        ...more,
      },
    })
    const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string]
    // The same bytes twice are kept once, and known to be clean once they were scanned anywhere; what was refused is not kept; another locality's are not counted.
    await owner
      .insertInto('evidenceFiles')
      .values([
        file(100, a),
        file(100, a, { scanned: 'clean' }),
        file(30, b),
        file(30, b),
        file(7, c, { state: 'refused', type: null, servedSha256: null }),
        file(9, c, { tenantId: FAR }),
      ])
      .execute()
  })
})

const health = async (name: CastName) => world.requests(name).get('/api/health')

describe('the health of the system', () => {
  test('is for the administrator alone: others are refused by the route, and the database answers them nothing (design)', async () => {
    for (const name of Object.keys(cast) as CastName[])
      expect([name, (await health(name)).status]).toEqual([name, name === 'khoa' ? 200 : 403])
    for (const name of ['lan', 'quang', 'minh', 'hoa'] as const)
      expect(await world.as(name, async (tx) => (await sql`select * from authz.health()`.execute(tx)).rows)).toEqual([])
  })

  test('is told in counts and moments of his own locality, without a word of content (design)', async () => {
    const told = ok(await health('khoa')) as Health
    expect(told).toMatchObject({
      migrations: { missing: 0 },
      files: { writable: true, kept: 2, keptBytes: 130, notScanned: 1 },
      scanner: 'none',
      backup: null,
      checkpoint: null,
      verified: null,
      failures: [],
      refusedSignIns: 0,
      accounts: Object.keys(cast).length,
    })
    expect(told.migrations.done).toBe(migrations().length)
    expect(told.databaseBytes % (16 * 1024 * 1024)).toBe(0)
    expect(told.databaseBytes).toBeGreaterThan(0)
    expect(told.files.freeBytes).toBeGreaterThan(0)
    expect(told.files.diskBytes).toBeGreaterThanOrEqual(told.files.freeBytes!)
    expect(Math.abs(Date.parse(told.databaseNow) - Date.parse(told.now))).toBeLessThan(10_000)
    expect(JSON.stringify(told)).not.toMatch(/ZQX|Sông|phường|[0-9a-f]{8}-[0-9a-f]{4}-/i)
  })

  test('counts sessions that are open, and no longer those that ended (design)', async () => {
    const sessions = async () => (ok(await health('khoa')) as Health).sessions
    await world.token('tam')
    const before = await sessions()
    const end = (at: Date | null) =>
      world.asOwner((owner) =>
        owner.updateTable('authz.sessions').set({ revokedAt: at }).where('accountId', '=', cast.tam.id).execute(),
      )
    await end(new Date())
    expect(await sessions()).toBe(before - 1)
    await end(null)
    expect(await sessions()).toBe(before)
  })

  test('knows the last backup, whether it came to its end or not (design)', async () => {
    const { dataFolder } = world.services.config
    noteBackup(dataFolder, { beganAt: '2026-03-01T01:00:00.000Z', finishedAt: null, rows: 0, files: 0 })
    expect((ok(await health('khoa')) as Health).backup).toEqual({
      beganAt: '2026-03-01T01:00:00.000Z',
      finishedAt: null,
      rows: 0,
      files: 0,
      recipients: [],
    })
    noteBackup(dataFolder, {
      beganAt: '2026-03-01T01:00:00.000Z',
      finishedAt: '2026-03-01T01:02:00.000Z',
      rows: 12,
      files: 3,
    })
    expect((ok(await health('khoa')) as Health).backup).toMatchObject({
      finishedAt: '2026-03-01T01:02:00.000Z',
      rows: 12,
      files: 3,
    })
  })

  test('knows for whom backups are encrypted, and that a key which opens them lies beside the data (design)', async () => {
    const { dataFolder } = world.services.config
    const { app, ask } = await started({ backupRecipients: ['age1x'] })
    expect((await ask()).backupKeys).toEqual({ recipients: ['age1x'], identityHere: false })
    const file = join(dataFolder, 'khoa.txt')
    writeFileSync(file, '# created: 2026-03-01\nAGE-SECRET-KEY-1X\n')
    expect((await ask()).backupKeys).toEqual({ recipients: ['age1x'], identityHere: true })
    rmSync(file)
    await app.close()
  })
})

/** The application with these settings, asked by the administrator. */
async function started(config: Partial<Config> = {}) {
  const app = await buildApp({ ...world.services, config: { ...world.services.config, ...config } })
  const cookie = `__Host-soat=${await world.token('khoa')}`
  const ask = async () =>
    (await app.inject({ url: '/api/health', headers: { host: 'localhost', cookie } })).json() as Health
  return { app, ask }
}

describe('what the process has seen since its start (design)', () => {
  test('sign-ins refused and background work that failed are counted', async () => {
    const { app, ask } = await started()
    for (let n = 0; n < 3; n++)
      await app.inject({
        method: 'POST',
        url: '/api/sign-in',
        headers: { host: 'localhost', 'x-soat': '1' },
        payload: { login: 'nobody', password: 'x' },
      })
    app.watch.failed('checkpoint', new Date('2026-03-02T00:00:00Z'))
    app.watch.failed('checkpoint', new Date('2026-03-02T00:10:00Z'))
    expect(await ask()).toMatchObject({
      refusedSignIns: 3,
      failures: [{ work: 'checkpoint', count: 2, lastAt: '2026-03-02T00:10:00.000Z' }],
    })
    await app.close()
  })

  test('refused sign-ins are forgotten after a day, and the right ones are none', () => {
    const watch = new Watch(new Date())
    const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour, 30))
    for (const hour of [0, 1, 23]) watch.saw('signInFailed', at(hour))
    watch.saw('signInSucceeded', at(23))
    expect([at(23), at(24), at(25), at(46), at(47)].map((now) => watch.refusedSignIns(now))).toEqual([3, 2, 1, 1, 0])
  })

  test('the scanner is asked whether it lives', async () => {
    const folder = join(world.services.config.dataFolder, 'clamd')
    mkdirSync(folder)
    const socket = join(folder, 'socket')
    const { app, ask } = await started({ clamdSocket: socket })
    expect((await ask()).scanner).toBe('silent')
    const server = await clamd(socket, () => 'stream: OK\0')
    expect((await ask()).scanner).toBe('answers')
    server.close()
    await app.close()
    rmSync(folder, { recursive: true })
  })

  test('the record is gone through where it lies; one that was changed is found, told and logged', async () => {
    const { app, ask } = await started()
    const told: string[] = []
    const goThrough = () => goThroughRecords(world.services, app.watch, (error) => told.push((error as Error).message))
    const person = { name: 'Mới', login: 'moi', unitId: WARD, post: 'unitOfficer', title: '', from: '2026-03-01' }
    ok(await world.requests('khoa').send('/api/people', person))
    await writeCheckpoint(world.services, RECORD_KEY, PROVINCE)
    await goThrough()
    expect(await ask()).toMatchObject({ checkpoint: { sequence: 1 }, verified: { intact: true } })
    expect(app.watch.allIntact()).toBe(true)
    await world.asOwner((owner) => sql`update audit_log set action = 'lock' where thing = 'account'`.execute(owner))
    await goThrough()
    expect((await ask()).verified).toMatchObject({ intact: false })
    expect(told).toEqual([expect.stringContaining('"problem":"changed"')])
    expect(app.watch.allIntact()).toBe(false)
    await app.close()
  })

  test('a round that cannot be made is told and counts nothing as gone through; one that is broken off at the end is no failure', async () => {
    const told: string[] = []
    const watch = new Watch(new Date())
    const report = (error: unknown) => told.push((error as Error).message)
    const asOwner = () => Promise.reject(new Error('no connection'))
    await goThroughRecords({ ...world.services, asOwner }, watch, report)
    expect(told).toEqual(['no connection'])
    await repeated(60_000, (ended) => goThroughRecords(world.services, watch, report, ended), report)()
    expect(told).toHaveLength(1)
    expect(watch.allIntact()).toBe(null)
  })

  test('a locality whose record cannot be gone through keeps no other from it', async () => {
    const by = { id: cast.khoa.id, name: '', tenantId: FAR, posts: [], seats: [] }
    await world.asOwner((owner) => record(owner, { by }, { action: 'note', thing: 'inspection', thingId: INSPECTION }))
    const told: string[] = []
    const watch = new Watch(new Date())
    let looks = 0
    const asOwner: typeof world.services.asOwner = (work) =>
      ++looks === 1 ? Promise.reject(new Error('a broken page')) : world.services.asOwner(work)
    await goThroughRecords({ ...world.services, asOwner }, watch, (error) => told.push((error as Error).message))
    expect(told[0]).toBe('a broken page')
    expect([PROVINCE, FAR].filter((tenantId) => watch.verifiedOf(tenantId) !== null)).toHaveLength(1)
  })
})
