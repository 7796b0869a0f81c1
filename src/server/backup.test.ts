import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { openDatabase } from './db.ts'

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
