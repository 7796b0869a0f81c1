import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished, pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { bringForward, buildAsOf } from '../database/migrate.ts'
import { migrations } from '../database/sql-files.ts'
import { FileChanged } from '../files/file-changed.ts'
import { KEPT_HASHES, type Store } from '../files/files.ts'
import { StartRefused } from '../start-refused.ts'

/** What a backup says of itself: a folder with a file a table, and every attached file under its hash. */
export interface Manifest {
  readonly soat: 1
  readonly at: string
  readonly migrations: readonly string[]
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly sha256: string }[]
  /** Hashes of the attached files; each lies in the folder `files` under its own. */
  readonly files: readonly string[]
}

/** Every row of one moment and every attached file, into an empty folder. */
export async function writeBackup(client: pg.Client, store: Store, folder: string): Promise<Manifest> {
  await client.query('begin isolation level repeatable read read only')
  await client.query('set local role soat_owner')
  const tables: { table: string; rows: number; sha256: string }[] = []
  for (const table of await tablesInOrder(client))
    tables.push({ table, ...(await writeTable(client, table, join(folder, `${table}.ndjson`))) })
  const manifest: Manifest = {
    soat: 1,
    at: new Date().toISOString(),
    migrations: await migrationsDone(client),
    tables,
    files: await filesKnown(client),
  }
  await client.query('commit')
  // Bytes are never changed under their hash, so they may be copied after the moment of the rows.
  mkdirSync(join(folder, 'files'), { mode: 0o700 })
  for (const sha256 of manifest.files) await copyOut(store, sha256, join(folder, 'files', sha256))
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  return manifest
}

/**
 * Gives a backup back to a database without rows, all or nothing, each hash checked before the first row. One of an earlier version goes
 * into the schema of its own time and is brought forward in the same transaction; `upgraded` says by how many migrations.
 */
export async function readBackup(
  client: pg.Client,
  store: Store,
  folder: string,
): Promise<{ readonly manifest: Manifest; readonly upgraded: number }> {
  const manifest = readManifest(folder)
  for (const { table, sha256 } of manifest.tables) {
    if (!(await hasHash(join(folder, `${table}.ndjson`), sha256)))
      throw new StartRefused(
        `Tệp ${table}.ndjson của bản sao lưu thiếu hoặc đã bị thay đổi. Chưa ghi gì vào cơ sở dữ liệu. / A file of the backup is missing or changed; nothing was written.`,
      )
  }
  for (const sha256 of manifest.files)
    if (!(await hasHash(join(folder, 'files', sha256), sha256))) throw refusedRestore(sha256)
  const known = new Set(migrations().map(({ name }) => name))
  const unknown = manifest.migrations.find((name) => !known.has(name))
  if (unknown !== undefined)
    throw new StartRefused(
      `Bản sao lưu thuộc phiên bản Soát mới hơn hoặc khác: bản đang chạy không có bước nâng cấp ${unknown}. Hãy phục hồi bằng phiên bản đã sao lưu hoặc mới hơn. / The backup is of a newer or another version of Soát: this one does not know the migration ${unknown}.`,
    )
  await client.query('begin')
  await client.query('set local role soat_owner')
  for (const table of await tablesInOrder(client)) {
    const { rows } = await client.query<{ used: boolean }>(`select exists (select 1 from ${table}) as used`)
    if (rows[0]!.used && table !== 'authz.installation' && table !== 'authz.setup_links')
      throw new StartRefused(
        'Cơ sở dữ liệu đang có dữ liệu nên không phục hồi đè lên. Hãy dùng cơ sở dữ liệu trống. / The database is not empty; restore refused.',
      )
  }
  const older = manifest.migrations.length < known.size
  if (older) await buildAsOf(client, manifest.migrations)
  for (const { table } of [...manifest.tables].reverse()) await client.query(`delete from ${table}`)
  for (const { table } of manifest.tables) await readTable(client, table, join(folder, `${table}.ndjson`))
  const upgraded = older ? await bringForward(client) : 0
  // What was ended or used since must not live again: nobody is signed in, no one-time link opens.
  await client.query('delete from authz.sessions; delete from authz.password_links; delete from authz.setup_links')
  // Files before the rows that speak of them stand: a row never stands without its file.
  for (const sha256 of manifest.files) await copyIn(store, sha256, join(folder, 'files', sha256))
  await client.query('commit')
  return { manifest, upgraded }
}

