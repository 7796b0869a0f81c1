import type pg from 'pg'
import { StartRefused } from '../start-refused.ts'
import { functionFiles, functionsNamedIn, migrations, type SqlFile } from './sql-files.ts'

/** Brings the schema up to date as `soat_owner`: each new migration in a transaction of its own, forward only, then what changed of the functions. */
export async function migrate(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  )
  if (rows[0]!.version < 15)
    throw new StartRefused(
      `Máy chủ cơ sở dữ liệu là PostgreSQL ${rows[0]!.version}; Soát cần từ 15 trở lên. / PostgreSQL 15 or newer is needed.`,
    )
  await owner.query('set role soat_owner')
  await owner.query('select pg_advisory_lock(7062)')
  try {
    return await bringForward(owner, async (work) => {
      await owner.query('begin')
      try {
        await work()
        await owner.query('commit')
      } catch (error) {
        await owner.query('rollback')
        throw error
      }
    })
  } finally {
    await owner.query('select pg_advisory_unlock(7062)')
    await owner.query('reset role')
  }
}

/** Applies what is missing, each step by `step`; with the plain one all of it belongs to the transaction of the caller. Answers how many migrations. */
export async function bringForward(
  owner: pg.Client,
  step: (work: () => Promise<void>) => Promise<void> = (work) => work(),
): Promise<number> {
  const done = await standing(owner)
  const open = migrations().filter(({ name }) => !done.has(name))
  const made = new Set<string>()
  for (const file of open) await step(() => applyMigration(owner, file, made))
  await step(() => applyFunctions(owner))
  return open.length
}

/** In a database without rows, the schema as it stood after these migrations: what an older backup is restored into. Belongs to the transaction of the caller. */
export async function buildAsOf(owner: pg.Client, names: readonly string[]): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' and tableowner = 'soat_owner'`,
  )
  for (const { name } of rows) await owner.query(`drop table ${name} cascade`)
  await owner.query(
    'drop schema if exists sealed cascade; drop schema if exists authz cascade; drop schema migrations cascade',
  )
  await standing(owner)
  const made = new Set<string>()
  for (const file of migrations().filter(({ name }) => names.includes(name))) await applyMigration(owner, file, made)
  // A database of that time has its functions and views, which policies and triggers of later steps may call. Those that are of a later
  // table cannot be made yet.
  for (const file of await changedFunctions(owner)) {
    await owner.query('savepoint before_function')
    await run(owner, file, 'off').catch(() => owner.query('rollback to savepoint before_function'))
  }
}

/** Migrations that the database has; refuses one that this build does not have, or has with another text. */
async function standing(owner: pg.Client): Promise<Set<string>> {
  await owner.query(`create schema if not exists migrations;
    create table if not exists migrations.done (name text primary key, sha256 text not null, at timestamptz not null default now());
    create table if not exists migrations.functions (name text primary key, sha256 text not null, at timestamptz not null default now());
    create table if not exists migrations.keys (only_row boolean primary key default true check (only_row), inner_key bytea not null, outer_key bytea not null, record_key text not null)`)
  const { rows: done } = await owner.query<{ name: string; sha256?: string }>(
    'select * from migrations.done order by name',
  )
  const files = new Map(migrations().map((file) => [file.name, file]))
  for (const { name, sha256 } of done) {
    const file = files.get(name)
    if (!file)
      throw new StartRefused(
        `Cơ sở dữ liệu thuộc một phiên bản Soát khác: bản đang chạy không có bước nâng cấp ${name}. Hãy chạy đúng phiên bản đó hoặc mới hơn. / The database is of another version of Soát: this one does not know the migration ${name}.`,
      )
    if (file.sha256 !== sha256)
      throw new StartRefused(
        `Tệp nâng cấp ${name} đã bị sửa sau khi đã chạy trên cơ sở dữ liệu này. Hãy lấy lại đúng tệp của bản phát hành; thay đổi mới phải nằm trong một tệp mới. / The migration ${name} was changed after it was applied to this database; a change is a new file.`,
      )
  }
  return new Set(done.map(({ name }) => name))
}

/** One migration, after the functions that it names: their bodies may speak of tables that are still to come, so they are looked at later. */
async function applyMigration(owner: pg.Client, { name, sql, sha256 }: SqlFile, made: Set<string>): Promise<void> {
  const named = functionsNamedIn(sql)
  for (const file of await changedFunctions(owner))
    if (!made.has(file.name) && file.makes.some((routine) => named.has(routine))) {
      await run(owner, file, 'off')
      made.add(file.name)
    }
  await run(owner, { name, sql }, 'on')
  await owner.query('insert into migrations.done (name, sha256) values ($1, $2)', [name, sha256])
}

/**
 * Every file whose text is not the one that was applied last. All of them twice: at first they may name each other in any order,
 * then each body is looked at. In between nobody holds a right on them: what a file does not grant, nobody has.
 */
async function applyFunctions(owner: pg.Client): Promise<void> {
  const changed = await changedFunctions(owner)
  for (const file of changed) await run(owner, file, 'off')
  const { rows } = await owner.query<{ routine: string }>(
    `select p.oid::regprocedure::text as routine from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname || '.' || p.proname = any ($1)`,
    [changed.flatMap(({ makes }) => makes)],
  )
  for (const { routine } of rows)
    await owner.query(
      `revoke all on function ${routine} from public, soat_app, soat_narrow, soat_wide, soat_public, soat_sealed`,
    )
  for (const file of changed) {
    await run(owner, file, 'on')
    await owner.query(
      `insert into migrations.functions (name, sha256) values ($1, $2) on conflict (name) do update set sha256 = excluded.sha256, at = now()`,
      [file.name, file.sha256],
    )
  }
}

async function changedFunctions(owner: pg.Client) {
  const { rows } = await owner.query<{ name: string; sha256: string }>('select name, sha256 from migrations.functions')
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]))
  return functionFiles().filter(({ name, sha256 }) => applied.get(name) !== sha256)
}

async function run(owner: pg.Client, file: Pick<SqlFile, 'name' | 'sql'>, bodies: 'on' | 'off'): Promise<void> {
  await owner.query(`set local check_function_bodies = ${bodies}`)
  await owner.query(file.sql).catch((error: Error) => {
    throw new Error(`${file.name}: ${error.message}`, { cause: error })
  })
}
