import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { offices } from '#test/terminal.ts'
import { record } from '../acts/audit.ts'
import type { Db } from '../database/db.ts'

const { folder, first, another } = offices()

const TENANT = '00000000-0000-4000-8000-0000000000d1'
const STREAM = '00000000-0000-4000-8000-0000000000aa'

const by = { id: TENANT, name: '', tenantId: TENANT, posts: [], seats: [] }
const acts = (count: number) => async (owner: Db) => {
  for (let n = 0; n < count; n++)
    await record(owner, { by }, { action: 'note', thing: 'inspection', thingId: STREAM, detail: { n } })
}

test('a checkpoint kept outside finds a changed, a shortened and an older record; an untouched and a restored one are intact (P12, P31) (design)', async () => {
  const second = await another('second')
  expect(await first.soat('checkpoint', 'a.json')).toMatchObject({
    status: 1,
    said: expect.stringContaining('Chưa có mục nhật ký'),
  })
  await first.asOwner(acts(5))
  expect((await first.soat('backup', 'old')).status).toBe(0)
  await first.asOwner(acts(3))
  expect(await first.soat('checkpoint', 'a.json')).toMatchObject({
    status: 0,
    said: expect.stringContaining('8 mục, 1 luồng'),
  })
  expect(await first.soat('checkpoint', 'a.json')).toMatchObject({
    status: 1,
    said: expect.stringContaining('Tệp đã có'),
  })
  expect(statSync(join(first.dataFolder, 'record-key.pem')).mode & 0o777).toBe(0o600)
  expect((await first.soat('change-record-key')).status).toBe(0)
  await first.asOwner(acts(1))
  expect(await first.soat('verify', '--checkpoint', 'a.json')).toMatchObject({
    status: 0,
    said: expect.stringContaining('Nguyên vẹn: 9 mục của 1 luồng, 2 điểm mốc; 1 mục mới hơn'),
  })
  expect((await first.soat('bundle', 'out')).status).toBe(0)
  expect(await first.soat('verify', '--checkpoint', 'a.json', '--bundle', 'out')).toMatchObject({
    status: 0,
    said: expect.stringContaining('9 mục của 1 luồng, 3 điểm mốc.'),
  })
  expect(readFileSync(join(folder, 'out', 'entries.ndjson'), 'utf8')).toContain(String.raw`"detail":"{\"n\": 0}"`)

  // The backup gives the chain back as it was: it verifies, and against the younger checkpoint it is found to be older.
  expect((await second.soat('restore', 'old', '--accept-signature')).status).toBe(0)
  expect((await second.soat('checkpoint', 'b.json')).status).toBe(0)
  expect(await second.soat('verify', '--checkpoint', 'b.json')).toMatchObject({
    status: 0,
    said: expect.stringContaining('Nguyên vẹn: 5 mục'),
  })
  expect(await second.soat('verify', '--checkpoint', 'a.json')).toMatchObject({
    status: 1,
    said: expect.stringContaining('Hỏng: điểm mốc số 1'),
  })

  // The owner of the database changes an entry and works everything out again, heads and checkpoints included.
  await first.asOwner(async (owner) => {
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
  expect((await first.soat('checkpoint', 'c.json')).status).toBe(0)
  expect((await first.soat('verify', '--checkpoint', 'c.json')).status).toBe(0)
  expect(await first.soat('verify', '--checkpoint', 'a.json')).toMatchObject({
    status: 1,
    said: expect.stringContaining('Hỏng: điểm mốc số 1'),
  })
}, 240_000)
