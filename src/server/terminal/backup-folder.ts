import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import type pg from 'pg'
import { bringForward, buildAsOf } from '../database/migrate.ts'
import { migrations } from '../database/sql-files.ts'
import { FileChanged } from '../files/file-changed.ts'
import { KEPT_HASHES, type Store } from '../files/files.ts'
import { StartRefused } from '../start-refused.ts'
import {
  BackupWriter,
  decrypterOf,
  encrypterFor,
  isEncrypted,
  linesOf,
  manifestOf,
  readFileOf,
} from './backup-files.ts'

/** What a backup says of itself: a folder with a file a table, and every attached file under its hash. */
export interface Manifest {
  readonly soat: 1
  readonly at: string
  readonly migrations: readonly string[]
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly sha256: string }[]
  /** Hashes of the attached files; each lies in the folder `files` under its own. */
  readonly files: readonly string[]
  /** In an encrypted backup: what each is called in the folder. */
  readonly names?: Readonly<Record<string, string>>
}

/** A backup that can be read: its files by the names that they have in a plain one. */
export interface Backup {
  readonly folder: string
  readonly manifest: Manifest
  read(name: string): AsyncIterable<Uint8Array>
}

/**
 * Every row of one moment and every attached file, into an empty folder, encrypted where there are recipients. Answers the SHA-256 of
 * each file as it lies there, too.
 */
export async function writeBackup(
  client: pg.Client,
  store: Store,
  folder: string,
  recipients: readonly string[] = [],
): Promise<{ readonly manifest: Manifest; readonly hashes: Readonly<Record<string, string>> }> {
  const writer = new BackupWriter(folder, await encrypterFor(recipients))
  await client.query('begin isolation level repeatable read read only')
  await client.query('set local role soat_owner')
  const tables: { table: string; rows: number; sha256: string }[] = []
  for (const table of await tablesInOrder(client)) tables.push({ table, ...(await writeTable(client, table, writer)) })
  const { names } = writer
  const manifest: Manifest = {
    soat: 1,
    at: new Date().toISOString(),
    migrations: await migrationsDone(client),
    tables,
    files: await filesKnown(client),
    ...(recipients.length > 0 && { names }),
  }
  await client.query('commit')
  // Bytes are never changed under their hash, so they may be copied after the moment of the rows.
  if (recipients.length === 0) mkdirSync(join(folder, 'files'), { mode: 0o700 })
  for (const sha256 of manifest.files) await copyOut(store, sha256, writer)
  await writer.writeManifest(manifest)
  return { manifest, hashes: writer.hashes }
}

/** @throws StartRefused for what is no backup, or one that the key does not open */
export async function openBackup(folder: string, identityFile: string | null = null): Promise<Backup> {
  const decrypter = isEncrypted(folder) ? await decrypterOf(identityFile) : null
  const said = await text(readFileOf(folder, manifestOf(folder), decrypter)).catch((error: Error) => {
    if (decrypter === null) throw noBackup(folder)
    throw error.message.startsWith('no identity matched') ? noKey() : refusedFile(manifestOf(folder))
  })
  const manifest = readManifest(folder, said)
  return {
    folder,
    manifest,
    read: (name) => readFileOf(folder, manifest.names?.[name] ?? name, decrypter),
  }
}

/**
 * Gives a backup back to a database without rows, all or nothing, each hash checked before the first row. One of an earlier version goes
 * into the schema of its own time and is brought forward in the same transaction; `upgraded` says by how many migrations.
 */
