import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { startBucket } from '#test/s3.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/db.ts'
import { filesIn } from '../files/files.ts'
import { readLastBackup } from './last-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'soat-backup-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const data = (name: string) => ({ SOAT_DATA: join(folder, name) })
const soat = (env: Record<string, string>, ...args: string[]) =>
  spawnSync(process.execPath, ['src/server/terminal/soat.ts', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: folder, ...env, INIT_CWD: folder },
  })

async function inDatabase<T>(
  name: string,
  work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const answer = readConfig(data(name))
  if (!answer.ok) throw new Error('config')
  const database = await openDatabase(answer.config)
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}

test('a backup is restored into an empty database only, and a changed one is refused', async () => {
  const unit = {
    id: '00000000-0000-4000-8000-0000000000d1',
    tenant_id: '00000000-0000-4000-8000-0000000000d1',
    code: 'UBND',
  }
  await inDatabase('one', (database) => database.asOwner((owner) => owner.insertInto('units').values(unit).execute()))
  expect(soat(data('one'), 'backup', 'set')).toMatchObject({ stderr: '', status: 0 })
  expect(soat(data('one'), 'backup', 'set').stderr).toContain('không trống')
  expect(soat(data('one'), 'restore', 'set').stderr).toContain('đang có dữ liệu')

  const restored = soat(data('two'), 'restore', 'set')
  expect(restored.stdout).toContain('Đã phục hồi')
  expect(
    await inDatabase('two', (database) => database.asOwner((owner) => owner.selectFrom('units').selectAll().execute())),
  ).toEqual([unit])

  const file = join(folder, 'set', 'public.units.ndjson')
  writeFileSync(file, readFileSync(file, 'utf8').replace('UBND', 'UBNX'))
  expect(soat(data('three'), 'restore', 'set').stderr).toContain('bị thay đổi')
  expect(
    await inDatabase('three', (database) =>
      database.asOwner((owner) => owner.selectFrom('units').selectAll().execute()),
    ),
  ).toEqual([])
}, 90_000)

