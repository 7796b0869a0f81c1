import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { openDatabase } from './db.ts'
import { filesIn } from './files.ts'
import { readLastBackup } from './last-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'soat-backup-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const data = (name: string) => ({ SOAT_DATA: join(folder, name) })
const soat = (env: Record<string, string>, ...args: string[]) =>
  spawnSync(process.execPath, ['src/server/soat.ts', ...args], { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', HOME: folder, ...env, INIT_CWD: folder } })

async function inDatabase<T>(name: string, work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> {
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
  const unit = { id: '00000000-0000-4000-8000-0000000000d1', tenant_id: '00000000-0000-4000-8000-0000000000d1', code: 'UBND' }
  await inDatabase('one', (database) => database.asOwner((owner) => owner.insertInto('units').values(unit).execute()))
  expect(soat(data('one'), 'backup', 'set')).toMatchObject({ stderr: '', status: 0 })
  expect(soat(data('one'), 'backup', 'set').stderr).toContain('không trống')
  expect(soat(data('one'), 'restore', 'set').stderr).toContain('đang có dữ liệu')

  const restored = soat(data('two'), 'restore', 'set')
  expect(restored.stdout).toContain('Đã phục hồi')
  expect(await inDatabase('two', (database) => database.asOwner((owner) => owner.selectFrom('units').selectAll().execute()))).toEqual([unit])

  const file = join(folder, 'set', 'public.units.ndjson')
  writeFileSync(file, readFileSync(file, 'utf8').replace('UBND', 'UBNX'))
  expect(soat(data('three'), 'restore', 'set').stderr).toContain('bị thay đổi')
  expect(await inDatabase('three', (database) => database.asOwner((owner) => owner.selectFrom('units').selectAll().execute()))).toEqual([])
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
        .values({ id: id('a1'), tenant_id: id('d1'), origin: 'imported', state: 'draft', symbol: '', place: '', title: 'x', plan_year: 2026, issuer: '', content: '{}' })
        .execute()
      await owner
        .insertInto('inspections')
        .values({ ...of, id: id('aa'), plan_id: id('a1'), form: 'periodic', method: 'onSite', state: 'planned' })
        .execute()
      const file = { ...of, inspection_id: id('aa'), thing: 'finding', thing_id: id('ab'), side: 'team', name: 'a.jpg', size: kept.length, uploaded_by: id('01') }
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
  expect(readLastBackup(data('four').SOAT_DATA)).toMatchObject({ finishedAt: expect.stringMatching(/^\d{4}-/), files: 2 })
  expect(readLastBackup(data('five').SOAT_DATA)).toBeNull()
  expect(soat(data('five'), 'restore', 'files')).toMatchObject({ stderr: '', status: 0 })
  expect(hashes.map((sha256) => readFileSync(filesIn(data('five').SOAT_DATA).pathOf(sha256), 'utf8'))).toEqual(['như được gửi', 'như được trao'])

  // The last whole one is still known when a later one is broken off; what is no note is none.
  const whole = readLastBackup(data('four').SOAT_DATA)!
  rmSync(files.pathOf(hashes[0]))
  expect(soat(data('four'), 'backup', 'again').stderr).toContain(`Tệp đính kèm ${hashes[0]}`)
  const broken = readLastBackup(data('four').SOAT_DATA)!
  expect(broken).toEqual({ ...whole, beganAt: broken.beganAt })
  expect(broken.beganAt > whole.finishedAt!).toBe(true)
  for (const text of ['null', '{"beganAt":1}', '{"beganAt":"hôm qua","finishedAt":null,"rows":0,"files":0}']) {
    writeFileSync(join(data('four').SOAT_DATA, 'last-backup.json'), text)
    expect(readLastBackup(data('four').SOAT_DATA), text).toBeNull()
  }

  writeFileSync(join(folder, 'files', 'files', hashes[1]), 'đã bị đổi')
  expect(soat(data('six'), 'restore', 'files').stderr).toContain(`Tệp đính kèm ${hashes[1]}`)
}, 120_000)

test('a backup that cannot be noted is made all the same, and says so', () => {
  mkdirSync(join(data('seven').SOAT_DATA, 'last-backup.json.next'), { recursive: true })
  expect(soat(data('seven'), 'backup', 'noted')).toMatchObject({ stderr: expect.stringContaining('The backup could not be noted'), status: 0 })
  expect(soat(data('eight'), 'restore', 'noted')).toMatchObject({ stderr: '', status: 0 })
}, 90_000)