/** Our tables, those that others point at first. */
async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'authz', 'sealed') order by 1`,
  )
  const { rows: edges } = await client.query<{ child: string; parent: string }>(
    `select format('%I.%I', cn.nspname, c.relname) as child, format('%I.%I', pn.nspname, p.relname) as parent from pg_constraint k
       join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
      where k.contype = 'f' and k.conrelid <> k.confrelid`,
  )
  const ordered: string[] = []
  const place = (name: string) => {
    if (ordered.includes(name)) return
    for (const { parent } of edges.filter((edge) => edge.child === name)) place(parent)
    ordered.push(name)
  }
  for (const { name } of tables) place(name)
  return ordered
}

async function writeTable(client: pg.Client, table: string, file: string): Promise<{ rows: number; sha256: string }> {
  const out = createWriteStream(file, { mode: 0o600 })
  const hash = createHash('sha256')
  let count = 0
  // Rows that point at rows of their own table come after them (outline items and their headings).
  const order = table === 'public.outline_items' ? 'order by ordinal' : ''
  await client.query(`declare all_rows no scroll cursor for select to_jsonb(t)::text as row from ${table} t ${order}`)
  for (;;) {
    const { rows } = await client.query<{ row: string }>('fetch 500 from all_rows')
    if (rows.length === 0) break
    const text = rows.map(({ row }) => `${row}\n`).join('')
    hash.update(text)
    count += rows.length
    if (!out.write(text)) await new Promise<void>((resume) => out.once('drain', () => resume()))
  }
  await client.query('close all_rows')
  out.end()
  await finished(out)
  return { rows: count, sha256: hash.digest('hex') }
}

async function readTable(client: pg.Client, table: string, file: string): Promise<void> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  const insert = `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, $1::jsonb)`
  for await (const line of lines) await client.query(insert, [line])
  // Rows keep the numbers they were given; the next row counts on from them.
  if (table === 'public.recommendation_steps')
    await client.query(
      `select setval(pg_get_serial_sequence($1, 'ordinal'), coalesce(max(ordinal), 0) + 1, false) from ${table}`,
      [table],
    )
}

/** Hashes of all attached files that were kept. */
async function filesKnown(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ sha256: string }>(
    `select distinct sha256 from (${KEPT_HASHES}) kept order by 1`,
  )
  return rows.map(({ sha256 }) => sha256)
}

/** Copies a file out of the store, which hands out nothing whole that has another hash. */
async function copyOut(store: Store, sha256: string, to: string): Promise<void> {
  const refused = (error: Error) => {
    throw error instanceof FileChanged ? refusedBackup(sha256) : storeAway(error)
  }
  const kept = await store.open(sha256).catch(refused)
  if (!kept) throw refusedBackup(sha256)
  await pipeline(kept.stream, createWriteStream(to, { mode: 0o600 })).catch(refused)
}

/** Copies a file into the store, which names it by what it read. */
async function copyIn(store: Store, sha256: string, from: string): Promise<void> {
  const kept = await store.keep(readFileSync(from)).catch((error) => {
    throw storeAway(error)
  })
  if (kept !== sha256) throw refusedRestore(sha256)
}

const storeAway = (error: Error) =>
  new StartRefused(
    `Kho tệp không dùng được nên việc chưa xong: ${error.message}. / The store of files cannot be used: nothing is finished.`,
  )
const refusedBackup = (sha256: string) =>
  new StartRefused(
    `Tệp đính kèm ${sha256} không còn trong kho hoặc đã bị thay đổi, nên bản sao lưu chưa trọn vẹn. / An attached file is missing or changed; the backup is not whole.`,
  )
const refusedRestore = (sha256: string) =>
  new StartRefused(
    `Tệp đính kèm ${sha256} của bản sao lưu thiếu hoặc đã bị thay đổi. Chưa ghi gì vào cơ sở dữ liệu. / An attached file of the backup is missing or changed; nothing was written.`,
  )

async function migrationsDone(client: pg.Client): Promise<string[]> {
  return (await client.query<{ name: string }>('select name from migrations.done order by name')).rows.map(
    ({ name }) => name,
  )
}

function readManifest(folder: string): Manifest {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
    if (
      manifest.soat === 1 &&
      manifest.tables.every(({ table }) => /^(public|authz|sealed)\.[a-z_]+$/.test(table)) &&
      manifest.files.every((sha256) => /^[0-9a-f]{64}$/.test(sha256))
    )
      return manifest
  } catch {
    // Answered below: whatever is wrong with it, it is no backup of ours.
  }
  throw new StartRefused(`${folder} không phải bản sao lưu của Soát. / This is no backup of Soát.`)
}

async function hasHash(file: string, sha256: string): Promise<boolean> {
  if (!existsSync(file)) return false
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex') === sha256
}
