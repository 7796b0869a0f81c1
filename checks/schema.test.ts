import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { functionFiles } from '#server/database/sql-files.ts'
import { databaseOf } from '#test/cluster.ts'
import { databasePage, schemaTypes, writtenPage, writtenTypes } from './schema.ts'

const template = () => databaseOf(JSON.parse(inject('cluster')) as pg.ClientConfig, 'soat_template')

test('the written types are those of the migrated database', async () => {
  expect(writtenTypes()).toBe(await schemaTypes(template()))
})

test('the page of the database is that of the migrated database: run node checks/schema.ts', async () => {
  expect(writtenPage()).toBe(await databasePage(template()))
})

/** Asks the catalogue of the migrated database. */
async function ask(sql: string): Promise<string[]> {
  const client = new pg.Client(template())
  await client.connect()
  const { rows } = await client.query<{ name: string }>(sql)
  await client.end()
  return rows.map((row) => row.name)
}

const OURS = `n.nspname in ('public', 'authz', 'sealed')`

test('every table forces row security on everyone, its owner too', async () => {
  expect(
    await ask(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS} and not (c.relrowsecurity and c.relforcerowsecurity)`,
    ),
  ).toEqual([])
})

test('every table has the owner’s policy and belongs to the owner', async () => {
  expect(
    await ask(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS} and (pg_get_userbyid(c.relowner) <> 'soat_owner'
      or not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = c.relname || '_owner'))`),
  ).toEqual([])
})

test('the application’s login has no right on any table', async () => {
  expect(
    await ask(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS}
      and (has_table_privilege('soat_app', c.oid, 'select') or has_table_privilege('soat_app', c.oid, 'insert') or has_any_column_privilege('soat_app', c.oid, 'select'))`),
  ).toEqual([])
})

test('no function may be executed by PUBLIC, and each fixes its search path', async () => {
  expect(
    await ask(`select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}
      and (exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) or not coalesce(p.proconfig::text like '%search_path=%', false))`),
  ).toEqual([])
})

test('a view reads with the rights of whoever asks, never with its owner’s', async () => {
  expect(
    await ask(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${OURS} and not coalesce(c.reloptions::text like '%security_invoker=true%', false)`,
    ),
  ).toEqual([])
})

test('every function and view stands in a file as present text; authz.protect alone belongs to the migrations', async () => {
  const made =
    await ask(`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}
    union select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${OURS}`)
  expect(made.sort()).toEqual([...functionFiles().flatMap(({ makes }) => makes), 'authz.protect'].sort())
})

test('every table says what it is', async () => {
  expect(
    await ask(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS} and obj_description(c.oid) is null`,
    ),
  ).toEqual([])
})
