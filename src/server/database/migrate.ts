import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { StartRefused } from './postgres.ts'

const SRC = fileURLToPath(new URL('../..', import.meta.url))

/** Roles of the database: who owns, who logs in, and what the pool may become for one transaction. */
export const ROLES_SQL = `do $$
declare role text;
begin
  foreach role in array array['soat_owner', 'soat_narrow', 'soat_wide', 'soat_public', 'soat_sealed'] loop
    if not exists (select 1 from pg_roles where rolname = role) then execute format('create role %I nologin', role); end if;
  end loop;
end $$;`

/** What an administrator of a database server runs once where our user may not create roles. */
export function rolesForAdministrator(database: string): string {
  return `${ROLES_SQL}
create role soat_app login noinherit password '<mật khẩu ngẫu nhiên>';
create role soat_migrator login password '<mật khẩu ngẫu nhiên khác>';
grant soat_narrow, soat_wide, soat_public, soat_sealed to soat_app;
grant soat_owner to soat_migrator;
grant connect, create on database ${JSON.stringify(database)} to soat_owner;
grant connect on database ${JSON.stringify(database)} to soat_app, soat_migrator;
alter schema public owner to soat_owner;
-- sau đó / then: DATABASE_URL=postgres://soat_app:…@host/${database} DATABASE_OWNER_URL=postgres://soat_migrator:…@host/${database}`
}

/** Makes the roles and the application's login; the connection's user must be allowed to create roles. */
export async function createRoles(admin: pg.Client, appPassword: string): Promise<void> {
  await admin.query(ROLES_SQL)
  const known = await admin.query(`select 1 from pg_roles where rolname = 'soat_app'`)
  const password = admin.escapeLiteral(appPassword)
  await admin.query(
    known.rowCount
      ? `alter role soat_app login noinherit password ${password}`
      : `create role soat_app login noinherit password ${password}`,
  )
  await admin.query('grant soat_narrow, soat_wide, soat_public, soat_sealed to soat_app')
  const { rows } = await admin.query<{ database: string }>('select current_database() as database')
  await admin.query(`grant connect, create on database ${admin.escapeIdentifier(rows[0]!.database)} to soat_owner`)
  await admin.query(`grant connect on database ${admin.escapeIdentifier(rows[0]!.database)} to soat_app`)
  await admin.query('alter schema public owner to soat_owner')
}

/** Every migration of every feature, in the order of their names. */
export function migrations(): { name: string; sql: string }[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[/\\]sql[/\\][^/\\]+\.sql$/.test(path))
    .map((path) => ({ name: basename(path), sql: readFileSync(join(SRC, path), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Brings the schema up to date as `soat_owner`, each file in a transaction of its own; forward only. */
export async function migrate(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  )
  if (rows[0]!.version < 15)
    throw new StartRefused(
      `Máy chủ cơ sở dữ liệu là PostgreSQL ${rows[0]!.version}; Soát cần từ 15 trở lên. / PostgreSQL 15 or newer is needed.`,
    )
  await owner.query('set role soat_owner')
  await owner.query(
    `create schema if not exists migrations; create table if not exists migrations.done (name text primary key, at timestamptz not null default now())`,
  )
  await owner.query('select pg_advisory_lock(7062)')
  try {
    const done = new Set(
      (await owner.query<{ name: string }>('select name from migrations.done')).rows.map((row) => row.name),
    )
    const open = migrations().filter(({ name }) => !done.has(name))
    for (const { name, sql } of open) {
      await owner.query('begin')
      try {
        await owner.query(sql)
        await owner.query('insert into migrations.done (name) values ($1)', [name])
        await owner.query('commit')
      } catch (error) {
        await owner.query('rollback')
        throw new Error(`migration ${name}: ${(error as Error).message}`, { cause: error })
      }
    }
    return open.length
  } finally {
    await owner.query('select pg_advisory_unlock(7062)')
    await owner.query('reset role')
  }
}