test('attached files go with the rows; one that is missing or changed stops the backup and the restore', async () => {
  const id = (n: string) => `00000000-0000-4000-8000-0000000000${n}`
  const [kept, served] = [Buffer.from('như được gửi'), Buffer.from('như được trao')]
  const files = filesIn(data('four').SOAT_DATA)
  const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  const hashes = [hashOf(kept), hashOf(served)] as const
  const of = { tenant_id: id('d1'), unit_id: id('b1') }
  await inDatabase('four', (database) =>
    database.asOwner(async (owner) => {
      await owner
        .insertInto('plans')
        .values({
          id: id('a1'),
          tenant_id: id('d1'),
          origin: 'imported',
          state: 'draft',
          symbol: '',
          place: '',
          title: 'x',
          plan_year: 2026,
          issuer: '',
          content: '{}',
        })
        .execute()
      await owner
        .insertInto('inspections')
        .values({ ...of, id: id('aa'), plan_id: id('a1'), form: 'periodic', method: 'onSite', state: 'planned' })
        .execute()
      const file = {
        ...of,
        inspection_id: id('aa'),
        thing: 'finding',
        thing_id: id('ab'),
        side: 'team',
        name: 'a.jpg',
        size: kept.length,
        uploaded_by: id('01'),
      } as const
      await owner
        .insertInto('evidence_files')
        .values({ ...file, id: id('e1'), sha256: hashes[0], served_sha256: hashes[1], type: 'jpeg', state: 'stored' })
        .execute()
      await owner
        .insertInto('evidence_files')
        .values({ ...file, id: id('e2'), sha256: '0'.repeat(64) })
        .execute()
    }),
  )
  expect(soat(data('four'), 'backup', 'files').stderr).toContain('không còn')
  expect(readLastBackup(data('four').SOAT_DATA)).toMatchObject({ finishedAt: null })
  rmSync(join(folder, 'files'), { recursive: true })
  for (const bytes of [kept, served]) await files.keep(bytes)
  expect(soat(data('four'), 'backup', 'files')).toMatchObject({ stderr: '', status: 0 })
  expect(readLastBackup(data('four').SOAT_DATA)).toMatchObject({
    finishedAt: expect.stringMatching(/^\d{4}-/),
    files: 2,
  })
  expect(readLastBackup(data('five').SOAT_DATA)).toBeNull()
  expect(soat(data('five'), 'restore', 'files')).toMatchObject({ stderr: '', status: 0 })
  expect(
    await Promise.all(
      hashes.map(async (sha256) => buffer((await filesIn(data('five').SOAT_DATA).open(sha256))!.stream)),
    ),
  ).toEqual([kept, served])

  // A bucket in this process: the command must not hold it up.
  const { s3, objects, stop } = await startBucket()
  const bucket = {
    S3_ENDPOINT: s3.endpoint,
    S3_BUCKET: s3.bucket,
    S3_REGION: s3.region,
    S3_ACCESS_KEY: s3.accessKey,
    S3_SECRET_KEY: s3.secretKey,
  }
  const soatInBucket = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['src/server/terminal/soat.ts', ...args], {
      env: { PATH: process.env.PATH ?? '', HOME: folder, ...data('seven'), ...bucket, INIT_CWD: folder },
    }).catch(({ stderr }: { stderr: string }) => ({ stderr }))
  expect(await soatInBucket('restore', 'files')).toMatchObject({ stderr: '' })
  expect(objects).toEqual(new Map([...hashes].sort().map((sha256) => [sha256, sha256 === hashes[0] ? kept : served])))
  expect(existsSync(join(data('seven').SOAT_DATA, 'files'))).toBe(false)
  expect(await soatInBucket('backup', 'of-bucket')).toMatchObject({ stderr: '' })
  expect(hashes.map((sha256) => readFileSync(join(folder, 'of-bucket', 'files', sha256)))).toEqual([kept, served])
  objects.delete(hashes[1])
  expect((await soatInBucket('backup', 'not-whole')).stderr).toContain(`Tệp đính kèm ${hashes[1]} không còn`)
  stop()
  expect((await soatInBucket('backup', 'away')).stderr).toContain('Kho tệp không dùng được')

  writeFileSync(join(folder, 'files', 'files', hashes[1]), 'đã bị đổi')
  expect(soat(data('six'), 'restore', 'files').stderr).toContain(`Tệp đính kèm ${hashes[1]}`)

  // The last whole one is still known when a later one is broken off; what is no note is none.
  const whole = readLastBackup(data('four').SOAT_DATA)!
  rmSync(join(data('four').SOAT_DATA, 'files', hashes[0].slice(0, 2), hashes[0].slice(2)))
  expect(soat(data('four'), 'backup', 'again').stderr).toContain(`Tệp đính kèm ${hashes[0]}`)
  const broken = readLastBackup(data('four').SOAT_DATA)!
  expect(broken).toEqual({ ...whole, beganAt: broken.beganAt })
  expect(broken.beganAt > whole.finishedAt!).toBe(true)
  for (const text of ['null', '{"beganAt":1}', '{"beganAt":"hôm qua","finishedAt":null,"rows":0,"files":0}']) {
    writeFileSync(join(data('four').SOAT_DATA, 'last-backup.json'), text)
    expect(readLastBackup(data('four').SOAT_DATA), text).toBeNull()
  }
}, 180_000)

test('a backup that cannot be noted is made all the same, and says so', () => {
  mkdirSync(join(data('eight').SOAT_DATA, 'last-backup.json.next'), { recursive: true })
  expect(soat(data('eight'), 'backup', 'noted')).toMatchObject({
    stderr: expect.stringContaining('The backup could not be noted'),
    status: 0,
  })
  expect(soat(data('nine'), 'restore', 'noted')).toMatchObject({ stderr: '', status: 0 })
}, 90_000)
