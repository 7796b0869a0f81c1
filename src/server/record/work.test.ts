import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { record } from '../acts/audit.ts'
import { readConfig } from '../config.ts'
import { type Db, openDatabase } from '../database/db.ts'

const folder = mkdtempSync(join(tmpdir(), 'soat-record-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TENANT = '00000000-0000-4000-8000-0000000000d1'
const STREAM = '00000000-0000-4000-8000-0000000000aa'

const data = (name: string) => ({ SOAT_DATA: join(folder, name) })
const soat = (name: string, ...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/server/terminal/soat.ts', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: folder, ...data(name), INIT_CWD: folder },
  })
  return { said: `${stdout}${stderr}`, status }
}

async function asOwner(name: string, work: (owner: Db) => Promise<unknown>): Promise<void> {
  const answer = readConfig(data(name))
  if (!answer.ok) throw new Error('config')
  const database = await openDatabase(answer.config)
  await database.asOwner(work).finally(() => database.stop())
}

const by = { id: TENANT, name: '', tenantId: TENANT, posts: [], seats: [] }
const acts = (count: number) => async (owner: Db) => {
  for (let n = 0; n < count; n++)
    await record(owner, { by }, { action: 'note', thing: 'inspection', thingId: STREAM, detail: { n } })
}

test('a checkpoint kept outside finds a changed, a shortened and an older record; an untouched and a restored one are intact (P12, P31) (design)', async () => {
  expect(soat('one', 'checkpoint', 'a.json')).toMatchObject({
    status: 1,
    said: expect.stringContaining('Chưa có mục nhật ký'),
  })
  await asOwner('one', acts(5))
  expect(soat('one', 'backup', 'old').status).toBe(0)
  await asOwner('one', acts(3))
  expect(soat('one', 'checkpoint', 'a.json')).toMatchObject({
    status: 0,
    said: expect.stringContaining('8 mục, 1 dòng'),
  })
  expect(soat('one', 'checkpoint', 'a.json')).toMatchObject({ status: 1, said: expect.stringContaining('Tệp đã có') })
  expect(statSync(join(folder, 'one', 'record-key.pem')).mode & 0o777).toBe(0o600)
  expect(soat('one', 'change-record-key').status).toBe(0)
  await asOwner('one', acts(1))
  expect(soat('one', 'verify', '--checkpoint', 'a.json')).toMatchObject({
    status: 0,
    said: expect.stringContaining('Nguyên vẹn: 9 mục của 1 dòng, 2 điểm mốc; 1 mục mới hơn'),
  })
  expect(soat('one', 'bundle', 'out').status).toBe(0)
  expect(soat('one', 'verify', '--checkpoint', 'a.json', '--bundle', 'out')).toMatchObject({
    status: 0,
    said: expect.stringContaining('9 mục của 1 dòng, 3 điểm mốc.'),
  })
  expect(readFileSync(join(folder, 'out', 'entries.ndjson'), 'utf8')).toContain(String.raw`"detail":"{\"n\": 0}"`)

  // The backup gives the chain back as it was: it verifies, and against the younger checkpoint it is found to be older.
  expect(soat('two', 'restore', 'old').status).toBe(0)
  expect(soat('two', 'checkpoint', 'b.json').status).toBe(0)
  expect(soat('two', 'verify', '--checkpoint', 'b.json')).toMatchObject({
    status: 0,
    said: expect.stringContaining('Nguyên vẹn: 5 mục'),
  })
  expect(soat('two', 'verify', '--checkpoint', 'a.json')).toMatchObject({
    status: 1,
    said: expect.stringContaining('Hỏng: điểm mốc số 1'),
  })

  // The owner of the database changes an entry and works everything out again, heads and checkpoints included.
  await asOwner('one', async (owner) => {
    const { rows } = await sql<{
      id: string
      detail: unknown
    }>`select id, detail from audit_log order by sequence`.execute(owner)
    await sql`delete from audit_log; delete from authz.stream_heads; delete from checkpoint_heads; delete from checkpoints; delete from authz.sealed_salts`.execute(
      owner,
    )
    for (const [n] of rows.entries())
      await record(
        owner,
        { by },
        { action: 'note', thing: 'inspection', thingId: STREAM, detail: { n: n === 2 ? 99 : n } },
      )
  })
  expect(soat('one', 'checkpoint', 'c.json').status).toBe(0)
  expect(soat('one', 'verify', '--checkpoint', 'c.json').status).toBe(0)
  expect(soat('one', 'verify', '--checkpoint', 'a.json')).toMatchObject({
    status: 1,
    said: expect.stringContaining('Hỏng: điểm mốc số 1'),
  })
}, 240_000)
