import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { finished, pipeline } from 'node:stream/promises'
import pg from 'pg'
import { type Config, readConfig } from '../config.ts'
import { type Database, openDatabase } from '../database/db.ts'
import { StartRefused } from '../database/postgres.ts'
import { filesOf, type Store } from '../files/files.ts'
import { type LastBackup, noteBackup, readLastBackup } from './last-backup.ts'

interface Manifest {
  readonly soat: 1
  readonly at: string
  readonly migrations: readonly string[]
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly sha256: string }[]
  /** Hashes of the attached files; each lies in the folder `files` under its own. */
  readonly files: readonly string[]
}

/** `soat backup DIR`: every row of one moment, a file a table, and every attached file, with the hash of each. Answers the exit code. */
export async function backup(args: string[]): Promise<number> {
  return withOwner(args, 'backup', async (client, folder, config) => {
    const { dataFolder } = config
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new StartRefused(`Thư mục ${folder} không trống. Hãy chọn thư mục mới. / The folder is not empty.`)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const beganAt = new Date().toISOString()
    note(dataFolder, { ...(readLastBackup(dataFolder) ?? { finishedAt: null, rows: 0, files: 0 }), beganAt })
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
    for (const sha256 of manifest.files) await copyOut(filesOf(config).store, sha256, join(folder, 'files', sha256))
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    note(dataFolder, { beganAt, finishedAt: new Date().toISOString(), rows, files: manifest.files.length })
    console.log(`Đã sao lưu ${rows} dòng của ${tables.length} bảng và ${manifest.files.length} tệp vào ${folder}`)
  })
}

/** A full disk is no reason to go without a backup: what cannot be noted for the administrator's page is only said. */
function note(dataFolder: string, backup: LastBackup): void {
  try {
    noteBackup(dataFolder, backup)
  } catch (error) {
    console.warn(
      `Không ghi được vào thư mục dữ liệu rằng có lần sao lưu này; việc sao lưu vẫn tiếp tục. Hãy kiểm tra đĩa. / The backup could not be noted in the data folder and goes on; check the disk. (${(error as Error).message})`,
    )
  }
}

/** `soat restore DIR`: into an empty database only, all or nothing, each hash checked before the first row. */
export async function restore(args: string[]): Promise<number> {
  return withOwner(args, 'restore', async (client, folder, config) => {
    const manifest = readManifest(folder)
    for (const { table, sha256 } of manifest.tables) {
      const file = join(folder, `${table}.ndjson`)
      if (!existsSync(file) || (await hashOfFile(file)) !== sha256)
        throw new StartRefused(
          `Tệp ${table}.ndjson của bản sao lưu thiếu hoặc đã bị thay đổi. Chưa ghi gì vào cơ sở dữ liệu. / A file of the backup is missing or changed; nothing was written.`,
        )
    }
    for (const sha256 of manifest.files)
      if (!(await isWhole(join(folder, 'files', sha256), sha256))) throw refusedRestore(sha256)
    await client.query('begin')
    await client.query('set local role soat_owner')
    const known = await migrationsDone(client)
    if (JSON.stringify(known) !== JSON.stringify(manifest.migrations))
      throw new StartRefused(
        'Bản sao lưu thuộc phiên bản Soát khác với phiên bản đang chạy. Hãy phục hồi bằng đúng phiên bản rồi nâng cấp. / The backup is of another version of Soát.',
      )
    for (const { table } of manifest.tables) {
      const { rows } = await client.query<{ used: boolean }>(`select exists (select 1 from ${table}) as used`)
      if (rows[0]!.used && table !== 'authz.installation' && table !== 'authz.setup_links')
        throw new StartRefused(
          'Cơ sở dữ liệu đang có dữ liệu nên không phục hồi đè lên. Hãy dùng cơ sở dữ liệu trống. / The database is not empty; restore refused.',
        )
    }
    await client.query('delete from authz.installation; delete from authz.setup_links')
    for (const { table } of manifest.tables) await readTable(client, table, join(folder, `${table}.ndjson`))
    // Files before the rows that speak of them: a row never stands without its file.
    for (const sha256 of manifest.files) await copyIn(filesOf(config).store, sha256, join(folder, 'files', sha256))
    await client.query('commit')
    console.log(
      `Đã phục hồi ${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} dòng và ${manifest.files.length} tệp từ bản sao lưu lúc ${manifest.at}`,
    )
  })
}

async function withOwner(
  args: readonly string[],
  name: string,
  work: (client: pg.Client, folder: string, config: Config) => Promise<void>,
): Promise<number> {
  const [given] = args
  if (given === undefined) {
    console.error(`Cách dùng: npm run -s soat -- ${name} THƯ_MỤC`)
    return 2
  }
  let database: Database | null = null
  try {
    const answer = readConfig(process.env)
    if (!answer.ok) throw new StartRefused(answer.problems.join('\n'))
    database = await openDatabase(answer.config)
    const client = new pg.Client(database.ownerConfig())
    await client.connect()
    try {
      await work(client, resolve(process.env.INIT_CWD ?? '.', given), answer.config)
    } finally {
      await client.end()
    }
    return 0
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    console.error(error.message)
    return 1
  } finally {
    await database?.stop()
  }
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

/** Hashes of all attached files that were kept: as given, and as handed out. */
async function filesKnown(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ sha256: string }>(
    `select sha256 from evidence_files where served_sha256 is not null union select served_sha256 from evidence_files where served_sha256 is not null order by 1`,
  )
  return rows.map(({ sha256 }) => sha256)
}

/** Copies a file out of the store; what was copied must have its hash. */
async function copyOut(store: Store, sha256: string, to: string): Promise<void> {
  const kept = await store.open(sha256).catch(storeAway)
  if (kept) await pipeline(kept.stream, createWriteStream(to, { mode: 0o600 })).catch(storeAway)
  if (!(await isWhole(to, sha256))) throw refusedBackup(sha256)
}

/** Copies a file into the store, which names it by what it read. */
async function copyIn(store: Store, sha256: string, from: string): Promise<void> {
  if ((await store.keep(readFileSync(from)).catch(storeAway)) !== sha256) throw refusedRestore(sha256)
}

async function isWhole(file: string, sha256: string): Promise<boolean> {
  return existsSync(file) && (await hashOfFile(file)) === sha256
}

function storeAway(error: Error): never {
  throw new StartRefused(
    `Kho tệp không dùng được nên việc chưa xong: ${error.message}. / The store of files cannot be used: nothing is finished.`,
  )
}

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

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