export async function readBackup(
  client: pg.Client,
  store: Store,
  backup: Backup,
): Promise<{ readonly upgraded: number }> {
  const { manifest } = backup
  for (const { table, sha256 } of manifest.tables)
    if (!(await hasHash(backup, `${table}.ndjson`, sha256))) throw refusedFile(`${table}.ndjson`)
  for (const sha256 of manifest.files)
    if (!(await hasHash(backup, `files/${sha256}`, sha256))) throw refusedRestore(sha256)
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
  for (const { table } of manifest.tables) await readTable(client, table, backup.read(`${table}.ndjson`))
  const upgraded = older ? await bringForward(client) : 0
  // What was ended or used since must not live again: nobody is signed in, no one-time link opens.
  await client.query('delete from authz.sessions; delete from authz.password_links; delete from authz.setup_links')
  // Files before the rows that speak of them stand: a row never stands without its file.
  for (const sha256 of manifest.files) await copyIn(store, sha256, backup.read(`files/${sha256}`))
  await client.query('commit')
  return { upgraded }
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

async function writeTable(
  client: pg.Client,
  table: string,
  writer: BackupWriter,
): Promise<{ rows: number; sha256: string }> {
  let count = 0
  // Rows that point at rows of their own table come after them (outline items and their headings).
  const order = table === 'public.outline_items' ? 'order by ordinal' : ''
  await client.query(`declare all_rows no scroll cursor for select to_jsonb(t)::text as row from ${table} t ${order}`)
  const sha256 = await writer.write(`${table}.ndjson`, lines())
  await client.query('close all_rows')
  return { rows: count, sha256 }

  async function* lines(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { rows } = await client.query<{ row: string }>('fetch 500 from all_rows')
      if (rows.length === 0) return
      count += rows.length
      yield Buffer.from(rows.map(({ row }) => `${row}\n`).join(''))
    }
  }
}

async function readTable(client: pg.Client, table: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const insert = `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, $1::jsonb)`
  for await (const line of linesOf(bytes)) await client.query(insert, [line])
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
async function copyOut(store: Store, sha256: string, writer: BackupWriter): Promise<void> {
  const refused = (error: Error) => {
    throw error instanceof FileChanged ? refusedBackup(sha256) : storeAway(error)
  }
  const kept = await store.open(sha256).catch(refused)
  if (!kept) throw refusedBackup(sha256)
  await writer.write(`files/${sha256}`, kept.stream).catch(refused)
}

/** Copies a file into the store, which names it by what it read. */
async function copyIn(store: Store, sha256: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const kept = await store.keep(await buffer(bytes)).catch((error) => {
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
const refusedFile = (name: string) =>
  new StartRefused(
    `Tệp ${name} của bản sao lưu thiếu hoặc đã bị thay đổi. Chưa ghi gì vào cơ sở dữ liệu. / A file of the backup is missing or changed; nothing was written.`,
  )
const noKey = () =>
  new StartRefused(
    'Khóa giải mã này không mở được bản sao lưu: bản sao lưu được mã hóa cho khóa khác. Hãy dùng đúng tệp khóa. Chưa ghi gì. / This key does not open the backup, which is encrypted to another; nothing was written.',
  )
const noBackup = (folder: string) =>
  new StartRefused(`${folder} không phải bản sao lưu của Soát. / This is no backup of Soát.`)

async function migrationsDone(client: pg.Client): Promise<string[]> {
  return (await client.query<{ name: string }>('select name from migrations.done order by name')).rows.map(
    ({ name }) => name,
  )
}

function readManifest(folder: string, said: string): Manifest {
  try {
    const manifest = JSON.parse(said) as Manifest
    if (
      manifest.soat === 1 &&
      manifest.tables.every(({ table }) => /^(public|authz|sealed)\.[a-z_]+$/.test(table)) &&
      manifest.files.every((sha256) => /^[0-9a-f]{64}$/.test(sha256)) &&
      Object.values(manifest.names ?? {}).every((name) => /^[0-9a-f-]{36}\.age$/.test(name))
    )
      return manifest
  } catch {
    // Answered below: whatever is wrong with it, it is no backup of ours.
  }
  throw noBackup(folder)
}

async function hasHash(backup: Backup, name: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of backup.read(name)) hash.update(chunk)
  } catch {
    // Missing, cut off or of another key: it is not what was backed up.
    return false
  }
  return hash.digest('hex') === sha256
}
